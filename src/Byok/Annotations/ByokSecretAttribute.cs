namespace Byok;

/// <summary>
/// Says that what it marks holds an API key in clear text, so that Byok's analyzers follow it to logs, URLs, exceptions, responses and storage as they do
/// <see cref="ApiKey.Reveal"/>:
/// <code>
/// public sealed class LegacyClient([ByokSecret] string key)
/// {
///     [ByokSecret]
///     public string Password { get; } = key;
/// }
/// </code>
/// </summary>
/// <remarks>
/// On a parameter, for the body of the method: what callers pass is the key. On a return value or a method, for its callers. Read by the compiler only; it changes
/// nothing at run time. <see cref="ApiKey"/> and <see cref="ByokCredentials"/> need no mark.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.ReturnValue | AttributeTargets.Method)]
public sealed class ByokSecretAttribute : Attribute;
