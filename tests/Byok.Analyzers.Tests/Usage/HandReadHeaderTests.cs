using static Byok.Analyzers.Tests.Usage.UsageTest;

namespace Byok.Analyzers.Tests.Usage;

/// <summary>BYOK007.</summary>
public sealed class HandReadHeaderTests
{
    [Theory]
    [InlineData("""app.MapPost("/", ([{|BYOK007:FromHeader(Name = "X-BYOK-Api-Key")|}] string text) => "");""")]
    [InlineData("""app.MapPost("/", ([{|BYOK007:FromHeader(Name = ByokHeaders.ApiKey)|}] string? text) => "");""")]
    [InlineData("""app.MapPost("/", ([{|BYOK007:FromHeader(Name = "x-byok-provider")|}] string text, [{|BYOK007:FromHeader(Name = "X-Byok-Model")|}] string? model) => "");""")]
    [InlineData("""app.MapPost("/", (HttpRequest request) => {|BYOK007:request.Headers["X-BYOK-Api-Key"]|}.ToString());""")]
    [InlineData("""app.MapPost("/", (HttpContext context) => { var key = {|BYOK007:context.Request.Headers[ByokHeaders.ApiKey]|}; return key.Count; });""")]
    [InlineData("""app.MapPost("/", (HttpContext context) => {|BYOK007:context.Request.Headers.TryGetValue("x-byok-api-key", out var key)|} ? key.Count : 0);""")]
    [InlineData("""app.MapPost("/", async context => await context.Response.WriteAsync({|BYOK007:context.Request.Headers["X-BYOK-Api-Key"]|}.Count.ToString()));""")]
    [InlineData("""app.MapPost("/", Handle); static int Handle(HttpRequest request) => {|BYOK007:request.Headers["X-BYOK-Api-Key"]|}.Count;""")]
    [InlineData("""app.MapGroup("/g").MapGet("/", (HttpContext c) => { var headers = c.Request.Headers; return {|BYOK007:headers["X-BYOK-Api-Key"]|}.Count; });""")]
    [InlineData("""app.MapPost("/", ([{|BYOK007:FromHeader(Name = "X-BYOK-Api-Key")|}] ApiKey key) => "");""")]
    public Task A_header_that_is_read_by_hand_is_reported(string statement) => VerifyAppAsync(statement);

    [Theory]
    [InlineData("""app.MapPost("/", ([FromHeader(Name = "X-Api-Key")] string text, [FromHeader] string accept) => "");""")]
    [InlineData("""app.MapPost("/", (HttpRequest request) => request.Headers["X-Request-Id"].ToString() + request.Headers.Authorization.Count);""")]
    [InlineData("""app.MapPost("/", (HttpContext context) => { context.Request.Headers["X-BYOK-Api-Key"] = "x"; context.Request.Headers.Remove(ByokHeaders.ApiKey); });""")]
    [InlineData("""app.MapPost("/", (HttpContext context) => context.Request.Headers.ContainsKey("X-BYOK-Api-Key"));""")]
    [InlineData("""app.MapPost("/", (HttpContext context) => context.Response.Headers["X-BYOK-Api-Key"].Count);""")]
    [InlineData("""app.Use(async (context, next) => { _ = context.Request.Headers["X-BYOK-Api-Key"].Count; await next(context); });""")]
    [InlineData("""app.MapPost("/", () => { var d = new Dictionary<string, string> { ["X-BYOK-Api-Key"] = "" }; return d["X-BYOK-Api-Key"]; });""")]
    [InlineData("""app.MapPost("/", async (HttpClient client) => { var request = new HttpRequestMessage(); request.Headers.Add("X-BYOK-Api-Key", "x"); await client.SendAsync(request); });""")]
    [InlineData("""app.MapPost("/", (HttpRequest request) => request.Headers["X-BYOK-Model"].ToString());""")]
    public Task Other_headers_and_other_uses_are_not(string statement) => VerifyAppAsync(statement);

    [Fact]
    public Task Controllers_pages_and_helpers_are_looked_at() => VerifyAsync(
        """
        [ApiController]
        public partial class ChatController : ControllerBase
        {
            private const string Header = "X-BYOK-Api-Key";

            [FromHeader(Name = "X-Other")]
            public string? Other { get; set; }

            [{|BYOK007:FromHeader(Name = Header)|}]
            public string? Key { get; set; }

            [HttpPost]
            public string Chat() => {|BYOK007:Request.Headers[Header]|}.Count + {|BYOK007:HttpContext.Request.Headers[Header]|}.ToString();

            [HttpGet]
            public string Get([{|BYOK007:FromHeader(Name = Header)|}] string key) => key;
        }

        internal static class Helper
        {
            internal static string KeyOf(HttpRequest request) => {|BYOK007:request.Headers["X-BYOK-Api-Key"]|}.ToString();
        }

        public sealed class Limiter(RequestDelegate next)
        {
            public Task InvokeAsync(HttpContext context) => context.Request.Headers["X-BYOK-Api-Key"].Count > 1 ? Task.CompletedTask : next(context);
        }

        public sealed class Own : IMiddleware
        {
            public Task InvokeAsync(HttpContext context, RequestDelegate next) => context.Request.Headers["X-BYOK-Api-Key"].Count > 1 ? Task.CompletedTask : next(context);
        }
        """);
}
