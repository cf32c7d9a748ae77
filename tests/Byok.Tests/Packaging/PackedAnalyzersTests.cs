using Byok.Tests.Hosting;

namespace Byok.Tests.Packaging;

/// <summary>What the package says to somebody who logs a key, and what it does about it.</summary>
[Trait("Category", "Slow")]
[Collection(PackedByokCollection.Name)]
public sealed class PackedAnalyzersTests(PackedByok packed)
{
    private const string Leak =
        """
        using Byok;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapPost("/chat", (ByokCredentials creds, ILogger<Program> logger) =>
        {
            // Which key is it?
            logger.LogInformation("calling {Provider} with {Key}", creds.Provider, creds.ApiKey.Reveal());
            return creds.ModelId;
        });
        app.Run();
        """;

    [Fact]
    public async Task A_logged_key_is_a_warning_of_the_build_and_dotnet_format_masks_it()
    {
        var file = packed.Write(new FreshProject("Leaky")
        {
            Properties = "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>",
            Files = new Dictionary<string, string> { ["Program.cs"] = Leak },
        });

        var warnings = Warnings(await packed.RunAsync("build", file));
        var warning = Assert.Single(warnings);
        Assert.Contains("Program.cs(7,76): warning BYOK101: The key from `creds.ApiKey.Reveal()` is written to the log by `LogInformation`", warning, StringComparison.Ordinal);
        Assert.Contains("BYOK101.md", warning, StringComparison.Ordinal);

        await DotnetCommand.RunAsync(Path.GetDirectoryName(file)!, "format", "analyzers", file, "--no-restore", "--diagnostics", "BYOK101", "--severity", "warn");

        var program = await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(file)!, "Program.cs"));
        Assert.Equal(Leak.Replace("creds.ApiKey.Reveal()", "creds.ApiKey", StringComparison.Ordinal), program);
        Assert.Empty(Warnings(await packed.RunAsync("build", file)));
    }

    [Fact]
    public async Task A_logged_key_is_an_error_where_warnings_are_errors()
    {
        var file = packed.Write(new FreshProject("Strict") { Files = new Dictionary<string, string> { ["Program.cs"] = Leak } });

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => packed.RunAsync("build", file));
        Assert.Contains("error BYOK101", failure.Message, StringComparison.Ordinal);
    }

    // The summary repeats them.
    private static List<string> Warnings(string output) =>
        [.. output.Split('\n').Select(l => l.Trim()).Where(l => l.Contains(": warning ", StringComparison.Ordinal) || l.Contains(": error ", StringComparison.Ordinal)).Distinct()];
}
