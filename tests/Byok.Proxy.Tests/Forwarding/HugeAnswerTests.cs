using Byok.Proxy.Tests.Hosting;

namespace Byok.Proxy.Tests.Forwarding;

[Collection(HeapCollection.Name)]
public sealed class HugeAnswerTests
{
    [Fact]
    public async Task A_hundred_megabytes_pass_through_without_being_held()
    {
        await using var proxy = await ProxyApp.StartAsync();
        using var response = await proxy.Client.SendAsync(ProxyApp.Chat("huge"), HttpCompletionOption.ResponseHeadersRead);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (total, peak) = (0L, before);
        await using var body = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[256 * 1024];
        for (int read; (read = await body.ReadAsync(buffer)) > 0; total += read)
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));

        Assert.True(total >= 100 * 1024 * 1024);
        Assert.InRange(peak - before, long.MinValue, 64 * 1024 * 1024);
    }
}
