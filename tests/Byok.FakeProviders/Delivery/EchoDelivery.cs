using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace Byok.FakeProviders.Delivery;

/// <summary>Refuses the key and repeats it, or a part of it.</summary>
internal static class EchoDelivery
{
    /// <summary>Long enough that a reader gets the two parts one by one.</summary>
    public static readonly TimeSpan BetweenParts = TimeSpan.FromMilliseconds(30);

    public static async Task SendAsync(Exchange exchange)
    {
        var (key, response) = (exchange.Key, exchange.Response);
        var shown = exchange.Behaviour switch
        {
            FakeBehaviour.EchoPart => key[..Math.Min(12, key.Length)] + new string('*', Math.Max(4, key.Length - 18)) + key[Math.Max(0, key.Length - 6)..],
            FakeBehaviour.EchoHeader => "the one in the header",
            _ => key,
        };
        var error = exchange.Wire.Error(401, $"Incorrect API key provided: {shown}.");
        response.StatusCode = error.Status;
        response.ContentType = exchange.Wire.JsonType;
        if (exchange.Behaviour == FakeBehaviour.EchoHeader)
        {
            response.Headers["x-refused-key"] = key;
            response.HttpContext.Features.GetRequiredFeature<IHttpResponseFeature>().ReasonPhrase = "Unknown key " + key;
        }
        var at = error.Body.IndexOf(shown, StringComparison.Ordinal);
        var middle = exchange.Behaviour is FakeBehaviour.EchoSplit or FakeBehaviour.EchoStream && at >= 0 ? at + (key.Length / 2) : error.Body.Length;
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(error.Body[..middle]), exchange.Aborted);
        if (middle == error.Body.Length)
            return;
        await response.Body.FlushAsync(exchange.Aborted);
        await Task.Delay(BetweenParts, exchange.Aborted);
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(error.Body[middle..]), exchange.Aborted);
    }
}
