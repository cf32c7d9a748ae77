//// case: far-callback-parameter
using Byok;

public class Cb1(ILogger<Cb1> log)
{
    private static void With(ByokCredentials c, Action<string> use) => use(c.ApiKey.Reveal());

    public void Go(ByokCredentials c) => With(c, k => log.LogInformation("{K}", {|BYOK101:k|}));
}

//// case: far-callback-func-result
using Byok;

public class Cb2(ILogger<Cb2> log)
{
    private static T Use<T>(Func<T> f) => f();

    public void Go(ByokCredentials c)
    {
        var x = Use(() => c.ApiKey.Reveal());
        log.LogInformation("{X}", {|BYOK101:x|});
    }
}

//// case: far-callback-retry-async
using Byok;

public static class Retry
{
    public static async Task<T> RunAsync<T>(Func<int, Task<T>> work, int times = 3)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return await work(i);
            }
            catch when (i < times)
            {
                await Task.Delay(100);
            }
        }
    }
}

public class Cb3(HttpClient http)
{
    public Task<string> Go(ByokCredentials c) => Retry.RunAsync(n => http.GetStringAsync({|BYOK102:$"/v1?try={n}&key={c.ApiKey.Reveal()}"|}));
}

//// case: far-callback-retry-result
using Byok;

public static class Timed
{
    public static async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        var started = DateTime.UtcNow;
        var result = await work();
        Console.WriteLine(DateTime.UtcNow - started);
        return result;
    }
}

public class Cb4
{
    public async Task Go(ByokCredentials c)
    {
        var r = await Timed.RunAsync(async () =>
        {
            await Task.Yield();
            return c.ApiKey.Reveal();
        });
        Console.WriteLine({|BYOK101:r|});
    }
}

//// case: far-delegate-field
using Byok;

public class Cb5
{
    private readonly Func<string> _key;

    public Cb5(ByokCredentials c) => _key = () => c.ApiKey.Reveal();

    public void Print() => Console.WriteLine({|BYOK101:_key()|});
}

//// case: far-delegate-field-sink
using Byok;

public class Cb6
{
    private readonly Action<string> _report = s => Console.WriteLine("report " + s);

    public void Go(ByokCredentials c) => _report({|BYOK101:c.ApiKey.Reveal()|});
}

//// case: far-delegate-of-named-method
using Byok;

public class Cb7(ILogger<Cb7> log)
{
    private void Tell(string s) => log.LogInformation("{S}", s);

    public void Go(ByokCredentials c)
    {
        Action<string> t = Tell;
        t({|BYOK101:c.ApiKey.Reveal()|});
    }
}

//// case: far-method-group-to-helper
using Byok;

public class Cb8(ILogger<Cb8> log)
{
    private void Tell(string s) => log.LogInformation("{S}", {|BYOK101#g:s|});

    private static void Each(IEnumerable<string> items, Action<string> f)
    {
        foreach (var i in items)
            f(i);
    }

    public void Go(ByokCredentials c) => Each({|BYOK101#g:[c.ApiKey.Reveal()], Tell|});
}

//// case: far-foreach-method-group
using Byok;

public class Cb9
{
    private static void Tell(string s) => Console.WriteLine({|BYOK101#h:s|});

    public void Go(ByokCredentials c)
    {
        var l = new List<string> { c.ApiKey.Reveal() };
        {|BYOK101#h:l.ForEach(Tell)|};
    }
}

//// case: far-own-delegate-type
using Byok;

public delegate string Formatter(string provider, string value);

public class Cb10(ILogger<Cb10> log)
{
    private static string Plain(string p, string v) => p + " " + v;

    private void Show(Formatter f, ByokCredentials c) => log.LogInformation("{T}", {|BYOK101:f(c.Provider, c.ApiKey.Reveal())|});

    public void Go(ByokCredentials c) => Show(Plain, c);
}

//// case: far-continuewith
using Byok;

public class Cb11(ILogger<Cb11> log)
{
    private static Task<string> Read(ByokCredentials c) => Task.Run(() => c.ApiKey.Reveal());

    public Task Go(ByokCredentials c) => Read(c).ContinueWith(t => log.LogInformation("{R}", {|BYOK101:t.Result|}));
}

//// case: far-timer-closure
using Byok;

public class Cb12
{
    private Timer? _timer;

    public void Go(ByokCredentials c)
    {
        var line = Line(c);
        _timer = new Timer(_ => Console.WriteLine({|BYOK101:line|}), null, 0, 1000);
    }

    private static string Line(ByokCredentials c) => "tick " + c.ApiKey.Reveal();
}

//// case: far-cancellation-register-state
using Byok;

public class Cb13(ILogger<Cb13> log)
{
    public void Go(ByokCredentials c, CancellationToken ct)
    {
        var k = c.ApiKey.Reveal();
        ct.Register(() => Stop({|BYOK101:k|}));
    }

    private void Stop(string why) => log.LogInformation("stopped {Why}", why);
}

//// case: far-middleware-use
using Byok;

var app = WebApplication.CreateBuilder(args).Build();
app.Use(async (context, next) =>
{
    await next();
    if (context.Response.StatusCode == 401 && context.TryGetByokCredentials(out var c))
        Note.Write(app.Logger, {|BYOK101:c.ApiKey.Reveal()|});
});
app.Run();

static class Note
{
    public static void Write(ILogger l, string what) => Raw(l, "refused " + what);
    private static void Raw(ILogger l, string text) => l.LogWarning("{Text}", text);
}

//// case: far-parallel-foreach
using Byok;

public class Cb14(ILogger<Cb14> log)
{
    private static IReadOnlyList<string> Texts(IEnumerable<ByokCredentials> all) => [.. all.Select(a => a.ApiKey.Reveal())];

    public Task Go(IEnumerable<ByokCredentials> all) => Parallel.ForEachAsync(Texts(all), (t, _) =>
    {
        log.LogInformation("{T}", {|BYOK101:t|});
        return ValueTask.CompletedTask;
    });
}

//// case: far-curried
using Byok;

public class Cb15
{
    private static Func<string, string> Prefix(string p) => s => p + s;

    public void Go(ByokCredentials c)
    {
        var f = Prefix(c.ApiKey.Reveal());
        Console.WriteLine({|BYOK101:f("!")|});
    }
}
