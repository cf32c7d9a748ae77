namespace Byok.FakeProviders.Wire;

/// <summary>What Gemini tells beside the message of an error.</summary>
internal static class GeminiDetails
{
    public const string BadKey =
        ""","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"API_KEY_INVALID","domain":"googleapis.com","metadata":{"service":"generativelanguage.googleapis.com"}}]""";

    public const string Quota =
        ""","details":[{"@type":"type.googleapis.com/google.rpc.QuotaFailure","violations":[{"quotaId":"GenerateRequestsPerMinutePerProjectPerModel"}]},{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"{seconds}s"}]""";
}
