using Byok.Analyzers.Leaks;
using Byok.Analyzers.Tests.Harness;
using Byok.CodeFixes.Leaks;

namespace Byok.Analyzers.Tests.CodeFixes;

/// <summary>BYOK101, 103, 105: the fingerprint in place of the key.</summary>
public sealed class FingerprintFixTests
{
    [Theory]
    [InlineData(
        """logger.LogInformation("using {Key}", creds.ApiKey.Reveal());""",
        """logger.LogInformation("using {Key}", creds.ApiKey.Fingerprint);""")]
    [InlineData(
        """
        var key = creds.ApiKey.Reveal();
        logger.LogInformation($"using {key}");
        """,
        """
        var key = creds.ApiKey.Reveal();
        logger.LogInformation($"using {creds.ApiKey.Fingerprint}");
        """)]
    [InlineData(
        """activity.SetStatus(ActivityStatusCode.Error, "x" + creds.ApiKey.Reveal());""",
        """activity.SetStatus(ActivityStatusCode.Error, "x" + creds.ApiKey.Fingerprint);""")]
    public Task In_a_log(string before, string after) => VerifyAsync(FixFrame.Method(before), FixFrame.Method(after));

    [Fact]
    public Task As_a_cache_key() => VerifyAsync(
        """
        using Byok;
        using Microsoft.Extensions.Caching.Memory;

        internal static class C
        {
            internal static string? M(IMemoryCache cache, ByokCredentials creds) => cache.GetOrCreate({|BYOK105:creds.ApiKey.Reveal()|}, _ => "answer");
        }
        """,
        """
        using Byok;
        using Microsoft.Extensions.Caching.Memory;

        internal static class C
        {
            internal static string? M(IMemoryCache cache, ByokCredentials creds) => cache.GetOrCreate(creds.ApiKey.Fingerprint, _ => "answer");
        }
        """);

    [Fact]
    public Task As_a_part_of_a_cache_key() => VerifyAsync(
        """
        using Byok;
        using Microsoft.Extensions.Caching.Distributed;

        internal static class C
        {
            internal static Task<string?> M(IDistributedCache cache, ByokCredentials creds) => cache.GetStringAsync({|BYOK105:$"answers:{creds.ApiKey.Reveal()}:{creds.Model}"|});
        }
        """,
        """
        using Byok;
        using Microsoft.Extensions.Caching.Distributed;

        internal static class C
        {
            internal static Task<string?> M(IDistributedCache cache, ByokCredentials creds) => cache.GetStringAsync($"answers:{creds.ApiKey.Fingerprint}:{creds.Model}");
        }
        """);

    [Fact]
    public Task Not_for_what_is_stored() => CodeFixTest.VerifyNoFixAsync(
        FixFrame.Method("""Environment.SetEnvironmentVariable("KEY", {|BYOK105:creds.ApiKey.Reveal()|});"""), new LeakAnalyzer(), new FingerprintFix());

    [Fact]
    public Task All() => CodeFixTest.VerifyFixAllAsync(
        FixFrame.Method("""
            Console.WriteLine(creds.ApiKey.Reveal());
            logger.LogInformation("using {Key}", creds.ApiKey.Reveal());
            """),
        FixFrame.Method("""
            Console.WriteLine(creds.ApiKey.Fingerprint);
            logger.LogInformation("using {Key}", creds.ApiKey.Fingerprint);
            """),
        new LeakAnalyzer(), new FingerprintFix());

    private static Task VerifyAsync(string before, string after) =>
        CodeFixTest.VerifyAsync(before, after, new LeakAnalyzer(), new FingerprintFix(), FingerprintFix.Key);
}
