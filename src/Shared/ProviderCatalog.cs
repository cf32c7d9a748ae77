using static Byok.ProbeMeaning;
using static Byok.ProbeSign;

namespace Byok;

/// <summary>The only place that knows LLM providers: how their keys look, where their APIs live, how a key is checked, which models they offer.</summary>
/// <remarks>
/// Data only; nothing here calls anyone. The facts were collected on 2026-11-21 from documentation, secret scanners and other
/// clients, not from live calls. Providers change keys, models and limits without notice: read all of it as hints, and let an app
/// declare what is missing or outdated with <c>[assembly: ByokProvider(...)]</c>.
/// </remarks>
#if BYOK_RUNTIME
public
#else
internal
#endif
static partial class ProviderCatalog
{
    // "Scanners" in the comments below: trufflehog 2026-08-21, gitleaks 2026-07-22, titus 2026-04-10, keyhog 2026-08-22.
    // "Catalogue": the model list of the cline client, 2026-08-22. "Roster": the live-checked lists of neurolink, at the date given.
    // "CORS test": requests from a browser, recorded 2026-02-09. Documentation copies without a date are called undated.

    private const string RetiredGitHub = "a GitHub token; GitHub Models ended on 2026-07-30, so it is no LLM key";

    /// <summary>The presets that Byok brings along.</summary>
    internal static ProviderPreset[] BuiltIn { get; } =
    [
        CreateOpenAI(),
        CreateAnthropic(),
        CreateGroq(),
        CreateGemini(),
        CreateMistral(),
        CreateDeepSeek(),
        CreateXai(),
        CreateOpenRouter(),
        CreateTogether(),
        CreateFireworks(),
        CreateCohere(),
        CreatePerplexity(),
        CreateCerebras(),
        CreateHuggingFace(),
        CreateAzureOpenAI(),
        CreateNvidia(),
        CreateDeepInfra(),
        CreateMoonshot(),
        CreateAlibaba(),
        CreateOllamaCloud(),
        CreateAI21(),
        CreateReplicate(),
        CreateSambaNova(),
    ];

    /// <summary>Ids that people send although no pasted key fits them, and why.</summary>
    internal static ProviderNotice[] Notices { get; } =
    [
        // GitHub community discussion 203602.
        new("github-models", "GitHub Models ended on 2026-07-30, so no key works there any more; use a key of the provider that makes the model."),
        new("ollama", "A local Ollama takes no key; use ollama-cloud with a key from ollama.com, or let the app declare its own server as a provider."),
    ];

    /// <summary>What keys give away about themselves, in the order to ask: the first rule that fits decides.</summary>
    /// <remarks>
    /// Only signs that no other provider shares. A bare <c>sk-</c>, a UUID or plain letters and digits fit several providers and are
    /// no sign. Prefixes without <c>_</c>, <c>-</c> or <c>.</c> are bound to a length, because a random key of a provider
    /// without prefix may begin with any letters.
    /// </remarks>
    internal static KeyRule[] BuiltInRules { get; } =
    [
        // Whole files, pasted by mistake.
        new() { Prefix = "-----BEGIN", What = "a private key", IsFile = true },
        new() { Prefix = "{", Marker = "service_account", What = "a Google service account file", IsFile = true },

        // Every form with sk- in front, special before general. Scanners; the ort form is from memory.
        new() { Prefix = "sk-ant-admin", What = "an Anthropic admin key" },
        new() { Prefix = "sk-ant-oat", What = "an Anthropic OAuth token" },
        new() { Prefix = "sk-ant-ort", What = "an Anthropic OAuth refresh token" },
        new() { Prefix = "sk-ant-sid", What = "an Anthropic session key" },
        new() { Prefix = "sk-ant-", Owner = "anthropic" },
        new() { Prefix = "sk-or-", Owner = "openrouter" },
        new() { Prefix = "sk-admin-", What = "an OpenAI admin key" },
        new() { Prefix = "sk-proj-", Owner = "openai" },
        new() { Prefix = "sk-svcacct-", Owner = "openai" },
        new() { Prefix = "sk-service-", Owner = "openai" },
        // The marker is "OpenAI" in base64; it sits in the middle of their older keys.
        new() { Prefix = "sk-", Marker = "T3BlbkFJ", Owner = "openai" },

        // Scanners, except AQ.: that is from Google's API key page, no scanner had it.
        new() { Prefix = "gsk_", Owner = "groq" },
        new() { Prefix = "AQ.", Owner = "gemini" },
        // 39 characters; any Google Cloud key looks so (Maps, Firebase), but among LLM providers only Gemini's.
        new() { Prefix = "AIza", MinLength = 35, MaxLength = 45, Owner = "gemini" },
        new() { Prefix = "xai-", Owner = "xai" },
        new() { Prefix = "nvapi-", Owner = "nvidia" },
        new() { Prefix = "pplx-", Owner = "perplexity" },
        new() { Prefix = "csk-", Owner = "cerebras" },
        new() { Prefix = "hf_", Owner = "huggingface" },
        new() { Prefix = "api_org_", What = "a Hugging Face organisation token" },
        new() { Prefix = "tgp_v1_", Owner = "together" },
        new() { Prefix = "fw_", Owner = "fireworks" },
        new() { Prefix = "r8_", Owner = "replicate" },
        new() { Prefix = "ghp_", What = RetiredGitHub },
        new() { Prefix = "gho_", What = RetiredGitHub },
        new() { Prefix = "ghu_", What = RetiredGitHub },
        new() { Prefix = "ghs_", What = RetiredGitHub },
        new() { Prefix = "ghr_", What = RetiredGitHub },
        new() { Prefix = "github_pat_", What = RetiredGitHub },

        new() { Prefix = "ya29.", What = "a Google OAuth token" },
        // Parts joined by dots; three random letters alone would be too little.
        new() { Prefix = "eyJ", Marker = ".", MinLength = 60, What = "a JSON Web Token" },
        new() { Prefix = "AKIA", MinLength = 20, MaxLength = 20, AlphanumericOnly = true, What = "an AWS access key id" },
        new() { Prefix = "ASIA", MinLength = 20, MaxLength = 20, AlphanumericOnly = true, What = "an AWS access key id" },
        // Prefix and length are from memory.
        new() { Prefix = "ABSK", MinLength = 100, What = "an Amazon Bedrock key" },

        // Without a prefix, so last: 84 letters and digits around a fixed marker (trufflehog issue 4389). All Azure AI services share it.
        new() { Prefix = "", Marker = "JQQJ99", MinLength = 80, MaxLength = 90, AlphanumericOnly = true, Owner = "azure-openai" },
    ];

    private static ProviderPreset CreateOpenAI() => new()
    {
        Id = "openai",
        DisplayName = "OpenAI",
        Aliases = ["chatgpt"],

        // Scanners: 51 characters for old keys, 132 to 167 for project keys. The exact length of sk-service- keys is unconfirmed.
        KeyPrefixes = ["sk-", "sk-proj-", "sk-svcacct-", "sk-service-"],

        BaseUrl = "https://api.openai.com/v1",
        OpenAICompatibleBaseUrl = "https://api.openai.com/v1",

        DefaultModel = "gpt-6.1-sol",
        CheapestModel = "gpt-6-luna",

        // Labels of the console: from documentation, not checked live.
        ConsoleUrl = "https://platform.openai.com/api-keys",

        // CORS test; seen again 2026-08-20 (Niek/chatgpt-web issue 330). Pages can read X-Request-ID only, so limits show on servers alone.
        BrowserAccess = BrowserAccess.Yes,
        Streaming = StreamingStyle.OpenAIServerSentEvents,
        HasFreeTier = false,
        Details = new OpenAIDetails(),
    };

    private sealed class OpenAIDetails : ProviderDetails
    {
        public override string? KeyPattern => @"^sk-(?!ant-|or-|admin-)[A-Za-z0-9_-]{20,}\z";

        // Answers: OpenAI error code guide (undated).
        public override ProviderProbe? Probe => new()
        {
            Url = "https://api.openai.com/v1/models",
            Answers =
            [
                new(200, Valid),
                new(401, NoPermission, "message names insufficient permissions or missing scopes (api.model.read): a restricted key",
                    Says("insufficient permissions", "missing scopes")),
                new(401, NoPermission, "message says the IP address is not on the project's allow-list",
                    Says("ip_not_authorized", "IP is not authorized", "IP not authorized", "IP allowlist")),
                new(401, Invalid),
                new(403, NoPermission),
                new(404, Other),
                new(429, NoCredit, "error.code insufficient_quota or credit_balance_exhausted", Says("insufficient_quota", "credit_balance_exhausted")),
                new(429, RateLimited),
                new(503, Other),
            ],
            Note = "A restricted key may fail here and still be able to chat: it needs Models: Read for the list. A 401 may also mean that the user is no member of the organisation; a 403, that the country is not supported.",
        };

        // Models: OpenAI model and deprecation pages, 2026-11.
        public override IReadOnlyList<ModelPreset> Models =>
        [
            new("gpt-6.1-sol", "GPT-6.1 Sol", 1_050_000),
            new("gpt-6.1-terra", "GPT-6.1 Terra", 1_050_000),
            new("gpt-6-luna", "GPT-6 Luna", 1_050_000),
            new("gpt-6-astra", "GPT-6 Astra", 1_050_000, note: "Rolled out by and by: some projects get model_not_found."),
            new("gpt-5.6-sol", "GPT-5.6 Sol", 1_050_000),
            new("gpt-5.4-mini", "GPT-5.4 mini", 400_000),
            new("gpt-4o", "GPT-4o", 128_000, ModelStatus.Deprecated, "API shutdown 2027-01-14."),
            new("gpt-4o-mini", "GPT-4o mini", 128_000, ModelStatus.Deprecated, "API shutdown 2027-01-14; OpenAI names gpt-6-luna as the replacement."),
        ];

        public override string? ModelsAsOf => "2026-11, OpenAI documentation";

        public override IReadOnlyList<string> HowToSteps =>
        [
            "Sign in to the OpenAI platform. A ChatGPT subscription is something else and pays for no API calls.",
            "Buy credit under Billing; without it every call is refused.",
            "Open API keys, choose \"Create new secret key\" and pick a project.",
            "Allow \"All\"; if you choose \"Restricted\", allow at least Models: Read and Model capabilities: Write.",
            "Copy the key now: it is shown only once.",
        ];

        public override IReadOnlyList<string> RateLimitHeaders =>
        [
            "x-ratelimit-limit-requests",
            "x-ratelimit-limit-tokens",
            "x-ratelimit-remaining-requests",
            "x-ratelimit-remaining-tokens",
            "x-ratelimit-reset-requests",
            "x-ratelimit-reset-tokens",
        ];
    }

    private static ProviderPreset CreateAnthropic() => new()
    {
        Id = "anthropic",
        DisplayName = "Anthropic (Claude)",
        Aliases = ["claude"],

        // Scanners: 108 characters. The digits after "api" look like a version, so other lengths are let through.
        KeyPrefixes = ["sk-ant-", "sk-ant-api03-"],

        // The compatible layer takes the key as Bearer; Anthropic calls it a test aid and recommends the native API (docs, undated).
        BaseUrl = "https://api.anthropic.com/v1",
        OpenAICompatibleBaseUrl = "https://api.anthropic.com/v1",
        AuthHeaderName = "x-api-key",
        AuthScheme = null,
        RequiredHeaders = [new("anthropic-version", "2023-06-01")],

        DefaultModel = "claude-opus-5-5",
        CheapestModel = "claude-haiku-5-5",

        // Labels of the console: from documentation, not checked live. The console has moved to platform.claude.com.
        ConsoleUrl = "https://console.anthropic.com/settings/keys",

        // anthropic-sdk-typescript 2026-08-19; off for organisations with their own retention settings (its issue 703).
        BrowserAccess = BrowserAccess.WithHeader,
        BrowserHeader = "anthropic-dangerous-direct-browser-access: true",
        Streaming = StreamingStyle.AnthropicServerSentEvents,
        HasFreeTier = false,
        Details = new AnthropicDetails(),
    };

    private sealed class AnthropicDetails : ProviderDetails
    {
        public override string? KeyPattern => @"^sk-ant-(?!admin|oat|ort|sid)[A-Za-z0-9_-]{20,}\z";

        // Answers: Anthropic error page (undated); 404 as trufflehog reads it, 2026-08-21.
        public override ProviderProbe? Probe => new()
        {
            Url = "https://api.anthropic.com/v1/models",
            Answers =
            [
                new(200, Valid),
                new(400, NoCredit, "invalid_request_error whose message says that the credit balance or spend limit is used up", Says("credit balance", "spend limit", "usage limits")),
                new(401, NoPermission, "message begins \"CORS requests are not allowed for this Organization\": the key is good", Says("CORS requests are not allowed")),
                new(401, Invalid),
                new(402, NoCredit),
                new(403, NoPermission),
                new(404, Invalid),
                new(413, Other),
                new(429, NoCredit, "no retry-after header: the spend cap of the tier", Lacks("retry-after")),
                new(429, RateLimited),
                new(500, Other),
                new(504, Other),
                new(529, Other),
            ],
            Note = "Success does not prove that credit is left. The CORS refusal comes only when an Origin header is sent, so a server must not pass on the browser's. A key that reaches several workspaces also needs an anthropic-workspace-id header.",
        };

        // Models: platform.claude.com overview, 2026-10 and 2026-11.
        public override IReadOnlyList<ModelPreset> Models =>
        [
            new("claude-opus-5-5", "Claude Opus 5.5", 1_000_000),
            new("claude-sonnet-5-5", "Claude Sonnet 5.5", 1_000_000),
            new("claude-haiku-5-5", "Claude Haiku 5.5", 1_000_000),
            new("claude-fable-5-2", "Claude Fable 5.2", 1_000_000),
            new("claude-opus-5", "Claude Opus 5", 1_000_000, ModelStatus.Previous),
            new("claude-sonnet-5", "Claude Sonnet 5", 1_000_000, ModelStatus.Previous),
            new("claude-haiku-4-5", "Claude Haiku 4.5", 200_000, ModelStatus.Previous),
        ];

        public override string? ModelsAsOf => "2026-10 and 2026-11, Anthropic documentation";

        public override IReadOnlyList<string> HowToSteps =>
        [
            "Sign in to the Claude Console. A Claude.ai subscription pays for no API calls.",
            "Buy prepaid credit under Billing.",
            "Open Settings, then API keys, and choose \"Create Key\".",
            "Pick a workspace and a name, and an expiry if you like.",
            "Copy the key now: it is shown only once. It begins with sk-ant-api03-.",
        ];

        public override IReadOnlyList<string> RateLimitHeaders =>
        [
            "anthropic-ratelimit-requests-limit",
            "anthropic-ratelimit-requests-remaining",
            "anthropic-ratelimit-requests-reset",
            "anthropic-ratelimit-tokens-limit",
            "anthropic-ratelimit-tokens-remaining",
            "anthropic-ratelimit-tokens-reset",
            "anthropic-ratelimit-input-tokens-limit",
            "anthropic-ratelimit-input-tokens-remaining",
            "anthropic-ratelimit-input-tokens-reset",
            "anthropic-ratelimit-output-tokens-limit",
            "anthropic-ratelimit-output-tokens-remaining",
            "anthropic-ratelimit-output-tokens-reset",
            "retry-after",
        ];
    }

    private static ProviderPreset CreateGroq() => new()
    {
        Id = "groq",
        DisplayName = "Groq",
        Aliases = ["groqcloud"],

        // Scanners: 56 characters, 54 to 58 for titus. More than 20 in all is the oldest rule people rely on.
        KeyPrefixes = ["gsk_"],

        BaseUrl = "https://api.groq.com/openai/v1",
        OpenAICompatibleBaseUrl = "https://api.groq.com/openai/v1",

        DefaultModel = "openai/gpt-oss-120b",
        CheapestModel = "openai/gpt-oss-20b",
        // These two really are called so: cutting off "groq/" would break them.
        OwnModelPrefixes = ["groq/compound"],

        ConsoleUrl = "https://console.groq.com/keys",

        // Indirect: a browser build worked in 2024-07 (langchain_dart issue 510); no newer test found.
        BrowserAccess = BrowserAccess.Likely,
        Streaming = StreamingStyle.OpenAIServerSentEvents,
        HasFreeTier = true,
        Details = new GroqDetails(),
    };

    private sealed class GroqDetails : ProviderDetails
    {
        public override string? KeyPattern => @"^gsk_[A-Za-z0-9]{17,}\z";

        // Answers: Groq error and rate limit pages (undated).
        public override ProviderProbe? Probe => new()
        {
            Url = "https://api.groq.com/openai/v1/models",
            Answers =
            [
                new(200, Valid),
                new(400, Other),
                new(401, Invalid),
                new(403, Other, "the body is HTML: Cloudflare blocks the IP address", IsHtml),
                new(403, NoPermission),
                new(404, Other),
                new(413, Other),
                new(422, Other),
                new(429, RateLimited),
                new(498, Other),
                new(500, Other),
                new(502, Other),
                new(503, Other),
            ],
            Note = "The daily limits answer with the same 429 as the limits per minute.",
        };

        // Models: roster 2026-08-30; what the list looks like since then is unconfirmed. Shutdowns: Groq deprecation page (undated).
        public override IReadOnlyList<ModelPreset> Models =>
        [
            new("openai/gpt-oss-120b", "GPT OSS 120B", 131_072),
            new("openai/gpt-oss-20b", "GPT OSS 20B", 131_072),
            new("groq/compound", "Compound"),
            new("groq/compound-mini", "Compound Mini"),
            new("qwen/qwen3.8-27b", "Qwen3.8 27B", status: ModelStatus.Preview),
            new("qwen/qwen3.6-27b", "Qwen3.6 27B", 131_072, ModelStatus.Preview),
            new("llama-3.3-70b-versatile", "Llama 3.3 70B", 131_072, ModelStatus.Retired, "Shut down 2026-08-16; gpt-oss-120b is Groq's replacement."),
            new("llama-3.1-8b-instant", "Llama 3.1 8B", 131_072, ModelStatus.Retired, "Shut down 2026-08-16."),
            new("qwen/qwen3-32b", "Qwen3 32B", 131_072, ModelStatus.Retired, "Gone from the live list by 2026-08-30."),
            new("moonshotai/kimi-k2-instruct-0905", "Kimi K2", 262_144, ModelStatus.Retired, "Gone from the live list by 2026-08-30."),
        ];

        public override string? ModelsAsOf => "2026-08-30, live list";

        public override IReadOnlyList<string> HowToSteps =>
        [
            "Sign in at console.groq.com. The free plan asks for no card.",
            "Open API Keys.",
            "Choose \"Create API Key\" and give it a name.",
            "Copy the key now: it is shown only once. It begins with gsk_.",
        ];

        public override string? FreeTierNote => "Limited per model; no card needed.";

        // The request headers count per day, the token headers per minute; retry-after comes with 429 only.
        public override IReadOnlyList<string> RateLimitHeaders =>
        [
            "x-ratelimit-limit-requests",
            "x-ratelimit-limit-tokens",
            "x-ratelimit-remaining-requests",
            "x-ratelimit-remaining-tokens",
            "x-ratelimit-reset-requests",
            "x-ratelimit-reset-tokens",
            "retry-after",
        ];
    }

    private static ProviderPreset CreateGemini() => new()
    {
        Id = "gemini",
        DisplayName = "Google Gemini (AI Studio)",
        Aliases = ["google", "google-ai-studio"],

        // AIza: scanners, always 39 characters. AQ.: Google's API key page (undated), about 53 characters seen, bounds unconfirmed.
        // AI Studio makes AQ. keys only; whether every AIza key is refused by now is unconfirmed (announced for 2026-09).
        KeyPrefixes = ["AIza", "AQ."],

        // The compatible route takes the key as Bearer; AQ. keys were refused there in 2026-06.
        BaseUrl = "https://generativelanguage.googleapis.com/v1beta",
        OpenAICompatibleBaseUrl = "https://generativelanguage.googleapis.com/v1beta/openai",
        AuthHeaderName = "x-goog-api-key",
        AuthScheme = null,

        DefaultModel = "gemini-3.8-flash",
        CheapestModel = "gemini-3.5-flash-lite",

        ConsoleUrl = "https://aistudio.google.com/apikey",

        // CORS test of the native route. The compatible route refuses the extra headers of the OpenAI JavaScript client (chorus PR 35).
        BrowserAccess = BrowserAccess.Yes,
        Streaming = StreamingStyle.GeminiServerSentEvents,
        HasFreeTier = true,
        Details = new GeminiDetails(),
    };

    private sealed class GeminiDetails : ProviderDetails
    {
        public override string? KeyPattern => @"^(?:AIza[A-Za-z0-9_-]{35}|AQ\.[A-Za-z0-9_-]{20,})\z";

        // The key goes into the header although the query works too: addresses end up in logs.
        // Answers: Google documentation (undated) and reports of other clients, 2026-06 to 2026-09.
        public override ProviderProbe? Probe => new()
        {
            Url = "https://generativelanguage.googleapis.com/v1beta/models?pageSize=1",
            Answers =
            [
                new(200, Valid),
                new(400, Invalid, "INVALID_ARGUMENT with reason API_KEY_INVALID", Says("API_KEY_INVALID")),
                new(400, NoPermission, "FAILED_PRECONDITION: the free tier does not cover the region", Says("FAILED_PRECONDITION")),
                new(401, Invalid, "reason ACCESS_TOKEN_TYPE_UNSUPPORTED, \"Expected OAuth 2 access token\": an old AIza key, or an AQ. key on a route that does not take it",
                    Says("ACCESS_TOKEN_TYPE_UNSUPPORTED", "Expected OAuth 2 access token")),
                new(401, Invalid),
                new(402, NoCredit),
                new(403, NoPermission),
                new(429, NoCredit, "RESOURCE_EXHAUSTED whose QuotaFailure names a per-day quota", Says("PerDay")),
                new(429, RateLimited),
                new(500, Other),
                new(503, Other),
                new(504, Other),
            ],
            Note = "An AIza key refused with API_KEY_INVALID or 401 is probably an old one: make a new key in AI Studio. Success means accepted, not that the key may generate: some AQ. keys list models and are refused at generateContent. A 403 is a live key without Gemini access, or with referrer or IP limits.",
        };

        // Models: ai.google.dev, 2026-10 and 2026-11-10.
        public override IReadOnlyList<ModelPreset> Models =>
        [
            new("gemini-3.8-flash", "Gemini 3.8 Flash", 1_048_576),
            new("gemini-4-argon", "Gemini 4 Argon", note: "Generally available since about 2026-10-13; unconfirmed whether the free tier has it."),
            new("gemini-3.6-flash", "Gemini 3.6 Flash", 1_048_576),
            new("gemini-3.5-flash-lite", "Gemini 3.5 Flash-Lite", 1_048_576),
            new("gemini-3.1-flash-lite", "Gemini 3.1 Flash-Lite", 1_048_576),
            new("gemini-flash-latest", "Gemini Flash (alias)", 1_048_576),
            new("gemini-2.5-flash", "Gemini 2.5 Flash", 1_048_576, ModelStatus.Deprecated, "Ends 2026-12-01, then answered by gemini-3.5-flash-lite."),
            new("gemini-2.5-flash-lite", "Gemini 2.5 Flash-Lite", 1_048_576, ModelStatus.Previous, "Stays (2026-11-10); reported closed to new users since 2026-07."),
            new("gemini-2.5-pro", "Gemini 2.5 Pro", 1_048_576, ModelStatus.Deprecated, "Ends 2026-12-01, then answered by gemini-3.8-flash."),
        ];

        public override string? ModelsAsOf => "2026-10 and 2026-11, Google documentation";

        public override IReadOnlyList<string> HowToSteps =>
        [
            "Sign in to Google AI Studio with a Google account and accept the terms.",
            "Open \"Get API key\".",
            "Choose \"Create API key\" and pick or create a project.",
            "Copy the key. New keys begin with AQ., older ones with AIza.",
            "If an older AIza key stops working, make a new one.",
        ];

        public override string? FreeTierNote => "Per project and model, not in every country; in 2026-07 roughly 5 to 15 requests a minute and 20 to 500 a day.";
    }

    private static ProviderPreset CreateMistral() => new()
    {
        Id = "mistral",
        DisplayName = "Mistral AI",
        Aliases = ["la-plateforme"],

        BaseUrl = "https://api.mistral.ai/v1",
        OpenAICompatibleBaseUrl = "https://api.mistral.ai/v1",

        DefaultModel = "mistral-small-latest",
        CheapestModel = "ministral-8b-latest",

        ConsoleUrl = "https://console.mistral.ai/api-keys",

        // Mistral staff 2023-12-20 (client-js issue 21); 2026-03-01 only an extra header was refused (infio-copilot issue 146).
        BrowserAccess = BrowserAccess.LimitedHeaders,
        Streaming = StreamingStyle.OpenAIServerSentEvents,
        HasFreeTier = true,
        Details = new MistralDetails(),
    };

    private sealed class MistralDetails : ProviderDetails
    {
        // Keys: titus 2026-04-10. Nothing in them says Mistral.
        public override string? KeyPattern => @"^[A-Za-z0-9]{32}\z";

        // Answers: Mistral documentation, 2026-08-21.
        public override ProviderProbe? Probe => new()
        {
            Url = "https://api.mistral.ai/v1/models",
            Answers =
            [
                new(200, Valid),
                new(401, Invalid),
                new(402, NoCredit),
                new(403, NoPermission),
                new(404, Other),
                new(422, Other),
                new(429, RateLimited),
            ],
            Note = "A key made a moment ago may not be active yet. The monthly and free limits answer with the same 429 as the others.",
        };

        // Models: Mistral documentation 2026-08-21; Large 4 from models.dev, 2026-10-06.
        public override IReadOnlyList<ModelPreset> Models =>
        [
            new("mistral-small-latest", "Mistral Small (latest)", 256_000),
            new("mistral-medium-latest", "Mistral Medium (latest)", 262_144),
            new("mistral-medium-3-5", "Mistral Medium 3.5", 262_144, note: "Some lists call it mistral-medium-2604."),
            new("mistral-large-latest", "Mistral Large (latest)", 262_144, note: "Answers 403 on the free plan."),
            new("mistral-large-4", "Mistral Large 4", status: ModelStatus.Preview, note: "The exact API id is unconfirmed."),
            new("ministral-8b-latest", "Ministral 8B", 128_000),
            new("codestral-latest", "Codestral", 256_000),
        ];

        public override string? ModelsAsOf => "2026-08-21, Mistral documentation; 2026-10-06, models.dev";

        public override IReadOnlyList<string> HowToSteps =>
        [
            "Sign in to the Mistral console. The free mode needs no card by default; older accounts may have to confirm a phone number.",
            "Open API Keys.",
            "Choose \"Create new key\" and set a name and an expiry.",
            "Copy the key now: it is shown only once. It can take a moment to become active.",
        ];

        public override string? FreeTierNote => "A free mode with low limits.";

        // Names from another project's code, except x-ratelimit-remaining, which the documentation has.
        public override IReadOnlyList<string> RateLimitHeaders =>
        [
            "x-ratelimit-limit-req-minute",
            "x-ratelimit-remaining-req-minute",
            "x-ratelimit-limit-tokens-minute",
            "x-ratelimit-remaining-tokens-minute",
            "x-ratelimit-remaining",
            "retry-after",
        ];
    }

    private static ProviderPreset CreateDeepSeek() => new()
    {
        Id = "deepseek",
        DisplayName = "DeepSeek",

        // Scanners: 35 characters, hexadecimal after sk-. Alibaba's keys look the same; only a call tells them apart.
        KeyPrefixes = ["sk-"],

        BaseUrl = "https://api.deepseek.com",
        OpenAICompatibleBaseUrl = "https://api.deepseek.com/v1",

        DefaultModel = "deepseek-flash",
        CheapestModel = "deepseek-flash",

        ConsoleUrl = "https://platform.deepseek.com/api_keys",

        // CORS test. No limit headers are documented. Comment lines may come while a stream waits (from memory).
        BrowserAccess = BrowserAccess.Yes,
        Streaming = StreamingStyle.OpenAIServerSentEvents,
        HasFreeTier = false,
        Details = new DeepSeekDetails(),
    };

    private sealed class DeepSeekDetails : ProviderDetails
    {
        public override string? KeyPattern => @"^sk-[a-z0-9]{32}\z";

        // Answers: DeepSeek error codes (undated).
        public override ProviderProbe? Probe => new()
        {
            Url = "https://api.deepseek.com/user/balance",
            Answers =
            [
                new(200, NoCredit, "is_available is false", IsFalse("is_available")),
                new(200, Valid),
                new(400, Other),
                new(401, Invalid),
                new(402, NoCredit),
                new(422, Other),
                new(429, RateLimited),
                new(500, Other),
                new(503, Other),
            ],
        };

        // Models: roster 2026-09-24. The catalogue of 2026-08-22 still had deepseek-v4-flash.
        public override IReadOnlyList<ModelPreset> Models =>
        [
            new("deepseek-flash", "DeepSeek Flash (V4.1)", 1_000_000),
            new("deepseek-v4-pro", "DeepSeek V4 Pro", 1_000_000),
            new("deepseek-chat", "DeepSeek Chat (alias)", 1_000_000, ModelStatus.Alias, "Now answered by Flash."),
            new("deepseek-reasoner", "DeepSeek Reasoner (alias)", 1_000_000, ModelStatus.Alias, "Now answered by Flash."),
        ];

        public override string? ModelsAsOf => "2026-09-24, live list";

        public override IReadOnlyList<string> HowToSteps =>
        [
            "Sign in at platform.deepseek.com.",
            "Top up the balance; there is no free tier.",
            "Open API keys and choose \"Create new API key\".",
            "Copy the key now: it is shown only once.",
        ];
    }

    private static ProviderPreset CreateXai() => new()
    {
        Id = "xai",
        DisplayName = "xAI (Grok)",
        Aliases = ["grok"],

        // Scanners: 84 characters.
        KeyPrefixes = ["xai-"],

        BaseUrl = "https://api.x.ai/v1",
        OpenAICompatibleBaseUrl = "https://api.x.ai/v1",

        DefaultModel = "grok-4.6",
        CheapestModel = "grok-4.3",

        ConsoleUrl = "https://console.x.ai",

        // CORS test.
        BrowserAccess = BrowserAccess.Yes,
        Streaming = StreamingStyle.OpenAIServerSentEvents,
        HasFreeTier = false,
        Details = new XaiDetails(),
    };

    private sealed class XaiDetails : ProviderDetails
    {
        public override string? KeyPattern => @"^xai-[A-Za-z0-9_-]{20,}\z";

        // Answers: trufflehog and titus as above; 400 for a wrong key also seen in the CORS test.
        public override ProviderProbe? Probe => new()
        {
            Url = "https://api.x.ai/v1/api-key",
            Answers =
            [
                new(200, Invalid, "api_key_blocked or api_key_disabled is true", IsTrue("api_key_blocked", "api_key_disabled")),
                new(200, NoPermission, "team_blocked is true", IsTrue("team_blocked")),
                new(200, Valid),
                new(400, Invalid, "message says \"Incorrect API key provided\"", Says("Incorrect API key provided")),
                new(401, Invalid),
                new(403, NoCredit, "message names credits", Says("credits")),
                new(403, NoPermission),
                new(404, Other),
                new(422, Other),
                new(429, NoCredit, "spending limit", Says("spending limit", "available credits")),
                new(429, RateLimited),
            ],
            Note = "xAI answers a wrong key with 400; a 401 means that none was sent. Whether used-up credit gives 403 or 429 is unconfirmed.",
        };

        // Models: catalogue 2026-08-22; grok-4.7 from models.dev, autumn 2026.
        public override IReadOnlyList<ModelPreset> Models =>
        [
            new("grok-4.7", "Grok 4.7", note: "The newest id, by models.dev."),
            new("grok-4.6", "Grok 4.6", 500_000),
            new("grok-4.5", "Grok 4.5", 500_000, ModelStatus.Previous),
            new("grok-4.3", "Grok 4.3", 1_000_000, ModelStatus.Previous),
            new("grok-build-0.1", "Grok Build 0.1", 256_000),
        ];

        public override string? ModelsAsOf => "2026-08-22, catalogue of another client; autumn 2026, models.dev";

        public override IReadOnlyList<string> HowToSteps =>
        [
            "Sign in at console.x.ai and create or choose a team.",
            "Add credit under Billing.",
            "Open API Keys, choose \"Create API Key\", and set a name and what the key may use.",
            "Copy the key now: it is shown only once.",
        ];
    }

    private static ProviderPreset CreateOpenRouter() => new()
    {
        Id = "openrouter",
        DisplayName = "OpenRouter",

        // Scanners: 73 characters, hexadecimal. Management keys share the prefix but serve another API.
        KeyPrefixes = ["sk-or-v1-"],

        BaseUrl = "https://openrouter.ai/api/v1",
        OpenAICompatibleBaseUrl = "https://openrouter.ai/api/v1",

        DefaultModel = "openrouter/auto",
        CheapestModel = "openrouter/free",
        HasNamespacedModels = true,

        ConsoleUrl = "https://openrouter.ai/settings/keys",

        // langchain_dart issue 510 (2024-07): an extra header was refused; databricks-ai-bridge issue 460 (2026-08): callable.
        BrowserAccess = BrowserAccess.LimitedHeaders,
        // Comment lines come while a stream waits (from memory), and errors may arrive inside it.
        Streaming = StreamingStyle.OpenAIServerSentEvents,
        HasFreeTier = true,
        Details = new OpenRouterDetails(),
    };

    private sealed class OpenRouterDetails : ProviderDetails
    {
        public override string? KeyPattern => @"^sk-or-v1-[A-Za-z0-9_-]{20,}\z";

        // The model list answers any key, so it proves nothing. Answers: OpenRouter API reference (undated).
        public override ProviderProbe? Probe => new()
        {
            Url = "https://openrouter.ai/api/v1/key",
            Answers =
            [
                new(200, Valid),
                new(400, Other),
                new(401, Invalid),
                new(402, NoCredit),
                new(403, NoPermission),
                new(408, Other),
                new(429, RateLimited),
                new(502, Other),
                new(503, Other),
            ],
            Note = "The answer's data holds label, limit, limit_remaining, limit_reset, usage and is_free_tier.",
        };

        // Models: catalogue 2026-08-22; openrouter/free checked live 2026-09-26. Ids since then are unconfirmed.
        public override IReadOnlyList<ModelPreset> Models =>
        [
            new("openrouter/auto", "Auto router"),
            new("openrouter/free", "Free router", note: "Picks a model that is free at the moment."),
            new("openai/gpt-6.1-sol", "GPT-6.1 Sol", note: "The id is unconfirmed on OpenRouter."),
            new("anthropic/claude-opus-5", "Claude Opus 5", 1_000_000),
            new("google/gemini-3.8-flash", "Gemini 3.8 Flash", 1_048_576),
            new("x-ai/grok-4.6", "Grok 4.6", 500_000),
            new("moonshotai/kimi-k3", "Kimi K3", 1_048_576),
            new("deepseek/deepseek-v4-flash-0731", "DeepSeek V4 Flash", 1_000_000),
            new("openai/gpt-oss-20b:free", "GPT OSS 20B (free)", 131_072),
        ];

        public override string? ModelsAsOf => "2026-08-22, catalogue of another client; 2026-09-26, live check";

        public override IReadOnlyList<string> HowToSteps =>
        [
            "Sign in at openrouter.ai.",
            "Buy credits if you want paid models; 10 USD also raises the daily limit of the free ones.",
            "Open Settings, then Keys, choose \"Create API Key\" and set a name; a credit limit and an expiry are optional.",
            "Copy the key now: it is shown only once.",
        ];

        public override string? FreeTierNote => "Models ending in :free; 20 requests a minute, 50 a day, 1000 a day once 10 USD were bought.";

        public override IReadOnlyList<string> RateLimitHeaders => ["x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"];
    }

    private static ProviderPreset CreateTogether() => new()
    {
        Id = "together",
        DisplayName = "Together AI",
        Aliases = ["togetherai"],

        // Scanners: 50 characters, or 64 hexadecimal ones for old keys. A newer form key_ is rumoured.
        KeyPrefixes = ["tgp_v1_"],

        BaseUrl = "https://api.together.xyz/v1",
        OpenAICompatibleBaseUrl = "https://api.together.xyz/v1",

        DefaultModel = "openai/gpt-oss-120b",
        CheapestModel = "openai/gpt-oss-20b",
        HasNamespacedModels = true,

        ConsoleUrl = "https://api.together.ai/settings/projects/~current/api-keys",

        // Indirect: no CORS trouble in 2024-07 (langchain_dart issue 510); no newer test found.
        BrowserAccess = BrowserAccess.Likely,
        Streaming = StreamingStyle.OpenAIServerSentEvents,
        HasFreeTier = false,
        Details = new TogetherDetails(),
    };

    private sealed class TogetherDetails : ProviderDetails
    {
        public override string? KeyPattern => @"^(?:tgp_v1_[A-Za-z0-9_-]{20,}|[a-f0-9]{64})\z";

        // Answers: Together error codes (undated). 403 stands for a prompt beyond the context window, not for the key.
        public override ProviderProbe? Probe => new()
        {
            Url = "https://api.together.xyz/v1/models",
            Answers =
            [
                new(200, Valid),
                new(400, Other),
                new(401, Invalid),
                new(402, NoCredit),
                new(403, Other),
                new(404, Other),
                new(429, RateLimited),
                new(500, Other),
                new(503, Other),
            ],
            Note = "The list is a bare JSON array (from memory), not an object with data.",
        };

        // Models: catalogue 2026-08-22.
        public override IReadOnlyList<ModelPreset> Models =>
        [
            new("openai/gpt-oss-120b", "GPT OSS 120B", 131_072),
            new("openai/gpt-oss-20b", "GPT OSS 20B", 131_072),
            new("deepseek-ai/DeepSeek-V4-Pro-0813", "DeepSeek V4 Pro", 1_048_576),
            new("deepseek-ai/DeepSeek-V4-Flash-0731", "DeepSeek V4 Flash", 1_000_000),
            new("moonshotai/Kimi-K3", "Kimi K3", 1_048_576),
            new("zai-org/GLM-5.2", "GLM-5.2", 512_000),
            new("Qwen/Qwen3.7-Max", "Qwen3.7 Max", 1_000_000),
            new("meta-llama/Llama-3.3-70B-Instruct-Turbo", "Llama 3.3 70B Turbo", 131_072),
        ];

        public override string? ModelsAsOf => "2026-08-22, catalogue of another client";

        public override IReadOnlyList<string> HowToSteps =>
        [
            "Sign in at api.together.ai.",
            "Add a card or credit.",
            "Open the API keys in the project's settings.",
            "Choose \"Create API Key\" and give it a name; an expiry is optional.",
            "Copy the key now: it is shown only once.",
        ];

        public override string? FreeTierNote => "A small start credit, only with a card (unconfirmed).";

        // Names from another project's code; which of them are still sent is unconfirmed.
        public override IReadOnlyList<string> RateLimitHeaders =>
        [
            "x-ratelimit-limit",
            "x-ratelimit-remaining",
            "x-ratelimit-reset",
            "x-tokenlimit-limit",
            "x-tokenlimit-remaining",
            "x-tokenlimit-limit-dynamic",
            "x-tokenlimit-remaining-dynamic",
        ];
    }

    private static ProviderPreset CreateFireworks() => new()
    {
        Id = "fireworks",
        DisplayName = "Fireworks AI",

        // titus 2026-04-10: 27 characters; keyhog says 40 after fw_. So no exact length.
        KeyPrefixes = ["fw_"],

        BaseUrl = "https://api.fireworks.ai/inference/v1",
        OpenAICompatibleBaseUrl = "https://api.fireworks.ai/inference/v1",

        DefaultModel = "accounts/fireworks/models/gpt-oss-120b",
        CheapestModel = "accounts/fireworks/models/gpt-oss-120b",
        HasNamespacedModels = true,

        ConsoleUrl = "https://app.fireworks.ai/settings/users/api-keys",

        Streaming = StreamingStyle.OpenAIServerSentEvents,
        HasFreeTier = false,
        Details = new FireworksDetails(),
    };

    private sealed class FireworksDetails : ProviderDetails
    {
        public override string? KeyPattern => @"^fw_[A-Za-z0-9]{20,}\z";

        // Answers: Fireworks error codes (undated). 412 is a suspended account, mostly over unpaid bills.
        public override ProviderProbe? Probe => new()
        {
            Url = "https://api.fireworks.ai/inference/v1/models",
            Answers =
            [
                new(200, Valid),
                new(401, Invalid),
                new(402, NoCredit),
                new(403, NoPermission),
                new(404, Other),
                new(408, Other),
                new(412, NoCredit),
                new(429, RateLimited),
                new(500, Other),
                new(503, Other),
            ],
            Note = "A 401 may also mean missing rights.",
        };

        // Models: roster 2026-09-28.
        public override IReadOnlyList<ModelPreset> Models =>
        [
            new("accounts/fireworks/models/gpt-oss-120b", "GPT OSS 120B", 131_072),
            new("accounts/fireworks/models/kimi-k3", "Kimi K3", 1_048_576),
            new("accounts/fireworks/models/deepseek-v4-flash-0731", "DeepSeek V4 Flash", 1_000_000),
            new("accounts/fireworks/models/glm-5p3", "GLM-5.3"),
            new("accounts/fireworks/models/qwen3p8-max", "Qwen3.8 Max", 262_144),
            new("accounts/fireworks/models/minimax-m3", "MiniMax-M3", 512_000),
        ];

        public override string? ModelsAsOf => "2026-09-28, live list";

        public override IReadOnlyList<string> HowToSteps =>
        [
            "Sign in at fireworks.ai.",
            "Open Settings, then API Keys.",
            "Choose \"Create API key\" and give it a name.",
            "Copy the key now: it is shown only once. Add a way to pay when the trial credit ends.",
        ];

        public override string? FreeTierNote => "Trial credit for new accounts.";

        // Names from other projects' code.
        public override IReadOnlyList<string> RateLimitHeaders =>
        [
            "x-ratelimit-limit-requests",
            "x-ratelimit-remaining-requests",
            "x-ratelimit-limit-tokens-prompt",
            "x-ratelimit-remaining-tokens-prompt",
            "x-ratelimit-limit-tokens-cache-adjusted-prompt",
            "x-ratelimit-remaining-tokens-cache-adjusted-prompt",
            "x-ratelimit-limit-tokens-generated",
            "x-ratelimit-remaining-tokens-generated",
            "x-ratelimit-over-limit",
        ];
    }

    private static ProviderPreset CreateCohere() => new()
    {
        Id = "cohere",
        DisplayName = "Cohere",

        BaseUrl = "https://api.cohere.com",
        OpenAICompatibleBaseUrl = "https://api.cohere.ai/compatibility/v1",

        DefaultModel = "command-a-03-2025",
        CheapestModel = "command-r7b-12-2024",

        ConsoleUrl = "https://dashboard.cohere.com/api-keys",

        // CORS: one failure report without detail (2026-01-31), so it stays unknown. Streaming: the native route; the compatible one is OpenAI's.
        BrowserAccess = BrowserAccess.Unknown,
        Streaming = StreamingStyle.CohereServerSentEvents,
        HasFreeTier = true,
        Details = new CohereDetails(),
    };

    private sealed class CohereDetails : ProviderDetails
    {
        // Scanners. Nothing in the keys says Cohere.
        public override string? KeyPattern => @"^[A-Za-z0-9]{40}\z";

        // Answers: cohere-developer-experience, 2026-08-20. 498 is called InvalidToken but is about banned text, not about the key.
        public override ProviderProbe? Probe => new()
        {
            Method = "POST",
            Url = "https://api.cohere.com/v1/check-api-key",
            Answers =
            [
                new(200, Valid, "the JSON field valid is true", IsTrue("valid")),
                new(200, Invalid, "the JSON field valid is false", IsFalse("valid")),
                new(401, Invalid),
                new(402, NoCredit),
                // Documented for a bad token as well as for a missing permission.
                new(403, Other),
                new(404, Other),
                new(422, Other),
                new(429, NoCredit, "monthly limit of a trial key (1000 calls)", Says("calls / month", "calls/month", "monthly")),
                new(429, RateLimited),
                new(498, Other),
                new(499, Other),
                new(500, Other),
                new(503, Other),
            ],
            Note = "A 200 alone proves nothing: read the JSON field valid. A 403 is documented both for a bad token and for a missing permission, so it says nothing.",
        };

        // Models: cohere-developer-experience, 2026-08-20.
        public override IReadOnlyList<ModelPreset> Models =>
        [
            new("command-a-03-2025", "Command A", 256_000),
            new("command-a-plus-05-2026", "Command A+", 128_000),
            new("command-a-reasoning-08-2025", "Command A Reasoning", 256_000),
            new("command-a-vision-07-2025", "Command A Vision", 128_000),
            new("command-r7b-12-2024", "Command R7B", 128_000),
        ];

        public override string? ModelsAsOf => "2026-08-20, Cohere documentation";

        public override IReadOnlyList<string> HowToSteps =>
        [
            "Sign in at dashboard.cohere.com; a trial key is made for you.",
            "Open API keys.",
            "Take the trial key, or add a card and create a production key.",
            "Copy the key.",
        ];

        public override string? FreeTierNote => "Trial keys: 1000 calls a month, 20 chat requests a minute, not for production.";
    }

    private static ProviderPreset CreatePerplexity() => new()
    {
        Id = "perplexity",
        DisplayName = "Perplexity (Sonar)",
        Aliases = ["sonar"],

        // Scanners: 53 characters.
        KeyPrefixes = ["pplx-"],

        BaseUrl = "https://api.perplexity.ai",
        OpenAICompatibleBaseUrl = "https://api.perplexity.ai",

        DefaultModel = "sonar",
        CheapestModel = "sonar",

        ConsoleUrl = "https://www.perplexity.ai/settings/api",

        // chorus issue 43 (2026-01): only extra headers were refused. Error answers may lack CORS headers and look like network errors.
        BrowserAccess = BrowserAccess.LimitedHeaders,
        // Whether the stream really ends with [DONE] is unconfirmed; finish_reason marks the end as well.
        Streaming = StreamingStyle.OpenAIServerSentEvents,
        HasFreeTier = false,
        Details = new PerplexityDetails(),
    };

    private sealed class PerplexityDetails : ProviderDetails
    {
        public override string? KeyPattern => @"^pplx-[A-Za-z0-9]{20,}\z";

        // No free call that only checks the key is confirmed. A model that does not exist is refused after the key was looked at,
        // and refused requests are not billed (the way of titus, 2026-04-10).
        public override ProviderProbe? Probe => new()
        {
            Method = "POST",
            Url = "https://api.perplexity.ai/chat/completions",
            Body = """{"model":"byok-validate","messages":[{"role":"user","content":"."}]}""",
            Answers =
            [
                new(200, Valid),
                new(400, Valid, "invalid_model, for the model name that does not exist", Says("invalid_model", "Invalid model")),
                new(401, Invalid, "the body may be an HTML page", IsHtml),
                new(401, Invalid),
                new(402, NoCredit),
                new(403, NoPermission),
                new(429, RateLimited),
                new(500, Other),
                new(503, Other),
            ],
            Note = "The model name is made up on purpose: 400 invalid_model is the good answer. A 401 may come as HTML, and may also mean that no credit is left (unconfirmed).",
        };

        // Models: vercel/ai and catalogue, 2026-08. The context windows are unconfirmed.
        public override IReadOnlyList<ModelPreset> Models =>
        [
            new("sonar", "Sonar", 128_000),
            new("sonar-pro", "Sonar Pro", 200_000),
            new("sonar-reasoning-pro", "Sonar Reasoning Pro", 128_000),
            new("sonar-deep-research", "Sonar Deep Research", 128_000),
        ];

        public override string? ModelsAsOf => "2026-08, other clients";

        public override IReadOnlyList<string> HowToSteps =>
        [
            "Sign in at perplexity.ai and open Settings, then API.",
            "Create an API group and add a way to pay or credit.",
            "Open API Keys and choose \"Generate\".",
            "Copy the key. It begins with pplx-.",
        ];
    }

    private static ProviderPreset CreateCerebras() => new()
    {
        Id = "cerebras",
        DisplayName = "Cerebras",

        // titus 2026-04-10: 52 characters. One project also names csk_ (unconfirmed), so the pattern lets it through.
        KeyPrefixes = ["csk-"],

        BaseUrl = "https://api.cerebras.ai/v1",
        OpenAICompatibleBaseUrl = "https://api.cerebras.ai/v1",

        DefaultModel = "gpt-oss-120b",
        CheapestModel = "gpt-oss-120b",

        ConsoleUrl = "https://cloud.cerebras.ai",

        // Indirect: another app went over to direct calls; Cerebras advises against keys in browsers.
        BrowserAccess = BrowserAccess.Likely,
        Streaming = StreamingStyle.OpenAIServerSentEvents,
        HasFreeTier = true,
        Details = new CerebrasDetails(),
    };

    private sealed class CerebrasDetails : ProviderDetails
    {
        public override string? KeyPattern => @"^csk[-_][A-Za-z0-9]{20,}\z";

        // Answers: Cerebras error and rate limit pages (undated).
        public override ProviderProbe? Probe => new()
        {
            Url = "https://api.cerebras.ai/v1/models",
            Answers =
            [
                new(200, Valid),
                new(401, Invalid),
                new(402, NoCredit),
                new(403, NoPermission),
                new(404, Other),
                new(422, Other),
                new(429, NoCredit, "daily limit", Says("per day", "daily")),
                new(429, RateLimited),
                new(500, Other),
                new(503, Other),
            ],
        };

        // Models: roster 2026-09-28.
        public override IReadOnlyList<ModelPreset> Models =>
        [
            new("gpt-oss-120b", "GPT OSS 120B", 131_072),
            new("qwen-3.8-27b", "Qwen3.8 27B"),
        ];

        public override string? ModelsAsOf => "2026-09-28, live list";

        public override IReadOnlyList<string> HowToSteps =>
        [
            "Sign in at cloud.cerebras.ai.",
            "Open API keys in the menu on the left.",
            "Choose \"Generate API Key\".",
            "Copy the key. It begins with csk-.",
        ];

        public override string? FreeTierNote => "A small free allowance, its size unconfirmed; may ask for a card.";

        // Names from other projects' code. The whole max_completion_tokens counts when a request comes in.
        public override IReadOnlyList<string> RateLimitHeaders =>
        [
            "x-ratelimit-limit-requests-day",
            "x-ratelimit-remaining-requests-day",
            "x-ratelimit-reset-requests-day",
            "x-ratelimit-limit-tokens-minute",
            "x-ratelimit-remaining-tokens-minute",
            "x-ratelimit-reset-tokens-minute",
        ];
    }

    private static ProviderPreset CreateHuggingFace() => new()
    {
        Id = "huggingface",
        DisplayName = "Hugging Face Inference Providers",
        Aliases = ["hf"],

        // Scanners: 37 characters. OAuth tokens hf_oauth_ exist (from memory) and do not fit the pattern.
        KeyPrefixes = ["hf_"],

        BaseUrl = "https://router.huggingface.co/v1",
        OpenAICompatibleBaseUrl = "https://router.huggingface.co/v1",

        DefaultModel = "openai/gpt-oss-120b",
        CheapestModel = "openai/gpt-oss-120b",
        HasNamespacedModels = true,

        ConsoleUrl = "https://huggingface.co/settings/tokens",

        // Indirect: huggingface.js is made for browsers and routes around CORS trouble (its PR 1820).
        BrowserAccess = BrowserAccess.Likely,
        Streaming = StreamingStyle.OpenAIServerSentEvents,
        HasFreeTier = true,
        Details = new HuggingFaceDetails(),
    };

    private sealed class HuggingFaceDetails : ProviderDetails
    {
        public override string? KeyPattern => @"^hf_[A-Za-z0-9]{20,}\z";

        // The router's model list answers any key. Answers: hub documentation (undated); the exact 403 text is unconfirmed.
        public override ProviderProbe? Probe => new()
        {
            Url = "https://huggingface.co/api/whoami-v2",
            Answers =
            [
                new(200, Valid),
                new(400, Other),
                new(401, Invalid),
                new(402, NoCredit),
                new(403, NoPermission),
                new(404, Other),
                new(429, RateLimited),
                new(503, Other),
            ],
            Note = "Success does not prove that the token may do inference: see auth.accessToken.role, and for fine-grained tokens the scope inference.serverless.write.",
        };

        // Models: catalogue 2026-08-22. An id may carry a suffix such as :fastest (names unconfirmed).
        public override IReadOnlyList<ModelPreset> Models =>
        [
            new("openai/gpt-oss-120b", "GPT OSS 120B", 131_072),
            new("meta-llama/Llama-3.3-70B-Instruct", "Llama 3.3 70B", 131_072),
            new("deepseek-ai/DeepSeek-V4-Flash-0731", "DeepSeek V4 Flash", 1_048_576),
            new("zai-org/GLM-5.2", "GLM-5.2", 262_144),
            new("moonshotai/Kimi-K3", "Kimi K3", 1_000_000),
            new("Qwen/Qwen3.5-397B-A17B", "Qwen3.5 397B A17B", 262_144),
        ];

        public override string? ModelsAsOf => "2026-08-22, catalogue of another client";

        public override IReadOnlyList<string> HowToSteps =>
        [
            "Sign in at huggingface.co.",
            "Open huggingface.co/settings/tokens/new?ownUserPermissions=inference.serverless.write&tokenType=fineGrained, which has the right permission ticked.",
            "Keep \"Make calls to Inference Providers\".",
            "Create the token and copy it. It begins with hf_.",
        ];

        public override string? FreeTierNote => "0.10 USD a month, 2 USD with PRO.";
    }

    private static ProviderPreset CreateAzureOpenAI() => new()
    {
        Id = "azure-openai",
        DisplayName = "Azure OpenAI",
        Aliases = ["azure"],
        Status = ProviderStatus.NeedsEndpoint,

        // The v1 route needs no api-version (2025-08). Who lets users name the host should let through https and
        // *.openai.azure.com, *.cognitiveservices.azure.com, *.services.ai.azure.com only, or the server calls wherever they say.
        BaseUrl = "https://{resource}.openai.azure.com/openai/v1",
        OpenAICompatibleBaseUrl = "https://{resource}.openai.azure.com/openai/v1",
        AuthHeaderName = "api-key",
        AuthScheme = null,

        // No models: Azure wants the name of the user's own deployment.
        ConsoleUrl = "https://portal.azure.com",

        // lobehub issue 2487 (2024-05).
        BrowserAccess = BrowserAccess.No,
        // The first chunk may have no choices (content filter results).
        Streaming = StreamingStyle.OpenAIServerSentEvents,
        HasFreeTier = false,
        Details = new AzureOpenAIDetails(),
    };

    private sealed class AzureOpenAIDetails : ProviderDetails
    {
        // Scanners: 32 hexadecimal characters, or 84 letters and digits for new keys, whose exact layout is unconfirmed.
        public override string? KeyPattern => @"^(?:[a-f0-9]{32}|[A-Za-z0-9]{84})\z";

        // Answers: openai-dotnet README and recordings of 2025-10.
        public override ProviderProbe? Probe => new()
        {
            Url = "https://{resource}.openai.azure.com/openai/v1/models",
            Answers =
            [
                new(200, Valid),
                new(400, Other),
                new(401, Invalid),
                new(403, NoPermission),
                new(404, Other),
                new(429, RateLimited),
            ],
            Note = "Lists what the region offers, not what is deployed. A 401 may also mean the endpoint of another resource; a 403, network rules or key login switched off; a 404, a wrong host.",
        };

        public override IReadOnlyList<string> HowToSteps =>
        [
            "Create an Azure OpenAI or AI Foundry resource.",
            "Deploy a model and write down the deployment's name.",
            "Open \"Keys and Endpoint\" of the resource.",
            "Copy KEY 1 or KEY 2, and the endpoint https://{resource}.openai.azure.com.",
            "Enter the key, the endpoint and the deployment's name.",
        ];

        public override IReadOnlyList<string> RateLimitHeaders =>
        [
            "x-ratelimit-limit-requests",
            "x-ratelimit-limit-tokens",
            "x-ratelimit-remaining-requests",
            "x-ratelimit-remaining-tokens",
            "retry-after",
        ];
    }

    private static ProviderPreset CreateNvidia() => new()
    {
        Id = "nvidia",
        DisplayName = "NVIDIA NIM (build.nvidia.com)",
        Aliases = ["nim"],

        // Scanners: 70 characters.
        KeyPrefixes = ["nvapi-"],

        BaseUrl = "https://integrate.api.nvidia.com/v1",
        OpenAICompatibleBaseUrl = "https://integrate.api.nvidia.com/v1",

        DefaultModel = "openai/gpt-oss-20b",
        CheapestModel = "openai/gpt-oss-20b",
        HasNamespacedModels = true,

        ConsoleUrl = "https://build.nvidia.com/settings/api-keys",

        // Two projects, 2026-05 and 2026-09.
        BrowserAccess = BrowserAccess.No,
        Streaming = StreamingStyle.OpenAIServerSentEvents,
        HasFreeTier = true,
        Details = new NvidiaDetails(),
    };

    private sealed class NvidiaDetails : ProviderDetails
    {
        public override string? KeyPattern => @"^nvapi-[A-Za-z0-9_-]{20,}\z";

        // The model list answers any key, and a chat call can hang or give 403, 404 or 410 over the model, so the key service is asked
        // (the way of trufflehog, 2026-08-21). Those three codes belong to the chat call and are left out.
        public override ProviderProbe? Probe => new()
        {
            Method = "POST",
            Url = "https://api.ngc.nvidia.com/v3/keys/get-caller-info",
            Body = "credentials={key}",
            BodyIsForm = true,
            Answers =
            [
                new(200, Valid),
                new(401, Invalid),
                new(402, NoCredit),
                new(429, RateLimited),
                new(500, Other),
                new(504, Other),
            ],
            Note = "Says nothing about single models: some are closed to some accounts. A 402 was seen for older accounts only and is unconfirmed.",
        };

        // Models: catalogue 2026-08-22. Which models are closed to which accounts is unconfirmed.
        public override IReadOnlyList<ModelPreset> Models =>
        [
            new("openai/gpt-oss-20b", "GPT OSS 20B", 131_072),
            new("openai/gpt-oss-120b", "GPT OSS 120B", 128_000),
            new("nvidia/nemotron-3-ultra-550b-a55b", "Nemotron 3 Ultra", 1_000_000),
            new("nvidia/nemotron-3-super-120b-a12b", "Nemotron 3 Super", 262_144),
            new("moonshotai/kimi-k3", "Kimi K3", 1_048_576),
            new("deepseek-ai/deepseek-v4-flash-0731", "DeepSeek V4 Flash", 1_000_000),
            new("z-ai/glm-5.2", "GLM-5.2", 1_000_000),
        ];

        public override string? ModelsAsOf => "2026-08-22, catalogue of another client";

        public override IReadOnlyList<string> HowToSteps =>
        [
            "Join the NVIDIA developer programme at build.nvidia.com; it asks for a phone number.",
            "Open Settings, then API Keys.",
            "Choose \"Generate API Key\" and set a name and an expiry.",
            "Copy the key. It begins with nvapi-.",
        ];

        public override string? FreeTierNote => "About 40 requests a minute; needs a phone number.";
    }

    private static ProviderPreset CreateDeepInfra() => new()
    {
        Id = "deepinfra",
        DisplayName = "DeepInfra",

        BaseUrl = "https://api.deepinfra.com/v1/openai",
        OpenAICompatibleBaseUrl = "https://api.deepinfra.com/v1/openai",

        DefaultModel = "deepseek-ai/DeepSeek-V4-Flash-0731",
        CheapestModel = "Qwen/Qwen3-14B",
        HasNamespacedModels = true,

        ConsoleUrl = "https://deepinfra.com/dash/api_keys",

        Streaming = StreamingStyle.OpenAIServerSentEvents,
        HasFreeTier = false,
        Details = new DeepInfraDetails(),
    };

    private sealed class DeepInfraDetails : ProviderDetails
    {
        // Unconfirmed: 32 letters and digits were reported, no scanner has a rule.
        public override string? KeyPattern => @"^[A-Za-z0-9]{20,}\z";

        // The model list answers any key. This address is the one CodexBar uses (2026-08-21); it is not in the documentation seen.
        public override ProviderProbe? Probe => new()
        {
            Url = "https://api.deepinfra.com/payment/checklist?compute_owed=true",
            Answers =
            [
                new(200, Valid),
                new(401, Invalid),
                new(402, NoCredit),
                // At this address: a live key without billing rights, which may chat all the same.
                new(403, Valid),
                new(404, Other),
                new(429, RateLimited),
            ],
            Note = "A 403 is a live key that may not see the billing. Other calls answer 403 for a missing permission.",
        };

        // Models: roster 2026-09-28.
        public override IReadOnlyList<ModelPreset> Models =>
        [
            new("deepseek-ai/DeepSeek-V4-Flash-0731", "DeepSeek V4 Flash"),
            new("deepseek-ai/DeepSeek-V4-Pro-0813", "DeepSeek V4 Pro"),
            new("openai/gpt-oss-120b", "GPT OSS 120B"),
            new("moonshotai/Kimi-K3", "Kimi K3"),
            new("zai-org/GLM-5.2", "GLM-5.2"),
            new("Qwen/Qwen3-14B", "Qwen3 14B"),
        ];

        public override string? ModelsAsOf => "2026-09-28, live list";

        public override IReadOnlyList<string> HowToSteps =>
        [
            "Sign in at deepinfra.com.",
            "Add a card or pay in advance.",
            "Open Dashboard, then API Keys, and choose \"New API key\".",
            "Copy the key.",
        ];
    }

    private static ProviderPreset CreateMoonshot() => new()
    {
        Id = "moonshot",
        DisplayName = "Moonshot AI (Kimi)",
        Aliases = ["kimi"],

        // Unconfirmed: about 48 characters after sk- were reported. Keys of the Kimi coding plan (perhaps sk-kimi-) are another type.
        KeyPrefixes = ["sk-"],

        // China has its own host, api.moonshot.cn, and its own keys.
        BaseUrl = "https://api.moonshot.ai/v1",
        OpenAICompatibleBaseUrl = "https://api.moonshot.ai/v1",

        DefaultModel = "kimi-k3",
        CheapestModel = "kimi-k2.6",

        ConsoleUrl = "https://platform.kimi.ai/console/api-keys",

        Streaming = StreamingStyle.OpenAIServerSentEvents,
        HasFreeTier = false,
        Details = new MoonshotDetails(),
    };

    private sealed class MoonshotDetails : ProviderDetails
    {
        public override string? KeyPattern => @"^sk-[A-Za-z0-9]{24,}\z";

        // Answers: platform.kimi.ai error and balance pages (undated).
        public override ProviderProbe? Probe => new()
        {
            Url = "https://api.moonshot.ai/v1/users/me/balance",
            Answers =
            [
                new(200, NoCredit, "available_balance is 0 or less", IsZeroOrLess("data.available_balance")),
                new(200, Valid),
                new(400, Other),
                new(401, Invalid),
                new(403, NoPermission),
                new(404, NoPermission, "resource_not_found_error: no access to the model", Says("resource_not_found_error")),
                new(429, NoCredit, "exceeded_current_quota_error", Says("exceeded_current_quota_error")),
                new(429, Other, "engine_overloaded_error", Says("engine_overloaded_error")),
                new(429, RateLimited),
            ],
            Note = "A key made in China gets 401 here and is good at api.moonshot.cn.",
        };

        // Models: roster 2026-09-29.
        public override IReadOnlyList<ModelPreset> Models =>
        [
            new("kimi-k3", "Kimi K3", 1_048_576),
            new("kimi-k2.7-code", "Kimi K2.7 Code", 262_144),
            new("kimi-k2.7-code-highspeed", "Kimi K2.7 Code HighSpeed", 262_144),
            new("kimi-k2.6", "Kimi K2.6", 262_144),
        ];

        public override string? ModelsAsOf => "2026-09-29, live list";

        public override IReadOnlyList<string> HowToSteps =>
        [
            "Sign in at platform.kimi.ai, the former platform.moonshot.ai. China has platform.moonshot.cn with separate keys.",
            "Top up at least 1 USD.",
            "Open API keys, choose \"Create\" and pick a project.",
            "Copy the key now: it is shown only once.",
        ];
    }

    private static ProviderPreset CreateAlibaba() => new()
    {
        Id = "alibaba",
        DisplayName = "Alibaba Cloud Model Studio (Qwen / DashScope)",
        Aliases = ["qwen", "dashscope"],

        // Alibaba documentation (undated): sk-. 32 hexadecimal characters after it were reported, the shape of DeepSeek's keys.
        // Coding plan keys (perhaps sk-sp-) are another type.
        KeyPrefixes = ["sk-"],

        // Keys belong to a region. Beijing: dashscope.aliyuncs.com; newer hosts: {workspace}.{region}.maas.aliyuncs.com.
        BaseUrl = "https://dashscope-intl.aliyuncs.com/compatible-mode/v1",
        OpenAICompatibleBaseUrl = "https://dashscope-intl.aliyuncs.com/compatible-mode/v1",

        DefaultModel = "qwen3.7-plus",
        CheapestModel = "qwen-flash",

        // The help page that links to the console; the address of the console itself is unconfirmed.
        ConsoleUrl = "https://www.alibabacloud.com/help/en/model-studio/get-api-key",

        // CORS test of the international host.
        BrowserAccess = BrowserAccess.Yes,
        Streaming = StreamingStyle.OpenAIServerSentEvents,
        HasFreeTier = true,
        Details = new AlibabaDetails(),
    };

    private sealed class AlibabaDetails : ProviderDetails
    {
        public override string? KeyPattern => @"^sk-[A-Za-z0-9]{20,}\z";

        // Answers: Model Studio error codes (undated).
        public override ProviderProbe? Probe => new()
        {
            Url = "https://dashscope-intl.aliyuncs.com/compatible-mode/v1/models",
            Answers =
            [
                new(200, Valid),
                new(400, NoCredit, "Arrearage", Says("Arrearage")),
                new(401, Invalid),
                new(403, NoCredit, "Arrearage, or the free quota is used up", Says("Arrearage", "FreeTierOnly", "free quota", "free tier")),
                new(403, NoPermission),
                new(404, Other),
                new(429, NoCredit, "Throttling.AllocationQuota or insufficient_quota", Says("AllocationQuota", "insufficient_quota")),
                new(429, RateLimited),
            ],
            Note = "A 401 may only mean that the key belongs to another region, for instance Beijing (dashscope.aliyuncs.com).",
        };

        // Models: catalogue 2026-08-22.
        public override IReadOnlyList<ModelPreset> Models =>
        [
            new("qwen3.7-plus", "Qwen3.7 Plus", 1_000_000),
            new("qwen3.8-max", "Qwen3.8 Max", 1_000_000),
            new("qwen3.7-max", "Qwen3.7 Max", 1_000_000),
            new("qwen3.6-flash", "Qwen3.6 Flash", 1_000_000),
            new("qwen-plus", "Qwen Plus (alias)", 1_000_000),
            new("qwen-flash", "Qwen Flash", 1_000_000),
            new("qwen3-coder-plus", "Qwen3 Coder Plus", 1_048_576),
        ];

        public override string? ModelsAsOf => "2026-08-22, catalogue of another client";

        public override IReadOnlyList<string> HowToSteps =>
        [
            "Switch on Model Studio in an Alibaba Cloud account and choose a region, for instance Singapore.",
            "Open Key Management and choose \"Create API key\" in a workspace.",
            "Copy the key. It begins with sk-.",
            "Use the address of the same region: a key does not work in another.",
        ];

        public override string? FreeTierNote => "A free quota for new users, limited in time and to some regions.";
    }

    private static ProviderPreset CreateOllamaCloud() => new()
    {
        Id = "ollama-cloud",
        DisplayName = "Ollama Cloud",

        BaseUrl = "https://ollama.com/v1",
        OpenAICompatibleBaseUrl = "https://ollama.com/v1",

        DefaultModel = "gpt-oss:120b",
        CheapestModel = "gpt-oss:20b",

        ConsoleUrl = "https://ollama.com/settings/keys",

        Streaming = StreamingStyle.OpenAIServerSentEvents,
        HasFreeTier = true,
        Details = new OllamaCloudDetails(),
    };

    private sealed class OllamaCloudDetails : ProviderDetails
    {
        // titus 2026-04-10: 57 characters. Keys of Zhipu (GLM) look alike.
        public override string? KeyPattern => @"^[a-f0-9]{32}\.[A-Za-z0-9_-]{24}\z";

        // The model list answers any key, so one token is asked for. All answers are unconfirmed, 402 most of all.
        public override ProviderProbe? Probe => new()
        {
            Method = "POST",
            Url = "https://ollama.com/v1/chat/completions",
            Body = """{"model":"gpt-oss:20b","max_tokens":1,"messages":[{"role":"user","content":"hi"}]}""",
            IsFree = false,
            Answers =
            [
                new(200, Valid),
                new(401, Invalid),
                new(402, NoCredit),
                new(403, NoPermission),
                new(404, Other),
                new(429, RateLimited),
            ],
            Note = "Uses up one token. A 429 may also mean that the quota is used up.",
        };

        // Models: CodexBar and catalogue, 2026-08.
        public override IReadOnlyList<ModelPreset> Models =>
        [
            new("gpt-oss:120b", "GPT OSS 120B"),
            new("gpt-oss:20b", "GPT OSS 20B"),
        ];

        public override string? ModelsAsOf => "2026-08, other clients";

        public override IReadOnlyList<string> HowToSteps =>
        [
            "Sign in at ollama.com.",
            "Open Settings, then Keys.",
            "Create a key and copy it.",
        ];

        public override string? FreeTierNote => "Limited (unconfirmed).";
    }

    private static ProviderPreset CreateAI21() => new()
    {
        Id = "ai21",
        DisplayName = "AI21 Labs",
        Aliases = ["jamba"],

        // Close to OpenAI's API, though AI21 does not promise that it is the same.
        BaseUrl = "https://api.ai21.com/studio/v1",
        OpenAICompatibleBaseUrl = "https://api.ai21.com/studio/v1",

        DefaultModel = "jamba-mini",
        CheapestModel = "jamba-mini",

        ConsoleUrl = "https://studio.ai21.com",

        Streaming = StreamingStyle.OpenAIServerSentEvents,
        HasFreeTier = true,
        Details = new AI21Details(),
    };

    private sealed class AI21Details : ProviderDetails
    {
        // titus 2026-04-10: a UUID; keyhog: 32 hexadecimal characters, older or guessed. The form is unconfirmed.
        public override string? KeyPattern => @"^(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[A-Za-z0-9]{32,})\z";

        // The model list is empty for any key. Answers: docs.ai21.com (undated) and other projects' code.
        public override ProviderProbe? Probe => new()
        {
            Url = "https://api.ai21.com/studio/v1/library/files",
            Answers =
            [
                new(200, Valid),
                new(400, Invalid, "\"bad or missing authentication\"", Says("bad or missing authentication")),
                new(401, Invalid),
                new(403, NoPermission),
                new(422, Other),
                new(429, RateLimited),
                new(500, Other),
                new(503, Other),
            ],
            Note = "A 403 may also mean that no credit is left (unconfirmed).",
        };

        // Models: docs.ai21.com, 2026 (undated copy).
        public override IReadOnlyList<ModelPreset> Models =>
        [
            new("jamba-mini", "Jamba Mini (alias)"),
            new("jamba-large", "Jamba Large (alias)"),
            new("jamba-large-1.7-2025-07", "Jamba Large 1.7"),
            new("jamba-mini-2-2026-01", "Jamba Mini 2"),
        ];

        public override string? ModelsAsOf => "2026, AI21 documentation (undated copy)";

        public override IReadOnlyList<string> HowToSteps =>
        [
            "Sign in at studio.ai21.com.",
            "Open Settings, then API Keys.",
            "Create a key, or copy the one that is there.",
        ];

        public override string? FreeTierNote => "10 USD trial credit for 3 months; the pricing page says 7 days.";
    }

    private static ProviderPreset CreateReplicate() => new()
    {
        Id = "replicate",
        DisplayName = "Replicate",
        Status = ProviderStatus.NotChat,

        // Scanners: 40 characters.
        KeyPrefixes = ["r8_"],

        // A predictions API with one schema per model; nothing of it fits OpenAI clients.
        BaseUrl = "https://api.replicate.com/v1",

        ConsoleUrl = "https://replicate.com/account/api-tokens",

        // No CORS by design (a maintainer in replicate-javascript issue 164, 2023-11-29). Streams come from an address of their own.
        BrowserAccess = BrowserAccess.No,
        Streaming = StreamingStyle.None,
        HasFreeTier = false,
        Details = new ReplicateDetails(),
    };

    private sealed class ReplicateDetails : ProviderDetails
    {
        public override string? KeyPattern => @"^r8_[A-Za-z0-9_-]{20,}\z";

        // Answers: trufflehog 2026-08-21; no text seen beyond the codes.
        public override ProviderProbe? Probe => new()
        {
            Url = "https://api.replicate.com/v1/account",
            Answers =
            [
                new(200, Valid),
                new(401, Invalid),
                new(402, NoCredit),
                new(429, RateLimited),
            ],
        };

        public override IReadOnlyList<string> HowToSteps =>
        [
            "Sign in at replicate.com with a GitHub account.",
            "Add a way to pay.",
            "Open Account, then API tokens, and create one with a name.",
            "Copy the token. It begins with r8_.",
        ];
    }

    private static ProviderPreset CreateSambaNova() => new()
    {
        Id = "sambanova",
        DisplayName = "SambaNova Cloud",
        Aliases = ["sambacloud"],

        BaseUrl = "https://api.sambanova.ai/v1",
        OpenAICompatibleBaseUrl = "https://api.sambanova.ai/v1",

        DefaultModel = "gpt-oss-120b",
        CheapestModel = "gpt-oss-120b",

        ConsoleUrl = "https://cloud.sambanova.ai/apis",

        Streaming = StreamingStyle.OpenAIServerSentEvents,
        // The documentation names a free tier without a card, yet a call of 2026-08 was answered with 402.
        HasFreeTier = null,
        Details = new SambaNovaDetails(),
    };

    private sealed class SambaNovaDetails : ProviderDetails
    {
        // Unconfirmed: a UUID was reported, no scanner has a rule.
        public override string? KeyPattern => @"^[A-Za-z0-9-]{20,}\z";

        // The model list answers any key, so one token is asked for. Answers: SambaNova error codes (undated), a call of 2026-08.
        public override ProviderProbe? Probe => new()
        {
            Method = "POST",
            Url = "https://api.sambanova.ai/v1/chat/completions",
            Body = """{"model":"gpt-oss-120b","max_tokens":1,"messages":[{"role":"user","content":"hi"}]}""",
            IsFree = false,
            Answers =
            [
                new(200, Valid),
                new(401, Invalid),
                new(402, NoCredit),
                new(403, NoPermission),
                new(408, Other),
                // The model is gone. That the key was looked at first is unconfirmed.
                new(410, Other),
                new(429, RateLimited),
                new(503, Other),
            ],
            Note = "Uses up one token. A 402 PAYMENT_METHOD_REQUIRED means that the key is good and the account has no way to pay.",
        };

        // Models: docs.sambanova.ai, 2026-08.
        public override IReadOnlyList<ModelPreset> Models =>
        [
            new("gpt-oss-120b", "GPT OSS 120B"),
            new("Meta-Llama-3.3-70B-Instruct", "Llama 3.3 70B"),
            new("DeepSeek-V3.2", "DeepSeek V3.2"),
            new("DeepSeek-V3.1", "DeepSeek V3.1"),
            new("MiniMax-M2.7", "MiniMax M2.7"),
            new("MiniMax-M3", "MiniMax M3"),
            new("gemma-4-31B-it", "Gemma 4 31B"),
        ];

        public override string? ModelsAsOf => "2026-08, SambaNova documentation";

        public override IReadOnlyList<string> HowToSteps =>
        [
            "Sign in at cloud.sambanova.ai.",
            "Add a way to pay: new accounts had no free allowance in 2026-08.",
            "Open APIs and choose \"Create API key\".",
            "Copy the key.",
        ];

        public override string? FreeTierNote => "The documentation names one without a card; a new account was asked to pay in 2026-08.";

        // Names from other projects' code.
        public override IReadOnlyList<string> RateLimitHeaders =>
        [
            "x-ratelimit-limit-requests",
            "x-ratelimit-remaining-requests",
            "x-ratelimit-reset-requests",
            "x-ratelimit-limit-requests-day",
            "x-ratelimit-remaining-requests-day",
            "x-ratelimit-reset-requests-day",
        ];
    }
}
