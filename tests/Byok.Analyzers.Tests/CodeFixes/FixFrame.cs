namespace Byok.Analyzers.Tests.CodeFixes;

/// <summary>Puts statements into a method that has all that the fixes' tests talk about.</summary>
internal static class FixFrame
{
    public static string Method(string statements) =>
        $$"""
        using System.Diagnostics;
        using Byok;

        internal static class C
        {
            internal static async Task M(ByokCredentials creds, ILogger logger, HttpContext context, HttpClient client, Activity activity, string host, CancellationToken token)
            {
                await Task.Yield();
                {{statements.Replace("\n", "\n        ", StringComparison.Ordinal)}}
            }
        }
        """;
}
