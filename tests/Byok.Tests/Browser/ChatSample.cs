using Byok.Testing;
using Byok.Tests.Hosting;

namespace Byok.Tests.Browser;

/// <summary>samples/Chat, running, with every log category at its most talkative.</summary>
public sealed class ChatSample : IAsyncLifetime
{
    /// <summary>Works with the demo, and must turn up in nothing that the sample or the page puts out.</summary>
    public const string CanaryKey = "demo-canary-0123456789";

    // The demo must not go through a proxy, and what goes to the internet fails at once instead of leaving this machine.
    private static readonly KeyValuePair<string, string>[] DeadProxy =
    [
        .. new[] { "HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy" }.Select(name => KeyValuePair.Create(name, "http://127.0.0.1:9")),
        .. new[] { "NO_PROXY", "no_proxy" }.Select(name => KeyValuePair.Create(name, "")),
    ];

    public static string Folder { get; } = Path.Combine(RepositoryPaths.Root, "samples", "Chat");

    internal SampleProcess Process { get; private set; } = null!;

    internal HttpClient Http { get; private set; } = null!;

    /// <summary>How often the demo upstream has seen its client leave.</summary>
    internal int CancelledAnswers => Process.Output.Split("The demo stopped after").Length - 1;

    public async Task InitializeAsync()
    {
        var dll = Path.Combine(Folder, "bin", RepositoryPaths.Configuration, "net10.0", "Chat.dll");
        string[] args = ["--contentRoot", Folder, "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace"];
        Process = await SampleProcess.StartAsync(dll, DeadProxy, args);
        // A client that leaves really leaves: by default it would read on for two seconds to keep the connection, and the demo's answer is not longer.
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false, ResponseDrainTimeout = TimeSpan.Zero, MaxResponseDrainSize = 0 }) { BaseAddress = Process.Address, Timeout = TimeSpan.FromSeconds(30) };
    }

    public async Task DisposeAsync()
    {
        Http?.Dispose();
        if (Process is not null)
            await Process.DisposeAsync();
    }

    internal async Task WaitForCancelledAnswerAsync(int before)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (CancelledAnswers <= before)
            await timer.WaitForNextTickAsync(timeout.Token);
    }

    internal void AssertNoKeyInOutput()
    {
        var output = Process.Output;
        // The search would prove little if the log were quiet.
        Assert.Contains("trce: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", output, StringComparison.OrdinalIgnoreCase);
    }
}
