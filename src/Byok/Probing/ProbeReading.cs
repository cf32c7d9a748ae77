using System.Net;
using System.Text.Json;

namespace Byok;

/// <summary>Reads an answer by what the catalogue knows of the provider; by the plain meaning of the status where it knows nothing.</summary>
internal static class ProbeReading
{
    public static KeyProbeOutcome Read(ProviderProbe probe, HttpResponseMessage response, ProbeBody body)
    {
        // The value that makes a key no good may stand where nobody has read.
        if (body.IsCut && HangsOnValue(probe, (int)response.StatusCode))
            return KeyProbeOutcome.ProviderError;
        var answer = Find(probe, response, body);
        // A portal, a firewall, a page about an outage: whatever its status, it is not the API that speaks.
        if (body.IsHtml && answer?.Sign?.Kind != ProbeSignKind.Html)
            return KeyProbeOutcome.ProviderError;
        var outcome = answer is null ? OutcomeOfStatus((int)response.StatusCode) : OutcomeOf(answer.Meaning);
        // Networks in front of providers also speak plain text ("404 page not found"). A 401 is HTTP's own word for a key that is not taken, and servers of one's own often say no more than that.
        if (!body.IsJson)
            return outcome == KeyProbeOutcome.Rejected && response.StatusCode == HttpStatusCode.Unauthorized ? outcome : KeyProbeOutcome.ProviderError;
        // Cloudflare tells clients that ask for JSON in JSON what it has not let through.
        if (body.HasValue("cloudflare_error", static found => found.ValueKind == JsonValueKind.True))
            return KeyProbeOutcome.ProviderError;
        // Some gateways answer whatever went wrong with 200.
        return outcome == KeyProbeOutcome.Ok && response.IsSuccessStatusCode && body.HasError ? KeyProbeOutcome.ProviderError : outcome;
    }

    private static bool HangsOnValue(ProviderProbe probe, int status) =>
        probe.Answers.Any(answer => answer.Status == status && answer.Sign?.Kind is ProbeSignKind.True or ProbeSignKind.False or ProbeSignKind.ZeroOrLess);

    private static ProbeAnswer? Find(ProviderProbe probe, HttpResponseMessage response, ProbeBody body)
    {
        foreach (var answer in probe.Answers)
        {
            if (answer.Status == (int)response.StatusCode && (answer.Sign is not { } sign || Fits(sign, response, body)))
                return answer;
        }
        return null;
    }

    private static bool Fits(ProbeSign sign, HttpResponseMessage response, ProbeBody body)
    {
        if (sign.Kind == ProbeSignKind.Html)
            return body.IsHtml;
        foreach (var value in sign.Values)
        {
            if (Fits(sign.Kind, value, response, body))
                return true;
        }
        return false;
    }

    private static bool Fits(ProbeSignKind kind, string value, HttpResponseMessage response, ProbeBody body) => kind switch
    {
        ProbeSignKind.Text => body.Contains(value),
        ProbeSignKind.True => body.HasValue(value, static found => found.ValueKind == JsonValueKind.True),
        ProbeSignKind.False => body.HasValue(value, static found => found.ValueKind == JsonValueKind.False),
        ProbeSignKind.ZeroOrLess => body.HasValue(value, static found => found.ValueKind == JsonValueKind.Number && found.TryGetDouble(out var number) && number <= 0),
        ProbeSignKind.NoHeader => !response.Headers.Contains(value),
        _ => false,
    };

    private static KeyProbeOutcome OutcomeOf(ProbeMeaning meaning) => meaning switch
    {
        ProbeMeaning.Valid => KeyProbeOutcome.Ok,
        ProbeMeaning.Invalid => KeyProbeOutcome.Rejected,
        ProbeMeaning.NoPermission => KeyProbeOutcome.NoPermission,
        ProbeMeaning.RateLimited => KeyProbeOutcome.RateLimited,
        ProbeMeaning.NoCredit => KeyProbeOutcome.NoCredit,
        _ => KeyProbeOutcome.ProviderError,
    };

    private static KeyProbeOutcome OutcomeOfStatus(int status) => status switch
    {
        401 => KeyProbeOutcome.Rejected,
        402 => KeyProbeOutcome.NoCredit,
        403 => KeyProbeOutcome.NoPermission,
        429 => KeyProbeOutcome.RateLimited,
        _ => KeyProbeOutcome.ProviderError,
    };
}
