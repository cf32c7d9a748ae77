using System.Globalization;
using System.Text;
using Byok.FakeProviders.Wire;

namespace Byok.FakeProviders.Delivery;

/// <summary>Sends an error in the provider's own words.</summary>
internal static class ErrorDelivery
{
    public static async Task SendAsync(Exchange exchange, WireError error)
    {
        var response = exchange.Response;
        error = exchange.Wire.Shape(error, exchange.Context.Request);
        response.StatusCode = error.Status;
        response.ContentType = exchange.Wire.JsonType;
        if (error is { Status: 429, IsLasting: false })
        {
            var seconds = (int)Math.Ceiling(exchange.Options.RetryAfter.TotalSeconds);
            // Gemini says it in the body only.
            if (exchange.Wire.SaysRetryAfter)
                response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            exchange.Wire.AddLimits(response, seconds);
            error = error with { Body = error.Body.Replace(WireError.Seconds, seconds.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) };
        }
        var bytes = Encoding.UTF8.GetBytes(error.Body);
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, exchange.Aborted);
    }
}
