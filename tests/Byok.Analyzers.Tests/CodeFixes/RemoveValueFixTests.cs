using Byok.Analyzers.Leaks;
using Byok.Analyzers.Tests.Harness;
using Byok.CodeFixes.Leaks;

namespace Byok.Analyzers.Tests.CodeFixes;

/// <summary>BYOK101, 103: the key goes, and what it stood in.</summary>
public sealed class RemoveValueFixTests
{
    [Theory]
    // With the placeholder.
    [InlineData(
        """logger.LogInformation("using {Key}", creds.ApiKey.Reveal());""",
        """logger.LogInformation("using");""")]
    [InlineData(
        """logger.LogInformation("{Provider}: {Key}, {Model}", creds.Provider, creds.ApiKey.Reveal(), creds.Model);""",
        """logger.LogInformation("{Provider}:, {Model}", creds.Provider, creds.Model);""")]
    [InlineData(
        """logger.LogInformation("{{no}} {Key} {Provider}", creds.ApiKey.Reveal(), creds.Provider);""",
        """logger.LogInformation("{{no}} {Provider}", creds.Provider);""")]
    [InlineData(
        """Console.WriteLine("{0} {1} {2} {1}", creds.Provider, creds.ApiKey.Reveal(), creds.Model);""",
        """Console.WriteLine("{0} {1}", creds.Provider, creds.Model);""")]
    [InlineData(
        """
        var key = creds.ApiKey.Reveal();
        logger.LogError(new InvalidOperationException(), @"using {Key} of {Provider}", key, creds.Provider);
        """,
        """
        var key = creds.ApiKey.Reveal();
        logger.LogError(new InvalidOperationException(), @"using of {Provider}", creds.Provider);
        """)]
    [InlineData(
        """
        logger.LogInformation(
            "using {Provider} {Key}", // both
            creds.Provider,
            creds.ApiKey.Reveal());
        """,
        """
        logger.LogInformation(
            "using {Provider}", // both
            creds.Provider);
        """)]
    // Out of a text.
    [InlineData(
        """logger.LogInformation($"using {creds.ApiKey.Reveal()} of {creds.Provider}");""",
        """logger.LogInformation($"using of {creds.Provider}");""")]
    [InlineData(
        """
        var key = creds.ApiKey.Reveal();
        logger.LogInformation($"using {key}");
        """,
        """
        var key = creds.ApiKey.Reveal();
        logger.LogInformation($"using");
        """)]
    [InlineData(
        """Console.WriteLine("using " + creds.ApiKey.Reveal() + " of " + creds.Provider);""",
        """Console.WriteLine("using " + " of " + creds.Provider);""")]
    [InlineData(
        """throw new InvalidOperationException($"refused: {creds.ApiKey.Reveal()}", new TimeoutException());""",
        """throw new InvalidOperationException($"refused:", new TimeoutException());""")]
    // With the call.
    [InlineData(
        """
        activity.SetTag("provider", creds.Provider);
        activity.SetTag("key", creds.ApiKey.Reveal()); // for support
        activity.SetTag("model", creds.Model);
        """,
        """
        activity.SetTag("provider", creds.Provider);
        // for support
        activity.SetTag("model", creds.Model);
        """)]
    [InlineData(
        """
        Activity.Current?.SetTag("key", creds.ApiKey.Reveal());
        logger.LogInformation("done");
        """,
        """
        logger.LogInformation("done");
        """)]
    [InlineData(
        """activity.SetTag("a", 1).SetTag("key", creds.ApiKey.Reveal()).SetTag("b", 2);""",
        """activity.SetTag("a", 1).SetTag("b", 2);""")]
    [InlineData(
        """activity.SetTag("a", 1).SetTag("key", creds.ApiKey.Reveal());""",
        """activity.SetTag("a", 1);""")]
    [InlineData(
        """
        if (host.Length > 0)
            Console.WriteLine(creds.ApiKey.Reveal());
        """,
        """
        if (host.Length > 0)
            { }
        """)]
    [InlineData(
        """
        using (logger.BeginScope(creds.ApiKey.Reveal()))
        {
            logger.LogInformation("done");
        }
        """,
        """
        {
            logger.LogInformation("done");
        }
        """)]
    [InlineData(
        """
        using var scope = logger.BeginScope(creds.ApiKey.Reveal());
        logger.LogInformation("done");
        """,
        """
        logger.LogInformation("done");
        """)]
    [InlineData(
        """
        activity.DisplayName = creds.ApiKey.Reveal();
        logger.LogInformation("done");
        """,
        """
        logger.LogInformation("done");
        """)]
    public Task In_a_method(string before, string after) => VerifyAsync(FixFrame.Method(before), FixFrame.Method(after));

    [Fact]
    public Task In_top_level_statements_and_lambdas() => VerifyAsync(
        """
        using Byok;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/chat", (ByokCredentials creds, ILogger<Program> logger) => logger.LogInformation("key {Key}", creds.ApiKey.Reveal()));
        app.Run();
        """,
        """
        using Byok;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/chat", (ByokCredentials creds, ILogger<Program> logger) => logger.LogInformation("key"));
        app.Run();
        """);

    [Fact]
    public Task All() => CodeFixTest.VerifyFixAllAsync(
        FixFrame.Method("""
            logger.LogInformation("using {Key}", creds.ApiKey.Reveal());
            logger.LogInformation("using {Key} of {Provider}", creds.ApiKey.Reveal(), creds.Provider);
            """),
        FixFrame.Method("""
            logger.LogInformation("using");
            logger.LogInformation("using of {Provider}", creds.Provider);
            """),
        new LeakAnalyzer(), new RemoveValueFix());

    private static Task VerifyAsync(string before, string after) =>
        CodeFixTest.VerifyAsync(before, after, new LeakAnalyzer(), new RemoveValueFix(), RemoveValueFix.Key);
}
