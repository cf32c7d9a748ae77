namespace Byok.Analyzers.Usage;

/// <summary>What a usage rule tells its code fix, as keys of <c>Diagnostic.Properties</c>. Public, because the fixes are in an assembly of their own.</summary>
public static class FixProperties
{
    /// <summary>BYOK001: the provider id to write in the place of the reported one; absent where none is near. BYOK002: absent.</summary>
    public const string Suggestion = "Suggestion";

    /// <summary>What a fix would do, where a rule has several: one of the other constants.</summary>
    public const string Fix = "Fix";

    /// <summary>Remove the reported attribute, argument, element or call.</summary>
    public const string Remove = "Remove";

    /// <summary>Append <c>.RequireByok()</c> to the endpoint whose handler the location is in.</summary>
    public const string RequireByok = "RequireByok";

    /// <summary>Move the reported statement behind or before the call at the additional location.</summary>
    public const string Move = "Move";

    /// <summary>Replace the reported parameter by a <c>ByokCredentials</c> parameter, and its uses by <c>creds.ApiKey.Reveal()</c>.</summary>
    public const string TakeCredentials = "TakeCredentials";

    /// <summary>Replace the reported expression by <c>GetByokCredentials()</c> of the <c>HttpContext</c> that it is read from.</summary>
    public const string GetCredentials = "GetCredentials";

    /// <summary>Append <c>.WithByokHeaders()</c> to the reported call.</summary>
    public const string WithByokHeaders = "WithByokHeaders";
}
