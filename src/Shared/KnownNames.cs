namespace Byok;

/// <summary>Names that the compiler assemblies and the runtime must agree on. The compiler assemblies know <c>Byok.dll</c> by these only.</summary>
internal static class KnownNames
{
    public const string ApiKeyHeader = "X-BYOK-Api-Key";
    public const string ProviderHeader = "X-BYOK-Provider";
    public const string ModelHeader = "X-BYOK-Model";

    public const string Credentials = "Byok.ByokCredentials";
    public const string ApiKey = "Byok.ApiKey";
    public const string Reveal = "Reveal";
    public const string ByokAttribute = "Byok.ByokAttribute";
    public const string ProviderAttribute = "Byok.ByokProviderAttribute";
    public const string Providers = "Byok.ByokProviders";
    public const string ConventionBuilderExtensions = "Microsoft.AspNetCore.Builder.ByokEndpointConventionBuilderExtensions";
    public const string RequireByok = "RequireByok";
    public const string DisableByok = "DisableByok";
    public const string ApplicationBuilderExtensions = "Microsoft.AspNetCore.Builder.ByokApplicationBuilderExtensions";
    public const string UseByok = "UseByok";
    public const string CorsPolicyBuilderExtensions = "Microsoft.Extensions.DependencyInjection.ByokCorsPolicyBuilderExtensions";
    public const string WithByokHeaders = "WithByokHeaders";

    public const string SecretAttribute = "Byok.ByokSecretAttribute";
    public const string SanitizerAttribute = "Byok.ByokSanitizerAttribute";
    public const string SinkAttribute = "Byok.ByokSinkAttribute";
    public const string SinkKind = "Byok.ByokSinkKind";

    public const string Registry = "Byok.Generated.ByokRegistry";
    public const string Guard = "Byok.Generated.ByokGuard";
    public const string GuardSteps = "Byok.Generated.GuardSteps";
    public const string Refusal = "Byok.Generated.ByokRefusal";
    public const string RefusalCode = "Byok.Generated.ByokRefusalCode";

    /// <summary>Compares without case for ASCII letters only: no culture, and no letter outside ASCII equals one inside.</summary>
    public static bool EqualsIgnoreAsciiCase(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.Ordinal))
            return true;
        if (left.Length != right.Length)
            return false;
        for (var i = 0; i < left.Length; i++)
        {
            var (a, b) = (left[i], right[i]);
            if (a != b && ToLower(a) != ToLower(b))
                return false;
        }
        return true;

        static char ToLower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
    }
}
