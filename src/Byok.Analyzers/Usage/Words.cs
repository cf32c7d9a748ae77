namespace Byok.Analyzers.Usage;

/// <summary>What a rule needs somewhere in a file before anything in the file is worth looking at.</summary>
[Flags]
internal enum Words
{
    None = 0,

    /// <summary>Byok's types, attributes and verbs.</summary>
    Byok = 1,

    /// <summary>The type <c>ApiKey</c>, and the names of parameters that hold one.</summary>
    ApiKey = 2,

    /// <summary><c>MapPost</c> and the like.</summary>
    Map = 4,

    /// <summary><c>Request.Headers</c>, <c>[FromHeader]</c>.</summary>
    Headers = 8,

    /// <summary>Query strings and routes.</summary>
    Url = 16,

    /// <summary><c>AddSingleton</c> and the like.</summary>
    Singleton = 32,

    /// <summary>The output cache.</summary>
    OutputCache = 64,

    /// <summary>CORS policies.</summary>
    Cors = 128,

    /// <summary>The beginning of a provider's key.</summary>
    KeyPrefix = 256,

    /// <summary>A global alias: other files may call a type of Byok's by any name.</summary>
    GlobalAlias = 512,

    /// <summary>A declared provider, whose keys may begin in any way.</summary>
    Provider = 1024,
}
