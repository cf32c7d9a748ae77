using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Byok.Tests.Hosting;
using Microsoft.AspNetCore.TestHost;

namespace Byok.Tests.Assets;

public sealed class ServingTests
{
    private const string NoCache = "no-cache";
    private const string Immutable = "public, max-age=31536000, immutable";

    private static readonly (string Url, string File, string CacheControl)[] All =
    [
        ("/_byok/byok.js", "byok.js", NoCache),
        ("/_byok/byok.core.js", "byok.core.js", NoCache),
        ("/_byok/byok.providers.js", "byok.providers.js", NoCache),
        (ByokAssets.ScriptUrl, "byok.js", Immutable),
        (ByokAssets.CoreScriptUrl, "byok.core.js", Immutable),
        ($"/_byok/byok.{Script.Providers.Version}.js", "byok.providers.js", Immutable),
    ];

    public static TheoryData<string, string, string> Urls
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (url, file, cacheControl) in All)
                data.Add(url, file, cacheControl);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Urls))]
    public async Task Each_URL_serves_its_committed_file(string url, string file, string cacheControl)
    {
        await using var app = await StartAsync();

        var response = await AssetResponse.GetAsync(app, url);

        var bytes = AssetResponse.File(file);
        Assert.Equal(200, response.Status);
        Assert.Equal(bytes, response.Bytes);
        Assert.Equal(
            new SortedDictionary<string, string>
            {
                ["Cache-Control"] = cacheControl,
                ["Content-Length"] = bytes.Length.ToString(CultureInfo.InvariantCulture),
                ["Content-Type"] = "text/javascript; charset=utf-8",
                ["Cross-Origin-Resource-Policy"] = "same-origin",
                ["ETag"] = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"",
                ["Vary"] = "Accept-Encoding",
                ["X-Content-Type-Options"] = "nosniff",
            },
            new SortedDictionary<string, string>(response.Headers.ToDictionary()));
    }

    [Theory]
    [MemberData(nameof(Urls))]
    public async Task Each_encoding_is_the_same_file_under_a_validator_of_its_own(string url, string file, string cacheControl)
    {
        await using var app = await StartAsync();
        var plain = await AssetResponse.GetAsync(app, url);
        var gzip = await AssetResponse.GetAsync(app, url, ("Accept-Encoding", "gzip"));
        var brotli = await AssetResponse.GetAsync(app, url, ("Accept-Encoding", "gzip, br"));

        Assert.Equal((null, "gzip", "br"), (plain.Header("Content-Encoding"), gzip.Header("Content-Encoding"), brotli.Header("Content-Encoding")));
        Assert.Equal(AssetResponse.File(file), Decompress(new GZipStream(new MemoryStream(gzip.Bytes), CompressionMode.Decompress)));
        Assert.Equal(AssetResponse.File(file), Decompress(new BrotliStream(new MemoryStream(brotli.Bytes), CompressionMode.Decompress)));
        Assert.Equal(3, new[] { plain, gzip, brotli }.Select(r => r.Header("ETag")).Distinct().Count());
        foreach (var response in new[] { plain, gzip, brotli })
        {
            Assert.Equal(("Accept-Encoding", cacheControl), (response.Header("Vary"), response.Header("Cache-Control")));
            Assert.Equal(response.Bytes.Length.ToString(CultureInfo.InvariantCulture), response.Header("Content-Length"));
            Assert.Matches("^\"[0-9a-f]{64}(-gzip|-br)?\"$", response.Header("ETag"));
        }
    }

    [Fact]
    public async Task A_client_that_takes_no_encoding_of_ours_is_told_so()
    {
        await using var app = await StartAsync();

        var response = await AssetResponse.GetAsync(app, "/_byok/byok.js", ("Accept-Encoding", "zstd, identity;q=0"));

        Assert.Equal((406, "no-store", "Accept-Encoding"), (response.Status, response.Header("Cache-Control"), response.Header("Vary")));
        Assert.Empty(response.Bytes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task HEAD_answers_the_headers_of_GET_and_no_body(string acceptEncoding)
    {
        await using var app = await StartAsync();
        foreach (var (url, _, _) in All)
        {
            var get = await AssetResponse.GetAsync(app, url, ("Accept-Encoding", acceptEncoding));
            var head = await AssetResponse.SendAsync(app, HttpMethod.Head, url, ("Accept-Encoding", acceptEncoding));

            Assert.Equal(200, head.Status);
            Assert.Equal(get.Headers.OrderBy(h => h.Key), head.Headers.OrderBy(h => h.Key));
            Assert.NotEmpty(get.Bytes);
            // What an ordinary client would not read.
            Assert.EndsWith("\r\n\r\n", (await app.SendAsync("HEAD", url, ("Accept-Encoding", acceptEncoding))).Raw, StringComparison.Ordinal);
        }
    }

    // Kestrel drops what is written to HEAD; this server does not.
    [Fact]
    public async Task HEAD_writes_no_body_that_the_server_would_have_to_drop()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        await using var app = builder.Build();
        app.MapByokAssets();
        await app.StartAsync();

        using var request = new HttpRequestMessage(HttpMethod.Head, "/_byok/byok.js");
        using var response = await app.GetTestClient().SendAsync(request);

        Assert.Equal(AssetResponse.File("byok.js").Length, response.Content.Headers.ContentLength);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("W/{0}")]
    [InlineData("\"other\", {0}")]
    [InlineData("\"a\",W/\"b\" , W/{0},\"c\"")]
    [InlineData("*")]
    public async Task If_None_Match_is_answered_with_304(string header)
    {
        await using var app = await StartAsync();
        foreach (var (url, _, cacheControl) in All)
        {
            foreach (var acceptEncoding in new[] { "identity", "gzip", "br" })
            {
                var tag = (await AssetResponse.GetAsync(app, url, ("Accept-Encoding", acceptEncoding))).Header("ETag")!;
                (string, string)[] headers = [("Accept-Encoding", acceptEncoding), ("If-None-Match", header.Replace("{0}", tag, StringComparison.Ordinal))];

                var get = await AssetResponse.GetAsync(app, url, headers);
                Assert.Equal(304, get.Status);
                Assert.Equal((tag, cacheControl, "Accept-Encoding"), (get.Header("ETag"), get.Header("Cache-Control"), get.Header("Vary")));
                Assert.Null(get.Header("Content-Type"));
                Assert.Empty(get.Bytes);
                Assert.Equal(304, (await AssetResponse.SendAsync(app, HttpMethod.Head, url, headers)).Status);
            }
        }
    }

    [Theory]
    [InlineData("\"other\"")]
    [InlineData("W/\"other\"")]
    [InlineData("{bare}")]
    [InlineData("")]
    [InlineData("\"*\"")]
    // The same file in another encoding is another representation.
    [InlineData("\"{bare}-br\"")]
    [InlineData("\"{bare}-gzip\", \"{bare}-br\"")]
    public async Task Other_validators_are_answered_with_the_file(string header)
    {
        await using var app = await StartAsync();
        var tag = (await AssetResponse.GetAsync(app, "/_byok/byok.js")).Header("ETag")!;

        var response = await app.SendAsync("GET", "/_byok/byok.js", ("If-None-Match", header.Replace("{bare}", tag.Trim('"'), StringComparison.Ordinal)));

        Assert.Equal(200, response.Status);
    }

    [Fact]
    public async Task If_None_Match_may_come_in_several_lines()
    {
        await using var app = await StartAsync();
        var tag = (await AssetResponse.GetAsync(app, "/_byok/byok.js")).Header("ETag")!;

        Assert.Equal(304, (await app.SendAsync("GET", "/_byok/byok.js", ("If-None-Match", "\"a\""), ("If-None-Match", tag))).Status);
    }

    [Fact]
    public async Task If_Match_is_heeded_and_compares_strongly()
    {
        await using var app = await StartAsync();
        var tag = (await AssetResponse.GetAsync(app, "/_byok/byok.js")).Header("ETag")!;

        foreach (var (header, status) in new[] { (tag, 200), ("*", 200), ($"\"a\", {tag}", 200), ("W/" + tag, 412), ("\"a\"", 412) })
            Assert.Equal(status, (await AssetResponse.GetAsync(app, "/_byok/byok.js", ("If-Match", header))).Status);
    }

    // An older page asks for an older script; the newer one would not fit its integrity attribute, nor perhaps the page.
    [Fact]
    public async Task The_name_of_another_content_is_404_and_kept_by_nobody()
    {
        await using var app = await TestApp.StartAsync(app =>
        {
            app.MapByokAssets();
            // As apps of one page have it: everything unknown is the page.
            app.MapFallback("{**path}", () => "the page");
        });
        var (script, core) = (ByokAssets.ScriptUrl.Split('.')[1], ByokAssets.CoreScriptUrl.Split('.')[2]);

        foreach (var version in new[] { "0123456789abcdef", core, $"core.{script}", "core.0123456789abcdef", $"providers.{core}", script[..^1], script + "0", script.ToUpperInvariant() + "A", $"core.core.{core}", $"{script}.{script}", "core.", "core.core" })
        {
            var response = await AssetResponse.GetAsync(app, $"/_byok/byok.{version}.js");
            Assert.Equal((404, "no-store", 0), (response.Status, response.Header("Cache-Control"), response.Bytes.Length));
        }
        // What is not ours is left to the app.
        foreach (var path in new[] { "/_byok", "/_byok/", "/_byok/byok.css", "/_byok/byok.js.map", "/_byok/other.js", "/_byok/byok", "/_byok/x/byok.js" })
            Assert.Equal("the page", (await app.SendAsync("GET", path)).Body);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_methods_are_405(string method)
    {
        await using var app = await StartAsync();
        foreach (var (url, _, _) in All)
        {
            var response = await app.SendAsync(method, url);
            Assert.Equal((405, "GET, HEAD"), (response.Status, response.Headers["Allow"]));
        }
    }

    [Fact]
    public async Task The_first_requests_may_come_at_once()
    {
        await using var app = await StartAsync();
        string[] encodings = ["identity", "gzip", "br"];

        var responses = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => AssetResponse.GetAsync(app, "/_byok/byok.js", ("Accept-Encoding", encodings[i % 3]))));

        Assert.All(responses, r => Assert.Equal(200, r.Status));
        Assert.All(responses.GroupBy(r => r.Header("ETag")), same => Assert.Single(same.Select(r => Convert.ToHexString(SHA256.HashData(r.Bytes))).Distinct()));
        Assert.Equal(3, responses.Select(r => r.Header("ETag")).Distinct().Count());
    }

    [Fact]
    public void Who_asks_at_once_for_what_is_not_made_yet_gets_the_same()
    {
        // One that nobody has asked yet.
        var script = new Script("byok", "bWFkZSB1cA=="u8);
        foreach (var coding in Enum.GetValues<ContentCoding>())
        {
            var made = new Representation[32];
            using var start = new Barrier(made.Length);
            var threads = Enumerable.Range(0, made.Length).Select(i => new Thread(() =>
            {
                start.SignalAndWait();
                made[i] = script.In(coding);
            })).ToList();
            threads.ForEach(t => t.Start());
            threads.ForEach(t => t.Join());
            Assert.All(made, m => Assert.Same(made[0], m));
        }
    }

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(app => app.MapByokAssets());

    private static byte[] Decompress(Stream stream)
    {
        using var bytes = new MemoryStream();
        using (stream)
            stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
