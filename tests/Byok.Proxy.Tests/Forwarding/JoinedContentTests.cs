using System.Collections.Concurrent;
using Byok.Proxy.Tests.Hosting;

namespace Byok.Proxy.Tests.Forwarding;

/// <summary>A provider is woken once for a question: where the body is there, it goes out together with the headers.</summary>
public sealed class JoinedContentTests
{
    private readonly ConcurrentQueue<string> _pieces = new();

    [Fact]
    public async Task A_request_that_is_there_goes_out_in_one_piece()
    {
        await using var proxy = await ProxyApp.StartAsync(Listen);

        using var response = await proxy.Client.SendAsync(ProxyApp.Chat("gpt-5.2-mini"));

        response.EnsureSuccessStatusCode();
        var piece = Assert.Single(_pieces);
        Assert.StartsWith("POST ", piece);
        Assert.EndsWith("]}", piece);
    }

    [Fact]
    public async Task Headers_do_not_wait_for_a_body_that_is_still_on_its_way()
    {
        await using var proxy = await ProxyApp.StartAsync(Listen);
        using var request = ProxyApp.Chat("gpt-5.2-mini");
        var late = new LateContent(await request.Content!.ReadAsByteArrayAsync());
        request.Content = late;

        var sending = proxy.Client.SendAsync(request);
        await ProxyApp.WaitUntilAsync(() => !_pieces.IsEmpty);
        late.Arrive();
        using var response = await sending;

        response.EnsureSuccessStatusCode();
        Assert.DoesNotContain("]}", _pieces.First());
        Assert.EndsWith("]}", string.Concat(_pieces));
    }

    private void Listen(ByokProxyOptions options) =>
        options.ConfigureHandler = handler => handler.PlaintextStreamFilter = (context, _) => new(new WriteRecorder(context.PlaintextStream, _pieces));
}
