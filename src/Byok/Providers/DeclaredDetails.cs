namespace Byok;

/// <summary>What is known of a provider that the app declares: what is known of the built-in one, and how its keys are checked where it is now.</summary>
internal sealed class DeclaredDetails(ProviderPreset? builtIn, string? baseUrl, string? probeUrl) : ProviderDetails
{
    private readonly ProviderDetails _known = builtIn?.Details ?? None;

    public override string? KeyPattern => _known.KeyPattern;

    public override ProviderProbe? Probe => probeUrl is not null ? Declared(probeUrl) : baseUrl is null ? _known.Probe : FilledIn(baseUrl);

    public override IReadOnlyList<ModelPreset> Models => _known.Models;

    public override string? ModelsAsOf => _known.ModelsAsOf;

    public override IReadOnlyList<string> HowToSteps => _known.HowToSteps;

    public override string? FreeTierNote => _known.FreeTierNote;

    public override IReadOnlyList<string> RateLimitHeaders => _known.RateLimitHeaders;

    private static ProviderProbe Declared(string url) => new()
    {
        Url = url,
        Answers = [new(200, ProbeMeaning.Valid), new(401, ProbeMeaning.Invalid)],
    };

    // A probe names the built-in address; at another one nothing is known, unless that is the address which had to be filled in.
    private ProviderProbe? FilledIn(string address)
    {
        if (builtIn is not { Status: ProviderStatus.NeedsEndpoint, BaseUrl: { } template } || _known.Probe is not { } probe || !probe.Url.StartsWith(template, StringComparison.Ordinal))
            return null;
        return new()
        {
            Method = probe.Method,
            Url = string.Concat(address, probe.Url.AsSpan(template.Length)),
            Body = probe.Body,
            BodyIsForm = probe.BodyIsForm,
            IsFree = probe.IsFree,
            Answers = probe.Answers,
            Note = probe.Note,
        };
    }
}
