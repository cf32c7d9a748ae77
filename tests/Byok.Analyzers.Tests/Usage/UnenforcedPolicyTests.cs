using Byok.Testing;
using static Byok.Analyzers.Tests.Usage.UsageTest;

namespace Byok.Analyzers.Tests.Usage;

/// <summary>BYOK003.</summary>
public sealed class UnenforcedPolicyTests
{
    [Theory]
    [InlineData("""app.MapGet("/", [{|BYOK003:Byok|}] () => "");""")]
    [InlineData("""app.MapGet("/", [{|BYOK003:Byok("openai")|}] (HttpContext context) => context.GetByokCredentials().Provider);""")]
    [InlineData("""app.MapGroup("/g").MapGet("/", [{|BYOK003:Byok|}] async (HttpContext context) => await context.Response.WriteAsync(""));""")]
    [InlineData("""app.MapGet("/a", [{|BYOK003:Byok|}] () => ""); app.MapGet("/b", () => "").RequireByok();""")]
    [InlineData("""app.MapGet("/a", [{|BYOK003:Byok|}] () => "").WithName("x").WithTags("y");""")]
    [InlineData("""Delegate handler = [{|BYOK003:Byok|}] () => ""; app.MapGet("/", handler);""")]
    [InlineData("""app.MapGet("/", Handle); [{|BYOK003:Byok|}] static string Handle() => "";""")]
    [InlineData("""app.MapGet("/a", {|BYOK003:Handle|}); app.MapGet("/b", () => "").RequireByok(); [Byok] static string Handle() => "";""")]
    [InlineData("""app.MapGet("/", [{|BYOK003:Byok|}] () => "").ShortCircuit(); app.UseByok();""")]
    [InlineData("""app.MapPost("/", ([{|BYOK003:Byok("openai")|}] string model, ByokCredentials creds) => "");""")]
    public Task An_attribute_that_nothing_enforces_is_reported(string statements) => VerifyAppAsync(statements);

    [Theory]
    [InlineData("""app.MapGet("/", [Byok] () => ""); app.UseByok();""")]
    [InlineData("""app.MapGet("/", [Byok] () => "").RequireByok();""")]
    [InlineData("""app.MapGet("/", [Byok] () => "").WithName("x").RequireByok("openai").WithTags("y");""")]
    [InlineData("""app.MapGroup("/g").RequireByok().MapGet("/", [Byok] () => "");""")]
    [InlineData("""var group = app.MapGroup("/g"); group.RequireByok(); group.MapGet("/", [Byok] () => "");""")]
    [InlineData("""var endpoint = app.MapGet("/", [Byok] () => ""); endpoint.RequireByok();""")]
    [InlineData("""app.MapPost("/", [Byok] (ByokCredentials creds) => "");""")]
    [InlineData("""app.MapPost("/", [Byok] (ByokCredentials? creds) => "");""")]
    [InlineData("""app.MapPost("/", [Byok] ([AsParameters] Input input) => ""); """)]
    [InlineData("""app.MapGet("/a", Handle).RequireByok(); [Byok] static string Handle() => "";""")]
    [InlineData("""app.MapPost("/", ([Byok] ByokCredentials creds) => "");""")]
    public Task One_that_is_enforced_is_not(string statements) => VerifyAppAsync(statements, "internal sealed class Input { public ByokCredentials? Creds { get; set; } }");

    [Fact]
    public Task UseByok_may_be_in_another_file() => VerifyAsync(TestProject.App(App("""app.MapGet("/", [Byok] () => ""); app.AddPipeline();""")).WithFile(
        "/src/App/Pipeline.cs",
        """
        internal static class Pipeline
        {
            internal static void AddPipeline(this WebApplication app) => app.UseByok();
        }
        """));

    [Fact]
    public Task A_comment_enforces_nothing() => VerifyAppAsync(
        """
        // app.UseByok();
        app.MapGet("/", [{|BYOK003:Byok|}] () => "app.UseByok() .RequireByok()");
        """);

    [Fact]
    public Task UseByok_may_be_in_a_library()
    {
        var library = (TestProject.Library(
            """
            using Microsoft.AspNetCore.Builder;

            public static class Defaults
            {
                public static void UseDefaults(this WebApplication app) => app.UseByok();
            }
            """) with { Name = "Defaults" }).ToReference();
        return VerifyAsync(TestProject.App(App("""app.MapGet("/", [Byok] () => ""); app.UseDefaults();""")) with { References = [library] });
    }

    [Fact]
    public Task A_library_leaves_it_to_the_app() => VerifyAsync(
        """
        public static class Endpoints
        {
            [Byok]
            public static string Get() => "";

            public static void Map(IEndpointRouteBuilder app)
            {
                app.MapGet("/a", Get);
                app.MapGet("/b", [Byok] () => "");
            }
        }

        [Byok]
        public class ChatController : ControllerBase;
        """);

    [Fact]
    public Task What_is_no_handler_is_reported_in_libraries_too() => VerifyAsync(
        """
        public class ChatHub : Hub
        {
            [{|BYOK003:Byok|}]
            public Task Send(string text) => Clients.All.SendAsync("m", text);
        }

        [ApiController]
        public class ChatController : ControllerBase
        {
            [{|BYOK003:Byok|}]
            private string Help() => "";

            [{|BYOK003:Byok|}]
            [NonAction]
            public string NoAction() => Help();

            [Byok]
            [HttpGet]
            public string Get() => "";

            public string Name
            {
                [{|BYOK003:Byok|}]
                get => "";
            }
        }

        public sealed class Settings
        {
            [{|BYOK003:Byok("openai")|}]
            public string? Provider { get; set; }

            [Byok("openai")]
            public ByokCredentials? Creds { get; set; }
        }
        """);

    [Fact]
    public Task A_class_without_handlers_is_reported() => VerifyAsync(
        """
        [{|BYOK003:Byok("groq")|}]
        public static class Handlers
        {
            public static string Get() => "";
        }

        [{|BYOK003:Byok|}]
        public sealed partial class Service
        {
            public string Get() => "";
        }

        [Byok("groq")]
        public static class Good
        {
            public static string Get(ByokCredentials creds) => "";
        }

        [Byok("groq")]
        public sealed class ChatHub : Hub;

        [Byok]
        public abstract class Base
        {
        }

        [Byok]
        public sealed class HomeController
        {
            public string Index() => "";
        }

        [Byok]
        public sealed class Page : Microsoft.AspNetCore.Mvc.RazorPages.PageModel;
        """);

    [Fact]
    public Task Controllers_and_hubs_need_a_line_in_the_app() => VerifyAppAsync(
        """
        app.MapControllers();
        """,
        """
        [{|BYOK003:Byok|}]
        [ApiController]
        public class ChatController : ControllerBase
        {
            [HttpGet]
            public string Get() => "";
        }

        [{|BYOK003:Byok|}]
        public class ChatHub : Hub;
        """);

    [Theory]
    [InlineData("""app.UseRouting(); app.UseEndpoints(e => { }); app.{|BYOK003:UseByok()|};""")]
    [InlineData("""app.UseRouting().UseEndpoints(e => { }).{|BYOK003:UseByok()|};""")]
    [InlineData("""app.{|BYOK003:UseByok()|}; app.UseRouting();""")]
    [InlineData("""app.UseEndpoints(e => { }); app.UseAuthorization().{|BYOK003:UseByok(o => o.RequireForAllEndpoints = true)|};""")]
    public Task UseByok_in_the_wrong_place_is_reported(string statements) => VerifyAppAsync(statements);

    [Theory]
    [InlineData("""app.UseRouting(); app.UseByok(); app.UseEndpoints(e => { });""")]
    [InlineData("""app.UseRouting().UseByok().UseEndpoints(e => { });""")]
    [InlineData("""app.UseByok();""")]
    [InlineData("""app.UseByok(o => o.RequireForAllEndpoints = true); app.UseRouting();""")]
    [InlineData("""app.UseEndpoints(e => { }); app.UseWhen(c => true, branch => branch.UseByok());""")]
    [InlineData("""app.Map("/x", branch => { branch.UseRouting(); branch.UseByok(); branch.UseEndpoints(e => { }); }); app.UseByok();""")]
    public Task In_the_right_one_it_is_not(string statements) => VerifyAppAsync(statements);

    [Fact]
    public Task Startup_classes_are_looked_at() => VerifyAsync(
        """
        public class Startup
        {
            public void Configure(IApplicationBuilder app)
            {
                app.UseRouting();
                app.UseEndpoints(endpoints => endpoints.MapControllers());
                app.{|BYOK003:UseByok()|};
            }
        }
        """);
}
