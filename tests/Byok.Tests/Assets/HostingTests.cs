using System.IO.Compression;
using System.Net;
using Byok.Tests.Hosting;
using Byok.Tests.Packaging;

namespace Byok.Tests.Assets;

/// <summary>The set-ups in which static web assets of a package were tried, and failed in every second one.</summary>
[Trait("Category", "Slow")]
[Collection(PackedByokCollection.Name)]
public sealed class HostingTests(HostedApps apps) : IClassFixture<HostedApps>
{
    [Theory]
    [InlineData("Development", "MapStaticAssets")]
    [InlineData("Production", "MapStaticAssets")]
    [InlineData("Production", "UseStaticFiles")]
    [InlineData("Development", "slim")]
    [InlineData("Development", "slim UseStaticWebAssets")]
    [InlineData("Production", "slim")]
    public Task A_build_serves_the_scripts(string environment, string arguments) => AssertServesAsync(apps.Built, environment, arguments.Split(' '));

    [Fact]
    public Task A_published_app_serves_the_scripts_from_its_folder() => AssertServesAsync(apps.Published, "Production", ["MapStaticAssets"]);

    [Fact]
    public Task A_published_app_serves_the_scripts_from_another_folder() =>
        AssertServesAsync(apps.Published, "Production", ["MapStaticAssets"], Path.GetTempPath());

    [Fact]
    public Task A_single_file_without_anything_beside_it_serves_the_scripts()
    {
        Assert.Single(Directory.GetFileSystemEntries(Path.GetDirectoryName(apps.SingleFile)!));
        return AssertServesAsync(apps.SingleFile, "Production", ["UseStaticFiles"]);
    }

    [Fact]
    public Task A_native_app_serves_the_scripts() => AssertServesAsync(apps.Native, "Production", []);

    [Fact]
    public Task A_native_executable_alone_serves_the_scripts()
    {
        Assert.DoesNotContain("warning", apps.NativeLog, StringComparison.OrdinalIgnoreCase);
        Assert.Single(Directory.GetFileSystemEntries(Path.GetDirectoryName(apps.NativeAlone)!));
        return AssertServesAsync(apps.NativeAlone, "Production", []);
    }

    private static async Task AssertServesAsync(string path, string environment, string[] arguments, string? folder = null)
    {
        await using var app = await SampleProcess.StartAsync(path, [new("ASPNETCORE_ENVIRONMENT", environment)], arguments, folder);
        using var client = new HttpClient { BaseAddress = app.Address };

        foreach (var name in new[] { "byok.js", "byok.core.js", "byok.providers.js" })
            Assert.Equal(AssetResponse.File(name), await client.GetByteArrayAsync("/_byok/" + name));
        var url = await client.GetStringAsync("/url");
        Assert.Equal(ByokAssets.ScriptUrl, url);
        Assert.Equal(AssetResponse.File("byok.js"), await GetEncodedAsync(client, url, "gzip", s => new GZipStream(s, CompressionMode.Decompress)));
        Assert.Equal(AssetResponse.File("byok.js"), await GetEncodedAsync(client, url, "br", s => new BrotliStream(s, CompressionMode.Decompress)));
    }

    private static async Task<byte[]> GetEncodedAsync(HttpClient client, string url, string encoding, Func<Stream, Stream> decode)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add("Accept-Encoding", encoding);
        using var response = await client.SendAsync(request);
        Assert.Equal((HttpStatusCode.OK, encoding), (response.StatusCode, response.Content.Headers.ContentEncoding.SingleOrDefault()));
        await using var decoded = decode(await response.Content.ReadAsStreamAsync());
        using var bytes = new MemoryStream();
        await decoded.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
