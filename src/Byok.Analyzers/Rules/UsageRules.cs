using Microsoft.CodeAnalysis;

namespace Byok.Analyzers;

/// <summary>The rules of using Byok itself. An error is what leaves an endpoint open or always broken, a warning what is likely wrong, info what could be better.</summary>
internal static class UsageRules
{
    /// <summary>Arguments: the name, and what to do about it as the rest of the sentence.</summary>
    public static readonly DiagnosticDescriptor UnknownProvider = Usage(
        "BYOK001", DiagnosticSeverity.Error, "A policy names a provider that Byok does not know",
        "No provider is named '{0}'{1}",
        "The endpoint throws when it is built: with AddByok() the app does not start, without it every request to the endpoint is answered 500.");

    public static readonly DiagnosticDescriptor ContradictoryPolicy = Usage(
        "BYOK002", DiagnosticSeverity.Warning, "A policy is empty or contradicts another one",
        "{0}",
        "One of the statements has no effect, and which one is seldom what was meant.");

    /// <summary>Arguments: what the attribute is on, and why nothing enforces it.</summary>
    public static readonly DiagnosticDescriptor UnenforcedPolicy = Usage(
        "BYOK003", DiagnosticSeverity.Error, "A [Byok] attribute is enforced by nothing",
        "{0} is enforced by nothing: {1}",
        "Whoever reads the attribute believes that the code asks for credentials. Requests without a key run it.");

    public static readonly DiagnosticDescriptor RuntimePolicy = Usage(
        "BYOK004", DiagnosticSeverity.Info, "A policy is only known at run time",
        "{0}, so the table-driven guard serves this policy in place of a compiled one",
        "Both guards answer the same. The compiled one is faster, smaller under Native AOT, and its provider ids are checked while typing.");

    /// <summary>Arguments: the type, the source, and what happens.</summary>
    public static readonly DiagnosticDescriptor CredentialsSource = Usage(
        "BYOK005", DiagnosticSeverity.Warning, "Credentials are taken from a place where they are not",
        "{0} does not come from {1}: {2}",
        "ByokCredentials binds from the three request headers, in route handlers. From anywhere else the request fails.");

    public static readonly DiagnosticDescriptor SharedCredentials = Usage(
        "BYOK006", DiagnosticSeverity.Warning, "One user's credentials are kept where all users' requests see them",
        "{0}, so one user's key serves the next user's requests; keep credentials for one request only",
        "A static or a singleton lives as long as the app. The key that it holds is another user's for every request but one.");

    public static readonly DiagnosticDescriptor HandReadHeader = Usage(
        "BYOK007", DiagnosticSeverity.Warning, "A Byok header is read by hand",
        "'{0}' is read by hand and unchecked; {1}",
        "The value has passed none of the guard's checks, is a plain text that logs print, and is gone from the headers once a guard has run.");

    public static readonly DiagnosticDescriptor KeyInUrl = Usage(
        "BYOK008", DiagnosticSeverity.Warning, "A key is taken from the URL",
        "{0}, and URLs end up in logs; take a ByokCredentials parameter, which reads the key from its header",
        "URLs are logged by servers, proxies and browsers. Byok refuses a provider's key in the query string because it is already in somebody's log.");

    public static readonly DiagnosticDescriptor LiteralKey = Usage(
        "BYOK009", DiagnosticSeverity.Warning, "A key is written into the source code",
        "This text is {0}; revoke it, and let the caller bring the key",
        "Source code is copied, pushed and built into assemblies. A key in it is everybody's who has one of them.");

    public static readonly DiagnosticDescriptor CorsHeaders = Usage(
        "BYOK010", DiagnosticSeverity.Warning, "A CORS policy does not allow Byok's headers",
        "This CORS policy does not allow {0}; add WithByokHeaders()",
        "Browsers ask before they send a header of one's own. Where the policy does not allow it, the request is never sent.");

    public static readonly DiagnosticDescriptor OutputCache = Usage(
        "BYOK011", DiagnosticSeverity.Warning, "The output cache stands in front of a Byok endpoint",
        "{0}",
        "The output cache asks neither who the caller is nor whose key it was. Byok keeps answers of guarded endpoints out of it, where it can.");

    private static DiagnosticDescriptor Usage(string id, DiagnosticSeverity severity, string title, string message, string description) =>
        Rule.Create(id, Rule.Usage, severity, title, message, description);
}
