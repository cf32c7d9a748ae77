using Anthropic;
using Anthropic.Exceptions;
using Anthropic.Models.Messages;
using Byok.Proxy.Tests.Hosting;
using Byok.Vectors;

namespace Byok.Proxy.Tests.Clients;

/// <summary>The official client, which knows nothing of Byok and is given another base address.</summary>
public sealed class AnthropicClientTests
{
    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public async Task Answers_whole(string slash)
    {
        await using var proxy = await ProxyApp.StartAsync();
        var message = await CreateClient(proxy, slash).Messages.Create(Question("answer"));

        Assert.True(message.Usage.OutputTokens > 0);
        var request = Assert.Single(proxy.Fakes.Requests);
        Assert.Equal(("/anthropic/v1/messages", Canary.Anthropic), (request.Path, request.Headers["x-api-key"].ToString()));
    }

    [Fact]
    public async Task Streams()
    {
        await using var proxy = await ProxyApp.StartAsync();
        var events = new List<RawMessageStreamEvent>();
        await foreach (var item in CreateClient(proxy).Messages.CreateStreaming(Question("answer")))
            events.Add(item);

        Assert.Contains(events, item => item.TryPickStart(out _));
        Assert.Contains(events, item => item.TryPickContentBlockDelta(out _));
        Assert.Contains(events, item => item.TryPickStop(out _));
    }

    [Theory]
    [InlineData("unauthorized", 401)]
    [InlineData("unpaid", 402)]
    [InlineData("forbidden", 403)]
    [InlineData("too-many", 429)]
    [InlineData("failing", 500)]
    [InlineData("overloaded", 529)]
    [InlineData("html", 502)]
    [InlineData("echo-part", 401)]
    public async Task Gets_the_providers_errors(string behaviour, int status)
    {
        await using var proxy = await ProxyApp.StartAsync();
        var exception = await Assert.ThrowsAnyAsync<AnthropicApiException>(() => CreateClient(proxy).Messages.Create(Question(behaviour)));

        Assert.Equal(status, (int)exception.StatusCode);
        Canary.AssertAbsent("the client's exception", exception.ToString());
    }

    // What fails in the middle comes as the provider's own event, so the client knows that the answer is incomplete.
    [Theory]
    [InlineData("cut")]
    [InlineData("cut-clean")]
    [InlineData("error-event")]
    public async Task Throws_where_a_stream_breaks(string behaviour)
    {
        await using var proxy = await ProxyApp.StartAsync();
        await Assert.ThrowsAnyAsync<AnthropicException>(async () =>
        {
            await foreach (var _ in CreateClient(proxy).Messages.CreateStreaming(Question(behaviour)))
            {
            }
        });
    }

    [Fact]
    public async Task Leaving_ends_the_work_at_the_provider()
    {
        await using var proxy = await ProxyApp.StartAsync();
        using var cancel = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in CreateClient(proxy).Messages.CreateStreaming(Question("stall"), cancel.Token))
                await cancel.CancelAsync();
        });

        await Assert.Single(proxy.Fakes.Requests).Left.WaitAsync(ProxyApp.Soon);
    }

    private static MessageCreateParams Question(string model) => new()
    {
        Model = model,
        MaxTokens = 64,
        Messages = [new UserMessageParam { Content = "Hello" }],
    };

    private static AnthropicClient CreateClient(ProxyApp proxy, string slash = "") => new()
    {
        ApiKey = Canary.Anthropic,
        BaseUrl = proxy.Address + "byok/proxy/anthropic" + slash,
        MaxRetries = 0,
    };
}
