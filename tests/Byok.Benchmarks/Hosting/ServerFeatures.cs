using System.Collections;
using Microsoft.AspNetCore.Http.Features;

namespace Byok.Benchmarks.Hosting;

/// <summary>
/// The features of a connection as Kestrel keeps them: its own in fields, what the app adds in a list that is emptied, not dropped, between requests.
/// </summary>
internal sealed class ServerFeatures(HttpRequestFeature request) : IFeatureCollection, IEndpointFeature
{
    private readonly List<KeyValuePair<Type, object>> _extra = new(2);
    private readonly RouteValuesFeature _routeValues = new();
    private object? _endpoint;
    private object? _services;

    public HttpRequestFeature Request { get; } = request;

    public ServerResponse Response { get; } = new();

    public Endpoint? Endpoint { get; set; }

    public bool IsReadOnly => false;

    public int Revision { get; private set; }

    public object? this[Type key]
    {
        get => Find(key);
        set => Put(key, value);
    }

    public TFeature? Get<TFeature>() => (TFeature?)Find(typeof(TFeature));

    public void Set<TFeature>(TFeature? instance) => Put(typeof(TFeature), instance);

    public void Reset()
    {
        _endpoint = this;
        _services = null;
        Endpoint = null;
        _extra.Clear();
        Response.Reset();
    }

    public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => _extra.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private object? Find(Type key)
    {
        if (key == typeof(IHttpRequestFeature))
            return Request;
        if (key == typeof(IHttpResponseFeature) || key == typeof(IHttpResponseBodyFeature))
            return Response;
        if (key == typeof(IRouteValuesFeature))
            return _routeValues;
        if (key == typeof(IEndpointFeature))
            return _endpoint;
        if (key == typeof(IServiceProvidersFeature))
            return _services;
        foreach (var extra in _extra)
        {
            if (extra.Key == key)
                return extra.Value;
        }
        return null;
    }

    private void Put(Type key, object? value)
    {
        Revision++;
        if (key == typeof(IEndpointFeature))
        {
            _endpoint = value;
            return;
        }
        if (key == typeof(IServiceProvidersFeature))
        {
            _services = value;
            return;
        }
        for (var i = 0; i < _extra.Count; i++)
        {
            if (_extra[i].Key == key)
            {
                _extra[i] = new(key, value!);
                return;
            }
        }
        if (value is not null)
            _extra.Add(new(key, value));
    }
}
