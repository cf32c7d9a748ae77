namespace Byok.Vectors;

/// <summary>Every row of the contract's table of refusals, its order, and what is accepted, as requests to <see cref="VectorEndpoints"/>.</summary>
internal static class ContractVectors
{
    private const string KeyHeader = "X-BYOK-Api-Key";
    private const string ProviderHeader = "X-BYOK-Provider";
    private const string ModelHeader = "X-BYOK-Model";
    private const string ServiceAccount = "{\"type\": \"service_account\", \"project_id\": \"c4nary\", \"private_key\": \"made up\"}";

    public static IReadOnlyList<Vector> All { get; } = [.. Missing(), .. Urls(), .. Duplicates(), .. Providers(), .. Keys(), .. Models(), .. Optional(), .. Accepted()];

    private static IEnumerable<Vector> Missing() =>
    [
        Refused("no headers", "/any", 401, "byok_missing_key"),
        Refused("empty key", "/any", 401, "byok_missing_key", (KeyHeader, ""), (ProviderHeader, "openai")),
        Refused("blank key", "/any", 401, "byok_missing_key", (KeyHeader, "   "), (ProviderHeader, "openai")),
        Refused("no key", "/any", 401, "byok_missing_key", (ProviderHeader, "openai"), (ModelHeader, "m")),
        Refused("no provider", "/any", 401, "byok_missing_provider", (KeyHeader, Canary.OpenAI)),
        Refused("empty provider", "/any", 401, "byok_missing_provider", (KeyHeader, Canary.OpenAI), (ProviderHeader, "")),
        Refused("a missing key comes before an unknown provider", "/any", 401, "byok_missing_key", (ProviderHeader, "nobody")),
        Refused("RequestDelegate endpoint", "/delegate", 401, "byok_missing_key"),
    ];

    private static IEnumerable<Vector> Urls() =>
    [
        .. new[] { "api_key", "apikey", "key", "token", "x-byok-api-key", "API_KEY", "ApiKey", "Key", "X-BYOK-Api-Key", "api%5Fkey" }.Select(name =>
            Refused($"key in the URL as {name}", $"/any?a=1&{name}={Canary.Groq}", 400, "byok_key_in_url", (KeyHeader, Canary.Groq), (ProviderHeader, "groq"))),
        Refused("percent-encoded key in the URL", "/any?key=gsk%5FC4NARYkJ6wYx2ZqVtMn8PhRs0004", 400, "byok_key_in_url"),
        Refused("ambiguous sk- key in the URL", "/any?token=sk-C4NARYmadeUpForTests000007", 400, "byok_key_in_url"),
        Refused("admin key in the URL", $"/any?token={Canary.AnthropicAdmin}", 400, "byok_key_in_url"),
        Refused("custom provider's key in the URL", $"/any?key={Canary.Demo}", 400, "byok_key_in_url"),
        Refused("the URL comes before everything", $"/any?key={Canary.Groq}", 400, "byok_key_in_url", (KeyHeader, "a, b"), (ProviderHeader, "nobody")),
        Accept("a cursor named key", "/any?key=user-settings-page", Canary.Groq, "groq"),
        Accept("a sign-in token is not an LLM key", "/any?token=eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.abcdefghijklmnopqrstuvwxyz", Canary.Groq, "groq"),
        Accept("a key under another name", $"/any?q={Canary.Groq}", Canary.Groq, "groq"),
    ];

    private static IEnumerable<Vector> Duplicates() =>
    [
        Refused("two key headers", "/any", 400, "byok_duplicate_header", (KeyHeader, Canary.OpenAI), (KeyHeader, Canary.Groq), (ProviderHeader, "openai")),
        Refused("the same key twice", "/any", 400, "byok_duplicate_header", (KeyHeader, Canary.OpenAI), (KeyHeader, Canary.OpenAI), (ProviderHeader, "openai")),
        Refused("two keys in one header", "/any", 400, "byok_duplicate_header", (KeyHeader, $"{Canary.OpenAI}, {Canary.Groq}"), (ProviderHeader, "openai")),
        Refused("two provider headers", "/any", 400, "byok_duplicate_header", (KeyHeader, Canary.OpenAI), (ProviderHeader, "openai"), (ProviderHeader, "groq")),
        Refused("two providers in one header", "/any", 400, "byok_duplicate_header", (KeyHeader, Canary.OpenAI), (ProviderHeader, "openai,groq")),
        Refused("two models", "/any", 400, "byok_duplicate_header", (KeyHeader, Canary.OpenAI), (ProviderHeader, "openai"), (ModelHeader, "a"), (ModelHeader, "b")),
        Refused("header names differ in case only", "/any", 400, "byok_duplicate_header", (KeyHeader, Canary.OpenAI), ("x-byok-api-key", Canary.OpenAI), (ProviderHeader, "openai")),
        Refused("a duplicate comes before a missing key", "/any", 400, "byok_duplicate_header", (ProviderHeader, "openai"), (ProviderHeader, "openai")),
    ];

    private static IEnumerable<Vector> Providers() =>
    [
        Refused("unknown provider", "/any", 401, "byok_unknown_provider", (KeyHeader, Canary.OpenAI), (ProviderHeader, "nobody")),
        Refused("retired provider", "/any", 401, "byok_unknown_provider", (KeyHeader, Canary.OpenAI), (ProviderHeader, "github-models")),
        Refused("local Ollama", "/any", 401, "byok_unknown_provider", (KeyHeader, Canary.OpenAI), (ProviderHeader, "ollama")),
        Refused("non-ASCII look-alike provider", "/any", 401, "byok_unknown_provider", (KeyHeader, Canary.OpenAI), (ProviderHeader, "ＯpenAI")),
        Refused("provider with inner space", "/any", 401, "byok_unknown_provider", (KeyHeader, Canary.OpenAI), (ProviderHeader, "open ai")),
        Refused("provider not allowed here", "/two", 403, "byok_provider_not_allowed", (KeyHeader, Canary.Anthropic), (ProviderHeader, "anthropic")),
        Refused("alias not allowed here", "/two", 403, "byok_provider_not_allowed", (KeyHeader, Canary.Anthropic), (ProviderHeader, "Claude")),
        Refused("custom provider not allowed here", "/two", 403, "byok_provider_not_allowed", (KeyHeader, Canary.Demo), (ProviderHeader, "demo")),
        Refused("unknown provider at a restricted endpoint", "/two", 401, "byok_unknown_provider", (KeyHeader, Canary.OpenAI), (ProviderHeader, "nobody")),
        Refused("a provider not allowed comes before the key rules", "/two", 403, "byok_provider_not_allowed", (KeyHeader, "short"), (ProviderHeader, "anthropic")),
    ];

    private static IEnumerable<Vector> Keys() =>
    [
        .. new[]
        {
            ("seven characters", "abcdefg"), ("4,097 characters", new string('a', 4097)), ("inner space", "sk-proj-C4NARY qzq zvz"), ("tab", "sk-proj-C4NARY\tqzq"),
            ("non-ASCII", "sk-proj-C4NARY-schlüssel"), ("en dash in place of a hyphen", "sk–proj–C4NARY–made–up"), ("bullets", "••••••••••••"),
            ("dots", "sk-..."), ("dots with a tail", "sk-proj-...C4NA"), ("x filling", "sk-xxxxxxxxxxxxxxxx"), ("upper-case X filling", "gsk_XXXXXXXXXXXXXXXXXXXX"),
            ("your-key", "your-api-key"), ("YOUR_API_KEY", "YOUR_API_KEY_123"), ("yourkey", "sk-yourkeygoeshere"), ("angle brackets", "<your-openai-key>"), ("asterisks", "sk-proj-********************abcd"),
            ("key-here", "sk-put-key-here"),
        }.Select(key => Refused($"malformed key: {key.Item1}", "/any", 401, "byok_malformed_key", (KeyHeader, key.Item2), (ProviderHeader, "openai"))),
        .. new[]
        {
            ("Anthropic's", Canary.Anthropic), ("Groq's", Canary.Groq), ("OpenRouter's", "sk-or-v1-C4NARYmadeup00001"), ("Google's", "AQ.C4NARYmadeup00000000001"),
            ("Google's old", "AIzaC4NARYmadeup000000000000000000000001"), ("xAI's", "xai-C4NARYmadeup00000001"), ("NVIDIA's", "nvapi-C4NARYmadeup00001"), ("Perplexity's", "pplx-C4NARYmadeup00001"),
            ("Cerebras'", "csk-C4NARYmadeup00001"), ("Hugging Face's", "hf_C4NARYmadeup000001"), ("Together's", "tgp_v1_C4NARYmadeup001"), ("Fireworks'", "fw_C4NARYmadeup0000001"),
            ("Replicate's", "r8_C4NARYmadeup0000001"), ("Azure's", "C4NARYmadeup" + new string('a', 50) + "JQQJ99" + new string('B', 16)), ("the custom provider's", Canary.Demo),
        }.Select(key => Refused($"{key.Item1} key in OpenAI's name", "/any", 401, "byok_wrong_provider_key", (KeyHeader, key.Item2), (ProviderHeader, "openai"))),
        Refused("OpenAI's key in Groq's name", "/any", 401, "byok_wrong_provider_key", (KeyHeader, Canary.OpenAI), (ProviderHeader, "groq")),
        Refused("OpenAI's old key in DeepSeek's name", "/any", 401, "byok_wrong_provider_key", (KeyHeader, "sk-C4NARYmadeup0T3BlbkFJmadeup0"), (ProviderHeader, "deepseek")),
        Refused("OpenAI's key in the custom provider's name", "/any", 401, "byok_wrong_provider_key", (KeyHeader, Canary.OpenAI), (ProviderHeader, "demo")),
        .. new[]
        {
            ("Anthropic admin key", Canary.AnthropicAdmin, "anthropic"), ("Anthropic OAuth token", "sk-ant-oat01-C4NARYmadeup0001", "anthropic"), ("Anthropic session key", "sk-ant-sid01-C4NARYmadeup0001", "openai"),
            ("OpenAI admin key", "sk-admin-C4NARYmadeup00001", "openai"), ("GitHub token", "ghp_C4NARYmadeup000000001", "openai"), ("fine-grained GitHub token", "github_pat_C4NARYmadeup01", "mistral"),
            ("Hugging Face organisation token", "api_org_C4NARYmadeup0001", "huggingface"), ("Google OAuth token", "ya29.C4NARYmadeup00000001", "gemini"),
            ("JSON Web Token", "eyJC4NARY." + new string('a', 40) + "." + new string('b', 20), "gemini"), ("AWS access key id", "AKIAC4NARYMADEUP0001", "mistral"),
            ("service account file", ServiceAccount, "gemini"), ("private key", "-----BEGIN PRIVATE KEY----- made up -----END PRIVATE KEY----- C4NARYqzq", "gemini"),
        }.Select(key => Refused($"wrong key type: {key.Item1}", "/any", 401, "byok_wrong_key_type", (KeyHeader, key.Item2), (ProviderHeader, key.Item3))),
        Refused("any format still needs the length", "/lenient", 401, "byok_malformed_key", (KeyHeader, "short"), (ProviderHeader, "openai")),
        Refused("any format: two keys that look like a file", "/lenient", 401, "byok_malformed_key", (KeyHeader, "{service_account},sk-C4NARY-second"), (ProviderHeader, "openai")),
        Refused("any format still needs the characters", "/lenient", 401, "byok_malformed_key", (KeyHeader, "C4NARY qzq zvz"), (ProviderHeader, "openai")),
        Refused("key rules come before the model's", "/model", 401, "byok_malformed_key", (KeyHeader, "short"), (ProviderHeader, "openai")),
    ];

    private static IEnumerable<Vector> Models() =>
    [
        Refused("model required", "/model", 400, "byok_missing_model", (KeyHeader, Canary.OpenAI), (ProviderHeader, "openai")),
        Refused("empty model counts as none", "/model", 400, "byok_missing_model", (KeyHeader, Canary.OpenAI), (ProviderHeader, "openai"), (ModelHeader, "")),
        Refused("257 characters", "/any", 400, "byok_malformed_model", (KeyHeader, Canary.OpenAI), (ProviderHeader, "openai"), (ModelHeader, new string('m', 257))),
        Refused("model with a space", "/any", 400, "byok_malformed_model", (KeyHeader, Canary.OpenAI), (ProviderHeader, "openai"), (ModelHeader, "gpt 6")),
        Refused("model outside ASCII", "/any", 400, "byok_malformed_model", (KeyHeader, Canary.OpenAI), (ProviderHeader, "openai"), (ModelHeader, "modèle")),
    ];

    private static IEnumerable<Vector> Optional() =>
    [
        new("optional without headers", "/optional", [], 200, null, "none"),
        Refused("optional with a provider alone", "/optional", 401, "byok_missing_key", (ProviderHeader, "openai")),
        Refused("optional with a model alone", "/optional", 401, "byok_missing_key", (ModelHeader, "m")),
        Refused("optional with a key alone", "/optional", 401, "byok_missing_provider", (KeyHeader, Canary.OpenAI)),
        Refused("optional with wrong headers", "/optional", 401, "byok_wrong_provider_key", (KeyHeader, Canary.OpenAI), (ProviderHeader, "groq")),
        Refused("optional with a key in the URL", $"/optional?key={Canary.Groq}", 400, "byok_key_in_url"),
        Accept("optional with right headers", "/optional", Canary.OpenAI, "openai"),
    ];

    private static IEnumerable<Vector> Accepted() =>
    [
        Accept("accepted", "/any", Canary.OpenAI, "openai"),
        Accept("with a model", "/any", Canary.OpenAI, "openai", model: "gpt-x", modelId: "gpt-x"),
        Accept("upper-case provider", "/any", Canary.OpenAI, "OPENAI"),
        Accept("alias", "/any", Canary.Anthropic, "Claude", provider: "anthropic"),
        Accept("eight characters", "/any", "C4NARY01", "mistral"),
        Accept("4,096 characters", "/any", "C4NARY" + new string('a', 4090), "mistral"),
        Accept("every visible character but the comma", "/any", "C4NARY!\"#$%&'()*+-./:;<=>?@[\\]^_`{|}~", "mistral"),
        Accept("four x in a row inside a key", "/any", "C4NARYabxxxxcdefghijklmnopqrstuv", "mistral"),
        Accept("an unowned key", "/any", Canary.Unowned, "cohere"),
        Accept("an ambiguous key in OpenAI's name", "/any", "sk-C4NARYmadeUpForTests0001", "openai"),
        Accept("an ambiguous key in DeepSeek's name", "/any", "sk-C4NARYmadeUpForTests0001", "deepseek"),
        Accept("the custom provider", "/any", Canary.Demo, "demo"),
        Accept("the custom provider without its prefix", "/any", Canary.Unowned, "DEMO", provider: "demo"),
        Accept("litellm's prefix is removed", "/any", Canary.Groq, "groq", model: "groq/llama-x", modelId: "llama-x"),
        Accept("Compound keeps its real name", "/any", Canary.Groq, "groq", model: "groq/compound-mini", modelId: "groq/compound-mini"),
        Accept("256 characters of model", "/any", Canary.OpenAI, "openai", model: new string('m', 256), modelId: new string('m', 256)),
        Accept("allowed provider", "/two", Canary.Groq, "groq"),
        Accept("any format: foreign key", "/lenient", Canary.Groq, "openai"),
        Accept("any format: admin key", "/lenient", Canary.AnthropicAdmin, "anthropic"),
        Accept("required model", "/model", Canary.OpenAI, "openai", model: "gpt-x", modelId: "gpt-x"),
        Accept("accepted RequestDelegate endpoint", "/delegate", Canary.Anthropic, "anthropic"),
        Accept("GET", "/any", Canary.OpenAI, "openai") with { Method = "GET" },
    ];

    private static Vector Refused(string name, string target, int status, string code, params (string, string)[] headers) => new(name, target, headers, status, code);

    private static Vector Accept(string name, string target, string key, string sent, string? provider = null, string? model = null, string? modelId = null)
    {
        provider ??= sent.ToLowerInvariant();
        var headers = new List<(string, string)> { (KeyHeader, key), (ProviderHeader, sent) };
        if (model is not null)
            headers.Add((ModelHeader, model));
        modelId ??= ProviderCatalog.Get(provider).DefaultModel;
        return new Vector(name, target, headers, 200, null, $"{provider}|{model}|{modelId}|{VectorEndpoints.HashOf(key)}");
    }
}
