using Byok.Testing;
using static Byok.Analyzers.Tests.Usage.UsageTest;

namespace Byok.Analyzers.Tests.Usage;

/// <summary>BYOK001.</summary>
public sealed class UnknownProviderTests
{
    [Theory]
    [InlineData("""app.MapPost("/", [Byok({|BYOK001:"opneai"|})] (ByokCredentials creds) => "");""")]
    [InlineData("""app.MapPost("/", [Byok("openai", {|BYOK001:"nobody"|}, "groq")] (ByokCredentials creds) => "");""")]
    [InlineData("""app.MapPost("/", [Byok(new[] { "openai", {|BYOK001:"nobody"|} })] (ByokCredentials creds) => "");""")]
    [InlineData("""app.MapPost("/", [Byok(["openai", {|BYOK001:"nobody"|}], RequireModel = true)] (ByokCredentials creds) => "");""")]
    [InlineData("""app.MapPost("/", ([Byok({|BYOK001:"nobody"|})] ByokCredentials creds) => "");""")]
    [InlineData("""app.MapPost("/", (ByokCredentials creds) => "").RequireByok({|BYOK001:"nobody"|});""")]
    [InlineData("""app.MapPost("/", (ByokCredentials creds) => "").RequireByok([{|BYOK001:"nobody"|}, "groq"]);""")]
    [InlineData("""app.MapPost("/", (ByokCredentials creds) => "").RequireByok(new ByokAttribute({|BYOK001:"nobody"|}) { RequireModel = true });""")]
    [InlineData("""app.MapPost("/", (ByokCredentials creds) => "").WithMetadata(new ByokAttribute({|BYOK001:"nobody"|}));""")]
    [InlineData("""app.MapGroup("/g").RequireByok({|BYOK001:"nobody"|}).MapPost("/", (ByokCredentials creds) => "");""")]
    [InlineData("""app.MapPost("/", (ByokCredentials creds) => "").RequireByok({|BYOK001:""|});""")]
    [InlineData("""app.MapPost("/", (ByokCredentials creds) => "").RequireByok("openai", {|BYOK001:null|}!);""")]
    [InlineData("""const string Acme = "acme"; app.MapPost("/", (ByokCredentials creds) => "").RequireByok({|BYOK001:Acme|});""")]
    [InlineData("""app.MapPost("/", (ByokCredentials creds) => "").RequireByok({|BYOK001:"git" + "hub"|});""")]
    [InlineData("""builder.Services.AddByok(o => o.Providers.Add({|BYOK001:"nobody"|}));""")]
    public Task An_unknown_provider_is_reported(string statement) => VerifyAppAsync(statement);

    [Theory]
    [InlineData("""app.MapPost("/", [Byok("openai", "GROQ", "Claude")] (ByokCredentials creds) => "");""")]
    [InlineData("""app.MapPost("/", [Byok] (ByokCredentials creds) => "");""")]
    [InlineData("""app.MapPost("/", [Byok(ByokProviders.XAI, ByokProviders.OllamaCloud)] (ByokCredentials creds) => "");""")]
    [InlineData("""app.MapPost("/", (ByokCredentials creds) => "").RequireByok();""")]
    [InlineData("""app.MapPost("/", (ByokCredentials creds) => creds.Provider == "nobody" ? "" : "nobody");""")]
    [InlineData("""app.MapPost("/", (ByokCredentials creds) => "").WithTags("nobody").WithName("nobody");""")]
    [InlineData("""var list = new List<string>(); list.Add("nobody"); builder.Services.AddByok(o => o.RequireModel = true);""")]
    public Task A_known_provider_is_not(string statement) => VerifyAppAsync(statement);

    [Fact]
    public Task Classes_methods_parameters_and_properties_are_looked_at() => VerifyAsync(
        """
        [ApiController]
        [Byok({|BYOK001:"one"|})]
        public class ChatController : ControllerBase
        {
            [Byok({|BYOK001:"two"|})]
            [HttpPost]
            public string Chat() => "";
        }

        public static class Handlers
        {
            public static string Chat([Byok({|BYOK001:Names.Three|})] ByokCredentials creds) => "";

            public sealed class Parameters
            {
                [Byok({|BYOK001:"four"|})]
                public ByokCredentials? Creds { get; set; }
            }
        }

        internal static class Names
        {
            internal const string Three = "three";
        }
        """);

    [Fact]
    public Task Constants_come_from_elsewhere_and_attributes_by_alias() => VerifyAsync(TestProject.Library(
        """
        using MyByok = Byok.ByokAttribute;
        using Ids = Byok.ByokProviders;

        public static partial class Handlers
        {
            [{|BYOK004:MyByok(Ids.OpenAI, {|BYOK001:Acme|})|}]
            public static string Chat(Byok.ByokCredentials creds) => "";

            [global::Byok.Byok({|BYOK001:Acme|})]
            public static partial string Other(Byok.ByokCredentials creds);
        }
        """).WithFile("/src/Library/Names.cs",
        """
        #nullable disable
        public static partial class Handlers
        {
            internal const string Acme = nameof(Acme);

            public static partial string Other(Byok.ByokCredentials creds) => null;
        }
        """));

    [Fact]
    public Task A_declared_provider_is_known() => VerifyAsync(
        """
        [assembly: ByokProvider("acme", KeyPrefix = "ak_")]
        [assembly: ByokProvider("azure-openai", BaseUrl = "https://x.example")]

        public static class Handlers
        {
            [Byok("acme", "ACME2".Length > 3 ? "azure" : "")]
            public static string Chat(ByokCredentials creds) => "";

            [Byok("Acme")]
            public static string Other(ByokCredentials creds) => "";
        }
        """.Replace(", \"ACME2\".Length > 3 ? \"azure\" : \"\"", "", StringComparison.Ordinal));

    [Fact]
    public Task A_provider_that_a_referenced_library_declares_is_known()
    {
        var library = (TestProject.Library("[assembly: Byok.ByokProvider(\"acme\")] public class C { public Byok.ByokCredentials? Creds; }") with { Name = "Declares" }).ToReference();
        return VerifyAsync(TestProject.App(App("""app.MapPost("/", [Byok("acme", {|BYOK001:"acne"|})] (ByokCredentials creds) => "");""")) with { References = [library] });
    }

    [Theory]
    [InlineData("opneai", "; did you mean 'openai'?")]
    [InlineData("OpenAI.com", "; did you mean 'openai'?")]
    [InlineData("antropic", "; did you mean 'anthropic'?")]
    [InlineData("grok2", "; did you mean 'xai'?")]
    [InlineData("ollama", ": A local Ollama takes no key")]
    [InlineData("github-models", ": GitHub Models ended")]
    [InlineData("zzzzzzzz", "; declare it with [assembly: ByokProvider(...)], or correct it")]
    public async Task The_message_helps(string id, string advice)
    {
        var diagnostic = Assert.Single(await GetAsync(TestProject.App(App($"""app.MapPost("/", [Byok("{id}")] (ByokCredentials creds) => "");"""))));

        Assert.Contains($"No provider is named '{id}'{advice}", diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal(advice.Contains("did you mean", StringComparison.Ordinal), diagnostic.Properties.ContainsKey("Suggestion"));
    }

    [Fact]
    public async Task It_is_an_error_in_an_app_and_a_warning_in_a_library()
    {
        const string Handler = "public static class H { public static string Chat([Byok.Byok(\"nobody\")] Byok.ByokCredentials creds) => \"\"; }";

        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Error, Assert.Single(await GetAsync(TestProject.App("return;\n" + Handler))).Severity);
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning, Assert.Single(await GetAsync(TestProject.Library(Handler))).Severity);
    }
}
