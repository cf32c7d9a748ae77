using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Byok.Proxy;

/// <summary>Takes what is named like a key out of a query: it would end in the provider's access log, and Gemini refuses a request that has a key in two places.</summary>
internal static class QueryFilter
{
    /// <summary>The query with its question mark, or nothing.</summary>
    public static string Clean(QueryString query)
    {
        if (!query.HasValue || query.Value.Length < 2)
            return "";

        var kept = new StringBuilder();
        foreach (var pair in new QueryStringEnumerable(query.Value))
        {
            if (IsKeyName(pair.DecodeName().Span))
                continue;
            kept.Append(kept.Length == 0 ? '?' : '&').Append(Uri.EscapeDataString(pair.DecodeName().ToString())).Append('=').Append(Uri.EscapeDataString(pair.DecodeValue().ToString()));
        }
        return kept.ToString();
    }

    private static bool IsKeyName(ReadOnlySpan<char> name) =>
        Is(name, "key") || Is(name, "api_key") || Is(name, "apikey") || Is(name, "api-key") || Is(name, "token") || Is(name, "access_token") || Is(name, ByokHeaders.ApiKey);

    private static bool Is(ReadOnlySpan<char> name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
