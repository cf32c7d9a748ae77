//// case: n2-string-create
using Byok;

public class Q1(ILogger<Q1> log)
{
    public void Go(ByokCredentials c)
    {
        var k = c.ApiKey.Reveal();
        var padded = string.Create(k.Length + 2, k, static (span, s) => { span.Fill(' '); s.AsSpan().CopyTo(span[1..]); });
        log.LogInformation("{P}", {|BYOK101:padded|});
    }
}

//// case: n2-getbytes-into-buffer
using System.Text;
using Byok;

public class Q2(ILogger<Q2> log)
{
    public void Go(ByokCredentials c)
    {
        Span<byte> buffer = stackalloc byte[512];
        var n = Encoding.UTF8.GetBytes(c.ApiKey.Reveal(), buffer);
        log.LogInformation("{B}", {|BYOK101:Convert.ToHexString(buffer[..n])|});
    }
}

//// case: n2-copyto-span
using Byok;

public class Q3
{
    public void Go(ByokCredentials c)
    {
        var s = c.ApiKey.Reveal();
        var chars = new char[s.Length];
        s.CopyTo(0, chars, 0, s.Length);
        Console.WriteLine({|BYOK101:new string(chars)|});
    }
}

//// case: n2-memorystream-back-to-text
using System.Text;
using Byok;

public class Q4(ILogger<Q4> log)
{
    public void Go(ByokCredentials c)
    {
        using var ms = new MemoryStream();
        ms.Write(Encoding.UTF8.GetBytes(c.ApiKey.Reveal()));
        log.LogInformation("{T}", {|BYOK101:Encoding.UTF8.GetString(ms.ToArray())|});
    }
}

//// case: n2-stringwriter
using Byok;

public class Q5(ILogger<Q5> log)
{
    public void Go(ByokCredentials c)
    {
        var w = new StringWriter();
        w.WriteLine("provider: {0}", c.Provider);
        w.WriteLine("key: {0}", c.ApiKey.Reveal());
        log.LogInformation("{T}", {|BYOK101:w.ToString()|});
    }
}

//// case: n2-xelement
using System.Xml.Linq;
using Byok;

public class Q6
{
    public void Go(ByokCredentials c)
    {
        var x = new XElement("auth", new XAttribute("scheme", "bearer"), c.ApiKey.Reveal());
        Console.WriteLine({|BYOK101:x.ToString()|});
    }
}

//// case: n2-regex-replacement
using System.Text.RegularExpressions;
using Byok;

public class Q7(ILogger<Q7> log)
{
    public void Go(ByokCredentials c, string template)
    {
        var text = Regex.Replace(template, @"\$KEY", c.ApiKey.Reveal());
        log.LogInformation("{T}", {|BYOK101:text|});
    }
}

//// case: n2-immutable-array
using System.Collections.Immutable;
using Byok;

public class Q8
{
    public void Go(ByokCredentials c)
    {
        var a = ImmutableArray.Create("x", c.ApiKey.Reveal());
        Console.WriteLine({|BYOK101:a[1]|});
    }
}

//// case: n2-immutable-list-add
using System.Collections.Immutable;
using Byok;

public class Q9
{
    public void Go(ByokCredentials c)
    {
        var l = ImmutableList<string>.Empty.Add("x").Add(c.ApiKey.Reveal());
        foreach (var i in l)
            Console.WriteLine({|BYOK101:i|});
    }
}

//// case: n2-repeat-join
using Byok;

public class Q10
{
    public void Go(ByokCredentials c) => Console.WriteLine({|BYOK101:string.Join("/", Enumerable.Repeat(c.ApiKey.Reveal(), 2))|});
}

//// case: n2-cast-through-object
using Byok;

public class Q11(ILogger<Q11> log)
{
    public void Go(ByokCredentials c)
    {
        object o = c.ApiKey.Reveal();
        var s = (string)o;
        log.LogInformation("{S}", {|BYOK101:(o as string)! + s|});
    }
}

//// case: n2-switch-case-when
using Byok;

public class Q12(ILogger<Q12> log)
{
    public void Go(ByokCredentials c)
    {
        object o = c.ApiKey.Reveal();
        switch (o)
        {
            case int n:
                log.LogInformation("{N}", n);
                break;
            case string s when s.Length > 3:
                log.LogInformation("{S}", {|BYOK101:s|});
                break;
        }
    }
}

//// case: n2-list-pattern
using Byok;

public class Q13(ILogger<Q13> log)
{
    public void Go(ByokCredentials c)
    {
        string[] parts = [c.ApiKey.Reveal(), "b"];
        if (parts is [var head, .. var rest])
            log.LogInformation("{Head} {N}", {|BYOK101:head|}, rest.Length);
    }
}

//// case: n2-property-pattern-struct
using Byok;

public class Q14(ILogger<Q14> log)
{
    public void Go(object thing)
    {
        if (thing is ByokCredentials { Provider: "openai", ApiKey: var k })
            log.LogInformation("{K}", {|BYOK101:k.Reveal()|});
    }
}

//// case: n2-interlocked-exchange
using Byok;

public class Q15
{
    private string? _last;

    public void Go(ByokCredentials c)
    {
        Interlocked.Exchange(ref _last, c.ApiKey.Reveal());
        Console.WriteLine({|BYOK101:_last|});
    }
}

//// case: n2-taskcompletionsource
using Byok;

public class Q16(ILogger<Q16> log)
{
    public async Task Go(ByokCredentials c)
    {
        var tcs = new TaskCompletionSource<string>();
        tcs.SetResult(c.ApiKey.Reveal());
        log.LogInformation("{R}", {|BYOK101:await tcs.Task|});
    }
}

//// case: n2-trywrite-span
using Byok;

public class Q17
{
    public void Go(ByokCredentials c)
    {
        Span<char> line = stackalloc char[300];
        line.TryWrite($"key={c.ApiKey.Reveal()}", out var n);
        Console.Out.WriteLine({|BYOK101:line[..n].ToString()|});
    }
}

//// case: n2-composite-format
using System.Text;
using Byok;

public class Q18(ILogger<Q18> log)
{
    private static readonly CompositeFormat Line = CompositeFormat.Parse("{0} with {1}");

    public void Go(ByokCredentials c) => log.LogInformation({|BYOK101:string.Format(null, Line, c.Provider, c.ApiKey.Reveal())|});
}

//// case: n2-results-bytes
using System.Text;
using Byok;

var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/key.txt", (ByokCredentials creds) => Results.File({|BYOK104:Encoding.UTF8.GetBytes(creds.ApiKey.Reveal())|}, "text/plain", "key.txt"));
app.Run();

//// case: n2-bodywriter
using System.Text;
using Byok;

public static class Q19
{
    public static async Task Go(HttpContext http)
    {
        ReadOnlyMemory<byte> data = Encoding.UTF8.GetBytes(http.GetByokCredentials().ApiKey.Reveal());
        await http.Response.BodyWriter.WriteAsync({|BYOK104:data|});
    }
}

//// case: n2-viewbag
using Byok;
using Microsoft.AspNetCore.Mvc;

public class BagController : Controller
{
    [HttpGet("/bag")]
    public IActionResult Get()
    {
        ViewBag.Key = {|BYOK104:HttpContext.GetByokCredentials().ApiKey.Reveal()|};
        return View();
    }
}

//// case: n2-exception-as-log-argument
using Byok;

public class Q20(ILogger<Q20> log)
{
    public void Go(ByokCredentials c)
    {
        log.LogError(new InvalidOperationException({|BYOK103/BYOK101:$"refused {c.ApiKey.Reveal()}"|}), "refused");
    }
}

//// case: n2-dynamic-console
using Byok;

public class Q21
{
    public void Go(ByokCredentials c)
    {
        dynamic d = c.ApiKey.Reveal();
        Console.WriteLine({|BYOK101:d|});
    }
}

//// case: n2-getoradd
using System.Collections.Concurrent;
using Byok;

public class Q22(ILogger<Q22> log)
{
    private readonly ConcurrentDictionary<string, string> _headers = new();

    public void Go(string id, ByokCredentials c)
    {
        var h = _headers.GetOrAdd(id, _ => "Bearer " + c.ApiKey.Reveal());
        log.LogInformation("{H}", {|BYOK101:h|});
    }
}

//// case: n2-linked-list-node
using Byok;

public class Q23
{
    public void Go(ByokCredentials c)
    {
        var l = new LinkedList<string>();
        var node = l.AddLast(c.ApiKey.Reveal());
        Console.WriteLine({|BYOK101:node.Value|});
    }
}

//// case: n2-two-dimensional
using Byok;

public class Q24
{
    public void Go(ByokCredentials c)
    {
        var grid = new string[2, 2];
        grid[1, 0] = c.ApiKey.Reveal();
        Console.WriteLine({|BYOK101:grid[1, 0]|});
    }
}

//// case: n2-nested-conditional-access
using Byok;

public class Q25(ILogger<Q25> log)
{
    private sealed class Node { public Node? Next; public string? Text; }

    public void Go(ByokCredentials c)
    {
        var n = new Node { Next = new Node { Text = c.ApiKey.Reveal() } };
        log.LogInformation("{T}", {|BYOK101:n?.Next?.Text?.Trim()|});
    }
}

//// case: n2-for-over-list-index
using Byok;

public class Q26(ILogger<Q26> log)
{
    public void Go(IList<ByokCredentials> all)
    {
        var lines = new string[all.Count];
        for (var i = 0; i < all.Count; i++)
            lines[i] = all[i].Provider + " " + all[i].ApiKey.Reveal();
        log.LogInformation({|BYOK101:lines.Aggregate((a, b) => a + "\n" + b)|});
    }
}

//// case: n2-session-from-filter
using Byok;
using Microsoft.AspNetCore.Mvc.Filters;

public class KeepFilter : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var done = await next();
        if (done.Exception is null && context.HttpContext.TryGetByokCredentials(out var c))
            context.HttpContext.Session.SetString("k", {|BYOK105:Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(c.ApiKey.Reveal()))|});
    }
}

//// case: n2-yield-in-local-tuple
using Byok;

public class Q27(ILogger<Q27> log)
{
    public void Go(ByokCredentials c)
    {
        foreach (var (name, value) in Pairs())
            log.LogInformation("{Name}: {Value}", name, {|BYOK101:value|});

        IEnumerable<(string, string)> Pairs()
        {
            yield return ("provider", c.Provider);
            yield return ("auth", c.ApiKey.Reveal());
        }
    }
}
