using Byok.Testing;
using static Byok.Analyzers.Tests.Usage.UsageTest;

namespace Byok.Analyzers.Tests.Usage;

/// <summary>A file is looked at although what makes it matter is written in another one.</summary>
public sealed class FileWordsTests
{
    [Fact]
    public Task A_global_alias_names_Byoks_types_anywhere() => VerifyAsync(TestProject.Library(
        """
        public static class Handlers
        {
            [{|BYOK004:Bring({|BYOK001:"nobody"|})|}]
            public static string Chat(Creds creds) => creds.Provider;

            public static Creds? {|BYOK006:Last|};
        }
        """).WithFile("/src/Library/Usings.cs",
        """
        global using Bring = Byok.ByokAttribute;
        global using Creds = Byok.ByokCredentials;
        """));

    [Fact]
    public Task Names_and_routes_are_constants_elsewhere() => VerifyAsync(TestProject.App(
        """
        using Microsoft.AspNetCore.Mvc;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet({|BYOK008:Names.Route|}, () => "");
        app.MapGet("/a", (HttpRequest request) => {|BYOK008:request.Query[Names.Parameter]|}.Count + {|BYOK007:request.Headers[Names.Header]|}.Count);
        app.MapGet("/b", ([FromQuery(Name = Names.Parameter)] string {|BYOK008:k|}) => k);
        app.MapGet("/c", ([{|BYOK007:FromHeader(Name = Names.Header)|}] string k) => k);
        app.MapGet("/d", {|BYOK005:Names.Handle|});
        app.MapGet("/e", {|BYOK003:Names.Marked|});
        app.Run();
        """).WithFile("/src/App/Names.cs",
        """
        internal static class Names
        {
            internal const string Route = "/x/{apiKey}";
            internal const string Parameter = "api_key";
            internal const string Header = "X-BYOK-Api-Key";

            internal static string Handle(Byok.ApiKey key) => key.Fingerprint;

            [Byok.Byok]
            internal static string Marked() => "";

            internal static void Other(RouteGroupBuilder group) => group.RequireByok();
        }
        """));

    [Fact]
    public Task A_singleton_is_registered_elsewhere() => VerifyAsync(TestProject.App(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.{|BYOK006:AddSingleton<Holder>()|};
        """).WithFile("/src/App/Holder.cs", "internal sealed class Holder { internal Byok.ByokCredentials? Last; }"));

    [Fact]
    public Task A_provider_is_declared_elsewhere() => VerifyAsync(TestProject.Library(
        """
        internal static class Keys
        {
            internal const string Acme = {|BYOK009:"ak_zQ7vWk3XjPgHy5RmTuB8nLc2DfSe6KaJ9tVw"|};
        }
        """).WithFile("/src/Library/Providers.cs", """[assembly: Byok.ByokProvider("acme", KeyPrefix = "ak_")]"""));
}
