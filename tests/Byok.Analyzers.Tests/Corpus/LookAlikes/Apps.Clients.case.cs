//// case: retrying client logs everything but the credential
using Byok;

public sealed class QuietCompletionClient(HttpClient http, ILogger<QuietCompletionClient> logger)
{
    public async Task<string> CompleteAsync(ByokCredentials creds, string prompt, CancellationToken ct)
    {
        var token = creds.ApiKey.Reveal();
        for (var attempt = 1; ; attempt++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/completions");
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
            request.Content = JsonContent.Create(new { model = creds.ModelId, prompt });
            using var response = await http.SendAsync(request, ct);
            if (response.IsSuccessStatusCode)
                return await response.Content.ReadAsStringAsync(ct);
            if (attempt == 4)
                throw new HttpRequestException($"{creds.Provider} answered {(int)response.StatusCode} after {attempt} attempts");
            logger.LogWarning("attempt {Attempt} with {Credential} ({Length}) failed: {Status}", attempt, creds.ApiKey, token.Length, response.StatusCode);
            await Task.Delay(TimeSpan.FromMilliseconds(200 * attempt), ct);
        }
    }
}

//// case: answer of the provider is logged and returned
using Byok;

public sealed class AnswerClient(HttpClient http, ILogger<AnswerClient> logger)
{
    private readonly List<string> _answers = [];

    public async Task<string> AskAsync(ByokCredentials creds, string question)
    {
        var key = creds.ApiKey.Reveal();
        var body = new Dictionary<string, string> { ["question"] = question, ["api_key"] = key };
        using var response = await http.PostAsJsonAsync("/ask", body);
        var answer = await response.Content.ReadAsStringAsync();
        logger.LogInformation("answer: {Answer}", answer);
        _answers.Add(answer);
        return answer;
    }

    public void Dump() => _answers.ForEach(a => logger.LogDebug("{Answer}", a));
}

//// case: request uri is logged while the header holds the key
using Byok;

public sealed class UriLoggingClient(HttpClient http, ILogger<UriLoggingClient> logger)
{
    public async Task<int> SendAsync(ByokCredentials creds, string model)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1beta/models/{model}:generateContent");
        request.Headers.Add("x-goog-api-key", creds.ApiKey.Reveal());
        request.Version = new Version(2, 0);
        logger.LogInformation("{Method} {Uri} HTTP/{Version}", request.Method, request.RequestUri, request.Version);
        logger.LogDebug("{Count} headers: {Names}", request.Headers.Count(), request.Headers.Select(h => h.Key));
        using var response = await http.SendAsync(request);
        logger.LogInformation("{Uri} answered {Response}", response.RequestMessage?.RequestUri, response.StatusCode);
        return (int)response.StatusCode;
    }
}

//// case: handler authorizes in a closure
using System.Net.Http.Headers;
using Byok;

public sealed class ClosureAuthorization(ILogger<ClosureAuthorization> logger)
{
    public HttpClient Create(ByokCredentials creds)
    {
        var key = creds.ApiKey.Reveal();
        Action<HttpRequestMessage> authorize = request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        var handler = new LambdaHandler(authorize) { InnerHandler = new HttpClientHandler() };
        logger.LogInformation("client for {Provider} with {Handler}", creds.Provider, handler.GetType().Name);
        return new HttpClient(handler) { BaseAddress = new Uri("https://api.example.org") };
    }

    private sealed class LambdaHandler(Action<HttpRequestMessage> apply) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            apply(request);
            return base.SendAsync(request, cancellationToken);
        }
    }
}

//// case: own client per caller with default headers
using System.Net.Http.Headers;
using Byok;

public static class OwnClient
{
    public static async Task<string> GetAsync(ByokCredentials creds, string path, ILogger logger)
    {
        using var client = new HttpClient();
        client.BaseAddress = new Uri($"https://{creds.Provider}.example.org");
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", creds.ApiKey.Reveal());
        client.DefaultRequestHeaders.UserAgent.ParseAdd("app/1.0");
        logger.LogDebug("GET {Base}{Path}", client.BaseAddress, path);
        return await client.GetStringAsync(path);
    }
}

//// case: websocket with the key as header
using System.Net.WebSockets;
using Byok;

public sealed class HeaderSocket(ILogger<HeaderSocket> logger)
{
    public async Task<ClientWebSocket> OpenAsync(ByokCredentials creds, CancellationToken ct)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("x-goog-api-key", creds.ApiKey.Reveal());
        var uri = new Uri($"wss://live.example.org/v1/session?model={creds.ModelId}");
        logger.LogInformation("connecting to {Uri}", uri);
        await socket.ConnectAsync(uri, ct);
        logger.LogInformation("connected, {State}, {Protocol}", socket.State, socket.SubProtocol);
        return socket;
    }
}

//// case: sdk clients take the key
using Byok;
using OpenAI;
using OpenAI.Chat;

public sealed class SdkCalls(ILogger<SdkCalls> logger)
{
    public async Task<string> RunAsync(ByokCredentials creds, string text)
    {
        var client = new OpenAIClient(new System.ClientModel.ApiKeyCredential(creds.ApiKey.Reveal()), new OpenAIClientOptions { OrganizationId = "org-1" });
        ChatClient chat = client.GetChatClient(creds.ModelId ?? "gpt");
        logger.LogInformation("chat with {Model} at {Endpoint}", chat.Model, client.Endpoint);
        var completion = await chat.CompleteChatAsync(text);
        logger.LogInformation("{Tokens} tokens: {Text}", completion.TotalTokens, completion.Text);
        return completion.Text;
    }
}

//// case: anthropic client with object initializer
using Anthropic;
using Byok;

public sealed class AnthropicCalls
{
    public async Task<string> RunAsync(ByokCredentials creds, string prompt)
    {
        var options = new ClientOptions { ApiKey = creds.ApiKey.Reveal(), MaxRetries = 2 };
        Console.WriteLine("retries {0}", options.MaxRetries);
        var client = new AnthropicClient(options);
        var reply = await client.CreateAsync(creds.ModelId ?? "claude", prompt);
        Console.WriteLine(reply);
        return reply;
    }
}

//// case: semantic kernel and its answer
using Byok;
using Microsoft.SemanticKernel;

var app = WebApplication.Create(args);
app.MapPost("/summary", async (ByokCredentials creds, HttpRequest request) =>
{
    using var reader = new StreamReader(request.Body);
    var kernel = Kernel.CreateBuilder().AddOpenAIChatCompletion(creds.ModelId ?? "gpt", creds.ApiKey.Reveal()).Build();
    var text = await kernel.InvokePromptAsync("Summarize: " + await reader.ReadToEndAsync());
    return Results.Text(text);
});
app.Run();

//// case: form body and multipart
using Byok;

public sealed class FormClient(HttpClient http, ILogger<FormClient> logger)
{
    public async Task<bool> ExchangeAsync(ByokCredentials creds)
    {
        var fields = new List<KeyValuePair<string, string>> { new("grant_type", "api_key"), new("api_key", creds.ApiKey.Reveal()) };
        using var content = new FormUrlEncodedContent(fields);
        logger.LogInformation("{Count} fields: {Names}, {Type}", fields.Count, string.Join(',', fields.Select(f => f.Key)), content.Headers.ContentType);
        using var response = await http.PostAsync("https://login.example.org/token", content);
        using var multipart = new MultipartFormDataContent { { new StringContent(creds.ApiKey.Reveal()), "key" } };
        using var second = await http.PostAsync("https://login.example.org/check", multipart);
        return response.IsSuccessStatusCode && second.IsSuccessStatusCode;
    }
}

//// case: preset authorizes the message
using Byok;

public sealed class PresetClient(HttpClient http)
{
    public async Task<string> CallAsync(ByokCredentials creds, Uri target)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, target);
        creds.Preset.Authorize(message, creds.ApiKey);
        Console.WriteLine($"{message.Method} {message.RequestUri} as {creds}");
        using var response = await http.SendAsync(message);
        var text = await response.Content.ReadAsStringAsync();
        Console.WriteLine("{0}: {1}", creds.Preset.AuthHeaderName, text.Length);
        return text;
    }
}

//// case: flurl and grpc headers
using Byok;
using Flurl.Http;

public sealed class OtherTransports(ILogger<OtherTransports> logger)
{
    public async Task<string> GetAsync(ByokCredentials creds)
    {
        const string url = "https://api.example.org/v1/models";
        var metadata = new Grpc.Core.Metadata();
        metadata.Add("authorization", "Bearer " + creds.ApiKey.Reveal());
        logger.LogInformation("calling {Url}", url);
        var first = await url.WithHeader("x-api-key", creds.ApiKey.Reveal()).GetStringAsync();
        var second = await url.WithOAuthBearerToken(creds.ApiKey.Reveal()).GetStringAsync();
        logger.LogInformation("{First} {Second}", first, second.Length);
        return second;
    }
}

//// case: failed call keeps the inner exception
using Byok;

public sealed class WrappingClient(HttpClient http, ILogger<WrappingClient> logger)
{
    public async Task<string?> TryCallAsync(ByokCredentials creds)
    {
        var key = creds.ApiKey.Reveal();
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/status");
            request.Headers.TryAddWithoutValidation("api-key", key);
            using var response = await http.SendAsync(request);
            return await response.Content.ReadAsStringAsync();
        }
        catch (HttpRequestException ex) when (ex.StatusCode is null)
        {
            logger.LogError(ex, "{Provider} is unreachable: {Message}", creds.Provider, ex.Message);
            throw new InvalidOperationException($"{creds.Provider} is unreachable", ex);
        }
        catch (TaskCanceledException ex)
        {
            logger.LogWarning(ex, "timeout");
            return null;
        }
    }
}

//// case: streaming proxy copies the body
using Byok;

public sealed class StreamProxy(HttpClient http)
{
    public async Task ForwardAsync(HttpContext context, ByokCredentials creds)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/stream") { Content = new StreamContent(context.Request.Body) };
        request.Headers.TryAddWithoutValidation("x-api-key", creds.ApiKey.Reveal());
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var header in response.Headers)
            context.Response.Headers[header.Key] = header.Value.ToArray();
        await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}

//// case: query has everything but the key
using Byok;
using Microsoft.AspNetCore.WebUtilities;

public sealed class SearchWithHeader(HttpClient http)
{
    public async Task<string> SearchAsync(ByokCredentials creds, string text, int page)
    {
        var key = creds.ApiKey.Reveal();
        var parameters = new Dictionary<string, string?> { ["q"] = text, ["page"] = page.ToString(), ["provider"] = creds.Provider };
        var headers = new Dictionary<string, string> { ["x-api-key"] = key };
        var url = QueryHelpers.AddQueryString("https://search.example.org/find", parameters);
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}

//// case: url chosen by a property of the key
using Byok;

public sealed class RegionalClient(HttpClient http)
{
    public async Task<HttpResponseMessage> GetAsync(ByokCredentials creds)
    {
        var key = creds.ApiKey.Reveal();
        var region = key.StartsWith("sk-eu-", StringComparison.Ordinal) ? "eu" : "us";
        var shard = key.Length % 4;
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"https://{region}{shard}.example.org/v1/models?format={(key.Contains('_') ? "new" : "old")}"));
        request.Headers.Add("x-api-key", key);
        return await http.SendAsync(request);
    }
}

//// case: azure credential kept in a field
using Azure;
using Byok;

public sealed class AzureClientHolder
{
    private readonly AzureKeyCredential _credential;
    private readonly string _provider;

    public AzureClientHolder(ByokCredentials creds)
    {
        _credential = new AzureKeyCredential(creds.ApiKey.Reveal());
        _provider = creds.Provider;
    }

    public void Rotate(ByokCredentials creds, ILogger logger)
    {
        _credential.Update(creds.ApiKey.Reveal());
        logger.LogInformation("rotated {Credential} of {Provider}", _credential.GetType(), _provider);
    }
}

//// case: header parsed from a template without the key
using System.Net.Http.Headers;
using Byok;

public sealed class SchemeClient(HttpClient http)
{
    public async Task<string> GetAsync(ByokCredentials creds, string path)
    {
        var scheme = creds.Preset.AuthScheme ?? "Bearer";
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue(scheme, creds.ApiKey.Reveal());
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse("application/json"));
        Console.WriteLine($"authorization uses {request.Headers.Authorization.Scheme}");
        using var response = await http.SendAsync(request);
        return response.ReasonPhrase ?? "";
    }
}

//// case: raw socket style request body
using System.Text;
using Byok;

public sealed class PipeRequest(HttpClient http)
{
    public async Task<int> SendAsync(ByokCredentials creds, CancellationToken ct)
    {
        await using var body = new MemoryStream();
        await using (var writer = new StreamWriter(body, Encoding.UTF8, leaveOpen: true))
        {
            await writer.WriteAsync("key=");
            await writer.WriteAsync(creds.ApiKey.Reveal());
        }
        body.Position = 0;
        using var response = await http.PostAsync("/login", new StreamContent(body), ct);
        Console.WriteLine("sent {0} bytes, got {1}", body.Length, response.StatusCode);
        return (int)response.StatusCode;
    }
}
