namespace Byok.CodeFixes.Leaks;

/// <summary>The ids of <c>Byok.Analyzers</c>, whose assembly is not referenced.</summary>
internal static class RuleIds
{
    public const string Log = "BYOK101";
    public const string Url = "BYOK102";
    public const string Exception = "BYOK103";
    public const string Response = "BYOK104";
    public const string Storage = "BYOK105";
    public const string Configuration = "BYOK106";
    public const string Dump = "BYOK107";
    public const string RawAuthorization = "BYOK108";
}
