using static Byok.Analyzers.Tests.Usage.UsageTest;

namespace Byok.Analyzers.Tests.Usage;

/// <summary>BYOK011.</summary>
public sealed class OutputCacheTests
{
    [Theory]
    [InlineData("""app.MapGet("/", (ByokCredentials creds) => "").{|BYOK011:CacheOutput()|};""")]
    [InlineData("""app.MapGet("/", (ByokCredentials? creds) => "").WithName("x").{|BYOK011:CacheOutput("policy")|};""")]
    [InlineData("""app.MapGet("/", (HttpContext c) => c.GetByokCredentials().Provider).RequireByok().{|BYOK011:CacheOutput(p => p.Expire(TimeSpan.FromMinutes(1)))|};""")]
    [InlineData("""app.MapGet("/", () => "").{|BYOK011:CacheOutput()|}.RequireByok();""")]
    [InlineData("""app.MapGroup("/g").RequireByok().{|BYOK011:CacheOutput()|}.MapGet("/", () => "");""")]
    [InlineData("""app.MapGet("/", [{|BYOK011:OutputCache|}] (ByokCredentials creds) => "");""")]
    [InlineData("""app.MapGet("/", Handle); [{|BYOK011:OutputCache(Duration = 60)|}] static string Handle(ByokCredentials creds) => "";""")]
    [InlineData("""app.MapGet("/", ([AsParameters] Input input) => "").{|BYOK011:CacheOutput()|};""")]
    [InlineData("""app.{|BYOK011:UseByok()|}; app.UseOutputCache();""")]
    [InlineData("""app.UseRouting().{|BYOK011:UseByok()|}.UseOutputCache();""")]
    public Task The_cache_in_front_of_a_Byok_endpoint_is_reported(string statements) => VerifyAppAsync(statements, Declarations);

    [Theory]
    [InlineData("""app.MapGet("/", () => "").CacheOutput();""")]
    [InlineData("""app.MapGet("/", [OutputCache] () => ""); app.MapGet("/b", (ByokCredentials creds) => "");""")]
    [InlineData("""app.MapGet("/", (ByokCredentials creds) => "").CacheOutput(p => p.NoCache());""")]
    [InlineData("""app.MapGet("/", [OutputCache(NoStore = true)] (ByokCredentials creds) => "");""")]
    [InlineData("""app.MapGet("/", () => "").RequireByok().{|BYOK002:DisableByok()|}.CacheOutput();""")]
    [InlineData("""app.UseOutputCache(); app.UseByok();""")]
    [InlineData("""app.UseByok(); app.UseResponseCaching();""")]
    [InlineData("""app.UseOutputCache().UseByok();""")]
    public Task Elsewhere_it_is_not(string statements) => VerifyAppAsync(statements, Declarations);

    [Fact]
    public Task Controllers_and_hubs_are_looked_at() => VerifyAsync(
        """
        [ApiController]
        [Byok]
        public partial class ChatController : ControllerBase
        {
            [{|BYOK011:OutputCache|}]
            [HttpGet]
            public string Get() => "";
        }

        [Byok("openai"), {|BYOK011:OutputCache(Duration = 5)|}]
        public class OtherController : Controller
        {
            public IActionResult Index() => View();
        }

        public class OpenController : Controller
        {
            [OutputCache]
            public IActionResult Index() => View();

            [Byok, {|BYOK011:OutputCache|}]
            public IActionResult Chat() => View();
        }
        """);

    private const string Declarations = "internal sealed class Input { public ByokCredentials? Creds { get; set; } }";
}
