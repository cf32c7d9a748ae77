using System.Text;
using Byok.SourceGenerators.Model;
using Byok.Testing;

namespace Byok.SourceGenerators.Tests;

/// <summary>How statements become guards; see <see cref="GuardSet"/>.</summary>
public sealed class GuardSetTests
{
    [Fact]
    public async Task A_thousand_handlers_with_one_policy_share_one_guard()
    {
        var program = new StringBuilder("using Byok;\nvar app = WebApplication.CreateSlimBuilder(args).Build();\n");
        for (var i = 0; i < 1_000; i++)
            program.Append("app.MapPost(\"/").Append(i).Append("\", [Byok(\"openai\")] (ByokCredentials creds) => creds.Provider);\n");

        var emitted = await GeneratorCase.RunAsync(program.ToString());

        Assert.Equal(["*", "openai"], emitted.Policies);
        Assert.EndsWith("; and 995 more", Assert.Single(emitted.Places), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_policy_in_other_words_shares_a_guard()
    {
        var emitted = GeneratorCase.Emit(TestProject.App("""
            app.MapGet("/a", [Byok("openai", "anthropic")] () => 1);
            app.MapGet("/b", [Byok("claude", "chatgpt")] () => 1);
            app.MapGet("/c", [Byok(ByokProviders.Anthropic, "OpenAI", RequireModel = false)] () => 1);
            """));

        Assert.Equal(["*", "anthropic,openai"], emitted.Policies);
    }

    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        TestFile[] files =
        [
            new("/src/App/A.cs", "class A { [Byok(\"openai\")] void Chat() { } }"),
            new("/src/App/B.cs", "class B { [Byok(\"groq\")] void Chat() { } [Byok(\"openai\")] void Ask() { } }"),
            new("/src/App/C.cs", "[assembly: Byok.ByokProvider(\"acme\")] class C { [Byok(\"acme\")] void Chat() { } }"),
        ];

        Assert.Equal(
            GeneratorCase.Emit(new TestProject { Files = [.. files] }).Text,
            GeneratorCase.Emit(new TestProject { Files = [.. files.Reverse()] }).Text);
    }

    [Fact]
    public void A_changed_policy_is_noticed()
    {
        const string code = "class A { [Byok(\"openai\")] void Chat() { } }";

        GeneratorCaching.AssertNotices(
            new ByokGenerator(), StepNames.Guards, TestProject.Library(code), TestProject.Library(code.Replace("openai", "groq", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_changed_provider_is_noticed()
    {
        const string code = "[assembly: Byok.ByokProvider(\"acme\", DisplayName = \"Acme\")]";

        GeneratorCaching.AssertNotices(
            new ByokGenerator(), StepNames.Guards, TestProject.Library(code), TestProject.Library(code.Replace("Acme", "Other", StringComparison.Ordinal)));
    }
}
