using System.Security.Cryptography;
using System.Text;
using Byok;

[assembly: ByokProvider("demo", DisplayName = "Demo", KeyPrefix = "demo-", BaseUrl = "https://demo.example/v1", DefaultModel = "demo-1")]

namespace Byok.Vectors;

/// <summary>
/// The endpoints that every row of the contract is asked of: compiled into the test project (reflection mode), into an app with ASP.NET's generator on,
/// into a Native AOT binary and into a project that consumes the package.
/// </summary>
internal static class VectorEndpoints
{
    public static void MapVectors(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/any", ["GET", "POST", "HEAD"], (ByokCredentials creds) => Describe(creds));
        app.MapPost("/optional", (ByokCredentials? creds) => creds is null ? "none" : Describe(creds));
        app.MapPost("/two", [Byok("openai", "groq")] (ByokCredentials creds) => Describe(creds));
        app.MapPost("/model", ([Byok(RequireModel = true)] ByokCredentials creds) => Describe(creds));
        app.MapPost("/lenient", [Byok(AcceptAnyKeyFormat = true)] (ByokCredentials creds) => Describe(creds));
        app.MapPost("/delegate", static (HttpContext context) => context.Response.WriteAsync(Describe(context.GetByokCredentials()))).RequireByok("claude");
    }

    /// <summary>What was bound, with a hash in place of the key.</summary>
    public static string Describe(ByokCredentials creds) =>
        $"{creds.Provider}|{creds.Model}|{creds.ModelId}|{HashOf(creds.ApiKey.Reveal())}";

    public static string HashOf(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
