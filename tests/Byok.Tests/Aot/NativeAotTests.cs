using System.Net;
using System.Text;
using Byok.Tests.Hosting;
using Byok.Testing;
using Byok.Vectors;
using Xunit.Abstractions;

namespace Byok.Tests.Aot;

[Trait("Category", "Slow")]
public sealed class NativeAotTests(NativeApps apps, ITestOutputHelper output) : IClassFixture<NativeApps>
{
    private const long Allowance = 250 * 1024;

    [Fact]
    public void Publishing_gives_no_warning()
    {
        foreach (var log in new[] { apps.Sample.PublishLog, apps.VectorApp.PublishLog, apps.WithByok.PublishLog })
            Assert.DoesNotContain("warning", log, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_sample_refuses_and_streams_and_never_prints_the_key()
    {
        await using var app = await SampleProcess.StartAsync(apps.Sample.Path, "--Logging:LogLevel:Default=Trace");
        using var client = new HttpClient { BaseAddress = app.Address };

        using var refused = await client.PostAsync("/api/chat", Question());
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.StartsWith("Byok headers=", refused.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Contains("byok_missing_key", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/chat") { Content = Question() };
        request.Headers.Add(ByokHeaders.ApiKey, Canary.Demo);
        request.Headers.Add(ByokHeaders.Provider, "demo");
        using var accepted = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        Assert.True(accepted.Headers.TransferEncodingChunked);
        Assert.Equal("Hello from a native binary.", await accepted.Content.ReadAsStringAsync());

        Assert.Contains("Microsoft.AspNetCore.Routing", app.Output, StringComparison.Ordinal);
        Canary.AssertAbsent("the output", app.Output);
    }

    [Fact]
    public async Task The_binary_answers_like_the_build_for_the_runtime()
    {
        var managed = Path.Combine(
            RepositoryPaths.Root, "tests", "Byok.VectorApp", "bin", RepositoryPaths.Configuration, "net10.0", "Byok.VectorApp.dll");
        await using var native = await SampleProcess.StartAsync(apps.VectorApp.Path);
        await using var jitted = await SampleProcess.StartAsync(managed);

        var (failures, answers) = await VectorRunner.RunAsync(native.Address);

        Assert.Empty(failures);
        Assert.Equal((await VectorRunner.RunAsync(jitted.Address)).Answers, answers);
    }

    // With one endpoint. Every further policy adds about 8 KB and every endpoint what ASP.NET Core's generator writes for it: the vector app has five and six.
    [Fact]
    public void Byok_adds_little_to_a_binary()
    {
        var added = apps.WithByok.Size - apps.WithoutByok.Size;
        output.WriteLine($"With Byok {apps.WithByok.Size:N0} bytes, without {apps.WithoutByok.Size:N0}: {added:N0} more. The vector app has {apps.VectorApp.Size:N0}.");
        Assert.True(added <= Allowance, $"Byok adds {added:N0} bytes to a native binary of {apps.WithoutByok.Size:N0}; {Allowance:N0} are allowed.");
    }

    private static StringContent Question() => new("""{"message":"hi"}""", Encoding.UTF8, "application/json");
}
