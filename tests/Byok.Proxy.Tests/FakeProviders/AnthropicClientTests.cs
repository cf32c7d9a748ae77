using Anthropic;
using Anthropic.Exceptions;
using Anthropic.Models.Messages;
using Byok.FakeProviders;
using Byok.Vectors;

namespace Byok.Proxy.Tests.FakeProviders;

public sealed class AnthropicClientTests(FakeProviderFixture fakes) : IClassFixture<FakeProviderFixture>
{
    [Fact]
    public async Task One_shot()
    {
        var message = await ClientFor(fakes.Server).Messages.Create(Ask("answer"));
        Assert.True(message.Content[0].TryPickText(out var text));
        Assert.Contains("caf\u00e9", text!.Text, StringComparison.Ordinal);
        Assert.Equal(9, message.Usage.InputTokens);
    }

    [Theory]
    [InlineData("answer")]
    [InlineData("comments")]
    [InlineData("crlf")]
    [InlineData("split")]
    public async Task Streams(string model)
    {
        var text = "";
        var isStopped = false;
        await foreach (var streamed in ClientFor(fakes.Server).Messages.CreateStreaming(Ask(model)))
        {
            if (streamed.TryPickContentBlockDelta(out var block) && block.Delta.TryPickText(out var delta))
                text += delta.Text;
            isStopped |= streamed.TryPickStop(out _);
        }
        Assert.StartsWith("Hello! I am a fake provider", text, StringComparison.Ordinal);
        Assert.EndsWith("caf\u00e9 and \ud83d\ude80.", text, StringComparison.Ordinal);
        Assert.True(isStopped);
    }

    [Theory]
    [InlineData("unauthorized", 401)]
    [InlineData("unpaid", 402)]
    [InlineData("forbidden", 403)]
    [InlineData("not-found", 404)]
    [InlineData("too-many", 429)]
    [InlineData("failing", 500)]
    [InlineData("overloaded", 529)]
    public async Task Errors(string model, int status)
    {
        var error = await Assert.ThrowsAnyAsync<AnthropicApiException>(() => ClientFor(fakes.Server).Messages.Create(Ask(model)));
        Assert.Equal(status, (int)error.StatusCode);
        Canary.AssertAbsent("an exception of the client", error.ToString());
    }

    [Fact]
    public async Task Cancelling_reaches_the_provider()
    {
        await using var server = await FakeProviderServer.StartAsync();
        using var stop = new CancellationTokenSource();
        var seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in ClientFor(server).Messages.CreateStreaming(Ask("answer@100000x20"), stop.Token))
            {
                if (++seen == 5)
                    await stop.CancelAsync();
            }
        });
        await (await server.WaitForRequestAsync()).Left.WaitAsync(FakeProviderFixture.Limit);
    }

    // The client puts the version into the path itself.
    private static AnthropicClient ClientFor(FakeProviderServer server) =>
        new() { ApiKey = Canary.Anthropic, BaseUrl = server.Anthropic.ToString().Replace("/v1", "", StringComparison.Ordinal), MaxRetries = 0 };

    private static MessageCreateParams Ask(string model) => new() { Model = model, MaxTokens = 100, Messages = [new UserMessageParam { Content = "Hi" }] };
}
