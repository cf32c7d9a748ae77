using System.Text.RegularExpressions;

namespace Byok.CodeFixes.Leaks.Urls;

/// <summary>The header in which a host wants the key.</summary>
/// <param name="Name">The header's name.</param>
/// <param name="Scheme">What stands before the key: <c>Bearer</c>; null where the key stands alone.</param>
internal sealed record KeyHeader(string Name, string? Scheme)
{
    private static readonly KeyHeader Google = new("x-goog-api-key", null);

    /// <summary>By the catalogue of providers, and where that does not know the host, <c>Authorization: Bearer</c>, as most have it.</summary>
    /// <param name="url">The URL as far as it is known.</param>
    public static KeyHeader For(string url)
    {
        var host = Regex.Match(url, "^[a-z]+://([^/:?#]*)", RegexOptions.IgnoreCase).Groups[1].Value;
        foreach (var preset in ProviderCatalog.BuiltIn)
        {
            if (preset.BaseUrl is { } known && IsHost(host, known))
                return new KeyHeader(preset.AuthHeaderName, preset.AuthScheme);
        }
        // Gemini's address is often kept apart from the path.
        return host.EndsWith(".googleapis.com", StringComparison.OrdinalIgnoreCase) || Regex.IsMatch(url, ":(streamG|g)enerateContent|/v1beta/models/")
            ? Google
            : new KeyHeader("Authorization", "Bearer");
    }

    private static bool IsHost(string host, string baseUrl)
    {
        var known = baseUrl.Substring(baseUrl.IndexOf("://", StringComparison.Ordinal) + 3).Split('/')[0];
        // {resource}.openai.azure.com
        return known.StartsWith("{", StringComparison.Ordinal)
            ? host.EndsWith(known.Substring(known.IndexOf('}') + 1), StringComparison.OrdinalIgnoreCase)
            : KnownNames.EqualsIgnoreAsciiCase(host, known);
    }
}
