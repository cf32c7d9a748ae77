using Byok.Analyzers.Leaks;
using Byok.Analyzers.Tests.Harness;

namespace Byok.Analyzers.Tests.Leaks;

/// <summary>The ways a key takes to one sink, each asked for as a build, an editor and a light bulb ask.</summary>
public sealed class LeakPathTests
{
    [Theory]
    [InlineData("log.LogInformation({|BYOK101:creds.ApiKey.Reveal()|});")]
    [InlineData("var x = creds.ApiKey.Reveal();\n        var y = x;\n        log.LogInformation(\"{K}\", {|BYOK101:y|});")]
    [InlineData("log.LogInformation({|BYOK101:$\"k {creds.ApiKey.Reveal()}\"|});")]
    [InlineData("_field = creds.ApiKey.Reveal();\n        log.LogInformation(\"{K}\", {|BYOK101:_field|});")]
    [InlineData("Write({|BYOK101:creds.ApiKey.Reveal()|});")]
    [InlineData("var x = await Task.FromResult(creds.ApiKey.Reveal());\n        log.LogInformation({|BYOK101:x|});")]
    [InlineData("Action run = () => log.LogInformation({|BYOK101:creds.ApiKey.Reveal()|});\n        run();")]
    [InlineData("foreach (var x in new List<string> { creds.Provider, creds.ApiKey.Reveal() }.Where(t => t.Length > 3))\n            log.LogInformation({|BYOK101:x|});")]
    [InlineData("var (p, x) = (creds.Provider, creds.ApiKey.Reveal());\n        log.LogInformation(p);\n        log.LogInformation({|BYOK101:x|});")]
    public Task A_key_is_followed(string statements) => Verify(statements);

    [Theory]
    [InlineData("log.LogInformation(\"{K}\", creds.ApiKey);")]
    [InlineData("log.LogInformation(\"{C}\", creds);")]
    [InlineData("var x = creds.ApiKey.Reveal();\n        x = creds.Provider;\n        log.LogInformation(x);")]
    [InlineData("var x = creds.ApiKey.Reveal();\n        log.LogInformation(\"{L} {S}\", x.Length, string.IsNullOrEmpty(x) ? \"unset\" : \"set\");")]
    [InlineData("log.LogInformation(\"{F}\", creds.ApiKey.Fingerprint);")]
    [InlineData("var x = creds.ApiKey.Reveal();\n        log.LogInformation(\"{A} {B}\", x[..4], x[^4..]);")]
    [InlineData("var text = \"x\".Replace(creds.ApiKey.Reveal(), \"***\");\n        log.LogInformation(text);")]
    [InlineData("log.LogInformation(nameof(creds.ApiKey));")]
    public Task What_is_not_the_key_is_not_reported(string statements) => Verify(statements);

    [Fact]
    public Task A_key_is_followed_over_files_partial_classes_and_base_classes() => AnalyzerTest.VerifyAsync(
        AnalyzerTest.ToProject(
            """
            using Byok;

            public abstract class Holder(ByokCredentials creds)
            {
                protected string Secret { get; } = creds.ApiKey.Reveal();
            }

            public sealed partial class Service(ByokCredentials creds, ILogger<Service> log) : Holder(creds);
            """)
        .WithFile(
            "/src/Library/Service.Log.cs",
            """
            public sealed partial class Service
            {
                public void Run() => log.LogInformation("{S}", {|BYOK101:Secret|});
            }
            """),
        new LeakAnalyzer());

    [Fact]
    public Task The_message_names_the_path_the_source_and_the_sink_of_the_callee()
    {
        const string Source =
            """
            using Byok;

            public sealed class Service(ILogger<Service> log)
            {
                public void Run(ByokCredentials creds) => Write(creds.ApiKey.Reveal());

                private void Write(string text) => log.LogInformation(text);
            }
            """;
        return Check();

        async Task Check()
        {
            var compilation = AnalyzerTest.ToProject(Source).Compile();
            var leak = Assert.Single(await new AnalyzerRun(compilation, [new LeakAnalyzer()], null).BuildAsync());

            Assert.Equal("The key from `creds.ApiKey.Reveal()` is written to the log by `LogInformation`", leak.GetMessage(null));
            Assert.Equal("LogInformation", leak.Properties["Sink"]);
            Assert.Equal("direct", leak.Properties["Via"]);
            Assert.Equal(["creds.ApiKey.Reveal()", "text"], leak.AdditionalLocations.Select(l => l.SourceTree!.GetText().ToString(l.SourceSpan)));
        }
    }

    private static Task Verify(string statements) => AnalyzerTest.VerifyAsync(
        $$"""
        using Byok;

        #pragma warning disable CS1998, CS0414
        public sealed class Service(ILogger<Service> log)
        {
            private string? _field;

            public async Task RunAsync(ByokCredentials creds)
            {
                {{statements}}
            }

            private void Write(string text) => log.LogInformation("{T}", text);
        }
        """,
        new LeakAnalyzer());
}
