//// case: seldom used diagnostics members
using System.Diagnostics;
using Byok;

public sealed class SeldomDiagnostics
{
    private static readonly ActivitySource s_source = new("App.Seldom");

    public Activity? Start(ByokCredentials creds, int attempt)
    {
        var key = creds.ApiKey.Reveal();
        var tags = new List<KeyValuePair<string, object?>> { new("attempt", attempt), new("caller", key) };
        var activity = s_source.StartActivity(ActivityKind.Client, tags: {|BYOK101:tags|}, name: "call");
        if (activity is not null)
            activity.TraceStateString = {|BYOK101:"byok=" + key|};
        if (Debugger.IsAttached)
            Debugger.Log(0, "byok", {|BYOK101:key|});
        Debug.Print("attempt {0} with {1}", attempt, {|BYOK101:key|});
        return activity;
    }

    public Activity Child(ByokCredentials creds) => new({|BYOK101:$"child of {creds.ApiKey.Reveal()}"|});
}

//// case: output cache varies by the secret
using Byok;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddOutputCache(options =>
{
    options.AddBasePolicy(policy => policy.Expire(TimeSpan.FromSeconds(30)));
    options.AddPolicy("caller", policy => policy.SetVaryByHeader({|BYOK105:ByokHeaders.ApiKey|}).Tag("models"));
    options.AddPolicy("provider", policy => policy.SetVaryByHeader(ByokHeaders.Provider));
});
var app = builder.Build();
app.UseOutputCache();
app.MapGet("/providers", () => ProviderCatalog.All.Count);
app.Run();

//// case: file stream and session bytes
using System.Text;
using Byok;

public sealed class ByteStores(string path)
{
    public void Save(HttpContext context, ByokCredentials creds)
    {
        var bytes = Encoding.UTF8.GetBytes(creds.ApiKey.Reveal());
        context.Session.SetInt32("size", bytes.Length);
        context.Session.Set("blob", {|BYOK105:bytes|});
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write);
        stream.WriteByte((byte)bytes.Length);
        stream.Write({|BYOK105:bytes|}, 0, bytes.Length);
        stream.Flush(flushToDisk: true);
    }
}

//// case: api results that build addresses
using Byok;

public static class AddressResults
{
    public static IResult Accept(ByokCredentials creds, Guid job) => Results.Accepted({|BYOK102:$"/jobs/{job}?k={creds.ApiKey.Reveal()}"|}, new { job });

    public static IResult Route(ByokCredentials creds, Guid job) => Results.CreatedAtRoute("job", {|BYOK102:new { job, key = creds.ApiKey.Reveal() }|});

    public static IResult Go(ByokCredentials creds)
    {
        var values = new RouteValueDictionary();
        values.Add("provider", creds.Provider);
        if (!values.TryAdd("token", creds.ApiKey.Reveal()))
            return TypedResults.NotFound();
        return TypedResults.RedirectToRoute("start", {|BYOK102:values|});
    }
}

//// case: client methods with an address text
using Byok;

public sealed class AddressClient(HttpClient http)
{
    public async Task<bool> SyncAsync(ByokCredentials creds, IReadOnlyList<string> items, CancellationToken ct)
    {
        var suffix = "?access_token=" + Uri.EscapeDataString(creds.ApiKey.Reveal());
        using var deleted = await http.DeleteAsync({|BYOK102:"/items/old" + suffix|}, ct);
        foreach (var chunk in items.Chunk(50))
        {
            using var put = await http.PutAsJsonAsync({|BYOK102:"/items" + suffix|}, chunk, ct);
            put.EnsureSuccessStatusCode();
        }
        await using var stream = await http.GetStreamAsync({|BYOK102:string.Format("/items/{0}{1}", items.Count, suffix)|}, ct);
        using var local = new HttpClient { BaseAddress = new Uri({|BYOK102:"https://" + creds.ApiKey.Reveal() + "@api.example.org"|}) };
        return deleted.IsSuccessStatusCode && stream.CanRead;
    }
}

//// case: places that repeat their input in an exception
using Byok;

public enum Plan { Free, Paid }

public sealed class Repeats
{
    public HttpRequestMessage Create(ByokCredentials creds, string mode)
    {
        var key = creds.ApiKey.Reveal();
        var request = new HttpRequestMessage();
        if (mode == "plan" && Enum.Parse<Plan>({|BYOK103:key|}) == Plan.Paid)
            return request;
        if (mode == "number" && int.Parse({|BYOK103:key|}) > 3)
            return request;
        if (mode == "flag")
            request.Headers.Add({|BYOK103:key|}, "1");
        return request;
    }
}

//// case: exception members set after construction
using Byok;

public sealed class LateDetails
{
    public Exception Wrap(ByokCredentials creds, Exception inner)
    {
        var wrapped = new InvalidOperationException(creds.Provider + " failed", inner)
        {
            Source = {|BYOK103:"client of " + creds.ApiKey.Reveal()|},
        };
        wrapped.HelpLink = {|BYOK103/BYOK102:"https://help.example.org/?k=" + creds.ApiKey.Reveal()|};
        wrapped.Data["retries"] = 3;
        return wrapped;
    }
}

//// case: shared client held by a static class
using Byok;

public static class GlobalClient
{
    private static readonly HttpClient s_client = new() { BaseAddress = new Uri("https://api.example.org") };

    public static Task<string> GetAsync(ByokCredentials creds, string path)
    {
        s_client.DefaultRequestHeaders.Add("x-api-key", {|BYOK109:creds.ApiKey.Reveal()|});
        return s_client.GetStringAsync(path);
    }
}

//// case: newtonsoft free dump of a holder with properties
using System.Text.Json;
using Byok;

public sealed class Snapshot
{
    public string Provider { get; set; } = "";

    public string Credential { get; set; } = "";

    public DateTimeOffset At { get; set; } = DateTimeOffset.UtcNow;
}

public static class Snapshots
{
    public static void Write(ByokCredentials creds, string path)
    {
        var snapshot = new Snapshot { Provider = creds.Provider };
        snapshot.Credential = creds.ApiKey.Reveal();
        Console.WriteLine({|BYOK101/BYOK107:JsonSerializer.Serialize(snapshot)|});
        var list = new[] { snapshot };
        File.WriteAllBytes(path, {|BYOK105/BYOK107:JsonSerializer.SerializeToUtf8Bytes(list)|});
    }
}
