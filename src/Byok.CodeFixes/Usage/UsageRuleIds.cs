namespace Byok.CodeFixes.Usage;

/// <summary>The ids of the usage rules that have fixes.</summary>
internal static class UsageRuleIds
{
    public const string UnknownProvider = "BYOK001";
    public const string ContradictoryPolicy = "BYOK002";
    public const string UnenforcedPolicy = "BYOK003";
    public const string CredentialsSource = "BYOK005";
    public const string HandReadHeader = "BYOK007";
    public const string KeyInUrl = "BYOK008";
    public const string CorsHeaders = "BYOK010";
}
