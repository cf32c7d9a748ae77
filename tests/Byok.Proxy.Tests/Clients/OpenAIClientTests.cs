using System.ClientModel;
using System.ClientModel.Primitives;
using Byok.Proxy.Tests.Hosting;
using Byok.Vectors;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;
using OpenAI.Models;

namespace Byok.Proxy.Tests.Clients;

/// <summary>The official client, which knows nothing of Byok and is given another base address.</summary>
public sealed class OpenAIClientTests
{
    [Theory]
    [InlineData("")]
    [InlineData("/v1")]
    [InlineData("/")]
    public async Task Answers_whole(string version)
    {
        await using var proxy = await ProxyApp.StartAsync();
        var answer = await CreateClient(proxy, "gpt-6.1-sol", version).CompleteChatAsync("Hello");

        Assert.NotEmpty(answer.Value.Content[0].Text);
        Assert.True(answer.Value.Usage.TotalTokenCount > 0);
        var request = Assert.Single(proxy.Fakes.Requests);
        Assert.Equal(("/openai/v1/chat/completions", "Bearer " + Canary.OpenAI), (request.Path, request.Headers["Authorization"].ToString()));
    }

    [Fact]
    public async Task Streams()
    {
        await using var proxy = await ProxyApp.StartAsync();
        var (text, reason) = ("", default(ChatFinishReason?));
        await foreach (var update in CreateClient(proxy, "answer").CompleteChatStreamingAsync("Hello"))
        {
            text += string.Concat(update.ContentUpdate.Select(part => part.Text));
            reason = update.FinishReason ?? reason;
        }

        Assert.NotEmpty(text);
        Assert.Equal(ChatFinishReason.Stop, reason);
    }

    [Theory]
    [InlineData("unauthorized", 401)]
    [InlineData("unpaid", 429)]
    [InlineData("forbidden", 403)]
    [InlineData("not-found", 404)]
    [InlineData("too-many", 429)]
    [InlineData("failing", 500)]
    [InlineData("unavailable", 503)]
    [InlineData("html-error", 403)]
    [InlineData("html", 502)]
    [InlineData("redirect", 502)]
    [InlineData("echo-key", 401)]
    public async Task Gets_the_providers_errors(string behaviour, int status)
    {
        await using var proxy = await ProxyApp.StartAsync();
        var whole = await Assert.ThrowsAsync<ClientResultException>(() => CreateClient(proxy, behaviour).CompleteChatAsync("Hello"));
        var streamed = await Assert.ThrowsAsync<ClientResultException>(async () =>
        {
            await foreach (var _ in CreateClient(proxy, behaviour).CompleteChatStreamingAsync("Hello"))
            {
            }
        });

        Assert.Equal((status, status), (whole.Status, streamed.Status));
        Canary.AssertAbsent("the client's exception", whole.ToString());
        Canary.AssertAbsent("the client's exception", streamed.ToString());
        Assert.Empty(proxy.Fakes.Strayed);
    }

    [Fact]
    public async Task Shows_a_refusal_of_the_proxy_with_its_text()
    {
        await using var proxy = await ProxyApp.StartAsync();
        var client = CreateClient(proxy, "answer", key: Canary.Anthropic);

        var exception = await Assert.ThrowsAsync<ClientResultException>(() => client.CompleteChatAsync("Hello"));
        Assert.Equal(401, exception.Status);
        Assert.Empty(proxy.Fakes.Requests);
    }

    [Fact]
    public async Task Leaving_ends_the_work_at_the_provider()
    {
        await using var proxy = await ProxyApp.StartAsync();
        using var cancel = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in CreateClient(proxy, "stall").CompleteChatStreamingAsync([new UserChatMessage("Hello")], cancellationToken: cancel.Token))
                await cancel.CancelAsync();
        });

        await Assert.Single(proxy.Fakes.Requests).Left.WaitAsync(ProxyApp.Soon);
    }

    [Fact]
    public async Task Embeds_and_lists_models()
    {
        await using var proxy = await ProxyApp.StartAsync();
        var embedding = await new EmbeddingClient("text-embedding-3-small", new ApiKeyCredential(Canary.OpenAI), OptionsFor(proxy, "")).GenerateEmbeddingAsync("Hello");
        var models = await new OpenAIModelClient(new ApiKeyCredential(Canary.OpenAI), OptionsFor(proxy, "")).GetModelsAsync();

        Assert.True(embedding.Value.ToFloats().Length > 0);
        Assert.NotEmpty(models.Value);
    }

    private static ChatClient CreateClient(ProxyApp proxy, string model, string version = "", string key = Canary.OpenAI) =>
        new(model, new ApiKeyCredential(key), OptionsFor(proxy, version));

    private static OpenAIClientOptions OptionsFor(ProxyApp proxy, string version) => new()
    {
        Endpoint = new Uri(proxy.Address, "byok/proxy/openai" + version),
        RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
    };
}
