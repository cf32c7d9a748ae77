//// case: activity-settag
using System.Diagnostics;
using Byok;

public class Act1
{
    private static readonly ActivitySource Source = new("Llm");

    public async Task GoAsync(ByokCredentials c)
    {
        using var activity = Source.StartActivity("chat");
        activity?.SetTag("llm.provider", c.Provider);
        activity?.SetTag("llm.key", {|BYOK101:c.ApiKey.Reveal()|});
        await Task.Delay(1);
    }
}

//// case: activity-current-baggage
using System.Diagnostics;
using Byok;

public class Act2
{
    public void Go(ByokCredentials c)
    {
        var token = c.ApiKey.Reveal();
        if (Activity.Current is { } a)
            a.AddBaggage("caller", {|BYOK101:token|});
    }
}

//// case: activity-event-tags
using System.Diagnostics;
using Byok;

public class Act3
{
    public void Go(ByokCredentials c)
    {
        var tags = new ActivityTagsCollection { ["model"] = c.Model, ["auth"] = c.ApiKey.Reveal() };
        Activity.Current?.AddEvent({|BYOK101:new ActivityEvent("sent", tags: tags)|});
    }
}

//// case: activity-status-displayname
using System.Diagnostics;
using Byok;

public class Act4
{
    public void Go(ByokCredentials c)
    {
        var a = Activity.Current!;
        a.SetStatus(ActivityStatusCode.Error, {|BYOK101:"invalid key " + c.ApiKey.Reveal()|});
        a.DisplayName = {|BYOK101:$"chat {c.ApiKey.Reveal()}"|};
    }
}

//// case: metrics-counter-tag
using System.Diagnostics.Metrics;
using Byok;

public class Met1
{
    private readonly Counter<long> _calls = new Meter("Llm").CreateCounter<long>("calls");

    public void Go(ByokCredentials c)
    {
        _calls.Add(1, new KeyValuePair<string, object?>("provider", c.Provider), {|BYOK101:new KeyValuePair<string, object?>("key", c.ApiKey.Reveal())|});
    }
}

//// case: metrics-histogram-taglist
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Byok;

public class Met2(Histogram<double> latency)
{
    public void Go(ByokCredentials c, TimeSpan t)
    {
        TagList tags = default;
        tags.Add("provider", c.Provider);
        tags.Add("caller", c.ApiKey.Reveal());
        latency.Record(t.TotalMilliseconds, {|BYOK101:tags|});
    }
}

//// case: eventsource-event-method
using System.Diagnostics.Tracing;
using Byok;

[EventSource(Name = "Llm-Calls")]
public sealed class LlmEvents : EventSource
{
    public static readonly LlmEvents Log = new();

    [Event(1)]
    public void Sent(string provider, string caller) => WriteEvent(1, provider, caller);
}

public class Sender
{
    public void Go(ByokCredentials c) => LlmEvents.Log.Sent(c.Provider, {|BYOK101:c.ApiKey.Reveal()|});
}

//// case: eventsource-write-generic
using System.Diagnostics.Tracing;
using Byok;

public class Sender2(EventSource es)
{
    public void Go(ByokCredentials c)
    {
        es.Write("sent", {|BYOK101:new { c.Provider, K = c.ApiKey.Reveal() }|});
    }
}

//// case: diagnosticsource-write
using System.Diagnostics;
using Byok;

public class Sender3
{
    private static readonly DiagnosticListener Listener = new("Llm");

    public void Go(ByokCredentials c)
    {
        var payload = new { Key = c.ApiKey.Reveal() };
        if (Listener.IsEnabled("Call"))
            Listener.Write("Call", {|BYOK101:payload|});
    }
}

//// case: httplogging-interceptor
using Byok;
using Microsoft.AspNetCore.HttpLogging;

public class Interceptor : IHttpLoggingInterceptor
{
    public ValueTask OnRequestAsync(HttpLoggingInterceptorContext logContext)
    {
        if (logContext.HttpContext.TryGetByokCredentials(out var c))
            logContext.AddParameter("caller", {|BYOK101:c.ApiKey.Reveal()|});
        return default;
    }

    public ValueTask OnResponseAsync(HttpLoggingInterceptorContext logContext) => default;
}
