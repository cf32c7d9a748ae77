using Byok.Testing;

namespace Byok.SourceGenerators.Tests;

/// <summary>Wherever a handler is written, its policy is found, and ASP.NET Core's generator binds it without a warning.</summary>
public sealed class HandlerShapesTests
{
    private const string App =
        """
        using Byok;

        var app = WebApplication.CreateSlimBuilder(args).Build();

        """;

    [Fact]
    public async Task A_parameter_without_more_has_the_default_policy()
    {
        var emitted = await GeneratorCase.RunAsync(App + """
            app.MapPost("/chat", (ByokCredentials creds) => creds.Provider);
            """);

        Assert.Equal(["*"], emitted.Policies);
    }

    [Fact]
    public async Task Lambdas_state_their_policy_on_themselves_or_on_the_parameter()
    {
        var emitted = await GeneratorCase.RunAsync(App + """
            app.MapPost("/a", [Byok("openai")] (ByokCredentials creds) => creds.Provider);
            app.MapPost("/b", ([Byok("groq")] ByokCredentials creds) => creds.Provider);
            app.MapGet("/c", [Byok("gemini")] async (ByokCredentials creds, HttpContext context) => await context.Response.WriteAsync(creds.Provider));
            app.MapPost("/d", [Byok("mistral")] static (ByokCredentials creds, Question question) => question.Text + creds.Provider);

            internal sealed record Question(string Text);
            """);

        Assert.Equal(["*", "gemini", "groq", "mistral", "openai"], emitted.Policies);
    }

    [Fact]
    public async Task Local_functions_state_their_policy()
    {
        var emitted = await GeneratorCase.RunAsync(App + """
            app.MapPost("/chat", Chat);
            app.MapPost("/ask", Ask);

            [Byok("openai")]
            static string Chat(ByokCredentials creds) => creds.Provider;

            string Ask([Byok("groq")] ByokCredentials creds) => creds.Provider + args.Length;
            """);

        Assert.Equal(["*", "groq", "openai"], emitted.Policies);
        Assert.Equal(["Ask in Program.cs", "Chat in Program.cs"], emitted.Places);
    }

    [Fact]
    public async Task Method_groups_of_static_and_instance_methods_state_their_policy()
    {
        var emitted = await GeneratorCase.RunAsync(App + """
            var handlers = new InstanceHandlers("x");
            app.MapPost("/static", StaticHandlers.Chat);
            app.MapPost("/instance", handlers.Chat);

            internal static class StaticHandlers
            {
                [Byok("openai")]
                internal static string Chat(ByokCredentials creds) => creds.Provider;
            }

            internal sealed class InstanceHandlers(string suffix)
            {
                [Byok("groq")]
                public string Chat(ByokCredentials creds) => creds.Provider + suffix;
            }
            """);

        Assert.Equal(["*", "groq", "openai"], emitted.Policies);
        Assert.Equal(["InstanceHandlers.Chat in Program.cs", "StaticHandlers.Chat in Program.cs"], emitted.Places);
    }

    [Fact]
    public async Task Types_taken_as_parameters_state_their_policy_on_the_property_or_the_constructor()
    {
        var emitted = await GeneratorCase.RunAsync(App + """
            app.MapPost("/a", ([AsParameters] ChatRequest request) => request.Creds.Provider);
            app.MapPost("/b", ([AsParameters] AskRequest request) => request.Creds.Provider + request.Text);

            internal sealed class ChatRequest
            {
                [Byok("openai")]
                public required ByokCredentials Creds { get; init; }
            }

            internal readonly record struct AskRequest([Byok("groq")] ByokCredentials Creds, string Text);
            """);

        Assert.Equal(["*", "groq", "openai"], emitted.Policies);
        Assert.Equal(["AskRequest in Program.cs", "ChatRequest in Program.cs"], emitted.Places);
    }

    [Fact]
    public async Task Groups_and_endpoints_state_a_policy_with_RequireByok()
    {
        var emitted = await GeneratorCase.RunAsync(App + """
            var group = app.MapGroup("/api").RequireByok("openai");
            group.MapPost("/chat", (ByokCredentials creds) => creds.Provider);
            app.MapGet("/delegate", static (HttpContext context) => context.Response.WriteAsync("x")).RequireByok();
            RouteGroupBuilder? maybe = args.Length == 0 ? group : null;
            maybe?.RequireByok("groq");
            app.MapGroup("/generic").RequireByok<RouteGroupBuilder>("gemini").MapGet("/in", () => "x");
            """);

        Assert.Equal(["*", "gemini", "groq", "openai"], emitted.Policies);
    }

    [Fact]
    public async Task An_optional_parameter_compiles_without_a_warning()
    {
        var emitted = await GeneratorCase.RunAsync(App + """
            app.MapPost("/a", (ByokCredentials? creds) => creds?.Provider ?? "none");
            app.MapPost("/b", ([Byok("openai")] ByokCredentials? creds) => creds?.Provider ?? "none");
            app.MapPost("/c", ([AsParameters] ChatRequest request) => request.Creds?.Provider ?? "none");
            app.MapPost("/d", Handlers.Chat);

            internal sealed class ChatRequest
            {
                public ByokCredentials? Creds { get; init; }
            }

            internal static class Handlers
            {
                internal static string Chat(ByokCredentials? creds = null) => creds?.Provider ?? "none";
            }
            """);

        Assert.Equal(["*", "openai"], emitted.Policies);
    }

    [Fact]
    public async Task A_class_library_has_guards_of_its_own()
    {
        var emitted = await GeneratorCase.RunAsync(TestProject.Library("""
            using Byok;

            namespace Library;

            /// <summary>Endpoints to map.</summary>
            public static class ChatEndpoints
            {
                /// <summary>Maps them.</summary>
                public static IEndpointRouteBuilder MapChat(this IEndpointRouteBuilder app)
                {
                    app.MapPost("/chat", [Byok("anthropic")] (ByokCredentials creds) => creds.Provider);
                    return app;
                }
            }
            """));

        Assert.Equal(["*", "anthropic"], emitted.Policies);
        Assert.Equal(["MapPost \"/chat\" in Endpoints.cs"], emitted.Places);
    }

    [Fact]
    public async Task Generic_and_nested_types_state_their_policy()
    {
        var emitted = await GeneratorCase.RunAsync(App + """
            app.MapPost("/a", Outer.Inner.Chat);
            app.MapPost("/b", Handlers<string>.Chat);

            internal static class Outer
            {
                internal static class Inner
                {
                    [Byok("openai")]
                    internal static string Chat(ByokCredentials creds) => creds.Provider;
                }
            }

            internal static class Handlers<T>
            {
                [Byok("groq")]
                internal static string Chat(ByokCredentials creds) => creds.Provider + typeof(T).Name;
            }
            """);

        Assert.Equal(["*", "groq", "openai"], emitted.Policies);
    }

    [Fact]
    public async Task A_class_states_the_policy_of_its_handlers()
    {
        var emitted = await GeneratorCase.RunAsync(App + """
            app.Run();

            [Byok("openai")]
            internal sealed class ChatHub : Microsoft.AspNetCore.SignalR.Hub;
            """);

        Assert.Equal(["*", "openai"], emitted.Policies);
        Assert.Equal(["ChatHub in Program.cs"], emitted.Places);
    }

    [Fact]
    public async Task Partial_classes_in_several_files_are_one_place_for_the_same_policy()
    {
        var project = TestProject.App(App + """
                app.MapPost("/a", Handlers.Chat);
                app.MapPost("/b", Handlers.Ask);
                """)
            .WithFile("/src/App/Handlers.Chat.cs", """
                using Byok;

                internal static partial class Handlers
                {
                    [Byok("openai")]
                    internal static string Chat(ByokCredentials creds) => creds.Provider;

                    [Byok("openai")]
                    internal static partial string Ask(ByokCredentials creds);
                }
                """)
            .WithFile("/src/App/Handlers.Ask.cs", """
                using Byok;

                internal static partial class Handlers
                {
                    internal static partial string Ask(ByokCredentials creds) => creds.Provider;
                }
                """);

        var emitted = await GeneratorCase.RunAsync(project);

        Assert.Equal(["*", "openai"], emitted.Policies);
        Assert.Equal(["Handlers.Ask in Handlers.Chat.cs; Handlers.Chat in Handlers.Chat.cs"], emitted.Places);
    }

    [Fact]
    public async Task An_alias_of_the_credentials_type_changes_nothing()
    {
        var emitted = await GeneratorCase.RunAsync("""
            using Byok;
            using Creds = Byok.ByokCredentials;

            var app = WebApplication.CreateSlimBuilder(args).Build();
            app.MapPost("/chat", [Byok("openai")] (Creds creds) => creds.Provider);
            app.MapPost("/optional", (Creds? creds) => creds?.Provider ?? "none");
            """);

        Assert.Equal(["*", "openai"], emitted.Policies);
    }

    [Fact]
    public async Task Every_way_of_writing_the_attributes_name_is_understood()
    {
        var emitted = await GeneratorCase.RunAsync("""
            var app = WebApplication.CreateSlimBuilder(args).Build();
            app.MapPost("/a", [Byok.Byok("openai")] (Byok.ByokCredentials creds) => creds.Provider);
            app.MapPost("/b", [Byok.ByokAttribute("groq")] (Byok.ByokCredentials creds) => creds.Provider);
            app.MapPost("/c", [global::Byok.ByokAttribute("gemini")] (Byok.ByokCredentials creds) => creds.Provider);
            """);

        Assert.Equal(["*", "gemini", "groq", "openai"], emitted.Policies);
    }

    [Fact]
    public async Task An_attribute_under_an_alias_is_left_to_the_guard_of_the_runtime()
    {
        var emitted = await GeneratorCase.RunAsync("""
            using Byok;
            using Keys = Byok.ByokAttribute;

            var app = WebApplication.CreateSlimBuilder(args).Build();
            app.MapPost("/chat", [Keys("openai")] (ByokCredentials creds) => creds.Provider);
            """);

        Assert.Equal(["*"], emitted.Policies);
    }
}
