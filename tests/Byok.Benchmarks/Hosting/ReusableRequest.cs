using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace Byok.Benchmarks.Hosting;

/// <summary>
/// One connection's request that is sent again and again. What a request allocates is then the app's: like Kestrel, it reuses the context and the
/// features, and turns a <see cref="BadHttpRequestException"/> into its status.
/// </summary>
internal sealed class ReusableRequest
{
    private readonly RequestDelegate _pipeline;
    private readonly string? _apiKey;
    private readonly ServerFeatures _features;
    private readonly DefaultHttpContext _context;

    public ReusableRequest(RequestDelegate pipeline, IServiceScopeFactory scopes, string path, RequestHeaders headers)
    {
        _pipeline = pipeline;
        _apiKey = headers.ApiKey;
        _features = new ServerFeatures(new HttpRequestFeature
        {
            Method = "POST",
            Scheme = "https",
            Protocol = "HTTP/1.1",
            Path = path,
            RawTarget = path,
            Headers = headers.ToHeaders(),
        });
        _context = new DefaultHttpContext(_features) { ServiceScopeFactory = scopes };
    }

    /// <summary>The context as it is after the last request.</summary>
    public HttpContext Context => _context;

    public int StatusCode => _features.Response.StatusCode;

    public IHeaderDictionary ResponseHeaders => _features.Response.Headers;

    public string ResponseText => Encoding.UTF8.GetString(_features.Response.Body);

    /// <summary>Sends the request and returns the status.</summary>
    public int Send()
    {
        Reset();
        try
        {
            var task = _pipeline(_context);
            if (!task.IsCompleted)
                throw new InvalidOperationException("Nothing here waits for anything.");
            task.GetAwaiter().GetResult();
        }
        catch (BadHttpRequestException exception)
        {
            _features.Response.StatusCode = exception.StatusCode;
        }
        _features.Response.Complete();
        return _features.Response.StatusCode;
    }

    private void Reset()
    {
        _features.Reset();
        // Byok takes an accepted key out of the headers. Removed first, so that putting it back costs the same for those who leave it there.
        if (_apiKey is not null)
        {
            _features.Request.Headers.Remove(ByokHeaders.ApiKey);
            _features.Request.Headers[ByokHeaders.ApiKey] = _apiKey;
        }
        // As hosting does between requests; without the first, features of the last request would stay in the context's cache.
        _context.Uninitialize();
        _context.Initialize(_features);
    }
}
