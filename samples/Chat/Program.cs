using System.ClientModel;
using Byok;
using ChatSample;
using OpenAI.Chat;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddProblemDetails();
builder.Services.AddByok();
// A body that is no JSON is answered with 400 in every environment; otherwise it throws in development.
builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);

var app = builder.Build();
app.UseSecurityHeaders();
app.UseStatusCodePages();
app.UseFileServer();
app.MapDemoUpstream();

// byok.js with <byok-settings>, which collects and keeps the key in the browser: /_byok/byok.js.
app.MapByokAssets();
// Asks the provider whether a key works, for the settings: before it is kept.
app.MapByokValidation();

app.MapGet("/api/providers", () => ProviderCatalog.All.Where(Upstream.CanCall).Select(preset => preset.Id));

// The whole of Byok is the first parameter: whoever sends no key is answered 401 before this runs and before the body is read.
app.MapPost("/api/chat", async (ByokCredentials creds, ChatRequest chat, HttpContext context) =>
{
    if (chat.FindFault() is { } fault)
        return ChatProblem.InvalidRequest(fault);
    if (Upstream.AddressOf(creds, context) is not { } address)
        return ChatProblem.NoAddress(creds);
    if (creds.ModelId is not { } model)
        return ChatProblem.NoModel(creds);

    var client = new ChatClient(model, new ApiKeyCredential(creds.ApiKey.Reveal()), Upstream.OptionsFor(creds, address));
    var updates = client.CompleteChatStreamingAsync(chat.ToOpenAI(), cancellationToken: context.RequestAborted);
    return await Answer.StreamAsync(updates, creds, context);
}).WithMetadata(ChatRequest.SizeLimit);

app.Run();
