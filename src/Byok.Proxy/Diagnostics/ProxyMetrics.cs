using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Byok.Proxy;

/// <summary>
/// What the proxy measures, by the GenAI semantic conventions of OpenTelemetry (status: development, read 2026-11). Tags hold only what Byok or the provider says, never what a client
/// made up: a stranger must not be able to make new time series.
/// </summary>
internal sealed class ProxyMetrics : IDisposable
{
    public const string Name = "Byok.Proxy";

    private static readonly ActivitySource Activities = new(Name);

    // The boundaries that the conventions recommend.
    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92],
    };

    private static readonly InstrumentAdvice<long> Tokens = new()
    {
        HistogramBucketBoundaries = [1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144, 1048576, 4194304, 16777216, 67108864],
    };

    // Some providers repeat whatever model was asked for. So many of them get time series of their own beside those of the catalogue.
    private const int MaxOtherModels = 100;

    private readonly ConcurrentDictionary<string, byte> _models = new(
        ProviderCatalog.All.SelectMany(preset => preset.Models).Select(model => model.Id).Distinct().Select(id => KeyValuePair.Create(id, (byte)0)));
    private readonly int _maxModels;
    private readonly Meter? _own;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _firstChunk;
    private readonly Histogram<long> _tokens;
    private readonly Counter<long> _refused;

    public ProxyMetrics(IMeterFactory? factory)
    {
        _maxModels = _models.Count + MaxOtherModels;
        var meter = factory?.Create(Name) ?? (_own = new Meter(Name));
        _duration = meter.CreateHistogram("gen_ai.client.operation.duration", "s", "Duration of a request to a provider.", tags: null, Seconds);
        _firstChunk = meter.CreateHistogram("gen_ai.client.operation.time_to_first_chunk", "s", "Time until the first part of a streamed answer.", tags: null, Seconds);
        _tokens = meter.CreateHistogram("gen_ai.client.token.usage", "{token}", "Tokens used, where the answer tells.", tags: null, Tokens);
        _refused = meter.CreateCounter<long>("byok.proxy.refused", "{request}", "Requests that the proxy's limits refused.");
    }

    public static Activity? StartActivity(UpstreamTarget target)
    {
        var activity = Activities.StartActivity(target.Operation, ActivityKind.Client);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("gen_ai.operation.name", target.Operation);
            activity.SetTag("gen_ai.provider.name", NameOf(target.Preset));
            activity.SetTag("server.address", target.Address.IdnHost);
            activity.SetTag("server.port", target.Address.Port);
        }
        return activity;
    }

    public void Refused(ProviderPreset preset, string code) =>
        _refused.Add(1, new("gen_ai.provider.name", NameOf(preset)), new("error.type", code));

    public void Record(Exchange exchange, Activity? activity, bool clientLeft)
    {
        var error = ErrorOf(exchange, clientLeft);
        if (_duration.Enabled)
            _duration.Record(exchange.Elapsed.TotalSeconds, TagsOf(exchange, error));
        if (_firstChunk.Enabled && exchange is { IsEventStream: true, TimeToFirstChunk: { } first })
            _firstChunk.Record(first.TotalSeconds, TagsOf(exchange, error));
        if (_tokens.Enabled)
        {
            RecordTokens(exchange, exchange.Usage.Input, "input");
            RecordTokens(exchange, exchange.Usage.Output, "output");
        }
        if (activity is null)
            return;

        if (exchange.Usage.Model is { } model)
        {
            activity.DisplayName = $"{exchange.Target.Operation} {model}";
            activity.SetTag("gen_ai.response.model", model);
        }
        SetTag(activity, "http.response.status_code", exchange.Status == 0 ? null : exchange.Status);
        SetTag(activity, "gen_ai.usage.input_tokens", exchange.Usage.Input);
        SetTag(activity, "gen_ai.usage.output_tokens", exchange.Usage.Output);
        SetTag(activity, "gen_ai.response.time_to_first_chunk", exchange.IsEventStream ? exchange.TimeToFirstChunk?.TotalSeconds : null);
        if (error is not null)
        {
            activity.SetTag("error.type", error);
            activity.SetStatus(ActivityStatusCode.Error);
        }
    }

    public void Dispose() => _own?.Dispose();

    private void RecordTokens(Exchange exchange, long? count, string type)
    {
        if (count is not { } tokens)
            return;
        var tags = TagsOf(exchange, error: null);
        tags.Add("gen_ai.token.type", type);
        _tokens.Record(tokens, tags);
    }

    private TagList TagsOf(Exchange exchange, string? error)
    {
        var tags = new TagList
        {
            { "gen_ai.operation.name", exchange.Target.Operation },
            { "gen_ai.provider.name", NameOf(exchange.Target.Preset) },
            { "server.address", exchange.Target.Address.IdnHost },
            { "server.port", exchange.Target.Address.Port },
        };
        if (exchange.Usage.Model is { } model)
            tags.Add("gen_ai.response.model", IsKnown(model) ? model : "_OTHER");
        if (exchange.Status != 0)
            tags.Add("http.response.status_code", exchange.Status);
        if (error is not null)
            tags.Add("error.type", error);
        return tags;
    }

    private bool IsKnown(string model) => _models.ContainsKey(model) || (_models.Count < _maxModels && _models.TryAdd(model, 0));

    private static void SetTag(Activity activity, string name, object? value)
    {
        if (value is not null)
            activity.SetTag(name, value);
    }

    private static string? ErrorOf(Exchange exchange, bool clientLeft) =>
        clientLeft ? "client_left"
        : exchange.HasQuestionFailed ? "byok_body_broken_off"
        : exchange.Fault != UpstreamFault.None ? UpstreamFaults.Code(exchange.Fault)
        : exchange.IsError ? exchange.Status.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : null;

    // The conventions have names of their own for some providers.
    private static string NameOf(ProviderPreset preset) => preset.Id switch
    {
        "gemini" => "gcp.gemini",
        "mistral" => "mistral_ai",
        "xai" => "x_ai",
        "azure-openai" => "azure.ai.openai",
        "moonshot" => "moonshot_ai",
        var id => id,
    };
}
