//// case: activity around a provider call
using System.Diagnostics;
using Byok;

public sealed class TracedClient(HttpClient http)
{
    private static readonly ActivitySource s_source = new("App.Llm");

    public async Task<string> AskAsync(ByokCredentials creds, string question)
    {
        var key = creds.ApiKey.Reveal();
        using var activity = s_source.StartActivity("ask", ActivityKind.Client);
        activity?.SetTag("llm.provider", creds.Provider);
        activity?.SetTag("llm.key", {|BYOK101:key|});
        activity?.AddBaggage("caller", {|BYOK101:key|});
        using var request = new HttpRequestMessage(HttpMethod.Post, "/ask") { Content = new StringContent(question) };
        request.Headers.Add("x-api-key", key);
        using var response = await http.SendAsync(request);
        if (!response.IsSuccessStatusCode)
            activity?.SetStatus(ActivityStatusCode.Error, {|BYOK101:$"refused {key}"|});
        return await response.Content.ReadAsStringAsync();
    }
}

//// case: activity display name per caller
using System.Diagnostics;
using Byok;

public sealed class NamingMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (Activity.Current is { } activity && context.Items.TryGetValue("creds", out var value) && value is ByokCredentials creds)
        {
            activity.DisplayName = {|BYOK101:string.Concat(context.Request.Method, " ", creds.ApiKey.Reveal())|};
            activity.SetTag("http.path", context.Request.Path.Value);
        }
        return next(context);
    }
}

//// case: activity event with tag collection
using System.Diagnostics;
using Byok;

public static class EventTracing
{
    public static void Rejected(Activity activity, ByokCredentials creds, int status)
    {
        var tags = new ActivityTagsCollection
        {
            { "status", status },
            { "provider", creds.Provider },
        };
        tags["key"] = creds.ApiKey.Reveal();
        activity.AddEvent({|BYOK101:new ActivityEvent("rejected", tags: tags)|});
    }
}

//// case: metric dimension per key
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Byok;

public sealed class UsageMetrics : IDisposable
{
    private readonly Meter _meter = new("App.Usage");
    private readonly Counter<long> _tokens;
    private readonly Histogram<double> _latency;

    public UsageMetrics()
    {
        _tokens = _meter.CreateCounter<long>("tokens");
        _latency = _meter.CreateHistogram<double>("latency", "ms");
    }

    public void Record(ByokCredentials creds, int tokens, TimeSpan elapsed)
    {
        _tokens.Add(tokens, new KeyValuePair<string, object?>("provider", creds.Provider), {|BYOK101:new KeyValuePair<string, object?>("key", creds.ApiKey.Reveal())|});
        var tags = new TagList { { "model", creds.Model } };
        tags.Add("caller", creds.ApiKey.Reveal());
        _latency.Record(elapsed.TotalMilliseconds, {|BYOK101:tags|});
    }

    public void Dispose() => _meter.Dispose();
}

//// case: observable gauge measurement
using System.Diagnostics.Metrics;
using Byok;

public sealed class OpenSessions
{
    private readonly string _owner;
    private int _open;

    public OpenSessions(Meter meter, ByokCredentials creds)
    {
        _owner = creds.ApiKey.Reveal();
        meter.CreateObservableGauge("sessions", Observe);
    }

    public void Open() => Interlocked.Increment(ref _open);

    public void Close() => Interlocked.Decrement(ref _open);

    private Measurement<int> Observe() => new(_open, {|BYOK101:new KeyValuePair<string, object?>("owner", _owner)|});
}

//// case: application insights dependency
using Byok;
using Microsoft.ApplicationInsights;
using Microsoft.ApplicationInsights.DataContracts;

public sealed class DependencyReporter(TelemetryClient telemetry)
{
    public void Report(ByokCredentials creds, string operation, bool success)
    {
        var dependency = new DependencyTelemetry { Name = operation, Target = creds.Provider };
        dependency.Data = {|BYOK101:"key=" + creds.ApiKey.Reveal()|};
        telemetry.Track({|?BYOK101:dependency|});
        telemetry.TrackMetric("calls", success ? 1 : 0);
    }
}

//// case: application insights properties
using Byok;
using Microsoft.ApplicationInsights;

public sealed class FailureReporter(TelemetryClient telemetry)
{
    public void Failed(Exception error, ByokCredentials creds)
    {
        var properties = new Dictionary<string, string> { ["provider"] = creds.Provider };
        if (creds.Model is { } model)
            properties.Add("model", model);
        properties.Add("credential", creds.ApiKey.Reveal());
        telemetry.TrackException(error, {|BYOK101:properties|});
        telemetry.Context.GlobalProperties["last"] = {|BYOK101:creds.ApiKey.Reveal()|};
    }
}

//// case: sentry breadcrumbs
using Byok;
using Sentry;

public sealed class SentryChat(HttpClient http)
{
    public async Task<string?> SendAsync(ByokCredentials creds, string text)
    {
        SentrySdk.AddBreadcrumb("sending " + text.Length, "chat", data: {|BYOK101:new Dictionary<string, string> { ["with"] = creds.ApiKey.Reveal() }|});
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, "/chat") { Content = new StringContent(text) };
            creds.Preset.Authorize(message, creds.ApiKey);
            using var response = await http.SendAsync(message);
            return await response.Content.ReadAsStringAsync();
        }
        catch (HttpRequestException)
        {
            SentrySdk.CaptureMessage({|BYOK101:$"{creds.Provider} unreachable for {creds.ApiKey.Reveal()}"|});
            SentrySdk.ConfigureScope(scope => scope.SetTag("key", {|BYOK101:creds.ApiKey.Reveal()|}));
            return null;
        }
    }
}

//// case: fail fast in a tool
using Byok;

public static class Guard
{
    public static void Verify(ByokCredentials creds)
    {
        var check = ProviderCatalog.CheckKey(creds.ApiKey.Reveal(), creds.Provider);
        if (check.Candidates.Count == 0)
            Environment.FailFast({|BYOK101:$"no provider for {creds.ApiKey.Reveal()}: {check.Explanation}"|});
    }
}
