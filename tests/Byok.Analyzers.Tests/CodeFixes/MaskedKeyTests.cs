using Byok.Analyzers.Leaks;
using Byok.Analyzers.Tests.Harness;
using Byok.CodeFixes.Leaks;
using Byok.Testing;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Byok.Analyzers.Tests.CodeFixes;

/// <summary>BYOK101, 103, 104: <c>.Reveal()</c> goes.</summary>
public sealed class MaskedKeyTests
{
    [Theory]
    [InlineData(
        """logger.LogInformation("using {Key}", {|BYOK101:creds.ApiKey.Reveal()|});""",
        """logger.LogInformation("using {Key}", creds.ApiKey);""")]
    [InlineData(
        """logger.LogInformation("using {Key} of {Provider}", {|BYOK101:creds.ApiKey.Reveal()|} /* the key */, creds.Provider); // there""",
        """logger.LogInformation("using {Key} of {Provider}", creds.ApiKey /* the key */, creds.Provider); // there""")]
    [InlineData(
        """logger.LogInformation({|BYOK101:$"using {creds.ApiKey.Reveal()} of {creds.Provider}"|});""",
        """logger.LogInformation($"using {creds.ApiKey} of {creds.Provider}");""")]
    [InlineData(
        """logger.LogInformation({|BYOK101:"using " + creds.ApiKey.Reveal()|});""",
        """logger.LogInformation("using " + creds.ApiKey);""")]
    [InlineData(
        """logger.LogInformation("using {Key}", {|BYOK101:creds.ApiKey.Reveal().Trim().Substring(0, 8)|});""",
        """logger.LogInformation("using {Key}", creds.ApiKey);""")]
    [InlineData(
        """logger.LogInformation("using {Key}", {|BYOK101:creds.ApiKey.Reveal()[..8]|});""",
        """logger.LogInformation("using {Key}", creds.ApiKey);""")]
    [InlineData(
        """
        var key = creds.ApiKey.Reveal();
        logger.LogInformation("using {Key}", {|BYOK101:key|});
        """,
        """
        var key = creds.ApiKey.Reveal();
        logger.LogInformation("using {Key}", creds.ApiKey);
        """)]
    [InlineData(
        """
        var key = creds.ApiKey.Reveal();
        logger.LogInformation({|BYOK101:$"using {key,-20} of {creds.Provider} at {host}"|});
        """,
        """
        var key = creds.ApiKey.Reveal();
        logger.LogInformation($"using {creds.ApiKey,-20} of {creds.Provider} at {host}");
        """)]
    [InlineData(
        """
        var key = creds.ApiKey.Reveal();
        var text = $"using {key} at {host}";
        logger.LogInformation({|BYOK101:text|});
        """,
        """
        var key = creds.ApiKey.Reveal();
        var text = $"using {creds.ApiKey} at {host}";
        logger.LogInformation(text);
        """)]
    [InlineData(
        """
        var text = "using " + creds.ApiKey.Reveal();
        Console.WriteLine({|BYOK101:text|});
        """,
        """
        var text = "using " + creds.ApiKey;
        Console.WriteLine(text);
        """)]
    [InlineData(
        """Console.WriteLine({|BYOK101:creds.ApiKey.Reveal()|});""",
        """Console.WriteLine(creds.ApiKey);""")]
    [InlineData(
        """activity.SetStatus(ActivityStatusCode.Error, {|BYOK101:creds.ApiKey.Reveal()|});""",
        """activity.SetStatus(ActivityStatusCode.Error, creds.ApiKey.ToString());""")]
    [InlineData(
        """activity.DisplayName = {|BYOK101:creds.ApiKey.Reveal()|};""",
        """activity.DisplayName = creds.ApiKey.ToString();""")]
    [InlineData(
        """throw new InvalidOperationException({|BYOK103:$"bad key {creds.ApiKey.Reveal()}"|});""",
        """throw new InvalidOperationException($"bad key {creds.ApiKey}");""")]
    [InlineData(
        """throw new InvalidOperationException({|BYOK103:creds.ApiKey.Reveal()|});""",
        """throw new InvalidOperationException(creds.ApiKey.ToString());""")]
    [InlineData(
        """await context.Response.WriteAsync({|BYOK104:creds.ApiKey.Reveal()|});""",
        """await context.Response.WriteAsync(creds.ApiKey.ToString());""")]
    [InlineData(
        """await context.Response.WriteAsync({|BYOK104:$"hello {creds.ApiKey.Reveal()}"|}, token);""",
        """await context.Response.WriteAsync($"hello {creds.ApiKey}", token);""")]
    [InlineData(
        """
        logger.LogInformation(
            "using {Key} of {Provider}",
            {|BYOK101:creds.ApiKey.Reveal()|}, // masked?
            creds.Provider);
        """,
        """
        logger.LogInformation(
            "using {Key} of {Provider}",
            creds.ApiKey, // masked?
            creds.Provider);
        """)]
    public Task In_a_method(string before, string after) => VerifyAsync(FixFrame.Method(before), FixFrame.Method(after));

    [Theory]
    [InlineData(
        """
        var key = creds.ApiKey.Reveal();
        var text = $"using {key}";
        logger.LogInformation(text);
        """)]
    [InlineData(
        """
        var keys = new[] { creds.ApiKey.Reveal(), host };
        logger.LogInformation($"{keys[0]} {keys[1]}");
        """)]
    public Task Where_the_way_is_longer_a_fix_that_is_offered_is_right(string statements) => OfferedFixesAreRightAsync(statements);

    [Fact]
    public Task In_top_level_statements_and_lambdas() => VerifyAsync(
        """
        using Byok;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/chat", (ByokCredentials creds, ILogger<Program> logger) => logger.LogInformation("key {Key}", {|BYOK101:creds.ApiKey.Reveal()|}));
        app.Run();
        """,
        """
        using Byok;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/chat", (ByokCredentials creds, ILogger<Program> logger) => logger.LogInformation("key {Key}", creds.ApiKey));
        app.Run();
        """);

    [Fact]
    public Task A_returned_key() => VerifyAsync(
        """
        using Byok;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/key", (ByokCredentials creds) => Results.Ok({|BYOK104:creds.ApiKey.Reveal()|}));
        app.Run();
        """,
        """
        using Byok;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/key", (ByokCredentials creds) => Results.Ok(creds.ApiKey));
        app.Run();
        """);

    [Fact]
    public Task In_an_expression_body() => VerifyAsync(
        """
        using Byok;

        internal sealed class Service(ByokCredentials creds, ILogger<Service> logger)
        {
            internal void Log() => logger.LogWarning("key {Key}", {|BYOK101:creds.ApiKey.Reveal()|});
        }
        """,
        """
        using Byok;

        internal sealed class Service(ByokCredentials creds, ILogger<Service> logger)
        {
            internal void Log() => logger.LogWarning("key {Key}", creds.ApiKey);
        }
        """);

    // creds is another one where the key is written.
    [Fact]
    public Task Not_where_the_credentials_are_out_of_reach() => CodeFixTest.VerifyNoFixAsync(
        """
        using Byok;

        internal sealed class Service
        {
            private readonly string _key;

            public Service(ByokCredentials creds) => _key = creds.ApiKey.Reveal();

            internal void Log(ILogger logger, object creds) => logger.LogWarning("key {Key} {Creds}", {|BYOK101:_key|}, creds);
        }
        """,
        new LeakAnalyzer(), new KeyTextFix(), KeyTextFix.MaskedKey);

    [Fact]
    public Task All_of_a_file_and_of_a_project() => CodeFixTest.VerifyFixAllAsync(
        FixFrame.Method("""
            logger.LogInformation("using {Key} and {Again}", creds.ApiKey.Reveal(), creds.ApiKey.Reveal());
            var key = creds.ApiKey.Reveal();
            Console.WriteLine($"{key} and {key}");
            """),
        FixFrame.Method("""
            logger.LogInformation("using {Key} and {Again}", creds.ApiKey, creds.ApiKey);
            var key = creds.ApiKey.Reveal();
            Console.WriteLine($"{creds.ApiKey} and {creds.ApiKey}");
            """),
        new LeakAnalyzer(), new KeyTextFix(), KeyTextFix.MaskedKey);

    [Fact]
    public async Task All_of_a_project_with_two_files()
    {
        var test = new CodeFixTest
        {
            Before = Project("creds.ApiKey.Reveal()"),
            After = Project("creds.ApiKey"),
            Analyzer = new LeakAnalyzer(),
            Fix = new KeyTextFix(),
            EquivalenceKey = KeyTextFix.MaskedKey,
        };
        await test.RunFixAllAsync(FixAllScope.Project);

        static TestProject Project(string key) => TestProject.Library(Code("First", key)).WithFile("/src/Library/Second.cs", Code("Second", key));

        static string Code(string name, string key) =>
            $$"""
            using Byok;

            internal static class {{name}}
            {
                internal static void Log(ILogger logger, ByokCredentials creds)
                {
                    logger.LogInformation("key {Key}", {{key}});
                    logger.LogWarning($"key {{{key}}}");
                }
            }
            """;
    }

    // Half of it is not there yet.
    [Fact]
    public Task While_somebody_is_typing() => new CodeFixTest
    {
        Before = AnalyzerTest.ToProject(FixFrame.Method("""logger.LogInformation("using {Key}", creds.ApiKey.Reveal()); var x = """)),
        After = AnalyzerTest.ToProject(FixFrame.Method("""logger.LogInformation("using {Key}", creds.ApiKey); var x = """)),
        Analyzer = new LeakAnalyzer(),
        Fix = new KeyTextFix(),
        EquivalenceKey = KeyTextFix.MaskedKey,
        AllowsCompilerErrors = true,
    }.RunAsync();

    // Whatever is offered, it compiles and what it was for is gone.
    private static async Task OfferedFixesAreRightAsync(string statements)
    {
        var test = new CodeFixTest
        {
            Before = AnalyzerTest.ToProject(FixFrame.Method(statements)),
            After = AnalyzerTest.ToProject(FixFrame.Method(statements)),
            Analyzer = new LeakAnalyzer(),
            Fix = new KeyTextFix(),
        };
        using var workspace = new FixWorkspace(test, test.Before, "\n");
        var before = workspace.Solution;
        var diagnostic = await workspace.GetFirstDiagnosticAsync();
        foreach (var action in await workspace.GetActionsAsync(diagnostic))
        {
            workspace.Solution = before;
            workspace.Solution = await FixWorkspace.ApplyAsync(action);
            Assert.Empty(await workspace.GetErrorsAsync());
            Assert.Empty(await workspace.GetDiagnosticsAsync());
        }
    }

    private static Task VerifyAsync(string before, string after) =>
        CodeFixTest.VerifyAsync(before, after, new LeakAnalyzer(), new KeyTextFix(), KeyTextFix.MaskedKey);
}
