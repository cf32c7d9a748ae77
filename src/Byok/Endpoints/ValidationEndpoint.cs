using System.Globalization;
using Byok.Generated;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Byok;

/// <summary>Answers whether a key works. The key arrives as everywhere: in the header, read by a guard, never in a body or URL.</summary>
internal sealed class ValidationEndpoint(CheckLimiter limiter, ByokOptions options, ILoggerFactory loggers)
{
    // Enough to find a key again in a log, and half of what the fingerprint has.
    private const int FingerprintLength = 8;

    private readonly ILogger _logger = loggers.CreateLogger(ByokLog.Category);
    private volatile PolicyGuard? _guard;

    /// <summary>
    /// Takes over what the finished endpoint's metadata demand, for instance the providers of its group, and keeps other guards away: they would answer 401
    /// where this answers with an outcome.
    /// </summary>
    public void TakeOver(EndpointBuilder builder)
    {
        var policy = EndpointPolicy.Read(builder.Metadata);
        _guard = CreateGuard(policy.IsDisabled ? null : policy.Metadata);
        builder.Metadata.Add(DisableByokMetadata.Instance);
    }

    public async Task InvokeAsync(HttpContext context)
    {
        GuardedRequest.KeepOutOfSharedCaches(context);
        var guard = (_guard ??= CreateGuard(null)).Current;
        var refusal = guard.Check(context, out var credentials);
        if (credentials is null)
        {
            await RefuseAsync(context, guard, refusal);
            return;
        }

        GuardedRequest.Keep(context, credentials);
        // Per request, because an app's own may be made of what lives as long.
        var probe = context.RequestServices.GetRequiredService<IByokKeyProbe>();
        // Where nobody is asked there is nothing to count.
        if ((probe as KeyProbe)?.ExplainNotAsking(credentials.Preset) is { } unasked)
        {
            await ValidationAnswer.WriteAsync(context, unasked);
            return;
        }

        using var lease = limiter.TryEnter(context.Connection.RemoteIpAddress, out var retryAfter);
        if (lease is null)
        {
            ValidationLog.TooManyChecks(_logger, credentials.Provider);
            context.Response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(retryAfter.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            await ValidationAnswer.WriteTooManyAsync(context);
            return;
        }

        try
        {
            var result = await CheckAsync(probe, credentials, context.RequestAborted);
            ValidationLog.KeyChecked(_logger, credentials.Provider, credentials.ApiKey.Fingerprint[..FingerprintLength], ProbeText.NameOf(result.Outcome));
            await ValidationAnswer.WriteAsync(context, result);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to be answered.
        }
    }

    // The guard has looked at the key's form, by a policy that the probe does not know.
    private static Task<KeyProbeResult> CheckAsync(IByokKeyProbe probe, ByokCredentials credentials, CancellationToken cancellationToken) => probe is KeyProbe known
        ? known.CheckAsync(credentials.ApiKey, credentials.Preset, acceptAnyKeyFormat: true, cancellationToken)
        : probe.CheckAsync(credentials.ApiKey, credentials.Provider, cancellationToken);

    // A check needs no model, so no policy demands one here.
    private PolicyGuard CreateGuard(IByokMetadata? stated)
    {
        IEnumerable<string> providers = stated is { Providers.Count: > 0 } ? stated.Providers : options.Providers;
        return new PolicyGuard(
            new ByokAttribute([.. providers]) { AcceptAnyKeyFormat = (stated?.AcceptAnyKeyFormat ?? false) || options.AcceptAnyKeyFormat }, options: null);
    }

    private Task RefuseAsync(HttpContext context, ByokGuard guard, ByokRefusal refusal)
    {
        GuardSteps.TryReadHeaders(context, out var key, out var provider, out _);
        // Whatever shows the request later may show its headers.
        context.Request.Headers.Remove(ByokHeaders.ApiKey);
        if (refusal.Code is not (ByokRefusalCode.MalformedKey or ByokRefusalCode.WrongProviderKey or ByokRefusalCode.WrongKeyType))
            return RefusalWriter.WriteAsync(context, guard, refusal, _logger);

        var preset = ProviderCatalog.Get(provider!);
        var outcome = refusal.Code == ByokRefusalCode.WrongKeyType ? KeyProbeOutcome.WrongKeyType : KeyProbeOutcome.Rejected;
        // The guard is stricter with commas than the rules for forms are.
        var check = ProviderCatalog.CheckKey(refusal.Code == ByokRefusalCode.MalformedKey ? null : key, preset.Id);
        return ValidationAnswer.WriteAsync(context, new KeyProbeResult(outcome, preset.Id, check.Explanation));
    }
}
