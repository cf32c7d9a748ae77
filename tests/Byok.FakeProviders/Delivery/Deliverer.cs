using System.Globalization;

namespace Byok.FakeProviders.Delivery;

/// <summary>Does what the behaviour says.</summary>
internal static class Deliverer
{
    public static Task SendAsync(Exchange exchange) => exchange.Behaviour switch
    {
        FakeBehaviour.Slow => SendSlowlyAsync(exchange),
        FakeBehaviour.Hang => Task.Delay(Timeout.Infinite, exchange.Aborted),
        FakeBehaviour.EchoKey or FakeBehaviour.EchoPart or FakeBehaviour.EchoSplit or FakeBehaviour.EchoHeader => EchoDelivery.SendAsync(exchange),
        FakeBehaviour.EchoStream when !exchange.Ask.Stream => EchoDelivery.SendAsync(exchange),
        FakeBehaviour.Html => PageDelivery.SendAsync(exchange, 200),
        FakeBehaviour.HtmlError => PageDelivery.SendAsync(exchange, 403),
        FakeBehaviour.Redirect => RedirectAsync(exchange),
        FakeBehaviour.BadRequest => SendErrorAsync(exchange, 400),
        FakeBehaviour.Unauthorized => SendErrorAsync(exchange, 401),
        FakeBehaviour.Unpaid => SendErrorAsync(exchange, 402),
        FakeBehaviour.Forbidden => SendErrorAsync(exchange, 403),
        FakeBehaviour.NotFound => SendErrorAsync(exchange, 404),
        FakeBehaviour.TooLarge => SendErrorAsync(exchange, 413),
        FakeBehaviour.TooMany => SendErrorAsync(exchange, 429),
        FakeBehaviour.Failing => SendErrorAsync(exchange, 500),
        FakeBehaviour.Unavailable => SendErrorAsync(exchange, 503),
        FakeBehaviour.Overloaded => SendErrorAsync(exchange, 529),
        FakeBehaviour.ErrorEvent when !exchange.Ask.Stream => SendErrorAsync(exchange, 500),
        FakeBehaviour.Empty => SendNothingAsync(exchange),
        FakeBehaviour.WrongType => WholeDelivery.SendAsync(exchange),
        _ when exchange.Ask.Stream => StreamDelivery.SendAsync(exchange),
        _ => WholeDelivery.SendAsync(exchange),
    };

    private static Task SendErrorAsync(Exchange exchange, int status) => ErrorDelivery.SendAsync(exchange, exchange.Wire.Error(status));

    private static async Task SendSlowlyAsync(Exchange exchange)
    {
        await Task.Delay(exchange.Options.SlowDelay, exchange.Aborted);
        await (exchange.Ask.Stream ? StreamDelivery.SendAsync(exchange) : WholeDelivery.SendAsync(exchange));
    }

    private static Task SendNothingAsync(Exchange exchange)
    {
        exchange.Response.ContentLength = 0;
        return Task.CompletedTask;
    }

    private static Task RedirectAsync(Exchange exchange)
    {
        var request = exchange.Context.Request;
        var host = request.Host.Host == "localhost" ? "127.0.0.1" : "localhost";
        var origin = exchange.RedirectTo ?? new Uri(string.Create(CultureInfo.InvariantCulture, $"{request.Scheme}://{host}:{request.Host.Port ?? 80}/"));
        var path = request.Path.Value!;
        var own = path.IndexOf(exchange.Wire.BasePath, StringComparison.OrdinalIgnoreCase);
        exchange.Response.StatusCode = 302;
        exchange.Response.Headers.Location = new Uri(origin, path[..own] + FakeProviderPaths.Elsewhere + path[own..]).ToString();
        return Task.CompletedTask;
    }
}
