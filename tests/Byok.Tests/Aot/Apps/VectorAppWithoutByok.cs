using System.Security.Cryptography;
using System.Text;

// Byok.VectorApp as it would be written without Byok, and with less: it only looks whether the headers are there.
var builder = WebApplication.CreateSlimBuilder(args);
var app = builder.Build();
app.MapMethods("/any", ["GET", "POST", "HEAD"], (HttpContext context) => Answer(context));
app.MapPost("/optional", (HttpContext context) => context.Request.Headers.ContainsKey("X-BYOK-Api-Key") ? Answer(context) : "none");
app.MapPost("/two", (HttpContext context) => Answer(context, "openai", "groq"));
app.MapPost("/model", (HttpContext context) => Answer(context));
app.MapPost("/lenient", (HttpContext context) => Answer(context));
app.MapPost("/delegate", static (HttpContext context) => context.Response.WriteAsync(Answer(context, "claude") ?? ""));
app.Run();

static string? Answer(HttpContext context, params string[] providers)
{
    var headers = context.Request.Headers;
    string? key = headers["X-BYOK-Api-Key"], provider = headers["X-BYOK-Provider"], model = headers["X-BYOK-Model"];
    if (string.IsNullOrEmpty(key) || string.IsNullOrEmpty(provider) || (providers.Length != 0 && !providers.Contains(provider)))
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return null;
    }
    return $"{provider}|{model}|{model}|{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}";
}
