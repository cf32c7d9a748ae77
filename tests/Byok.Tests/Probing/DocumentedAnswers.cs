using static Byok.KeyProbeOutcome;

namespace Byok.Tests.Probing;

/// <summary>
/// The good and bad answers of every provider to its probe, from the sources that the catalogue names; the texts are those that clients of these providers have recorded, shortened.
/// </summary>
internal static class DocumentedAnswers
{
    private const string Page = "<!DOCTYPE html><html><head><title>401 Authorization Required</title></head><body></body></html>";
    private const string OpenAIList = """{"object":"list","data":[{"id":"a-model","object":"model","created":1780000000,"owned_by":"somebody"}]}""";

    public static IReadOnlyList<DocumentedAnswer> All { get; } =
    [
        new("openai", Ok, 200, OpenAIList),
        new("openai", Rejected, 401, """{"error":{"message":"Incorrect API key provided: {key}. You can find your API key at https://platform.openai.com/account/api-keys.","type":"invalid_request_error","param":null,"code":"invalid_api_key"}}"""),
        new("openai", NoPermission, 401, """{"error":{"message":"You have insufficient permissions for this operation. Missing scopes: api.model.read.","type":"invalid_request_error","param":null,"code":null}}"""),
        new("openai", NoPermission, 401, """{"error":{"message":"Your IP is not authorized for this project.","type":"invalid_request_error","param":null,"code":"ip_not_authorized"}}"""),
        new("openai", NoPermission, 403, """{"error":{"message":"Country, region, or territory not supported","type":"request_forbidden","param":null,"code":"unsupported_country_region_territory"}}"""),
        new("openai", NoCredit, 429, """{"error":{"message":"You exceeded your current quota, please check your plan and billing details.","type":"insufficient_quota","param":null,"code":"insufficient_quota"}}"""),
        new("openai", RateLimited, 429, """{"error":{"message":"Rate limit reached for requests","type":"requests","param":null,"code":"rate_limit_exceeded"}}""", "retry-after: 20"),
        new("openai", ProviderError, 503, """{"error":{"message":"The engine is currently overloaded, please try again later","type":"server_error"}}"""),

        new("anthropic", Ok, 200, """{"data":[{"type":"model","id":"claude-haiku-5-5","display_name":"Claude Haiku 5.5","created_at":"2026-10-01T00:00:00Z"}],"has_more":false,"first_id":"a","last_id":"a"}"""),
        new("anthropic", Rejected, 401, """{"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"},"request_id":"req_0"}"""),
        new("anthropic", NoPermission, 401, """{"type":"error","error":{"type":"authentication_error","message":"CORS requests are not allowed for this Organization because of its settings"}}"""),
        new("anthropic", NoCredit, 400, """{"type":"error","error":{"type":"invalid_request_error","message":"Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits."}}"""),
        new("anthropic", ProviderError, 400, """{"type":"error","error":{"type":"invalid_request_error","message":"anthropic-version: header is required"}}"""),
        new("anthropic", NoPermission, 403, """{"type":"error","error":{"type":"permission_error","message":"Your API key does not have permission to use the specified resource."}}"""),
        new("anthropic", NoCredit, 429, """{"type":"error","error":{"type":"rate_limit_error","message":"This would exceed your spend limit."}}"""),
        new("anthropic", RateLimited, 429, """{"type":"error","error":{"type":"rate_limit_error","message":"Number of requests has exceeded your rate limit."}}""", "retry-after: 3"),
        new("anthropic", ProviderError, 529, """{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}"""),

        new("groq", Ok, 200, OpenAIList),
        new("groq", Rejected, 401, """{"error":{"message":"Invalid API Key","type":"invalid_request_error","code":"invalid_api_key"}}"""),
        new("groq", ProviderError, 403, "<!DOCTYPE html><html><head><title>Attention Required! | Cloudflare</title></head></html>"),
        new("groq", NoPermission, 403, """{"error":{"message":"Not allowed","type":"permissions_error"}}"""),
        new("groq", RateLimited, 429, """{"error":{"message":"Rate limit reached for model on requests per day (RPD)","type":"requests","code":"rate_limit_exceeded"}}"""),
        new("groq", ProviderError, 498, """{"error":{"message":"Flex tier capacity exceeded"}}"""),

        new("gemini", Ok, 200, """{"models":[{"name":"models/gemini-3.8-flash","version":"001"}],"nextPageToken":"abc"}"""),
        new("gemini", Rejected, 400, """{"error":{"code":400,"message":"API key not valid. Please pass a valid API key.","status":"INVALID_ARGUMENT","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"API_KEY_INVALID","domain":"googleapis.com"}]}}"""),
        new("gemini", Rejected, 401, """{"error":{"code":401,"message":"Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.","status":"UNAUTHENTICATED","details":[{"reason":"ACCESS_TOKEN_TYPE_UNSUPPORTED"}]}}"""),
        new("gemini", NoPermission, 400, """{"error":{"code":400,"message":"User location is not supported for the API use.","status":"FAILED_PRECONDITION"}}"""),
        new("gemini", ProviderError, 400, """{"error":{"code":400,"message":"Invalid value at 'page_size'","status":"INVALID_ARGUMENT"}}"""),
        new("gemini", NoPermission, 403, """{"error":{"code":403,"message":"Requests from referer <empty> are blocked.","status":"PERMISSION_DENIED"}}"""),
        new("gemini", NoCredit, 429, """{"error":{"code":429,"status":"RESOURCE_EXHAUSTED","details":[{"@type":"type.googleapis.com/google.rpc.QuotaFailure","violations":[{"quotaId":"GenerateRequestsPerDayPerProjectPerModel-FreeTier"}]}]}}"""),
        new("gemini", RateLimited, 429, """{"error":{"code":429,"status":"RESOURCE_EXHAUSTED","details":[{"violations":[{"quotaId":"GenerateRequestsPerMinutePerProjectPerModel-FreeTier"}]}]}}"""),

        new("mistral", Ok, 200, OpenAIList),
        new("mistral", Rejected, 401, """{"detail":"Unauthorized"}"""),
        new("mistral", NoCredit, 402, """{"message":"Payment required"}"""),
        new("mistral", RateLimited, 429, """{"message":"Requests rate limit exceeded"}"""),

        new("deepseek", Ok, 200, """{"is_available":true,"balance_infos":[{"currency":"USD","total_balance":"4.20","granted_balance":"0.00","topped_up_balance":"4.20"}]}"""),
        new("deepseek", NoCredit, 200, """{"is_available":false,"balance_infos":[{"currency":"USD","total_balance":"0.00","granted_balance":"0.00","topped_up_balance":"0.00"}]}"""),
        new("deepseek", Rejected, 401, """{"error":{"message":"Authentication Fails, Your api key: ****0006 is invalid","type":"authentication_error","param":null,"code":"invalid_request_error"}}"""),
        new("deepseek", NoCredit, 402, """{"error":{"message":"Insufficient Balance","type":"unknown_error","param":null,"code":"invalid_request_error"}}"""),

        new("xai", Ok, 200, """{"redacted_api_key":"xai-...b14o","name":"My API Key","acls":["api-key:model:*","api-key:endpoint:*"],"team_blocked":false,"api_key_blocked":false,"api_key_disabled":false}"""),
        new("xai", Rejected, 200, """{"redacted_api_key":"xai-...b14o","team_blocked":false,"api_key_blocked":true,"api_key_disabled":false}"""),
        new("xai", Rejected, 200, """{"redacted_api_key":"xai-...b14o","team_blocked":false,"api_key_blocked":false,"api_key_disabled":true}"""),
        new("xai", NoPermission, 200, """{"redacted_api_key":"xai-...b14o","team_blocked":true,"api_key_blocked":false,"api_key_disabled":false}"""),
        new("xai", Rejected, 400, """{"code":"Client specified an invalid argument","error":"Incorrect API key provided: {key}. You can obtain an API key from https://console.x.ai."}"""),
        new("xai", ProviderError, 400, """{"code":"Client specified an invalid argument","error":"Something else was wrong."}"""),
        new("xai", NoCredit, 403, """{"code":"The caller does not have permission to execute the specified operation","error":"Your newly created team doesn't have any credits or licenses yet."}"""),
        new("xai", NoPermission, 403, """{"code":"The caller does not have permission to execute the specified operation","error":"Your API key is not allowed to do this."}"""),
        new("xai", NoCredit, 429, """{"code":"Some resource has been exhausted","error":"Your team has either used all available credits or reached its monthly spending limit."}"""),
        new("xai", RateLimited, 429, """{"code":"Some resource has been exhausted","error":"Too many requests for team."}"""),

        new("openrouter", Ok, 200, """{"data":{"label":"sk-or-v1-...","limit":null,"limit_remaining":null,"usage":0,"is_free_tier":true}}"""),
        new("openrouter", Rejected, 401, """{"error":{"message":"User not found.","code":401}}"""),
        new("openrouter", NoCredit, 402, """{"error":{"message":"Insufficient credits","code":402}}"""),
        new("openrouter", RateLimited, 429, """{"error":{"message":"Rate limit exceeded","code":429}}"""),

        new("together", Ok, 200, """[{"id":"openai/gpt-oss-20b","object":"model","created":0,"type":"chat"}]"""),
        new("together", Rejected, 401, """{"id":"a","error":{"message":"Invalid API key provided. You can find your API key at https://api.together.ai/settings/api-keys.","type":"invalid_request_error","param":null,"code":"invalid_api_key"}}"""),
        new("together", ProviderError, 403, """{"error":{"message":"Input validation error: token count exceeds the context length","type":"invalid_request_error"}}"""),
        new("together", NoCredit, 402, """{"error":{"message":"Credit limit exceeded","type":"credit_limit"}}"""),

        new("fireworks", Ok, 200, OpenAIList),
        new("fireworks", Rejected, 401, """{"error":{"object":"error","type":"invalid_request_error","code":"unauthorized","message":"The API key you provided is invalid."}}"""),
        new("fireworks", NoPermission, 403, """{"error":"unauthorized"}"""),
        new("fireworks", NoCredit, 412, """{"error":{"object":"error","type":"invalid_request_error","code":"PRECONDITION_FAILED","message":"Account is suspended, possibly due to unpaid invoices."}}"""),

        new("cohere", Ok, 200, """{"valid":true,"organization_id":"a","owner_id":"b"}"""),
        new("cohere", Rejected, 200, """{"valid":false}"""),
        new("cohere", ProviderError, 200, """{"message":"hello"}"""),
        new("cohere", Rejected, 401, """{"id":"a","message":"invalid api token"}"""),
        new("cohere", ProviderError, 403, """{"message":"invalid api token, or it lacks a permission"}"""),
        new("cohere", NoCredit, 429, """{"message":"You are using a Trial key, which is limited to 1000 API calls / month. You can continue to use the Trial key for free or upgrade to a Production key."}"""),
        new("cohere", RateLimited, 429, """{"message":"You are using a Trial key, which is limited to 20 API calls / minute."}"""),
        new("cohere", ProviderError, 498, """{"message":"blocked"}"""),

        new("perplexity", Ok, 400, """{"error":{"message":"Invalid model 'byok-validate'. Permitted models can be found in the documentation at https://docs.perplexity.ai/guides/model-cards.","type":"invalid_model","code":400}}"""),
        new("perplexity", Rejected, 401, "<html><head><title>401 Authorization Required</title></head><body><center><h1>401 Authorization Required</h1></center></body></html>"),
        new("perplexity", Rejected, 401, """{"error":{"message":"Invalid API key provided.","type":"unauthorized","code":401}}"""),
        new("perplexity", ProviderError, 400, """{"error":{"message":"At body -> messages: Field required","type":"bad_request","code":400}}"""),

        new("cerebras", Ok, 200, OpenAIList),
        new("cerebras", Rejected, 401, """{"message":"Wrong API Key","type":"invalid_request_error","param":"api_key","code":"wrong_api_key"}"""),
        new("cerebras", NoCredit, 429, """{"message":"Tokens per day limit exceeded - too many tokens processed.","type":"too_many_tokens_error","param":"quota","code":"token_quota_exceeded"}"""),
        new("cerebras", RateLimited, 429, """{"message":"Requests per minute limit exceeded - too many requests sent.","type":"too_many_requests_error","param":"quota","code":"request_quota_exceeded"}"""),

        new("huggingface", Ok, 200, """{"type":"user","id":"a","name":"somebody","auth":{"type":"access_token","accessToken":{"displayName":"b","role":"fineGrained"}}}"""),
        new("huggingface", Rejected, 401, """{"error":"Invalid credentials in Authorization header"}"""),
        new("huggingface", NoPermission, 403, """{"error":"Forbidden"}"""),

        new("azure-openai", Ok, 200, """{"data":[{"id":"gpt-5.4-mini","object":"model","status":"succeeded"}],"object":"list"}"""),
        new("azure-openai", Rejected, 401, """{"error":{"code":"401","message":"Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription and use a correct regional API endpoint for your resource."}}"""),
        new("azure-openai", NoPermission, 403, """{"error":{"code":"AccessDenied","message":"Access denied due to Virtual Network/Firewall rules."}}"""),
        new("azure-openai", ProviderError, 404, """{"error":{"code":"404","message":"Resource not found"}}"""),

        new("nvidia", Ok, 200, """{"type":"PERSONAL","keyId":"a","orgName":"b","userId":1}"""),
        new("nvidia", Rejected, 401, """{"requestStatus":{"statusCode":"UNAUTHORIZED","statusDescription":"Invalid credentials"}}"""),
        new("nvidia", Rejected, 401, ""),

        new("deepinfra", Ok, 200, """{"email":true,"billing_address":true,"payment_method":true,"suspended":false}"""),
        new("deepinfra", Ok, 403, """{"detail":"Not allowed for this token"}"""),
        new("deepinfra", ProviderError, 403, "<html><head><title>403 Forbidden</title></head></html>"),
        new("deepinfra", Rejected, 401, """{"detail":"User not authenticated"}"""),

        new("moonshot", Ok, 200, """{"code":0,"data":{"available_balance":49.58894,"voucher_balance":46.58893,"cash_balance":3.00001},"scode":"0x0","status":true}"""),
        new("moonshot", NoCredit, 200, """{"code":0,"data":{"available_balance":0,"voucher_balance":0,"cash_balance":0},"scode":"0x0","status":true}"""),
        new("moonshot", NoCredit, 200, """{"code":0,"data":{"available_balance":-1.5,"voucher_balance":0,"cash_balance":-1.5},"scode":"0x0","status":true}"""),
        new("moonshot", Rejected, 401, """{"error":{"message":"Invalid Authentication","type":"invalid_authentication_error"}}"""),
        new("moonshot", NoPermission, 404, """{"error":{"message":"Not found the model or Permission denied","type":"resource_not_found_error"}}"""),
        new("moonshot", NoCredit, 429, """{"error":{"message":"Your account is suspended due to insufficient balance, please recharge your account or check your plan and billing details","type":"exceeded_current_quota_error"}}"""),
        new("moonshot", ProviderError, 429, """{"error":{"message":"The engine is currently overloaded, please try again later","type":"engine_overloaded_error"}}"""),
        new("moonshot", RateLimited, 429, """{"error":{"message":"Your account reached max request","type":"rate_limit_reached_error"}}"""),

        new("alibaba", Ok, 200, OpenAIList),
        new("alibaba", Rejected, 401, """{"error":{"message":"Incorrect API key provided. ","type":"invalid_request_error","param":null,"code":"invalid_api_key"}}"""),
        new("alibaba", NoCredit, 400, """{"code":"Arrearage","message":"Access denied, please make sure your account is in good standing."}"""),
        new("alibaba", NoCredit, 403, """{"error":{"message":"The free tier of the model has been exhausted.","code":"AllocationQuota.FreeTierOnly"}}"""),
        new("alibaba", NoPermission, 403, """{"error":{"message":"Access denied.","code":"access_denied"}}"""),
        new("alibaba", NoCredit, 429, """{"code":"Throttling.AllocationQuota","message":"Allocated quota exceeded, please increase your quota limit."}"""),

        new("ollama-cloud", Ok, 200, """{"id":"chatcmpl-1","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"Hi"},"finish_reason":"length"}]}"""),
        new("ollama-cloud", Rejected, 401, """{"error":"unauthorized"}"""),

        new("ai21", Ok, 200, "[]"),
        new("ai21", Rejected, 400, """{"detail":"bad or missing authentication"}"""),
        new("ai21", Rejected, 401, """{"detail":"Forbidden: Bad or missing API token."}"""),
        new("ai21", ProviderError, 422, """{"detail":[{"msg":"value is not a valid integer"}]}"""),

        new("replicate", Ok, 200, """{"type":"organization","username":"acme","name":"Acme Corp, Inc.","github_url":"https://github.com/acme"}"""),
        new("replicate", Rejected, 401, """{"title":"Unauthenticated","detail":"You did not pass a valid authentication token","status":401}"""),

        new("sambanova", Ok, 200, """{"id":"a","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"Hi"},"finish_reason":"length"}]}"""),
        new("sambanova", Rejected, 401, """{"error":{"message":"Invalid API key","type":"invalid_request_error"}}"""),
        new("sambanova", NoCredit, 402, """{"error":{"code":"PAYMENT_METHOD_REQUIRED","message":"Add a payment method."}}"""),
        new("sambanova", ProviderError, 410, """{"error":{"message":"The model is gone."}}"""),
    ];

    /// <summary>Answers that no provider gives: they come from something on the way, so they must never be taken for a provider's word.</summary>
    public static IReadOnlyList<(int Status, string Body, KeyProbeOutcome Outcome)> OfAnybody { get; } =
    [
        (200, Page, ProviderError),
        (200, "", ProviderError),
        (200, "OK", ProviderError),
        (200, "{\"data\":[", ProviderError),
        (200, "\"data\"", ProviderError),
        (200, """{"error":{"message":"Upstream failed","code":502}}""", ProviderError),
        (200, """{"error":"Unknown key"}""", ProviderError),
        (200, """{"error":true,"message":"Unknown key"}""", ProviderError),
        (200, """{"error":["Unknown key"]}""", ProviderError),
        (200, $$$"""{"error":{"message":"{{{new string('x', 70_000)}}}"}}""", ProviderError),
        (200, $$"""{"error":"{{new string('x', 70_000)}}"}""", ProviderError),
        (204, "", ProviderError),
        (302, "", ProviderError),
        (307, """{"data":[]}""", ProviderError),
        (401, Page, ProviderError),
        (402, """{"error":"?"}""", NoCredit),
        (403, Page, ProviderError),
        // The network in front of half of the providers.
        (402, "error code: 1010", ProviderError),
        (403, "error code: 1010", ProviderError),
        (429, "error code: 1015", ProviderError),
        (418, """{"error":"?"}""", ProviderError),
        (429, Page, ProviderError),
        (500, """{"data":[]}""", ProviderError),
        (503, Page, ProviderError),
    ];
}
