//// case: dump-serilog-destructured
using Byok;
using Serilog;

public class Dm1
{
    public class Config
    {
        public string? Model { get; set; }
        public string? Secret { get; set; }
    }

    public void Go(ByokCredentials c)
    {
        var cfg = new Config { Model = c.Model, Secret = c.ApiKey.Reveal() };
        Log.Information("config {@Config}", {|BYOK107/BYOK101:cfg|});
    }
}

//// case: dump-serilog-forcontext-destructure
using Byok;

public class Dm2(Serilog.ILogger log)
{
    public class Request
    {
        public string Prompt { get; init; } = "";
        public string Token { get; init; } = "";
    }

    public void Go(ByokCredentials c, string prompt)
    {
        var r = new Request { Prompt = prompt, Token = c.ApiKey.Reveal() };
        log.ForContext("Request", {|BYOK107/BYOK101:r|}, destructureObjects: true).Information("sent");
    }
}

//// case: dump-json-file
using System.Text.Json;
using Byok;

public class Dm3
{
    public class State
    {
        public DateTime At { get; set; }
        public string? Value { get; set; }
    }

    public async Task Go(ByokCredentials c)
    {
        var s = new State { At = DateTime.UtcNow };
        s.Value = c.ApiKey.Reveal();
        await File.WriteAllTextAsync("state.json", {|BYOK105/BYOK107:JsonSerializer.Serialize(s)|});
    }
}

//// case: dump-request-message
using Byok;

public class Dm4(HttpClient http, ILogger<Dm4> log)
{
    public async Task Go(ByokCredentials c)
    {
        using var r = new HttpRequestMessage(HttpMethod.Post, "https://api.example/v1/chat");
        r.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", c.ApiKey.Reveal());
        log.LogInformation("sending {Request}", {|BYOK101/BYOK107:r|});
        await http.SendAsync(r);
    }
}

//// case: dump-auth-header-value
using System.Net.Http.Headers;
using Byok;

public class Dm5(ILogger<Dm5> log)
{
    public void Go(ByokCredentials c)
    {
        var h = new AuthenticationHeaderValue("Bearer", c.ApiKey.Reveal());
        log.LogInformation("auth {H}", {|BYOK101:h|});
    }
}

//// case: dump-jsonnode
using System.Text.Json.Nodes;
using Byok;

public class Dm6
{
    public void Go(ByokCredentials c)
    {
        var o = new JsonObject { ["provider"] = c.Provider, ["key"] = c.ApiKey.Reveal() };
        Console.WriteLine({|BYOK101/BYOK107:o.ToJsonString()|});
    }
}
