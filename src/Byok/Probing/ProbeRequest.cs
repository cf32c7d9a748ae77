using System.Net.Http.Headers;

namespace Byok;

/// <summary>Makes the request of a probe. The key goes into the provider's header, or into the body where that is what the probe wants; never into the address.</summary>
internal static class ProbeRequest
{
    private const string KeyPlace = "{key}";

    // Some providers turn away clients that do not say what they are.
    private static readonly ProductInfoHeaderValue UserAgent = new("Byok", typeof(ProbeRequest).Assembly.GetName().Version?.ToString(3));

    public static HttpRequestMessage Create(ProviderPreset preset, ProviderProbe probe, ApiKey apiKey, string key)
    {
        var request = new HttpRequestMessage(new HttpMethod(probe.Method), probe.Url);
        request.Headers.UserAgent.Add(UserAgent);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Add("Accept-Encoding", "identity");
        if (probe.Body is { } body)
            request.Content = CreateContent(body, probe.BodyIsForm, key);
        if (probe.Body?.Contains(KeyPlace, StringComparison.Ordinal) != true)
            preset.Authorize(request, apiKey);
        return request;
    }

    private static StringContent CreateContent(string body, bool isForm, string key) => isForm
        ? new StringContent(body.Replace(KeyPlace, Uri.EscapeDataString(key), StringComparison.Ordinal), new MediaTypeHeaderValue("application/x-www-form-urlencoded"))
        : new StringContent(body, new MediaTypeHeaderValue("application/json"));
}
