namespace Byok.Benchmarks.Hosting;

/// <summary>What the browser sends besides the fixed headers.</summary>
internal sealed record RequestHeaders(string? ApiKey, string? Provider, string? Model)
{
    public static RequestHeaders None { get; } = new(null, null, null);

    public static RequestHeaders Good { get; } = new("sk-proj-" + MadeUp(78) + "T3BlbkFJ" + MadeUp(70), "openai", "gpt-5.2-mini");

    public static RequestHeaders WrongProvider { get; } = new("sk-ant-api03-" + MadeUp(93) + "AA", "openai", "gpt-5.2-mini");

    /// <summary>A <c>fetch</c> of a page of the same site, as Chromium sends it.</summary>
    public HeaderDictionary ToHeaders()
    {
        var headers = new HeaderDictionary
        {
            ["Host"] = "chat.example",
            ["Connection"] = "keep-alive",
            ["Content-Length"] = "57",
            ["User-Agent"] = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
            ["Content-Type"] = "application/json",
            ["Accept"] = "*/*",
            ["Origin"] = "https://chat.example",
            ["Referer"] = "https://chat.example/",
            ["Accept-Encoding"] = "gzip, deflate, br, zstd",
            ["Accept-Language"] = "en-US,en;q=0.9",
        };
        if (ApiKey is not null)
            headers[ByokHeaders.ApiKey] = ApiKey;
        if (Provider is not null)
            headers[ByokHeaders.Provider] = Provider;
        if (Model is not null)
            headers[ByokHeaders.Model] = Model;
        return headers;
    }

    // As mixed as a real key, so that searches meet what they meet in one.
    private static string MadeUp(int length) => string.Concat(Enumerable.Repeat("MadeUpKeyOfNobody0exactly1", 10))[..length];
}
