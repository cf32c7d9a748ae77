namespace Byok.Tests.Probing;

/// <summary>An answer as a provider writes it, and what it says about the key.</summary>
/// <param name="Provider">The provider's id.</param>
/// <param name="Outcome">What the check must find.</param>
/// <param name="Status">The status code.</param>
/// <param name="Body">The body. <c>{key}</c> stands for the key: some providers repeat it.</param>
/// <param name="Header">A header beside the usual ones, as <c>name: value</c>.</param>
public sealed record DocumentedAnswer(string Provider, KeyProbeOutcome Outcome, int Status, string Body, string? Header = null)
{
    public string ContentType => Body.StartsWith('<') ? "text/html; charset=utf-8" : Body.StartsWith('{') || Body.StartsWith('[') ? "application/json" : "text/plain";

    public override string ToString() => $"{Provider} {Status} {Outcome} {Body[..Math.Min(40, Body.Length)]}";
}
