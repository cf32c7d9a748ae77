namespace Byok;

/// <summary>
/// Says that a method's result never contains the key that the method was given, so that Byok's analyzers let it into logs and responses:
/// <code>
/// [ByokSanitizer]
/// private static string Describe(string key) => $"{key.Length} characters";
/// </code>
/// </summary>
/// <remarks>
/// A promise that nobody checks: of masks, hashes and the like only. For a log line, <see cref="ApiKey"/> is its own mask and <see cref="ApiKey.Fingerprint"/> tells keys
/// apart. Read by the compiler only; it changes nothing at run time.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ByokSanitizerAttribute : Attribute;
