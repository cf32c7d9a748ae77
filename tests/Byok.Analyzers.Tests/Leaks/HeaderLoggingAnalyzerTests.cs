using Byok.Analyzers.Leaks;
using Byok.Analyzers.Tests.Harness;
using Byok.Testing;

namespace Byok.Analyzers.Tests.Leaks;

/// <summary>BYOK106: configuration that logs the header, in every form that one line of it takes.</summary>
public sealed class HeaderLoggingAnalyzerTests
{
    private const string Usings =
        """
        using Byok;
        using Microsoft.AspNetCore.Cors.Infrastructure;
        using Microsoft.AspNetCore.HttpLogging;
        using Microsoft.Extensions.Http;
        using Microsoft.Net.Http.Headers;

        """;

    // What cannot be restored here, by its metadata names.
    private const string Stubs =
        """
        namespace Microsoft.Extensions.Compliance.Classification
        {
            public readonly struct DataClassification
            {
                public static DataClassification None => default;
                public static DataClassification Unknown => default;
            }
        }

        namespace Microsoft.AspNetCore.Diagnostics.Logging
        {
            using Microsoft.Extensions.Compliance.Classification;

            public class LoggingRedactionOptions
            {
                public IDictionary<string, DataClassification> RequestHeadersDataClasses { get; set; } = new Dictionary<string, DataClassification>();
                public IDictionary<string, DataClassification> ResponseHeadersDataClasses { get; set; } = new Dictionary<string, DataClassification>();
            }

            public class RequestHeadersLogEnricherOptions
            {
                public IDictionary<string, DataClassification> HeadersDataClasses { get; set; } = new Dictionary<string, DataClassification>();
            }
        }

        namespace Microsoft.Extensions.Http.Logging
        {
            using Microsoft.Extensions.Compliance.Classification;

            public class LoggingOptions
            {
                public IDictionary<string, DataClassification> RequestHeadersDataClasses { get; set; } = new Dictionary<string, DataClassification>();
            }
        }

        namespace System.ClientModel.Primitives
        {
            public class ClientLoggingOptions
            {
                public IList<string> AllowedHeaderNames { get; } = new List<string>();
                public IList<string> AllowedQueryParameters { get; } = new List<string>();
            }
        }

        namespace Azure.Core
        {
            public class DiagnosticsOptions
            {
                public IList<string> LoggedHeaderNames { get; internal set; } = new List<string>();
                public IList<string> LoggedQueryParameters { get; internal set; } = new List<string>();
            }
        }

        namespace Sentry
        {
            public class SentryOptions
            {
                public bool SendDefaultPii { get; set; }
            }
        }

        namespace Sentry.AspNetCore
        {
            public class SentryAspNetCoreOptions : SentryOptions;
        }

        namespace Serilog.Configuration
        {
            public class LoggerEnrichmentConfiguration;
        }

        namespace Serilog
        {
            using Serilog.Configuration;

            public static class ClientInfoLoggerConfigurationExtensions
            {
                public static object WithRequestHeader(this LoggerEnrichmentConfiguration enrich, string headerName, string? propertyName = null) => enrich;
            }
        }

        namespace Mine
        {
            public class HttpLoggingOptions
            {
                public ISet<string> RequestHeaders { get; } = new HashSet<string>();
            }

        }

        internal static class Extensions
        {
            public static void AddRange<T>(this ICollection<T> list, IEnumerable<T> items) { }
        }
        """;

    [Theory]
    [InlineData("""policy.SetVaryByHeader({|BYOK105:"x-byok-api-key"|});""")]
    [InlineData("""policy.SetVaryByHeader("Accept", {|BYOK105:ByokHeaders.ApiKey|});""")]
    [InlineData("""policy.SetVaryByHeader(ByokHeaders.Provider, "Authorization");""")]
    [InlineData("""policy.SetVaryByQuery("x-byok-api-key");""")]
    public Task The_key_header_does_not_belong_into_the_keys_of_a_cache(string statement) =>
        VerifyAsync("Microsoft.AspNetCore.OutputCaching.OutputCachePolicyBuilder policy", statement);

    [Theory]
    // HTTP logging and W3C logging.
    [InlineData("HttpLoggingOptions o", """o.RequestHeaders.Add([|"X-BYOK-Api-Key"|]);""")]
    [InlineData("HttpLoggingOptions o", """o.RequestHeaders.Add([|"x-byok-api-key"|]);""")]
    [InlineData("HttpLoggingOptions o", """o.RequestHeaders.Add([|ByokHeaders.ApiKey|]);""")]
    [InlineData("HttpLoggingOptions o", """o.RequestHeaders.Add([|"Authorization"|]);""")]
    [InlineData("HttpLoggingOptions o", """o.RequestHeaders.Add([|HeaderNames.Authorization|]);""")]
    [InlineData("HttpLoggingOptions o", """o.RequestHeaders.Add([|"x-api-key"|]); o.RequestHeaders.Add([|"X-Goog-Api-Key"|]); o.RequestHeaders.Add([|"api-key"|]);""")]
    [InlineData("HttpLoggingOptions o", """const string header = "X-BYOK-" + "Api-Key"; o.RequestHeaders.Add([|header|]);""")]
    [InlineData("HttpLoggingOptions o", """var header = "X-BYOK-Api-Key"; o.RequestHeaders.Add([|header|]);""")]
    [InlineData("HttpLoggingOptions o", """o.RequestHeaders.UnionWith(["Accept", [|"Authorization"|]]);""")]
    [InlineData("HttpLoggingOptions o", """o.RequestHeaders.UnionWith(new[] { [|"Authorization"|], [|"x-api-key"|] });""")]
    [InlineData("HttpLoggingOptions o", """o.RequestHeaders.UnionWith(new HashSet<string> { [|"Authorization"|] });""")]
    [InlineData("HttpLoggingOptions o", """string[] names = ["Accept", "Authorization", "api-key"]; o.RequestHeaders.UnionWith([|names|]);""")]
    [InlineData("HttpLoggingOptions o", """foreach (var name in new[] { "Accept", "X-BYOK-Api-Key" }) o.RequestHeaders.Add([|name|]);""")]
    [InlineData("HttpLoggingOptions o", """var headers = o.RequestHeaders; headers.Add([|"Authorization"|]);""")]
    [InlineData("HttpLoggingOptions o", """ICollection<string> headers = (ICollection<string>)o.RequestHeaders; headers.Add([|"Authorization"|]);""")]
    [InlineData("HttpLoggingOptions o", """o.RequestHeaders.AddRange([[|"Authorization"|]]);""")]
    [InlineData("", """_ = new HttpLoggingOptions { RequestHeaders = { "Accept", [|"X-BYOK-Api-Key"|] } };""")]
    [InlineData("W3CLoggerOptions o", """o.AdditionalRequestHeaders.Add([|"X-BYOK-Api-Key"|]);""")]
    [InlineData("", """_ = new W3CLoggerOptions { AdditionalRequestHeaders = { [|"Authorization"|] } };""")]
    [InlineData("IServiceCollection s", """s.AddHttpLogging(o => o.RequestHeaders.Add([|"X-BYOK-Api-Key"|]));""")]
    [InlineData("IServiceCollection s", """s.AddHttpLogging(o => { o.LoggingFields = HttpLoggingFields.All; o.RequestHeaders.Add([|"Authorization"|]); });""")]
    // The HTTP client.
    [InlineData("", """AppContext.SetSwitch([|"System.Net.Http.DisableUriRedaction"|], true);""")]
    [InlineData("", """AppContext.SetSwitch(isEnabled: true, switchName: [|"System.Net.Http.DisableUriRedaction"|]);""")]
    [InlineData("IHttpClientBuilder b", """b.RedactLoggedHeaders([|["X-Trace"]|]);""")]
    [InlineData("IHttpClientBuilder b", """b.RedactLoggedHeaders([|new[] { "Authorization" }|]);""")]
    [InlineData("IHttpClientBuilder b", """b.RedactLoggedHeaders([|Array.Empty<string>()|]);""")]
    [InlineData("IHttpClientBuilder b", """b.RedactLoggedHeaders([|_ => false|]);""")]
    [InlineData("IHttpClientBuilder b", """b.RedactLoggedHeaders([|name => name == "Authorization"|]);""")]
    [InlineData("IHttpClientBuilder b", """b.RedactLoggedHeaders([|name => name is "Authorization" or "X-Api-Key"|]);""")]
    [InlineData("IHttpClientBuilder b", """b.RedactLoggedHeaders([|name => string.Equals(name, "Cookie", StringComparison.OrdinalIgnoreCase) || name.Equals("Set-Cookie")|]);""")]
    [InlineData("HttpClientFactoryOptions o", """o.ShouldRedactHeaderValue = [|_ => false|];""")]
    // Redaction that is told not to redact.
    [InlineData("Microsoft.AspNetCore.Diagnostics.Logging.LoggingRedactionOptions o", """o.RequestHeadersDataClasses.Add([|"X-BYOK-Api-Key"|], DataClassification.None);""")]
    [InlineData("Microsoft.AspNetCore.Diagnostics.Logging.LoggingRedactionOptions o", """o.RequestHeadersDataClasses.TryAdd([|"Authorization"|], DataClassification.None);""")]
    [InlineData("Microsoft.AspNetCore.Diagnostics.Logging.LoggingRedactionOptions o", """o.RequestHeadersDataClasses["Authorization"] = [|DataClassification.None|];""")]
    [InlineData("Microsoft.Extensions.Http.Logging.LoggingOptions o", """o.RequestHeadersDataClasses.Add([|"x-api-key"|], DataClassification.None);""")]
    [InlineData("Microsoft.Extensions.Http.Logging.LoggingOptions o", """o.RequestHeadersDataClasses = new Dictionary<string, DataClassification> { ["x-api-key"] = [|DataClassification.None|], ["Accept"] = DataClassification.None };""")]
    [InlineData("", """_ = new Microsoft.AspNetCore.Diagnostics.Logging.RequestHeadersLogEnricherOptions { HeadersDataClasses = { ["X-BYOK-Api-Key"] = [|DataClassification.None|] } };""")]
    [InlineData("", """_ = new Microsoft.AspNetCore.Diagnostics.Logging.RequestHeadersLogEnricherOptions { HeadersDataClasses = { { [|"X-BYOK-Api-Key"|], DataClassification.None } } };""")]
    [InlineData("", """_ = new Microsoft.AspNetCore.Diagnostics.Logging.RequestHeadersLogEnricherOptions { HeadersDataClasses = new Dictionary<string, DataClassification> { { [|"X-BYOK-Api-Key"|], DataClassification.None } } };""")]
    // SDK clients.
    [InlineData("System.ClientModel.Primitives.ClientLoggingOptions o", """o.AllowedHeaderNames.Add([|"Authorization"|]); o.AllowedHeaderNames.Insert(0, [|"api-key"|]); o.AllowedHeaderNames.Add([|"*"|]);""")]
    [InlineData("System.ClientModel.Primitives.ClientLoggingOptions o", """o.AllowedQueryParameters.Add([|"key"|]); o.AllowedQueryParameters.Add([|"api_key"|]);""")]
    [InlineData("Azure.Core.DiagnosticsOptions o", """o.LoggedHeaderNames.Add([|"api-key"|]); o.LoggedQueryParameters.Add([|"*"|]);""")]
    // Others.
    [InlineData("CorsPolicyBuilder p", """p.WithExposedHeaders([|"X-BYOK-Api-Key"|]);""")]
    [InlineData("CorsPolicyBuilder p", """p.WithOrigins("https://a.example").WithExposedHeaders("ETag", [|ByokHeaders.ApiKey|]).AllowAnyMethod();""")]
    [InlineData("CorsPolicyBuilder p", """p.WithExposedHeaders(new[] { [|"X-BYOK-Api-Key"|] });""")]
    [InlineData("CorsPolicy p", """p.ExposedHeaders.Add([|"X-BYOK-Api-Key"|]);""")]
    [InlineData("Serilog.Configuration.LoggerEnrichmentConfiguration e", """e.WithRequestHeader([|"X-BYOK-Api-Key"|]); e.WithRequestHeader(headerName: [|"Authorization"|], propertyName: "a");""")]
    [InlineData("Sentry.SentryOptions o", """o.SendDefaultPii = [|true|];""")]
    [InlineData("", """_ = new Sentry.AspNetCore.SentryAspNetCoreOptions { SendDefaultPii = [|true|] };""")]
    public Task Is_reported(string parameter, string statement) => VerifyAsync(parameter, statement);

    [Theory]
    [InlineData("HttpLoggingOptions o", """o.LoggingFields = HttpLoggingFields.All;""")]
    [InlineData("HttpLoggingOptions o", """o.LoggingFields = HttpLoggingFields.All | HttpLoggingFields.RequestQuery;""")]
    [InlineData("HttpLoggingOptions o", """o.RequestHeaders.Add("Accept"); o.RequestHeaders.Add("X-BYOK-Provider"); o.RequestHeaders.Add(ByokHeaders.Model);""")]
    [InlineData("HttpLoggingOptions o, string name", """o.RequestHeaders.Add(name);""")]
    [InlineData("HttpLoggingOptions o", """o.RequestHeaders.Remove("Authorization"); _ = o.RequestHeaders.Contains("X-BYOK-Api-Key"); o.RequestHeaders.ExceptWith(["api-key"]);""")]
    [InlineData("HttpLoggingOptions o", """o.ResponseHeaders.Add("X-Request-Id");""")]
    [InlineData("HttpLoggingOptions o", """var headers = new HashSet<string>(); headers.Add("Authorization");""")]
    [InlineData("Mine.HttpLoggingOptions o", """o.RequestHeaders.Add("Authorization");""")]
    [InlineData("HttpRequestMessage r", """r.Headers.Add("Authorization", "x"); r.Headers.Add("X-BYOK-Api-Key", "y");""")]
    [InlineData("List<string> l", """l.Add("X-BYOK-Api-Key"); l.AddRange(["Authorization"]);""")]
    [InlineData("Microsoft.AspNetCore.Diagnostics.Logging.LoggingRedactionOptions o", """o.RequestHeadersDataClasses.Add(value: DataClassification.Unknown, key: "Authorization");""")]
    [InlineData("", """AppContext.SetSwitch("System.Net.Http.DisableUriRedaction", false); AppContext.SetSwitch("Another", true);""")]
    [InlineData("bool b", """AppContext.SetSwitch("System.Net.Http.DisableUriRedaction", b);""")]
    [InlineData("IHttpClientBuilder b", """b.RedactLoggedHeaders(["Authorization", "x-api-key", "X-Goog-Api-Key", "api-key", "X-BYOK-Api-Key"]);""")]
    [InlineData("IHttpClientBuilder b", """b.RedactLoggedHeaders(_ => true);""")]
    [InlineData("IHttpClientBuilder b", """b.RedactLoggedHeaders(name => name != "Accept");""")]
    [InlineData("IHttpClientBuilder b", """b.RedactLoggedHeaders(name => !name.Equals("Accept"));""")]
    [InlineData("IHttpClientBuilder b, string[] names", """b.RedactLoggedHeaders(names);""")]
    [InlineData("IHttpClientBuilder b, Func<string, bool> f", """b.RedactLoggedHeaders(f);""")]
    [InlineData("Microsoft.AspNetCore.Diagnostics.Logging.LoggingRedactionOptions o", """o.RequestHeadersDataClasses.Add("X-BYOK-Api-Key", DataClassification.Unknown);""")]
    [InlineData("Microsoft.AspNetCore.Diagnostics.Logging.LoggingRedactionOptions o", """o.RequestHeadersDataClasses["Accept"] = DataClassification.None; o.ResponseHeadersDataClasses["ETag"] = DataClassification.None;""")]
    [InlineData("System.ClientModel.Primitives.ClientLoggingOptions o", """o.AllowedHeaderNames.Add("x-ms-request-id"); o.AllowedQueryParameters.Add("api-version");""")]
    [InlineData("Azure.Core.DiagnosticsOptions o", """o.LoggedHeaderNames.Add("x-ms-client-request-id"); o.LoggedHeaderNames.Clear();""")]
    [InlineData("CorsPolicyBuilder p", """p.WithHeaders("X-BYOK-Api-Key").WithExposedHeaders("WWW-Authenticate"); p.WithByokHeaders();""")]
    // Apps that answer with their own tokens have to.
    [InlineData("CorsPolicyBuilder p", """p.WithExposedHeaders("Authorization");""")]
    [InlineData("Serilog.Configuration.LoggerEnrichmentConfiguration e", """e.WithRequestHeader("User-Agent");""")]
    [InlineData("Sentry.SentryOptions o", """o.SendDefaultPii = false;""")]
    [InlineData("Sentry.SentryOptions o, bool b", """o.SendDefaultPii = b;""")]
    public Task Is_not_reported(string parameter, string statement) => VerifyAsync(parameter, statement);

    [Fact]
    public Task A_project_without_Byok_is_left_alone() => AnalyzerTest.VerifyAsync(
        TestProject.App("""
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddHttpLogging(o => o.RequestHeaders.Add("Authorization"));
            """) with { ReferencesByok = false },
        new HeaderLoggingAnalyzer());

    [Fact]
    public Task Top_level_statements() => AnalyzerTest.VerifyAsync(
        """
        using Byok;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHttpLogging(o => o.RequestHeaders.Add({|BYOK106:ByokHeaders.ApiKey|}));
        builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.WithByokHeaders().WithExposedHeaders({|BYOK106:"X-BYOK-Api-Key"|})));
        builder.Services.ConfigureHttpClientDefaults(b => b.RedactLoggedHeaders({|BYOK106:["X-Trace"]|}));
        """,
        new HeaderLoggingAnalyzer());

    [Theory]
    [InlineData("""o.RequestHeaders.Add([|"Authorization"|]""")]
    [InlineData("""o.RequestHeaders.Add([|"Authorization"|]; o.RequestHeaders.UnionWith(""")]
    [InlineData("""o.RequestHeaders.Add(""")]
    [InlineData("""o.RequestHeaders.Add(; AppContext.SetSwitch(; _ = new HttpLoggingOptions { RequestHeaders = { [|"Authorization"|],  } };""")]
    [InlineData("""var a = a; o.RequestHeaders.Add(a);""")]
    [InlineData("""var a = b; var b = a; o.RequestHeaders.Add(a);""")]
    [InlineData("""RedactLoggedHeaders(x => ); o.RedactLoggedHeaders(); o.SendDefaultPii = ;""")]
    public Task Half_typed_code(string statement) => new AnalyzerTest
    {
        Project = TestProject.Library(Frame("HttpLoggingOptions o", statement)),
        Analyzers = [new HeaderLoggingAnalyzer()],
        Rule = LeakRules.Configuration.Id,
        AllowsCompilerErrors = true,
    }.RunAsync();

    private static Task VerifyAsync(string parameter, string statement) =>
        VerifyAsync(TestProject.Library(Frame(parameter, statement)).WithFile("/src/Library/Stubs.cs", Stubs));

    private static Task VerifyAsync(TestProject project) => new AnalyzerTest { Project = project, Analyzers = [new HeaderLoggingAnalyzer()], Rule = LeakRules.Configuration.Id }.RunAsync();

    private static string Frame(string parameter, string statement) =>
        $$"""
        {{Usings}}{{(statement.Contains("DataClassification", StringComparison.Ordinal) ? "using Microsoft.Extensions.Compliance.Classification;\n" : "")}}{{(statement.Contains("WithRequestHeader", StringComparison.Ordinal) ? "using Serilog;\n" : "")}}
        internal static class Configuration
        {
            internal static void Configure({{parameter}})
            {
                {{statement}}
            }
        }
        """;
}
