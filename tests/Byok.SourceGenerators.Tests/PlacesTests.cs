using Byok.SourceGenerators.Parsing;
using Byok.Testing;

namespace Byok.SourceGenerators.Tests;

/// <summary>What the comment above a guard says about where its policy is stated; see <see cref="Places"/>.</summary>
public sealed class PlacesTests
{
    private const string App = "using Byok;\nvar app = WebApplication.CreateSlimBuilder(args).Build();\n";

    [Theory]
    [InlineData("""app.MapPost("/chat", [Byok("openai")] (ByokCredentials creds) => "x");""", "MapPost \"/chat\" in Program.cs")]
    [InlineData("""app.MapPost("/chat", (ByokCredentials creds) => "x").RequireByok("openai");""", "MapPost \"/chat\" in Program.cs")]
    [InlineData("""app.MapGroup("/api").RequireByok("openai").MapPost("/chat", (ByokCredentials creds) => "x");""", "MapGroup \"/api\" in Program.cs")]
    [InlineData("""app.MapGroup("/api").MapPost("/chat", (ByokCredentials creds) => "x").WithName("n").RequireByok("openai");""", "MapPost \"/chat\" in Program.cs")]
    [InlineData("""app.MapPost(Pattern(), [Byok("openai")] (ByokCredentials creds) => "x"); static string Pattern() => "/chat";""", "top-level code in Program.cs")]
    [InlineData("""app.MapGroup("/api").MapPost("", static (HttpContext c) => c.Response.WriteAsync("MapPost")).RequireByok("openai");""", "MapPost \"\" in Program.cs")]
    [InlineData("""Map(); void Map() => app.MapGet("/x", () => "x").RequireByok("openai");""", "MapGet \"/x\" in Program.cs")]
    [InlineData("""var group = app.MapGroup("/api"); group?.RequireByok("openai");""", "top-level code in Program.cs")]
    public void A_place_is_named_by_its_route_or_its_method(string code, string place) =>
        Assert.Equal([place], GeneratorCase.Emit(TestProject.App(App + code)).Places);

    [Theory]
    [InlineData(@"/chat\n}} evil(); //")]
    [InlineData(@"/chat\u2028}} evil();")]
    [InlineData(@"/chat\u0085}} evil();")]
    [InlineData(@"/chat\r")]
    [InlineData(@"/\u202echat")]
    public async Task A_route_cannot_break_out_of_the_comment(string route)
    {
        var emitted = await GeneratorCase.RunAsync(App + $"""app.MapPost("{route}", [Byok("openai")] (ByokCredentials creds) => "x");""");

        Assert.StartsWith("MapPost \"/", Assert.Single(emitted.Places), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/src/App/line\nfeed.cs")]
    [InlineData("/src/App/quote\".cs")]
    [InlineData("/src/App/\u2028.cs")]
    public async Task A_file_name_cannot_break_out_of_the_comment(string path)
    {
        var project = TestProject.App(App).WithFile(path, """
            using Byok;

            internal static class Handlers
            {
                [Byok("openai")]
                internal static string Chat(ByokCredentials creds) => creds.Provider;
            }
            """);

        var emitted = await GeneratorCase.RunAsync(project);

        Assert.StartsWith("Handlers.Chat in ", Assert.Single(emitted.Places), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_a_name_is_left_out()
    {
        var project = new TestProject { Files = [new TestFile("", App + """app.MapPost("/chat", [Byok("openai")] (ByokCredentials creds) => "x");""")] };

        Assert.Equal(["MapPost \"/chat\""], GeneratorCase.Emit(project).Places);
    }

    [Fact]
    public void No_directory_is_named_whichever_separator_the_path_has()
    {
        var project = new TestProject { Files = [new TestFile(@"D:\somewhere\else\App\Program.cs", App + """app.MapPost("/chat", [Byok("openai")] (ByokCredentials creds) => "x");""")] };

        Assert.Equal(["MapPost \"/chat\" in Program.cs"], GeneratorCase.Emit(project).Places);
    }
}
