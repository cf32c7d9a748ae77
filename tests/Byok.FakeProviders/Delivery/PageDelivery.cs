namespace Byok.FakeProviders.Delivery;

/// <summary>Sends a page where JSON is expected.</summary>
internal static class PageDelivery
{
    public static Task SendAsync(Exchange exchange, int status)
    {
        exchange.Response.StatusCode = status;
        exchange.Response.ContentType = "text/html; charset=UTF-8";
        return exchange.Response.WriteAsync(
            status == 200
                ? "<!DOCTYPE html><html lang=\"en\"><head><title>Welcome</title></head><body><h1>It works</h1><script>document.title = 'ran'</script></body></html>"
                : "<!DOCTYPE html><html lang=\"en-US\"><head><title>Attention required</title><meta name=\"robots\" content=\"noindex, nofollow\"></head>"
                    + "<body><h1>Sorry, you have been blocked</h1><p>Ray ID: 8f0c1d2e3a4b5c6d</p></body></html>",
            exchange.Aborted);
    }
}
