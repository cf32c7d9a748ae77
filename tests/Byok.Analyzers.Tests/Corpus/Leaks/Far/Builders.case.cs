//// case: far-fluent-builder
using Byok;

public class RequestBuilder
{
    private readonly Dictionary<string, string> _query = [];
    private string _path = "";

    public RequestBuilder To(string path) { _path = path; return this; }
    public RequestBuilder With(string name, string value) { _query[name] = value; return this; }
    public string Build() => _path + "?" + string.Join("&", _query.Select(p => $"{p.Key}={p.Value}"));
}

public class FluentUser(HttpClient http)
{
    public Task<string> Go(ByokCredentials c) => http.GetStringAsync(
        {|BYOK102:new RequestBuilder().To("/v1/models").With("alt", "json").With("key", c.ApiKey.Reveal()).Build()|});
}

//// case: far-fluent-builder-locals
using System.Text;
using Byok;

public sealed class CurlBuilder
{
    private readonly StringBuilder _text = new("curl");

    public CurlBuilder Header(string name, string value)
    {
        _text.Append($" -H '{name}: {value}'");
        return this;
    }

    public override string ToString() => _text.ToString();
}

public class CurlUser(ILogger<CurlUser> log)
{
    public void Go(ByokCredentials c)
    {
        var curl = new CurlBuilder();
        curl.Header("accept", "*/*");
        curl.Header("authorization", "Bearer " + c.ApiKey.Reveal());
        log.LogInformation("try {Curl}", {|BYOK101:curl.ToString()|});
    }
}

//// case: far-builder-immutable-record
using Byok;

public sealed record Query(string Text = "")
{
    public Query And(string name, string value) => this with { Text = Text + (Text.Length == 0 ? "?" : "&") + name + "=" + value };
}

public class QueryUser(HttpClient http)
{
    public Task Go(ByokCredentials c)
    {
        var q = new Query().And("v", "1").And("key", c.ApiKey.Reveal());
        return http.DeleteAsync({|BYOK102:"/files/7" + q.Text|});
    }
}

//// case: far-builder-configure-lambda
using Byok;

public class ReportOptions { public string? Footer { get; set; } }

public static class Reports
{
    public static string Create(Action<ReportOptions> configure)
    {
        var o = new ReportOptions();
        configure(o);
        return "Report\n" + o.Footer;
    }
}

public class ReportUser
{
    public void Go(ByokCredentials c)
    {
        var text = Reports.Create(o => o.Footer = "made with " + c.ApiKey.Reveal());
        File.WriteAllText("report.txt", {|BYOK105:text|});
    }
}

//// case: far-builder-static-factory-chain
using Byok;

public sealed class Message
{
    private Message(string to, string text) { To = to; Text = text; }

    public string To { get; }
    public string Text { get; }

    public static Builder For(string to) => new(to);

    public sealed class Builder(string to)
    {
        private string _text = "";
        public Builder Say(string text) { _text += text; return this; }
        public Message Build() => new(to, _text);
    }
}

public class MessageUser
{
    public void Go(ByokCredentials c)
    {
        var m = Message.For("ops").Say("key: ").Say(c.ApiKey.Reveal()).Build();
        Console.WriteLine({|BYOK101:m.Text|});
    }
}

//// case: far-interpolated-handler-own
using System.Runtime.CompilerServices;
using System.Text;
using Byok;

[InterpolatedStringHandler]
public ref struct LineHandler
{
    private readonly StringBuilder _b;
    public LineHandler(int literalLength, int formattedCount) => _b = new StringBuilder(literalLength);
    public void AppendLiteral(string s) => _b.Append(s);
    public void AppendFormatted<T>(T value) => _b.Append(value);
    public string Text => _b.ToString();
}

public static class Lines
{
    public static void Write(LineHandler line) => Console.WriteLine(line.Text);
}

public class LinesUser
{
    public void Go(ByokCredentials c) => Lines.Write({|BYOK101:$"line {c.ApiKey.Reveal()}"|});
}

//// case: far-problem-builder
using Byok;
using Microsoft.AspNetCore.Mvc;

public static class ProblemFactory
{
    public static ProblemDetails Create(int status, string detail) => new() { Status = status, Title = "Problem", Detail = detail };
}

public class ProblemUser
{
    public IResult Go(ByokCredentials c) => Results.Problem(ProblemFactory.Create(401, {|BYOK104:$"unknown key {c.ApiKey.Reveal()}"|}));
}

//// case: far-uri-builder-extension
using Byok;

public static class UriX
{
    public static string AddQuery(this string url, string name, string value) => url + (url.Contains('?') ? "&" : "?") + name + "=" + Uri.EscapeDataString(value);
}

public class UriXUser(HttpClient http)
{
    public Task Go(ByokCredentials c)
    {
        var url = "https://api.example/v1".AddQuery("alt", "sse").AddQuery("key", c.ApiKey.Reveal());
        return http.GetAsync({|BYOK102:url|});
    }
}

//// case: far-http-request-factory
using Byok;

public static class RequestFactory
{
    public static HttpRequestMessage Get(string path, params (string Name, string Value)[] query) =>
        new(HttpMethod.Get, path + "?" + string.Join("&", query.Select(q => q.Name + "=" + q.Value)));
}

public class RequestFactoryUser(HttpClient http)
{
    public Task Go(ByokCredentials c) => http.SendAsync(RequestFactory.Get("/v1/models", ("alt", "json"), {|BYOK102:("key", c.ApiKey.Reveal())|}));
}
