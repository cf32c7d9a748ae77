using System.ClientModel;
using Byok;
using OpenAI;
using OpenAI.Chat;

namespace NativeAot;

/// <summary>Asks the caller's own provider with the caller's own key, and streams the answer as it comes.</summary>
internal static class ChatEndpoint
{
    public static async Task AnswerAsync(ByokCredentials creds, ChatRequest chat, HttpContext context)
    {
        if (creds.ModelId is not { } model || AddressOf(creds, context) is not { } address)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync($"Name a model in {ByokHeaders.Model}, and a provider that OpenAI clients can talk to.");
            return;
        }

        var client = new ChatClient(model, new ApiKeyCredential(creds.ApiKey.Reveal()), new OpenAIClientOptions { Endpoint = address });
        context.Response.ContentType = "text/plain; charset=utf-8";
        try
        {
            await foreach (var update in client.CompleteChatStreamingAsync([new UserChatMessage(chat.Message)], cancellationToken: context.RequestAborted))
            {
                foreach (var part in update.ContentUpdate)
                    await context.Response.WriteAsync(part.Text, context.RequestAborted);
            }
        }
        catch (ClientResultException refusal) when (!context.Response.HasStarted)
        {
            // The provider's own words stay here: several of them quote a part of the key.
            context.Response.StatusCode = StatusCodes.Status502BadGateway;
            await context.Response.WriteAsync($"{creds.Preset.DisplayName} answered {refusal.Status}.");
        }
    }

    private static Uri? AddressOf(ByokCredentials creds, HttpContext context)
    {
        // The demo upstream is this app, on whichever port it listens.
        if (creds.Provider == "demo")
            return new Uri($"http://127.0.0.1:{context.Connection.LocalPort}{DemoUpstream.Path}");
        return creds.Preset.OpenAICompatibleBaseUrl is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) ? address : null;
    }
}
