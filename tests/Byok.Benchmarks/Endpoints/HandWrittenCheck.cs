using System.Collections.Frozen;
using Microsoft.Extensions.Primitives;

namespace Byok.Benchmarks.Endpoints;

/// <summary>
/// The shortest check by hand that is correct: what <c>contract.md</c> demands of the three headers, with one table of prefixes and one text per code. It
/// leaves out what a user would notice last: placeholders, key types, keys in the URL, service account files, the key's removal from the headers.
/// </summary>
internal static class HandWrittenCheck
{
    private static readonly (string Prefix, string Owner)[] Foreign =
    [
        ("sk-ant-", "anthropic"), ("sk-or-", "openrouter"), ("sk-proj-", "openai"), ("sk-svcacct-", "openai"), ("sk-service-", "openai"),
        ("gsk_", "groq"), ("AQ.", "gemini"), ("AIza", "gemini"), ("xai-", "xai"), ("nvapi-", "nvidia"), ("pplx-", "perplexity"), ("csk-", "cerebras"),
        ("hf_", "huggingface"), ("tgp_v1_", "together"), ("fw_", "fireworks"), ("r8_", "replicate"),
    ];

    /// <summary>Every provider by id and alias.</summary>
    public static FrozenDictionary<string, string> AnyProvider { get; } = Names(ProviderCatalog.All);

    /// <summary>OpenAI and Groq by id and alias.</summary>
    public static FrozenDictionary<string, string> TwoProviders { get; } = Names(ProviderCatalog.All.Where(p => p.Id is "openai" or "groq"));

    /// <summary>Null where the request is accepted.</summary>
    public static HandWrittenRefusal? Check(
        HttpContext context, FrozenDictionary<string, string> providers, out string key, out string provider, out string? model)
    {
        key = provider = "";
        var headers = context.Request.Headers;
        if (!TryRead(headers, "X-BYOK-Api-Key", out var sentKey) | !TryRead(headers, "X-BYOK-Provider", out var sentProvider) | !TryRead(headers, "X-BYOK-Model", out model))
            return HandWrittenRefusal.DuplicateHeader;
        if (sentKey is null)
            return HandWrittenRefusal.MissingKey;
        if (sentProvider is null)
            return HandWrittenRefusal.MissingProvider;
        if (!providers.TryGetValue(sentProvider, out var id))
            return AnyProvider.ContainsKey(sentProvider) ? HandWrittenRefusal.ProviderNotAllowed : HandWrittenRefusal.UnknownProvider;
        if (sentKey.Length is < 8 or > 4096 || sentKey.AsSpan().ContainsAnyExceptInRange('!', '~'))
            return HandWrittenRefusal.MalformedKey;
        foreach (var (prefix, owner) in Foreign)
        {
            if (owner != id && sentKey.StartsWith(prefix, StringComparison.Ordinal))
                return HandWrittenRefusal.WrongProviderKey;
        }
        if (model is not null && (model.Length > 256 || model.AsSpan().ContainsAnyExceptInRange('!', '~')))
            return HandWrittenRefusal.MalformedModel;
        (key, provider) = (sentKey, id);
        return null;
    }

    private static bool TryRead(IHeaderDictionary headers, string name, out string? value)
    {
        value = headers.TryGetValue(name, out StringValues values) && values.Count == 1 && values[0] is { Length: > 0 } text ? text : null;
        return values.Count <= 1 && value?.Contains(',', StringComparison.Ordinal) != true;
    }

    private static FrozenDictionary<string, string> Names(IEnumerable<ProviderPreset> presets) => presets
        .SelectMany(p => p.Aliases.Prepend(p.Id).Select(name => KeyValuePair.Create(name, p.Id)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
