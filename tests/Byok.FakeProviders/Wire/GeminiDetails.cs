namespace Byok.FakeProviders.Wire;

/// <summary>What Gemini tells beside the message of an error.</summary>
internal static class GeminiDetails
{
    public static string BadKey { get; } = Json.Line(
        """
        ,"details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"API_KEY_INVALID","domain":"googleapis.com",
        "metadata":{"service":"generativelanguage.googleapis.com"}}]
        """);

    public static string Quota { get; } = Json.Line(
        """
        ,"details":[{"@type":"type.googleapis.com/google.rpc.QuotaFailure","violations":[{"quotaId":"GenerateRequestsPerMinutePerProjectPerModel"}]},
        {"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"{seconds}s"}]
        """);
}
