namespace Byok;

/// <summary>The live check: decides whether anybody is asked, asks, and turns everything that can happen into an outcome.</summary>
internal sealed class KeyProbe : IByokKeyProbe, IDisposable
{
    public static readonly TimeSpan DefaultLimit = TimeSpan.FromSeconds(10);

    private readonly HttpMessageInvoker _invoker;
    private readonly bool _acceptAnyKeyFormat;
    private readonly bool _allowPaidChecks;
    private readonly TimeSpan _limit;

    public KeyProbe(bool acceptAnyKeyFormat = false, bool allowPaidChecks = false)
        : this(new HttpMessageInvoker(ProbeTransport.CreateHandler()), DefaultLimit, acceptAnyKeyFormat, allowPaidChecks)
    {
    }

    internal KeyProbe(HttpMessageInvoker invoker, TimeSpan limit, bool acceptAnyKeyFormat = false, bool allowPaidChecks = false)
    {
        _invoker = invoker;
        _limit = limit;
        _acceptAnyKeyFormat = acceptAnyKeyFormat;
        _allowPaidChecks = allowPaidChecks;
    }

    public Task<KeyProbeResult> CheckAsync(ApiKey apiKey, string provider, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(provider);
        if (apiKey.IsEmpty)
            throw new ArgumentException("The key is empty.", nameof(apiKey));
        if (!ProviderCatalog.TryGet(provider, out var preset))
            throw new ArgumentException("The provider is not known. ProviderCatalog.All lists the ids; [assembly: ByokProvider(...)] adds one.", nameof(provider));

        return CheckAsync(apiKey, preset, _acceptAnyKeyFormat, cancellationToken);
    }

    public void Dispose() => _invoker.Dispose();

    /// <summary>The same for who knows the preset, and perhaps has looked at the key's form already.</summary>
    public async Task<KeyProbeResult> CheckAsync(ApiKey apiKey, ProviderPreset preset, bool acceptAnyKeyFormat, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        // For its form, and for the body of the one provider that does not take the key in a header.
        var key = apiKey.Reveal();
        if (!acceptAnyKeyFormat && RefuseByForm(key, preset) is { } refused)
            return refused;
        if (ExplainNotAsking(preset) is { } reason)
            return reason;

        var probe = preset.Probe!;
        using var request = ProbeRequest.Create(preset, probe, apiKey, key);
        return ProbeText.ResultOf(await AskAsync(request, probe, cancellationToken), preset);
    }

    /// <summary>Why nobody is asked for keys of this provider; null where somebody is.</summary>
    public KeyProbeResult? ExplainNotAsking(ProviderPreset preset)
    {
        var reason = preset.Probe switch
        {
            null => $"No check is known for keys of {preset.DisplayName}.",
            { Url: var url } when url.Contains('{', StringComparison.Ordinal) => $"This app has not said where to ask for keys of {preset.DisplayName}.",
            { IsFree: false } when !_allowPaidChecks => $"{preset.DisplayName} can only be asked by a request that costs money, so nobody asked.",
            _ => null,
        };
        return reason is null ? null : new KeyProbeResult(KeyProbeOutcome.NotCheckable, preset.Id, reason);
    }

    private static KeyProbeResult? RefuseByForm(string key, ProviderPreset preset)
    {
        var check = ProviderCatalog.CheckKey(key, preset.Id);
        return check.Verdict switch
        {
            KeyVerdict.WrongKeyType => new KeyProbeResult(KeyProbeOutcome.WrongKeyType, preset.Id, check.Explanation),
            KeyVerdict.WrongProvider or KeyVerdict.NotAKey => new KeyProbeResult(KeyProbeOutcome.Rejected, preset.Id, check.Explanation),
            _ => null,
        };
    }

    private async Task<KeyProbeOutcome> AskAsync(HttpRequestMessage request, ProviderProbe probe, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(_limit);
        try
        {
            using var response = await _invoker.SendAsync(request, ending.Token);
            var body = await ProbeBody.ReadAsync(response, ending.Token);
            return ProbeReading.Read(probe, response, body);
        }
        catch (Exception exception) when (exception is OperationCanceledException or HttpRequestException or IOException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return ending.IsCancellationRequested ? KeyProbeOutcome.Timeout : OutcomeOf(exception);
        }
    }

    // What came but was no HTTP is an answer; everything else means that nobody was there, or not to the end.
    private static KeyProbeOutcome OutcomeOf(Exception exception)
    {
        var error = exception is HttpRequestException request ? request.HttpRequestError : (exception as HttpIOException)?.HttpRequestError;
        return error is HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded or HttpRequestError.HttpProtocolError
            ? KeyProbeOutcome.ProviderError
            : KeyProbeOutcome.Unreachable;
    }
}
