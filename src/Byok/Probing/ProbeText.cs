namespace Byok;

/// <summary>Outcomes in words and on the wire. No text contains anything that was received.</summary>
internal static class ProbeText
{
    public static KeyProbeResult ResultOf(KeyProbeOutcome outcome, ProviderPreset preset) => new(outcome, preset.Id, Explain(outcome, preset.DisplayName));

    /// <summary>The name on the wire, which is also that of the browser's <c>VerifyOutcome</c>.</summary>
    public static string NameOf(KeyProbeOutcome outcome) => outcome switch
    {
        KeyProbeOutcome.Ok => "ok",
        KeyProbeOutcome.Rejected => "rejected",
        KeyProbeOutcome.WrongKeyType => "wrong_key_type",
        KeyProbeOutcome.NoPermission => "no_permission",
        KeyProbeOutcome.NoCredit => "no_credit",
        KeyProbeOutcome.RateLimited => "rate_limited",
        KeyProbeOutcome.Unreachable => "unreachable",
        KeyProbeOutcome.Timeout => "timeout",
        KeyProbeOutcome.ProviderError => "provider_error",
        KeyProbeOutcome.NotCheckable => "not_checkable",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static string Explain(KeyProbeOutcome outcome, string provider) => outcome switch
    {
        KeyProbeOutcome.Ok => $"{provider} accepts this key.",
        KeyProbeOutcome.Rejected => $"{provider} does not accept this key.",
        KeyProbeOutcome.WrongKeyType => $"{provider} does not accept this kind of key.",
        KeyProbeOutcome.NoPermission => $"{provider} knows this key, but it lacks a permission.",
        KeyProbeOutcome.NoCredit => $"{provider} knows this key, but its credit or quota is used up.",
        KeyProbeOutcome.RateLimited => $"{provider} is limiting requests at the moment; it did not refuse this key.",
        KeyProbeOutcome.Unreachable => $"{provider} could not be reached.",
        KeyProbeOutcome.Timeout => $"{provider} did not answer in time.",
        KeyProbeOutcome.ProviderError => $"The answer from {provider} says nothing about this key.",
        _ => $"Keys of {provider} cannot be checked.",
    };
}
