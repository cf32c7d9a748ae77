namespace Byok;

/// <summary>
/// Declares a provider that the catalogue does not have, or the address of one whose address the app must say:
/// <code>[assembly: ByokProvider("acme", KeyPrefix = "ak_", BaseUrl = "https://llm.acme.example/v1")]</code>
/// </summary>
/// <remarks>
/// Compiled into the guards by Byok's source generator and registered when the assembly is loaded, or when an assembly that references it is. Where the
/// generator does not run (F#, C# 10 and older, a package that comes through a library only), the app's own declarations are read at run time; a native binary needs
/// the generator.
/// A declaration that is invalid (an id that is no id, an alias of a built-in provider, a key prefix for a built-in provider) throws when the
/// assembly is loaded.
/// </remarks>
/// <param name="id">
/// 1 to 64 lower-case letters, digits and hyphens. The id of a built-in provider changes that provider's address and names, for instance <c>azure-openai</c>.
/// </param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ByokProviderAttribute(string id) : Attribute
{
    /// <summary>The canonical id.</summary>
    public string Id { get; } = id;

    /// <summary>The name to show to people; the id where it is not set.</summary>
    public string? DisplayName { get; set; }

    /// <summary>
    /// How this provider's keys begin: 2 to 64 visible ASCII characters. A key of this form is refused under another provider's name, unless other
    /// providers' keys may begin in the same way. Keys without the prefix are still accepted for this provider.
    /// </summary>
    public string? KeyPrefix { get; set; }

    /// <summary>The absolute base address of the API, as an OpenAI client takes it.</summary>
    public string? BaseUrl { get; set; }

    /// <summary>The request header that carries the key; <c>Authorization</c> where it is not set.</summary>
    public string? AuthHeader { get; set; }

    /// <summary>
    /// The scheme in front of the key; empty for the bare key. Where it is not set: <c>Bearer</c> in <c>Authorization</c>, the bare key in another header.
    /// </summary>
    public string? AuthScheme { get; set; }

    /// <summary>The model to offer first.</summary>
    public string? DefaultModel { get; set; }

    /// <summary>The page where a key is made.</summary>
    public string? ConsoleUrl { get; set; }

    /// <summary>
    /// An address that answers <c>GET</c> with 200 and JSON where the key is good and with 401 where it is not, costs nothing and changes nothing: absolute, or a path below
    /// <see cref="BaseUrl"/>, for instance <c>models</c>. Live checks ask it; without it keys of this provider cannot be checked. Not a list that answers everybody.
    /// </summary>
    public string? ProbeUrl { get; set; }
}
