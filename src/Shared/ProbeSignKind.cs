namespace Byok;

/// <summary>What a <see cref="ProbeSign"/> looks at.</summary>
internal enum ProbeSignKind
{
    /// <summary>The body contains one of the texts, without case.</summary>
    Text,

    /// <summary>The JSON value at one of the paths is <c>true</c>.</summary>
    True,

    /// <summary>The JSON value at the path is <c>false</c>.</summary>
    False,

    /// <summary>The JSON number at the path is 0 or less.</summary>
    ZeroOrLess,

    /// <summary>The response has no such header.</summary>
    NoHeader,

    /// <summary>The body is an HTML page.</summary>
    Html,
}
