//// case: typed provider exception
using System.Net;
using Byok;

public sealed class ProviderException : Exception
{
    public ProviderException(string message, HttpStatusCode status) : base(message) => Status = status;

    public HttpStatusCode Status { get; }
}

public sealed class StrictClient(HttpClient http)
{
    public async Task<byte[]> DownloadAsync(ByokCredentials creds, string path, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        var key = creds.ApiKey.Reveal();
        request.Headers.Add("x-api-key", key);
        using var response = await http.SendAsync(request, ct);
        return response.StatusCode switch
        {
            HttpStatusCode.OK => await response.Content.ReadAsByteArrayAsync(ct),
            HttpStatusCode.Unauthorized => throw new ProviderException({|BYOK103:$"{creds.Provider} does not know {key}"|}, response.StatusCode),
            _ => throw new ProviderException($"{creds.Provider} answered {response.StatusCode}", response.StatusCode),
        };
    }
}

//// case: exception data filled in a filter
using Byok;

public sealed class Importer(HttpClient http)
{
    public async Task ImportAsync(ByokCredentials creds, IEnumerable<Uri> sources)
    {
        foreach (var source in sources)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, source);
                request.Headers.TryAddWithoutValidation("api-key", creds.ApiKey.Reveal());
                using var _ = await http.SendAsync(request);
            }
            catch (HttpRequestException ex)
            {
                ex.Data["source"] = source.Host;
                ex.Data["key"] = {|BYOK103:creds.ApiKey.Reveal()|};
                ex.Data.Add("mask", creds.ApiKey.ToString());
                throw;
            }
        }
    }
}

//// case: argument checks with the value
using Byok;

public static class KeyRules
{
    public static void Check(ByokCredentials creds, int max)
    {
        var text = creds.ApiKey.Reveal();
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        if (text.Length > max)
            throw new ArgumentOutOfRangeException(nameof(creds), {|BYOK103:text|}, "the key is too long");
        if (text.Contains(' '))
            throw new ArgumentException({|BYOK103:"blank in '" + text + "'"|}, nameof(creds));
        ArgumentOutOfRangeException.ThrowIfEqual({|BYOK103:text|}, "changeme");
    }
}

//// case: exception made in an expression and thrown later
using Byok;

public sealed class Validator
{
    private readonly List<Exception> _errors = [];

    public Validator Require(ByokCredentials creds, Func<string, bool> rule, string what)
    {
        var key = creds.ApiKey.Reveal();
        if (!rule(creds.Provider))
            _errors.Add(new FormatException(what));
        if (key.Length % 2 != 0)
            _errors.Add(new FormatException({|BYOK103:$"{what}: {key[..12]}..."|}));
        return this;
    }

    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
            throw new AggregateException("the credentials are not usable", {|?BYOK103:_errors|});
    }
}

//// case: parse that repeats its input
using System.Net.Http.Headers;
using Byok;

public static class Echoes
{
    public static int Shard(ByokCredentials creds, IReadOnlyDictionary<string, int> shards)
    {
        var header = AuthenticationHeaderValue.Parse({|BYOK103:creds.ApiKey.Reveal()|});
        return header.Scheme.Length + shards[{|BYOK103:creds.ApiKey.Reveal()|}];
    }
}

//// case: raw authorization header
using System.Net.Http.Headers;
using Byok;

public sealed class PlainClient(HttpClient http)
{
    public async Task<HttpResponseMessage> GetAsync(ByokCredentials creds, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        var key = creds.ApiKey.Reveal();
        if (creds.Provider == "legacy")
            request.Headers.Add("Authorization", {|BYOK108:key|});
        else if (creds.Provider == "scheme")
            request.Headers.Authorization = new AuthenticationHeaderValue({|BYOK108:key|});
        else
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await http.SendAsync(request);
    }
}

//// case: default headers of a shared client
using System.Net.Http.Headers;
using Byok;

public sealed class SharedClient
{
    private readonly HttpClient _http;

    public SharedClient(HttpClient http) => _http = http;

    public async Task<string> CallAsync(ByokCredentials creds, string path)
    {
        _http.DefaultRequestHeaders.Authorization = {|BYOK109:new AuthenticationHeaderValue("Bearer", creds.ApiKey.Reveal())|};
        _http.DefaultRequestHeaders.Remove("x-api-key");
        _http.DefaultRequestHeaders.Add("x-api-key", {|BYOK109:creds.ApiKey.Reveal()|});
        return await _http.GetStringAsync(path);
    }
}
