using System.Text.RegularExpressions;
using Byok.Testing;
using static Byok.Analyzers.Tests.Usage.UsageTest;

namespace Byok.Analyzers.Tests.Usage;

/// <summary>BYOK008.</summary>
public sealed partial class KeyInUrlTests
{
    [Theory]
    [InlineData("""app.MapGet("/", ([FromQuery] string {|BYOK008:apiKey|}) => "");""")]
    [InlineData("""app.MapGet("/", (string {|BYOK008:apiKey|}) => "");""")]
    [InlineData("""app.MapPost("/", (string? {|BYOK008:api_key|}, HttpContext context) => "");""")]
    [InlineData("""app.MapGet("/", ([FromQuery(Name = "api_key")] string {|BYOK008:k|}) => "");""")]
    [InlineData("""app.MapGet("/", ([FromQuery(Name = "X-BYOK-Api-Key")] string {|BYOK008:k|}) => "");""")]
    [InlineData("""app.MapGet("/{apiKey}", (string {|BYOK008:apiKey|}) => "");""")]
    [InlineData("""app.MapGet("/{k}", ([FromRoute(Name = "k")] string {|BYOK008:apiKey|}) => "");""")]
    [InlineData("""app.MapGet({|BYOK008:"/chat/{apiKey:minlength(8)}/x"|}, (HttpContext context) => "");""")]
    [InlineData("""app.MapGet({|BYOK008:"/chat/{**api_key}"|}, async context => await context.Response.WriteAsync(""));""")]
    [InlineData("""app.MapGroup({|BYOK008:"/{apiKey}"|}).MapGet("/", () => "");""")]
    [InlineData("""app.MapGet("/", (HttpRequest request) => {|BYOK008:request.Query["api_key"]|}.ToString());""")]
    [InlineData("""app.MapGet("/", (HttpContext c) => {|BYOK008:c.Request.Query.TryGetValue("apikey", out var k)|} ? k.Count : 0);""")]
    [InlineData("""app.MapGet("/", (HttpContext c) => {|BYOK008:c.Request.RouteValues["apiKey"]|}?.ToString());""")]
    [InlineData("""app.MapGet("/", (HttpContext c) => {|BYOK008:c.GetRouteValue("apiKey")|}?.ToString());""")]
    [InlineData("""app.MapGet("/", {|BYOK008:Handle|}); static string Handle(string apiKey) => "";""")]
    [InlineData("""app.MapGet("/", Handle); static string Handle([FromQuery] string {|BYOK008:apiKey|}) => "";""")]
    [InlineData("""app.MapGet("/", (string {|BYOK008:token|}) => ApiKey.TryCreate(token, out var key) ? key.Fingerprint : "");""")]
    [InlineData("""app.MapGet("/", (string {|BYOK008:key|}) => new ApiKey(key).Fingerprint);""")]
    [InlineData("""app.MapGet("/", (string {|BYOK008:key|}) => Ask(apiKey: key)); static string Ask(string apiKey) => "";""")]
    [InlineData("""app.MapGet("/", ([FromQuery] ApiKey {|BYOK008:anything|}) => "");""")]
    [InlineData("""const string Route = "/c/{apiKey?}"; app.MapGet({|BYOK008:Route|}, () => "");""")]
    public Task A_key_from_the_URL_is_reported(string statement) => VerifyAppAsync(statement);

    [Theory]
    [InlineData("""app.MapGet("/cache/{key}", (string key) => key);""")]
    [InlineData("""app.MapGet("/confirm", ([FromQuery] string token) => token.Length);""")]
    [InlineData("""app.MapGet("/confirm", (HttpRequest request) => request.Query["token"].ToString());""")]
    [InlineData("""app.MapGet("/", (int apiKey) => apiKey);""")]
    [InlineData("""app.MapGet("/", (Guid apikey) => apikey);""")]
    [InlineData("""app.MapPost("/", ([FromHeader] string apiKey) => "");""")]
    [InlineData("""app.MapPost("/", ([FromBody] string apiKey) => "");""")]
    [InlineData("""app.MapPost("/", ([FromServices] string apiKey) => "");""")]
    [InlineData("""app.MapGet("/{apiKeyId}/{keys}", (string apiKeyId, string keys) => "");""")]
    [InlineData("""app.MapGet("/", (HttpContext c) => c.Request.Query["q"].ToString() + c.Request.Form["api_key"] + c.Request.RouteValues["id"]);""")]
    [InlineData("""app.MapGet("/", (ByokCredentials creds) => Ask("api_key")); static string Ask(string apiKey) => apiKey;""")]
    [InlineData("""app.MapGet("/", (IConfiguration configuration) => configuration["apiKey"]);""")]
    public Task What_is_no_key_or_comes_otherwise_is_not(string statement) => VerifyAppAsync(statement);

    [Fact]
    public Task Controllers_are_looked_at() => VerifyAsync(TestProject.Library(
        """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;

        [ApiController]
        [Route("chat")]
        public partial class ChatController : ControllerBase
        {
            private const string Template = "by-const/{apiKey}";

            [HttpGet]
            public string Get(string {|BYOK008:apiKey|}) => "";

            [HttpGet("{apiKey}")]
            public string ByRoute([FromRoute] string {|BYOK008:apiKey|}) => "";

            [{|BYOK008:HttpGet(Template)|}]
            public string ByConst() => "";

            [HttpPost]
            public string Post([FromForm] string apiKey) => "";

            [FromQuery(Name = "api_key")]
            public string? {|BYOK008:Key|} { get; set; }

            private string Help(string apiKey) => "";
        }

        [{|BYOK008:Route("{apiKey}/chat")|}]
        public class OtherController : Controller
        {
            public IActionResult Index(string apiKey) => View();
        }

        public class Page : PageModel
        {
            public string? OnGet([FromQuery] string {|BYOK008:apiKey|}) => Request.Query["q"];
        }
        """));

    [Fact]
    public Task Own_methods_may_take_keys_as_they_like() => VerifyAsync(
        """
        #nullable disable
        public static class Client
        {
            public static string Ask(string apiKey, string token) => new Uri("https://x.example").Host;

            public static Func<string, string> Asker() => apiKey => Ask(apiKey, "");
        }
        """);

    // What the guard refuses in a query string is what the rule reports.
    [Fact]
    public async Task The_names_are_those_of_the_guard()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(RepositoryPaths.Root, "src", "Byok", "Generated", "GuardSteps.cs"));
        var names = GuardName().Matches(text).Select(m => m.Groups[1].Value).ToList();

        Assert.Equal(4, names.Count);
        foreach (var name in names.Append(KnownHeader))
            await VerifyAppAsync($$"""app.MapGet("/", ([FromQuery(Name = "{{name}}")] string {|BYOK008:value|}) => new ApiKey(value).Fingerprint);""");
    }

    private const string KnownHeader = "X-BYOK-Api-Key";

    [GeneratedRegex(@"name\.Equals\(""(\w+)""")]
    private static partial Regex GuardName();
}
