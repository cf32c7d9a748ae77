using System.ClientModel;
using System.ClientModel.Primitives;
using Byok.FakeProviders;
using Byok.Vectors;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;
using OpenAI.Models;

namespace Byok.Proxy.Tests.FakeProviders;

public sealed class OpenAIClientTests(FakeProviderFixture fakes) : IClassFixture<FakeProviderFixture>
{
    [Fact]
    public async Task One_shot()
    {
        ChatCompletion completion = await ClientFor("answer").CompleteChatAsync("Hi");
        Assert.Contains("caf\u00e9", completion.Content[0].Text, StringComparison.Ordinal);
        Assert.Equal(ChatFinishReason.Stop, completion.FinishReason);
        Assert.True(completion.Usage.TotalTokenCount > 9);
    }

    [Theory]
    [InlineData("answer")]
    [InlineData("comments")]
    [InlineData("crlf")]
    [InlineData("split")]
    public async Task Streams(string model)
    {
        var (text, total) = ("", 0);
        await foreach (var update in ClientFor(model).CompleteChatStreamingAsync("Hi"))
        {
            text += string.Concat(update.ContentUpdate.Select(part => part.Text));
            total += update.Usage?.TotalTokenCount ?? 0;
        }
        Assert.StartsWith("Hello! I am a fake provider", text, StringComparison.Ordinal);
        Assert.EndsWith("caf\u00e9 and \ud83d\ude80.", text, StringComparison.Ordinal);
        Assert.True(total > 9);
    }

    [Theory]
    [InlineData("unauthorized", 401)]
    [InlineData("unpaid", 429)]
    [InlineData("forbidden", 403)]
    [InlineData("not-found", 404)]
    [InlineData("too-many", 429)]
    [InlineData("failing", 500)]
    [InlineData("overloaded", 529)]
    public async Task Errors(string model, int status)
    {
        var error = await Assert.ThrowsAsync<ClientResultException>(() => ClientFor(model).CompleteChatAsync("Hi"));
        Assert.Equal(status, error.Status);
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
            await foreach (var _ in ClientFor("answer@100000x20", server).CompleteChatStreamingAsync([new UserChatMessage("Hi")], cancellationToken: stop.Token))
            {
                if (++seen == 3)
                    await stop.CancelAsync();
            }
        });
        await (await server.WaitForRequestAsync()).Left.WaitAsync(FakeProviderFixture.Limit);
    }

    [Fact]
    public async Task Embeddings_and_models()
    {
        var embeddings = await new EmbeddingClient("answer", new ApiKeyCredential(Canary.OpenAI), OptionsFor(fakes.Server)).GenerateEmbeddingsAsync(["a", "b"]);
        Assert.Equal(2, embeddings.Value.Count);
        Assert.Equal(0.25f, embeddings.Value[1].ToFloats().Span[1]);

        var models = await new OpenAIModelClient(new ApiKeyCredential(Canary.OpenAI), OptionsFor(fakes.Server)).GetModelsAsync();
        Assert.Contains(models.Value, model => model.Id == "too-many");
    }

#pragma warning disable OPENAI001 // For evaluation, says its package.
    [Fact]
    public async Task Responses_whole_and_streamed()
    {
        var client = new OpenAI.Responses.ResponsesClient(new ApiKeyCredential(Canary.OpenAI), new OpenAI.Responses.ResponsesClientOptions { Endpoint = fakes.Server.OpenAI });
        var whole = await client.CreateResponseAsync("answer", "Hi");
        Assert.Contains("caf\u00e9", whole.Value.GetOutputText(), StringComparison.Ordinal);

        var (text, completed) = ("", false);
        await foreach (var update in (await client.CreateResponseStreamingAsync("answer", "Hi")))
        {
            if (update is OpenAI.Responses.StreamingResponseOutputTextDeltaUpdate delta)
                text += delta.Delta;
            completed |= update is OpenAI.Responses.StreamingResponseCompletedUpdate;
        }
        Assert.Equal(whole.Value.GetOutputText(), text);
        Assert.True(completed);
    }
#pragma warning restore OPENAI001

    private ChatClient ClientFor(string model, FakeProviderServer? server = null) =>
        new(model, new ApiKeyCredential(Canary.OpenAI), OptionsFor(server ?? fakes.Server));

    private static OpenAIClientOptions OptionsFor(FakeProviderServer server) => new() { Endpoint = server.OpenAI, RetryPolicy = new ClientRetryPolicy(maxRetries: 0) };
}
