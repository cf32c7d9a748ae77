using Byok.Proxy.Tests.Hosting;
using Byok.Vectors;

namespace Byok.Proxy.Tests.Forwarding;

/// <summary>Answers that no well-behaved provider sends.</summary>
public sealed class RawAnswerTests
{
    private const string Ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    // The user has paid for the answer: a header that cannot be written must not cost it, nor be called the client's fault.
    [Theory]
    [InlineData("openai-organization: Caf\u00e9\r\nContent-Length: 2\r\n")]
    [InlineData("openai-organization: a\u0001b\r\nContent-Length: 2\r\n")]
    [InlineData("Content-Length: 2, 2\r\n")]
    [InlineData("Content-Length: two\r\n")]
    public async Task A_header_that_cannot_be_written_stays_behind_and_the_answer_comes(string headers)
    {
        using var response = await AnswerAsync(Ok + headers + "\r\n{}");

        Assert.Equal((200, "{}"), ((int)response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.False(response.Headers.Contains("openai-organization"));
    }

    private static async Task<HttpResponseMessage> AnswerAsync(string answer)
    {
        await using var provider = RawProvider.Start(answer);
        await using var proxy = await ProxyApp.StartAsync(options => options.For("openai").BaseAddress = provider.Address);
        var response = await proxy.Client.SendAsync(ProxyApp.Chat("answer"));
        Canary.AssertAbsent("the answer", $"{response} {await response.Content.ReadAsStringAsync()}");
        return response;
    }
}
