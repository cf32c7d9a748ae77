using System.Text;
using Byok.FakeProviders;

namespace Byok.Proxy.Tests.FakeProviders;

public sealed class FaultTests(FakeProviderFixture fakes) : IClassFixture<FakeProviderFixture>
{
    public static TheoryData<string, bool> EveryForm
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var provider in ProviderRequests.Providers)
            {
                data.Add(provider, false);
                data.Add(provider, true);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(EveryForm))]
    public async Task Cut_breaks_the_body_off(string provider, bool stream)
    {
        using var response = await fakes.AskAsync(provider, FakeBehaviour.Cut, stream);

        Assert.Equal(200, (int)response.StatusCode);
        var (bytes, fault) = await ReadAsync(response);
        Assert.IsType<HttpIOException>(fault, exactMatch: false);
        Assert.NotEmpty(bytes);
        Assert.False(TextOf(bytes).ReplaceLineEndings("\n").EndsWith("\n\n", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EveryForm))]
    public async Task Cut_clean_ends_as_http_wants_it_and_says_no_end(string provider, bool stream)
    {
        using var response = await fakes.AskAsync(provider, FakeBehaviour.CutClean, stream);

        var (bytes, fault) = await ReadAsync(response);
        Assert.Null(fault);
        Assert.NotEmpty(bytes);
        foreach (var mark in new[] { "[DONE]", "message_stop", "\"STOP\"", "\"finish_reason\":\"stop\"" })
            Assert.DoesNotContain(mark, TextOf(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EveryForm))]
    public async Task Hang_sends_no_headers_and_notices_that_the_client_leaves(string provider, bool stream)
    {
        await using var server = await FakeProviderServer.StartAsync();
        using var client = new HttpClient();
        using var leave = new CancellationTokenSource();
        var sending = client.SendAsync(ProviderRequests.Ask(server, provider, "hang", stream), HttpCompletionOption.ResponseHeadersRead, leave.Token);

        var request = await server.WaitForRequestAsync();
        Assert.Equal(FakeOutcome.Pending, request.Outcome);
        Assert.False(sending.IsCompleted);
        await leave.CancelAsync();

        await request.Left.WaitAsync(FakeProviderFixture.Limit);
        Assert.Equal(FakeOutcome.Left, request.Outcome);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        await server.WaitForConnectionsAsync(0);
    }

    [Theory]
    [MemberData(nameof(EveryForm))]
    public async Task Stall_sends_something_and_notices_that_the_client_leaves(string provider, bool stream)
    {
        await using var server = await FakeProviderServer.StartAsync();
        // By default a client that leaves reads on for two seconds, to keep the connection.
        using var client = new HttpClient(new SocketsHttpHandler { ResponseDrainTimeout = TimeSpan.Zero, MaxResponseDrainSize = 0 });
        using var response = await client.SendAsync(ProviderRequests.Ask(server, provider, "stall", stream), HttpCompletionOption.ResponseHeadersRead, FakeProviderFixture.Limit);
        var body = await response.Content.ReadAsStreamAsync();
        Assert.True(await body.ReadAsync(new byte[16], FakeProviderFixture.Limit) > 0);

        var request = await server.WaitForRequestAsync();
        Assert.Equal(FakeOutcome.Pending, request.Outcome);
        response.Dispose();

        await request.Left.WaitAsync(FakeProviderFixture.Limit);
    }

    [Theory]
    [MemberData(nameof(EveryForm))]
    public async Task Gzip_is_the_same_answer_compressed(string provider, bool stream)
    {
        using var response = await fakes.AskAsync(provider, FakeBehaviour.Gzip, stream);
        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);

        await using var unzipped = new System.IO.Compression.GZipStream(await response.Content.ReadAsStreamAsync(), System.IO.Compression.CompressionMode.Decompress);
        var text = await new StreamReader(unzipped).ReadToEndAsync();
        Assert.Contains("caf\u00e9", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EveryForm))]
    public async Task Split_and_crlf_change_no_word(string provider, bool stream)
    {
        var plain = await TextAsync(provider, FakeBehaviour.Answer, stream);
        Assert.Contains("caf\u00e9", plain, StringComparison.Ordinal);

        foreach (var behaviour in new[] { FakeBehaviour.Split, FakeBehaviour.Crlf })
        {
            var other = await TextAsync(provider, behaviour, stream);
            Assert.Equal(WordsIn(plain), WordsIn(other));
            if (behaviour == FakeBehaviour.Crlf && stream)
                Assert.DoesNotContain("\n", other.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Comments_keep_a_stream_alive()
    {
        foreach (var provider in ProviderRequests.Providers)
            Assert.Contains("\n: keep-alive\n", (await TextAsync(provider, FakeBehaviour.Comments, stream: true)).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private async Task<string> TextAsync(string provider, FakeBehaviour behaviour, bool stream)
    {
        using var response = await fakes.AskAsync(provider, behaviour, stream);
        return await response.Content.ReadAsStringAsync();
    }

    // Ids and times differ from one answer to the next.
    private static List<string> WordsIn(string text) =>
        [.. System.Text.RegularExpressions.Regex.Matches(text, @"""(?:content|text)"":""([^""]*)""").Select(match => match.Groups[1].Value)];

    private static async Task<(byte[] Bytes, Exception? Fault)> ReadAsync(HttpResponseMessage response)
    {
        using var read = new MemoryStream();
        try
        {
            await response.Content.CopyToAsync(read, FakeProviderFixture.Limit);
            return (read.ToArray(), null);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return (read.ToArray(), exception is HttpRequestException { InnerException: { } inner } ? inner : exception);
        }
    }

    private static string TextOf(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
