using Byok.FakeProviders;
using Byok.Testing;
using Byok.Tests.Hosting;
using Byok.Vectors;

namespace Byok.Proxy.Tests.Samples;

/// <summary>samples/Proxy, running, with every log category at its most talkative, in front of providers that the tests can ask.</summary>
public sealed class ProxySample : IAsyncLifetime
{
    public static string Folder { get; } = Path.Combine(RepositoryPaths.Root, "samples", "Proxy");

    internal FakeProviderServer Providers { get; private set; } = null!;

    internal SampleProcess Process { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Providers = await FakeProviderServer.StartAsync(new() { Interval = TimeSpan.FromMilliseconds(30) });
        var dll = Path.Combine(Folder, "bin", RepositoryPaths.Configuration, "net10.0", "Proxy.dll");
        string[] args =
        [
            "--contentRoot", Folder, "--Upstream", Providers.Address.ToString(),
            "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace", "--Logging:LogLevel:Yarp=Trace",
        ];
        Process = await SampleProcess.StartAsync(dll, args);
    }

    public async Task DisposeAsync()
    {
        if (Process is not null)
            await Process.DisposeAsync();
        if (Providers is not null)
            await Providers.DisposeAsync();
    }

    internal void AssertNoKeyInOutput()
    {
        var output = Process.Output;
        // The search would prove little if the log were quiet.
        Assert.Contains("trce: ", output, StringComparison.Ordinal);
        Canary.AssertAbsent("the sample's log", output);
    }
}
