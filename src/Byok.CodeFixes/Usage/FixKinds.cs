namespace Byok.CodeFixes.Usage;

/// <summary>What the usage rules say about their fix, in <c>Diagnostic.Properties</c>; a test compares with <c>Byok.Analyzers.Usage.FixProperties</c>.</summary>
internal static class FixKinds
{
    public const string Suggestion = "Suggestion";
    public const string Fix = "Fix";

    public const string Remove = "Remove";
    public const string RequireByok = "RequireByok";
    public const string Move = "Move";
    public const string TakeCredentials = "TakeCredentials";
    public const string GetCredentials = "GetCredentials";
    public const string WithByokHeaders = "WithByokHeaders";
}
