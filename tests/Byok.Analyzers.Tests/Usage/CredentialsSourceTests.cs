using static Byok.Analyzers.Tests.Usage.UsageTest;

namespace Byok.Analyzers.Tests.Usage;

/// <summary>BYOK005.</summary>
public sealed class CredentialsSourceTests
{
    [Theory]
    [InlineData("""app.MapPost("/", ([{|BYOK005:FromBody|}] ByokCredentials creds) => "");""")]
    [InlineData("""app.MapPost("/", ([{|BYOK005:FromForm|}] ByokCredentials creds) => "");""")]
    [InlineData("""app.MapPost("/", ([{|BYOK005:FromServices|}] ByokCredentials creds) => "");""")]
    [InlineData("""app.MapPost("/", ([{|BYOK005:FromKeyedServices("x")|}] ByokCredentials? creds) => "");""")]
    [InlineData("""app.MapPost("/", ([{|BYOK005:FromHeader(Name = "X-BYOK-Api-Key")|}] ByokCredentials creds) => "");""")]
    [InlineData("""app.MapPost("/", ([{|BYOK005:FromQuery|}] ByokCredentials creds) => "");""")]
    [InlineData("""app.MapPost("/", Handle); static string Handle([{|BYOK005:FromBody|}] ByokCredentials creds) => "";""")]
    [InlineData("""app.MapPost("/", ([{|BYOK005:FromBody|}] ApiKey key) => "");""")]
    [InlineData("""app.MapPost("/", (ApiKey {|BYOK005:key|}) => "");""")]
    [InlineData("""app.MapGroup("/g").MapPost("/", (ApiKey? {|BYOK005:key|}) => "");""")]
    [InlineData("""app.MapPost("/", {|BYOK005:Handle|}); static string Handle(ApiKey key) => "";""")]
    [InlineData("""app.MapPost("/", ([AsParameters] Input input) => "");""")]
    public Task The_wrong_source_is_reported(string statement) => VerifyAppAsync(statement, statement.Contains("Input", StringComparison.Ordinal)
        ? "internal sealed class Input { [{|BYOK005:FromServices|}] public ByokCredentials? Creds { get; set; } }"
        : "");

    [Fact]
    public Task Controllers_and_hubs_bind_no_credentials() => VerifyAsync(
        """
        using Creds = Byok.ByokCredentials;

        [ApiController]
        public partial class ChatController : ControllerBase
        {
            [HttpPost]
            public string Chat(ByokCredentials {|BYOK005:creds|}) => "";

            [HttpPut]
            public partial string Put(Creds? {|BYOK005:creds|}, string text);

            [HttpGet]
            public string Get([{|BYOK005:FromServices|}] ByokCredentials creds) => "";

            private string Help(ByokCredentials creds) => "";

            [NonAction]
            public string Other(ByokCredentials creds) => Help(creds);
        }

        public class ChatHub : Hub
        {
            public Task Send(Creds {|BYOK005:creds|}) => Task.CompletedTask;
        }
        """ + """

        public partial class ChatController
        {
            public partial string Put(ByokCredentials? creds, string text) => "";
        }
        """);

    [Theory]
    [InlineData("""app.MapPost("/", (ByokCredentials creds) => "");""")]
    [InlineData("""app.MapPost("/", (ByokCredentials? creds, [FromServices] ILogger<Program> logger, [FromBody] string text) => "");""")]
    [InlineData("""app.MapPost("/", ([FromServices] IByokCredentialsAccessor accessor) => "");""")]
    [InlineData("""app.MapPost("/", Handle); static string Handle(ByokCredentials creds, ApiKey? key = null) => Use(creds.ApiKey); static string Use(ApiKey key) => "";""")]
    [InlineData("""app.MapPost("/", ([AsParameters] Input input) => "");""")]
    public Task The_right_one_is_not(string statement) => VerifyAppAsync(
        statement.Replace(", ApiKey? key = null", "", StringComparison.Ordinal), "internal sealed class Input { public ByokCredentials? Creds { get; set; } }");

    [Fact]
    public Task Services_take_credentials_as_they_like() => VerifyAsync(
        """
        #nullable disable
        public sealed class Client
        {
            private readonly ByokCredentials _creds;

            public Client(ByokCredentials creds) => _creds = creds;

            public string Send(ApiKey key) => _creds.Provider;
        }
        """);
}
