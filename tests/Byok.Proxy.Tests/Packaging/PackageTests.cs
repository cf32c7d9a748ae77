using System.IO.Compression;
using System.Xml.Linq;
using Byok.FakeProviders;
using Byok.Proxy.Tests.Hosting;
using Byok.Tests.Hosting;
using Byok.Vectors;

namespace Byok.Proxy.Tests.Packaging;

[Trait("Category", "Slow")]
public sealed class PackageTests(PackedProxy packed) : IClassFixture<PackedProxy>
{
    [Fact]
    public void Holds_the_library_and_nothing_else()
    {
        using var zip = ZipFile.OpenRead(packed.Package);

        Assert.Equal(
            ["Byok.Proxy.nuspec", "README.md", "lib/net10.0/Byok.Proxy.dll", "lib/net10.0/Byok.Proxy.xml", "lib/net9.0/Byok.Proxy.dll", "lib/net9.0/Byok.Proxy.xml"],
            zip.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith('_') && !name.StartsWith("package/", StringComparison.Ordinal) && !name.StartsWith('[')).Order(StringComparer.Ordinal));
    }

    // What helps a build on a feed that lacks a package must not become part of what others get.
    [Fact]
    public void Depends_on_byok_with_its_analyzers_and_on_yarp()
    {
        using var zip = ZipFile.OpenRead(packed.Package);
        using var stream = zip.GetEntry("Byok.Proxy.nuspec")!.Open();
        var dependencies = XDocument.Load(stream).Descendants().Where(element => element.Name.LocalName == "dependency").ToList();

        Assert.Equal(
            ["Byok", "Byok", "Yarp.ReverseProxy", "Yarp.ReverseProxy"],
            dependencies.Select(element => element.Attribute("id")!.Value).Order(StringComparer.Ordinal));
        Assert.All(dependencies.Where(element => element.Attribute("id")!.Value == "Byok"), element => Assert.Null(element.Attribute("exclude")));
        Assert.All(dependencies, element => Assert.Equal(element.Attribute("id")!.Value == "Byok" ? packed.Version : "2.1.0", element.Attribute("version")!.Value));
    }

    [Fact]
    public void Publishing_natively_gives_no_warning() => Assert.DoesNotContain("warning", packed.PublishLog, StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_app_with_the_package_streams(bool native)
    {
        await using var fakes = await FakeProviderServer.StartAsync();
        await using var app = await SampleProcess.StartAsync(
            native ? packed.Native : packed.Dll, "--OpenAI", fakes.OpenAI.AbsoluteUri, "--Logging:LogLevel:Default=Trace");
        using var client = new HttpClient { BaseAddress = app.Address };

        using var refused = await client.SendAsync(ProxyApp.Chat("answer", key: null));
        Assert.Equal(401, (int)refused.StatusCode);

        using var response = await client.SendAsync(ProxyApp.Chat("answer", stream: true), HttpCompletionOption.ResponseHeadersRead);
        await using (var reader = await EventReader.OpenAsync(response))
            Assert.Equal("data: [DONE]", (await reader.ReadToEndAsync())[^1]);

        using var broken = await client.SendAsync(ProxyApp.Chat("cut", stream: true), HttpCompletionOption.ResponseHeadersRead);
        await using (var reader = await EventReader.OpenAsync(broken))
            Assert.Contains("byok_upstream_broken_off", (await reader.ReadToEndAsync())[^1], StringComparison.Ordinal);

        using var echoed = await client.SendAsync(ProxyApp.Chat("echo-key"));
        Canary.AssertAbsent("the answer", await echoed.Content.ReadAsStringAsync());
        Assert.Equal("Bearer " + Canary.OpenAI, fakes.Requests[0].Headers["Authorization"].ToString());
        Canary.AssertAbsent("the output", app.Output);
    }
}
