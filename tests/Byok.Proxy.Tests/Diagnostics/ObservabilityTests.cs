using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Byok.Proxy.Tests.Hosting;
using Byok.Vectors;

namespace Byok.Proxy.Tests.Diagnostics;

public sealed class ObservabilityTests
{
    [Fact]
    public async Task Metrics_tell_provider_model_status_time_to_first_chunk_and_tokens()
    {
        var measured = new ConcurrentQueue<(string Name, double Value, Dictionary<string, object?> Tags)>();
        await using var proxy = await ProxyApp.StartAsync();
        using var listener = Listen(proxy, measured);
        await ReadAsync(proxy, ProxyApp.Post("/byok/proxy/openai/chat/completions", """{"model":"gpt-6.1-sol","stream":true,"stream_options":{"include_usage":true},"messages":[{"role":"user","content":"Hello"}]}"""));
        await ReadAsync(proxy, ProxyApp.Message("claude-opus-5-5", stream: true));
        await ReadAsync(proxy, ProxyApp.Chat("gpt-6.1-sol"));
        await ProxyApp.WaitUntilAsync(() => measured.Count(m => m.Name == "gen_ai.client.operation.duration") == 3);

        Assert.Equal(2, measured.Count(m => m.Name == "gen_ai.client.operation.time_to_first_chunk"));
        Assert.Equal(6, measured.Count(m => m.Name == "gen_ai.client.token.usage" && m.Value > 0));
        Assert.All(measured, m => Assert.Equal("chat", m.Tags["gen_ai.operation.name"]));
        Assert.Equal(["anthropic", "openai"], measured.Select(m => (string)m.Tags["gen_ai.provider.name"]!).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["claude-opus-5-5", "gpt-6.1-sol"], measured.Select(m => (string)m.Tags["gen_ai.response.model"]!).Distinct().Order(StringComparer.Ordinal));
        Assert.All(measured, m => Canary.AssertAbsent("a tag", string.Join(' ', m.Tags.Values)));
    }

    // A stranger who sends a thousand model names must not make a thousand time series.
    [Fact]
    public async Task No_tag_holds_what_a_client_made_up()
    {
        var measured = new ConcurrentQueue<(string Name, double Value, Dictionary<string, object?> Tags)>();
        await using var proxy = await ProxyApp.StartAsync(options => options.Limits.RequestsPerMinutePerKey = 1);
        using var listener = Listen(proxy, measured);
        using var activities = new ActivityRecorder();
        foreach (var _ in new int[2])
        {
            using var request = ProxyApp.Chat("not-found");
            request.Headers.Add(ByokHeaders.Model, "made-up-model");
            request.Headers.UserAgent.ParseAdd("made-up-agent/1");
            (await proxy.Client.SendAsync(request)).Dispose();
        }
        await ProxyApp.WaitUntilAsync(() => measured.Any(m => m.Name == "byok.proxy.refused"));

        var text = string.Join(' ', measured.SelectMany(m => m.Tags.Values).Concat(activities.Of(proxy).SelectMany(a => a.TagObjects.Select(tag => tag.Value))));
        Assert.DoesNotContain("made-up", text, StringComparison.Ordinal);
        Assert.Contains("byok_rate_limited", text, StringComparison.Ordinal);
        Assert.Contains("404", text, StringComparison.Ordinal);
    }

    // The fakes answer as whatever model was asked for, as some gateways do.
    [Fact]
    public async Task A_provider_that_repeats_every_model_makes_a_bounded_number_of_time_series()
    {
        var measured = new ConcurrentQueue<(string Name, double Value, Dictionary<string, object?> Tags)>();
        await using var proxy = await ProxyApp.StartAsync();
        using var listener = Listen(proxy, measured);
        for (var i = 0; i < 150; i++)
            await ReadAsync(proxy, ProxyApp.Chat($"made-up-{i}"));
        await ReadAsync(proxy, ProxyApp.Chat("gpt-6.1-sol"));
        await ProxyApp.WaitUntilAsync(() => measured.Count(m => m.Name == "gen_ai.client.operation.duration") == 151);

        var models = measured.Select(m => (string?)m.Tags.GetValueOrDefault("gen_ai.response.model")).Distinct().ToList();
        Assert.InRange(models.Count, 2, 110);
        Assert.Contains("_OTHER", models);
        Assert.Contains("gpt-6.1-sol", models);
    }

    [Fact]
    public async Task A_span_tells_the_same_and_faults_are_errors()
    {
        using var activities = new ActivityRecorder();
        await using var proxy = await ProxyApp.StartAsync();
        await ReadAsync(proxy, ProxyApp.Chat("gpt-6.1-sol"));
        await ReadAsync(proxy, ProxyApp.Chat("cut", stream: true));
        await ProxyApp.WaitUntilAsync(() => activities.Of(proxy).Count() == 2);

        var answered = activities.Of(proxy).Single(a => a.Status != ActivityStatusCode.Error);
        Assert.Equal(("chat gpt-6.1-sol", ActivityKind.Client, "openai", 200), (answered.DisplayName, answered.Kind, answered.GetTagItem("gen_ai.provider.name"), answered.GetTagItem("http.response.status_code")));
        Assert.NotNull(answered.GetTagItem("gen_ai.usage.output_tokens"));
        Assert.Equal("byok_upstream_broken_off", activities.Of(proxy).Single(a => a.Status == ActivityStatusCode.Error).GetTagItem("error.type"));
        Assert.All(activities.Of(proxy), a => Canary.AssertAbsent("a span", string.Join(' ', a.TagObjects.Select(tag => tag.Value))));
    }

    [Fact]
    public async Task The_log_tells_keys_apart_by_eight_digits()
    {
        await using var proxy = await ProxyApp.StartAsync();
        await ReadAsync(proxy, ProxyApp.Chat("answer"));
        var key = new ApiKey(Canary.OpenAI).Fingerprint[..8];
        await ProxyApp.WaitUntilAsync(() => proxy.App.Logs.Text.Contains(key, StringComparison.Ordinal));

        Assert.Contains("openai answered chat with 200 in ", proxy.App.Logs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(new ApiKey(Canary.OpenAI).Fingerprint, proxy.App.Logs.Text, StringComparison.Ordinal);
        // One line for one request.
        Assert.DoesNotContain("Yarp", proxy.App.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_secret_of_the_apps_own_the_digits_are_the_same_everywhere()
    {
        var secret = "sixteen bytes or more"u8.ToArray();
        await using var proxy = await ProxyApp.StartAsync(options => options.FingerprintSecret = secret);
        await ReadAsync(proxy, ProxyApp.Chat("answer"));

        await ProxyApp.WaitUntilAsync(() => proxy.App.Logs.Text.Contains(new ApiKey(Canary.OpenAI).ComputeFingerprint(secret)[..8], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Healthz_needs_no_key()
    {
        await using var proxy = await ProxyApp.StartAsync();

        Assert.Equal("""{"status":"ok"}""", await proxy.Client.GetStringAsync("/byok/proxy/healthz"));
    }

    private static MeterListener Listen(ProxyApp proxy, ConcurrentQueue<(string, double, Dictionary<string, object?>)> measured)
    {
        var factory = proxy.App.Services.GetRequiredService<IMeterFactory>();
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                // Other tests' apps measure at the same time.
                if (instrument.Meter.Name == ProxyMetrics.Name && ReferenceEquals(instrument.Meter.Scope, factory))
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => measured.Enqueue((instrument.Name, value, ToDictionary(tags))));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => measured.Enqueue((instrument.Name, value, ToDictionary(tags))));
        listener.Start();
        return listener;
    }

    private static Dictionary<string, object?> ToDictionary(ReadOnlySpan<KeyValuePair<string, object?>> tags) => tags.ToArray().ToDictionary();

    private static async Task ReadAsync(ProxyApp proxy, HttpRequestMessage request)
    {
        using var response = await proxy.Client.SendAsync(request);
        await response.Content.ReadAsStringAsync();
    }

    private sealed class ActivityRecorder : IDisposable
    {
        private readonly ConcurrentQueue<Activity> _stopped = [];
        private readonly ActivityListener _listener;

        public ActivityRecorder()
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == ProxyMetrics.Name,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = _stopped.Enqueue,
            };
            ActivitySource.AddActivityListener(_listener);
        }

        /// <summary>Of this test's app: others run at the same time.</summary>
        public IEnumerable<Activity> Of(ProxyApp proxy) => _stopped.Where(a => (int?)a.GetTagItem("server.port") == proxy.Fakes.Address.Port);

        public void Dispose() => _listener.Dispose();
    }
}
