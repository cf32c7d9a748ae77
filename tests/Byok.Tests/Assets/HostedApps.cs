using System.Runtime.InteropServices;
using Byok.Tests.Hosting;
using Byok.Tests.Packaging;

namespace Byok.Tests.Assets;

/// <summary>One app from the package in every form in which apps are run, each made once.</summary>
public sealed class HostedApps(PackedByok packed) : IAsyncLifetime
{
    private const string Program = """
        using Byok;

        var builder = args.Contains("slim") ? WebApplication.CreateSlimBuilder(args) : WebApplication.CreateBuilder(args);
        if (args.Contains("UseStaticWebAssets"))
            builder.WebHost.UseStaticWebAssets();
        var app = builder.Build();
        if (args.Contains("UseStaticFiles"))
            app.UseStaticFiles();
        app.MapByokAssets();
        app.MapGet("/url", context => context.Response.WriteAsync(ByokAssets.GetScriptUrl(context)));
        if (args.Contains("MapStaticAssets"))
            app.MapStaticAssets();
        app.Run();
        """;

    private const string NativeProgram = """
        using Byok;

        var app = WebApplication.CreateSlimBuilder(args).Build();
        app.MapByokAssets();
        app.MapGet("/url", context => context.Response.WriteAsync(ByokAssets.GetScriptUrl(context)));
        app.Run();
        """;

    private readonly TemporaryFolder _folder = new();

    /// <summary>The dll of the build output.</summary>
    internal string Built { get; private set; } = "";

    /// <summary>The dll of the published folder.</summary>
    internal string Published { get; private set; } = "";

    /// <summary>A single-file executable, copied from its folder into an empty one.</summary>
    internal string SingleFile { get; private set; } = "";

    /// <summary>A native executable in its published folder.</summary>
    internal string Native { get; private set; } = "";

    /// <summary>The same, copied into an empty folder.</summary>
    internal string NativeAlone { get; private set; } = "";

    /// <summary>What publishing the native executable printed.</summary>
    internal string NativeLog { get; private set; } = "";

    public async Task InitializeAsync()
    {
        // A static file of the app's own, so that there are static web assets to be found or missed.
        var project = new FreshProject("Hosted")
        {
            Files = new Dictionary<string, string> { ["Program.cs"] = Program, ["wwwroot/page.html"] = "<!doctype html><title>page</title>" },
        };
        Built = await packed.BuildAsync(project);
        var file = packed.Write(project);
        await PublishAsync(file, "published", "--no-build");
        Published = _folder.Combine("published", "Hosted.dll");
        await PublishAsync(file, "single", "--runtime", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-p:PublishSingleFile=true");
        SingleFile = CopyAlone(_folder.Combine("single", "Hosted"));

        NativeLog = await PublishAsync(
            packed.Write(new FreshProject("Native")
            {
                TargetFramework = "net9.0",
                Properties = "<PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization>",
                Files = new Dictionary<string, string> { ["Program.cs"] = NativeProgram },
            }),
            "native", "--runtime", RuntimeInformation.RuntimeIdentifier);
        Native = _folder.Combine("native", "Native");
        NativeAlone = CopyAlone(Native);
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    private Task<string> PublishAsync(string file, string folder, params string[] more) =>
        packed.RunAsync("publish", file, ["--configuration", "Release", "--nologo", "--output", Path.Combine(_folder.Path, folder), .. more]);

    private string CopyAlone(string executable)
    {
        var copy = _folder.Combine(Path.GetFileName(executable) + " alone", Path.GetFileName(executable));
        File.Copy(executable, copy);
        return copy;
    }
}
