using System.ClientModel;
using Byok;

namespace ChatSample;

/// <summary>
/// Why the provider gave no answer, in this app's own words. The provider's words stay out of it: several providers repeat the key, or a part of it, in theirs.
/// </summary>
internal sealed record ProviderFault(int Status, string Code, string Detail, string? RetryAfter = null)
{
    public static ProviderFault Of(Exception exception, ByokCredentials creds)
    {
        var name = creds.Preset.DisplayName;
        return exception switch
        {
            ClientResultException { Status: 401 } =>
                new(401, "provider_refused_key", $"{name} does not accept this key (401). It may be mistyped, revoked or expired."),
            ClientResultException { Status: 402 } =>
                new(402, "provider_wants_credit", $"{name} wants the account to have credit first (402)."),
            ClientResultException { Status: 403 } =>
                new(403, "provider_forbids", $"{name} knows this key but does not let it do this (403). Check the key's permissions and the model."),
            ClientResultException { Status: 404 } =>
                new(404, "provider_has_no_model", $"{name} has no such model, or not for this key (404). Choose another model."),
            ClientResultException { Status: 429 } refusal =>
                new(429, "provider_limits", $"{name} says: too many requests, or no credit left (429). Wait a little, or check the account.", RetryAfterOf(refusal)),
            ClientResultException { Status: >= 400 and < 500 } refusal =>
                new(502, "provider_refused_request", $"{name} did not accept the request ({refusal.Status}). Another model may."),
            ClientResultException { Status: >= 500 } refusal =>
                new(502, "provider_failed", $"{name} has a problem of its own ({refusal.Status}). Try again later."),
            OperationCanceledException =>
                new(504, "provider_timeout", $"{name} did not answer in time."),
            _ =>
                new(502, "provider_unreachable", $"{name} cannot be reached, or its answer cannot be understood."),
        };
    }

    public static ProviderFault Incomplete(ByokCredentials creds) =>
        new(502, "answer_incomplete", $"{creds.Preset.DisplayName} broke the answer off.");

    // Seconds only: a header of somebody else's making is not passed on unread.
    private static string? RetryAfterOf(ClientResultException refusal) =>
        refusal.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var value) == true && int.TryParse(value, out var seconds) && seconds >= 0
            ? seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : null;
}
