using Byok.Tests.Hosting;
using Byok.Testing;

namespace Byok.Tests.Assets;

/// <summary>An answer of the assets' endpoints, with its bytes as they came.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Headers">All headers but <c>Date</c> and <c>Server</c>, each with its values in one line.</param>
/// <param name="Bytes">The body, not decoded.</param>
internal sealed record AssetResponse(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Bytes)
{
    /// <summary>The committed files, by their names.</summary>
    public static byte[] File(string name) => System.IO.File.ReadAllBytes(Path.Combine(RepositoryPaths.Root, "src", "Byok.Browser", "dist", name));

    public static Task<AssetResponse> GetAsync(TestApp app, string path, params (string Name, string Value)[] headers) => SendAsync(app, HttpMethod.Get, path, headers);

    public static async Task<AssetResponse> SendAsync(TestApp app, HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler);
        using var request = new HttpRequestMessage(method, new Uri(app.Address, path));
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        using var response = await client.SendAsync(request);
        return new AssetResponse(
            (int)response.StatusCode,
            response.Headers.Concat(response.Content.Headers)
                .Where(h => h.Key is not ("Date" or "Server"))
                .ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase),
            await response.Content.ReadAsByteArrayAsync());
    }

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
