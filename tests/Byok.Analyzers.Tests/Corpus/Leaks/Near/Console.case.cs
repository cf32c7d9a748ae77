//// case: console-interpolated
using Byok;

var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/debug", (ByokCredentials creds) =>
{
    Console.WriteLine({|BYOK101:$"API Key: {creds.ApiKey.Reveal()}"|});
    return "ok";
});
app.Run();

//// case: console-write-args
using Byok;

public static class Dbg
{
    public static void Show(ByokCredentials c)
    {
        var k = c.ApiKey.Reveal();
        Console.Write("{0}: {1}\n", c.Provider, {|BYOK101:k|});
    }
}

//// case: console-error-writer
using Byok;

public static class Dbg2
{
    public static void Show(ByokCredentials c)
    {
        Console.Error.WriteLine({|BYOK101:"bad key " + c.ApiKey.Reveal()|});
    }
}

//// case: console-out-async
using Byok;

public static class Dbg3
{
    public static async Task ShowAsync(ByokCredentials c)
    {
        var w = Console.Out;
        await w.WriteLineAsync({|BYOK101:c.ApiKey.Reveal()|});
    }
}

//// case: console-char-buffer
using Byok;

public static class Dbg4
{
    public static void Show(ByokCredentials c)
    {
        char[] buffer = c.ApiKey.Reveal().ToCharArray();
        Console.WriteLine({|BYOK101:buffer|});
    }
}

//// case: console-foreach-lambda
using Byok;

public static class Dbg5
{
    public static void Show(List<ByokCredentials> all)
    {
        var keys = all.ConvertAll(c => c.ApiKey.Reveal());
        keys.ForEach(k => Console.WriteLine({|BYOK101:k|}));
    }
}

//// case: console-method-group
using Byok;

public static class Dbg6
{
    public static void Show(ByokCredentials c)
    {
        Action<string?> print = Console.WriteLine;
        print({|BYOK101:c.ApiKey.Reveal()|});
    }
}

//// case: console-iterator-local
using Byok;

public static class Dbg7
{
    public static void Show(ByokCredentials c)
    {
        foreach (var line in Lines())
            Console.WriteLine({|BYOK101:line|});

        IEnumerable<string> Lines()
        {
            yield return "first";
            yield return "key: " + c.ApiKey.Reveal();
        }
    }
}

//// case: debug-writeline
using System.Diagnostics;
using Byok;

public class Db1
{
    public void Go(ByokCredentials c)
    {
        Debug.WriteLine({|BYOK101:c.ApiKey.Reveal()|}, "auth");
    }
}

//// case: debug-assert-message
using System.Diagnostics;
using Byok;

public class Db2
{
    public void Go(ByokCredentials c)
    {
        var s = c.ApiKey.Reveal();
        Debug.Assert(s.Length > 20, "short key", {|BYOK101:"it is " + s|});
    }
}

//// case: debug-assert-handler
using System.Diagnostics;
using Byok;

public class Db3
{
    public void Go(ByokCredentials c)
    {
        Debug.Assert(c.Model is not null, {|BYOK101:$"no model for {c.ApiKey.Reveal()}"|});
    }
}

//// case: trace-information
using System.Diagnostics;
using Byok;

public class Tr1
{
    public void Go(ByokCredentials c)
    {
        var m = string.Concat(c.Provider, " ", c.ApiKey.Reveal());
        Trace.TraceInformation({|BYOK101:m|});
    }
}

//// case: trace-error-args
using System.Diagnostics;
using Byok;

public class Tr2
{
    public void Go(ByokCredentials c) => Trace.TraceError("{0} failed with {1}", c.Provider, {|BYOK101:c.ApiKey.Reveal()|});
}

//// case: tracesource-event
using System.Diagnostics;
using Byok;

public class Tr3
{
    private static readonly TraceSource Source = new("Llm");

    public void Go(ByokCredentials c)
    {
        var v = c.ApiKey.Reveal();
        Source.TraceEvent(TraceEventType.Warning, 3, "rejected {0}", {|BYOK101:v|});
    }
}

//// case: debugger-log
using System.Diagnostics;
using Byok;

public class Tr4
{
    public void Go(ByokCredentials c)
    {
        if (Debugger.IsAttached)
            Debugger.Log(0, "auth", {|BYOK101:c.ApiKey.Reveal() + Environment.NewLine|});
    }
}

//// case: failfast
using Byok;

public class Tr5
{
    public void Go(ByokCredentials c)
    {
        if (c.Model == "abort")
            Environment.FailFast({|BYOK101:$"stopped for {c.ApiKey.Reveal()}"|});
    }
}
