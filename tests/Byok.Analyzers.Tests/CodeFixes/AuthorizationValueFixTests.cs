using Byok.Analyzers.Leaks;
using Byok.Analyzers.Tests.Harness;
using Byok.CodeFixes.Leaks;

namespace Byok.Analyzers.Tests.CodeFixes;

/// <summary>BYOK108: a scheme for the key, or no parser.</summary>
public sealed class AuthorizationValueFixTests
{
    [Theory]
    [InlineData(
        """request.Headers.Add("Authorization", {|BYOK108:creds.ApiKey.Reveal()|});""",
        """request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", creds.ApiKey.Reveal());""")]
    [InlineData(
        """request.Headers.Authorization = new AuthenticationHeaderValue({|BYOK108:creds.ApiKey.Reveal()|});""",
        """request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", creds.ApiKey.Reveal());""")]
    public Task Bearer(string before, string after) => VerifyAsync(Frame(before), Frame(after), AuthorizationValueFix.BearerKey);

    [Fact]
    public Task Bearer_without_the_using() => VerifyAsync(
        Frame("""request.Headers.Add("Authorization", creds.ApiKey.Reveal());""", "System.Text"),
        Frame("""request.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", creds.ApiKey.Reveal());""", "System.Text"),
        AuthorizationValueFix.BearerKey);

    [Fact]
    public Task Unparsed() => VerifyAsync(
        Frame("""request.Headers.Add("Authorization", creds.ApiKey.Reveal()); // bare"""),
        Frame("""request.Headers.TryAddWithoutValidation("Authorization", creds.ApiKey.Reveal()); // bare"""),
        AuthorizationValueFix.UnparsedKey);

    [Fact]
    public Task All() => CodeFixTest.VerifyFixAllAsync(
        Frame("""
            request.Headers.Add("Authorization", creds.ApiKey.Reveal());
            request.Headers.Add("authorization", creds.ApiKey.Reveal());
            """),
        Frame("""
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", creds.ApiKey.Reveal());
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", creds.ApiKey.Reveal());
            """),
        new LeakAnalyzer(), new AuthorizationValueFix(), AuthorizationValueFix.BearerKey);

    private static Task VerifyAsync(string before, string after, string key) => CodeFixTest.VerifyAsync(before, after, new LeakAnalyzer(), new AuthorizationValueFix(), key);

    private static string Frame(string statements, string space = "System.Net.Http.Headers") =>
        $$"""
        using {{space}};
        using Byok;

        internal static class C
        {
            internal static void M(HttpRequestMessage request, ByokCredentials creds)
            {
                {{statements.Replace("\n", "\n        ", StringComparison.Ordinal)}}
            }
        }
        """;
}
