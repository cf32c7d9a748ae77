using Byok.SourceGenerators.Parsing;
using Byok.Testing;

namespace Byok.SourceGenerators.Tests;

/// <summary>What <see cref="PolicyParser"/> reads out of the arguments: row by row the text alone, and all rows in one project with every check.</summary>
public sealed class PolicyParserTests
{
    // The attribute on a handler; the policy that gets a guard beside the default one.
    public static TheoryData<string, string?> Attributes { get; } = new()
    {
        { """[Byok("openai")]""", "openai" },
        { """[Byok("openai", "groq")]""", "groq,openai" },
        { """[Byok("groq", "openai", "groq")]""", "groq,openai" },
        { """[Byok("Claude", "OPENAI")]""", "anthropic,openai" },
        { """[Byok(ByokProviders.XAI)]""", "xai" },
        { """[Byok(global::Byok.ByokProviders.AI21, Byok.ByokProviders.OllamaCloud)]""", "ai21,ollama-cloud" },
        { """[Byok(nameof(openai))]""", "openai" },
        { """[Byok(Constants.Provider)]""", "groq" },
        { """[Byok(Constants.Interpolated, Constants.Joined)]""", "azure-openai,groq" },
        { """[Byok($"{Constants.Provider}")]""", "groq" },
        { "[Byok(@\"openai\", \"\"\"groq\"\"\")]", "groq,openai" },
        { """[Byok(("openai"))]""", "openai" },
        { """[Byok(["openai", "groq"])]""", "groq,openai" },
        { """[Byok(new[] { "openai", Constants.Provider })]""", "groq,openai" },
        { """[Byok(new string[] { "openai" })]""", "openai" },
        { """[Byok(new string[2] { "openai", "groq" })]""", "groq,openai" },
        { """[Byok(providers: "openai")]""", "openai" },
        { """[Byok(providers: new[] { "openai" }, RequireModel = true)]""", "openai;model" },
        { """[Byok(RequireModel = true)]""", "*;model" },
        { """[Byok(RequireModel = false)]""", null },
        { """[Byok(RequireModel = Constants.Yes, AcceptAnyKeyFormat = !Constants.Yes)]""", "*;model" },
        { """[Byok("openai", AcceptAnyKeyFormat = true)]""", "openai;any-format" },
        { """[Byok("openai", AcceptAnyKeyFormat = true, RequireModel = true)]""", "openai;model;any-format" },
        { """[Byok("no-such-provider")]""", null },
        { """[Byok("openai", "no-such-provider")]""", null },
        { """[Byok("")]""", null },
    };

    // The end of a chain of calls.
    public static TheoryData<string, string?> Calls { get; } = new()
    {
        { """RequireByok()""", null },
        { """RequireByok("openai", "groq")""", "groq,openai" },
        { """RequireByok(["openai"])""", "openai" },
        { """RequireByok(providers: ["openai"])""", "openai" },
        { """RequireByok(new[] { ByokProviders.OpenAI })""", "openai" },
        { """RequireByok(new ByokAttribute("openai") { RequireModel = true })""", "openai;model" },
        { """RequireByok(new ByokAttribute { RequireModel = true, AcceptAnyKeyFormat = true })""", "*;model;any-format" },
        { """RequireByok(policy: new Byok.ByokAttribute("openai", ByokProviders.Groq))""", "groq,openai" },
        { """RequireByok(new ByokAttribute(["openai"]))""", "openai" },
        { """RequireByok<RouteHandlerBuilder>("openai")""", "openai" },
        { """RequireByok("no-such-provider")""", null },
        { """RequireByok(ids)""", null },
        { """RequireByok([.. ids])""", null },
        { """RequireByok("openai", ids[0])""", null },
        { """RequireByok(policy)""", null },
        { """RequireByok(new ByokAttribute(ids))""", null },
        { """RequireByok(new ByokAttribute("openai") { RequireModel = ids.Length == 1 })""", null },
        { """RequireByok((string[])["openai"])""", null },
    };

    [Theory]
    [MemberData(nameof(Attributes))]
    public void An_attribute_gives_the_policy_that_it_states(string attribute, string? policy) =>
        Assert.Equal(Expected(policy), GeneratorCase.Emit(WithAttributes(attribute)).Policies);

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_call_with_constant_arguments_gives_the_policy_that_it_states(string call, string? policy) =>
        Assert.Equal(Expected(policy), GeneratorCase.Emit(WithCalls(call)).Policies);

    [Fact]
    public async Task All_attributes_together_give_all_their_policies()
    {
        var emitted = await GeneratorCase.RunAsync(WithAttributes([.. Attributes.Select(row => (string)row[0])]));

        Assert.Equal(Expected([.. Attributes.Select(row => (string?)row[1])]), emitted.Policies);
    }

    [Fact]
    public async Task All_calls_together_give_all_their_policies()
    {
        var emitted = await GeneratorCase.RunAsync(WithCalls([.. Calls.Select(row => (string)row[0])]));

        Assert.Equal(Expected([.. Calls.Select(row => (string?)row[1])]), emitted.Policies);
    }

    [Fact]
    public async Task A_call_without_extension_syntax_is_left_to_the_guard_of_the_runtime()
    {
        var emitted = await GeneratorCase.RunAsync("""
            var app = WebApplication.CreateSlimBuilder(args).Build();
            ByokEndpointConventionBuilderExtensions.RequireByok(app.MapGet("/", () => "x"), "openai");
            """);

        Assert.Equal(["*"], emitted.Policies);
    }

    private static IEnumerable<string> Expected(params IEnumerable<string?> policies) =>
        policies.Append("*").OfType<string>().Distinct().Order(StringComparer.Ordinal);

    private static TestProject WithAttributes(params string[] attributes)
    {
        var handlers = attributes.Select((attribute, i) => $$"""
                {{attribute}}
                internal static string Handle{{i}}(ByokCredentials openai) => openai.Provider;
            """);
        return TestProject.Library($$"""
            using Byok;

            internal static class Handlers
            {
            {{string.Join('\n', handlers)}}
            }

            internal static class Constants
            {
                public const string Provider = "groq";
                public const string Interpolated = $"{Provider}";
                public const string Joined = "azure" + "-" + ByokProviders.OpenAI;
                public const bool Yes = true;
            }
            """);
    }

    private static TestProject WithCalls(params string[] calls)
    {
        var endpoints = calls.Select((call, i) => $"""
            app.MapPost("/{i}", (ByokCredentials creds) => creds.Provider).{call};
            """);
        return TestProject.App($$"""
            using Byok;

            var app = WebApplication.CreateSlimBuilder(args).Build();
            var ids = new[] { "openai" };
            IByokMetadata policy = new ByokAttribute(ids);
            {{string.Join('\n', endpoints)}}
            app.MapGet("/", () => ids.Length + policy.Providers.Count);
            """);
    }
}
