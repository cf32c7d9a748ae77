//// case: nf-authorization-header
using System.Net.Http.Headers;
using Byok;

public class R1(HttpClient http, ILogger<R1> log)
{
    public async Task<string> Go(ByokCredentials creds)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.openai.com/v1/responses");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", creds.ApiKey.Reveal());
        log.LogInformation("POST {Uri}", request.RequestUri);
        using var response = await http.SendAsync(request);
        log.LogInformation("answered {Status}", response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }
}

//// case: nf-custom-headers
using Byok;

public class R2
{
    public HttpRequestMessage Go(ByokCredentials creds)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri("https://api.example/models"));
        request.Headers.Add("x-api-key", creds.ApiKey.Reveal());
        request.Headers.Add("x-goog-api-key", creds.ApiKey.Reveal());
        request.Headers.TryAddWithoutValidation("api-key", creds.ApiKey.Reveal());
        return request;
    }
}

//// case: nf-authorize
using Byok;

public class R3(HttpClient http)
{
    public async Task<string> Go(ByokCredentials creds)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, creds.Preset.BaseUrl + "/models");
        creds.Preset.Authorize(request, creds.ApiKey);
        using var answer = await http.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }
}

//// case: nf-default-request-headers-of-own-client
using System.Net.Http.Headers;
using Byok;

public class R4
{
    public async Task<string> Go(ByokCredentials creds)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", creds.ApiKey.Reveal());
        return await client.GetStringAsync("https://api.example/models");
    }
}

//// case: nf-websocket-header
using System.Net.WebSockets;
using Byok;

public class R5
{
    public async Task Go(ByokCredentials creds, CancellationToken ct)
    {
        using var ws = new ClientWebSocket();
        ws.Options.SetRequestHeader("x-goog-api-key", creds.ApiKey.Reveal());
        await ws.ConnectAsync(new Uri("wss://live.example/ws"), ct);
    }
}

//// case: nf-json-body
using Byok;

public class R6(HttpClient http)
{
    public async Task Go(ByokCredentials creds)
    {
        using var content = JsonContent.Create(new { api_key = creds.ApiKey.Reveal(), model = creds.ModelId });
        await http.PostAsync("https://api.example/sessions", content);
        await http.PostAsJsonAsync("https://api.example/sessions", new { api_key = creds.ApiKey.Reveal() });
    }
}

//// case: nf-form-body
using Byok;

public class R7(HttpClient http)
{
    public Task Go(ByokCredentials creds) => http.PostAsync("https://api.example/token", new FormUrlEncodedContent(new Dictionary<string, string>
    {
        ["grant_type"] = "api_key",
        ["api_key"] = creds.ApiKey.Reveal(),
    }));
}

//// case: nf-string-content
using System.Text;
using System.Text.Json;
using Byok;

public class R8(HttpClient http, ILogger<R8> log)
{
    public async Task Go(ByokCredentials creds)
    {
        var json = JsonSerializer.Serialize(new { key = creds.ApiKey.Reveal() });
        var content = new StringContent(json, Encoding.UTF8, "application/json");
        log.LogDebug("sending {Type}", content.Headers.ContentType);
        await http.PutAsync("https://api.example/session", content);
    }
}

//// case: nf-log-exception-after-send
using System.Net.Http.Headers;
using Byok;

public class R9(HttpClient http, ILogger<R9> log)
{
    public async Task<string?> Go(ByokCredentials creds)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.example");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", creds.ApiKey.Reveal());
            var answer = await http.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            log.LogDebug("body {Text}", text);
            return text;
        }
        catch (Exception ex)
        {
            log.LogError(ex, "call failed for {Provider}: {Message}", creds.Provider, ex.Message);
            return null;
        }
    }
}

//// case: nf-request-uri-only
using Byok;

public class R10(HttpClient http, ILogger<R10> log)
{
    public async Task Go(ByokCredentials creds, string url)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, url);
        request.Headers.Add("x-api-key", creds.ApiKey.Reveal());
        log.LogInformation("{Method} {Uri} {Version}", request.Method, request.RequestUri, request.Version);
        await http.SendAsync(request);
    }
}

//// case: nf-proxy-request-headers
using Byok;

public class R11
{
    public void Forward(HttpRequestMessage proxyRequest, ByokCredentials creds)
    {
        proxyRequest.Headers.Remove("Authorization");
        proxyRequest.Headers.TryAddWithoutValidation("Authorization", $"Bearer {creds.ApiKey.Reveal()}");
    }
}
