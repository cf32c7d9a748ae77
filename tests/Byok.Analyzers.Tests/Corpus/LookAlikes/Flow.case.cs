//// case: la-overwritten
using Byok;

public class W1(ILogger<W1> log)
{
    public void Go(ByokCredentials c, HttpRequestMessage r)
    {
        var v = c.ApiKey.Reveal();
        r.Headers.TryAddWithoutValidation("x-api-key", v);
        v = "done";
        log.LogInformation("{V}", v);
    }
}

//// case: la-logged-before
using Byok;

public class W2(ILogger<W2> log)
{
    public void Go(ByokCredentials c, HttpRequestMessage r)
    {
        var key = c.Provider;
        log.LogInformation("{Key}", key);
        key = c.ApiKey.Reveal();
        r.Headers.TryAddWithoutValidation("x-api-key", key);
    }
}

//// case: la-other-branch
using Byok;

public class W3(ILogger<W3> log)
{
    public void Go(ByokCredentials c, HttpRequestMessage r, bool dry)
    {
        var s = "none";
        if (!dry)
        {
            s = c.ApiKey.Reveal();
            r.Headers.TryAddWithoutValidation("x-api-key", s);
        }
        else
        {
            log.LogInformation("dry run with {S}", s);
        }
    }
}

//// case: la-branch-returns
using Byok;

public class W4(ILogger<W4> log)
{
    public string Go(ByokCredentials c, bool wanted)
    {
        var s = c.Provider;
        if (wanted)
        {
            s = c.ApiKey.Reveal();
            return s;
        }
        log.LogInformation("not wanted: {S}", s);
        return s;
    }
}

//// case: la-switch-section
using Byok;

public class W5(ILogger<W5> log)
{
    public void Go(ByokCredentials c, HttpRequestMessage r, string mode)
    {
        string value;
        switch (mode)
        {
            case "send":
                value = c.ApiKey.Reveal();
                r.Headers.TryAddWithoutValidation("x-api-key", value);
                break;
            case "tell":
                value = c.Model ?? "-";
                log.LogInformation("{Value}", value);
                break;
        }
    }
}

//// case: la-overwritten-in-both-branches
using Byok;

public class W6(ILogger<W6> log)
{
    public void Go(ByokCredentials c, bool b)
    {
        var x = c.ApiKey.Reveal();
        var n = x.Length;
        if (b)
            x = "yes";
        else
            x = "no";
        log.LogInformation("{X} {N}", x, n);
    }
}

//// case: la-tuple-swap-clean
using Byok;

public class W7(ILogger<W7> log)
{
    public void Go(ByokCredentials c)
    {
        string a = c.ApiKey.Reveal(), b = "b";
        (a, b) = (b, a);
        log.LogInformation("{A} {N}", a, b.Length);
    }
}

//// case: la-loop-overwrites-each-round
using Byok;

public class W8(ILogger<W8> log, HttpClient http)
{
    public async Task Go(ByokCredentials c)
    {
        for (var i = 0; i < 3; i++)
        {
            var token = "try " + i;
            log.LogInformation("{Token}", token);
            token = c.ApiKey.Reveal();
            using var r = new HttpRequestMessage(HttpMethod.Get, "https://api.example");
            r.Headers.TryAddWithoutValidation("x-api-key", token);
            await http.SendAsync(r);
        }
    }
}

//// case: la-catch-logs-other
using Byok;

public class W9(ILogger<W9> log)
{
    public void Go(ByokCredentials c, Action<string> use)
    {
        string stage = "reading";
        try
        {
            var key = c.ApiKey.Reveal();
            stage = "using";
            use(key);
        }
        catch (Exception e)
        {
            log.LogError(e, "failed while {Stage}", stage);
            throw new InvalidOperationException($"failed while {stage}", e);
        }
    }
}

//// case: la-finally-after-null
using Byok;

public class W10(ILogger<W10> log)
{
    public void Go(ByokCredentials c, Action<string> use)
    {
        string? key = c.ApiKey.Reveal();
        use(key);
        key = null;
        log.LogInformation("key is now {Key}", key);
    }
}

//// case: la-shadowed-in-lambda
using Byok;

public class W11(ILogger<W11> log)
{
    public void Go(ByokCredentials c, List<string> names)
    {
        var key = c.ApiKey.Reveal();
        names.ForEach(name => log.LogInformation("{Name} {N}", name, key.Length));
    }
}

//// case: la-lambda-parameter-same-name
using Byok;

public class W12(ILogger<W12> log)
{
    private readonly Action<string> _tell;
    public W12(ILogger<W12> l, int _) : this(l) { }

    public void Go(ByokCredentials c, HttpRequestMessage r)
    {
        var k = c.ApiKey.Reveal();
        r.Headers.TryAddWithoutValidation("x-api-key", k);
        Action<string> tell = static key => Console.WriteLine(key);
        tell("hello");
        log.LogInformation("done");
        _tell?.Invoke("done");
    }
}

//// case: la-local-function-static-other
using Byok;

public class W13(ILogger<W13> log)
{
    public void Go(ByokCredentials c, HttpRequestMessage r)
    {
        Send(c.ApiKey.Reveal());
        Tell(c.Provider);

        void Send(string key) => r.Headers.TryAddWithoutValidation("x-api-key", key);
        void Tell(string key) => log.LogInformation("{Key}", key);
    }
}

//// case: la-same-lambda-harmless-arguments
using Byok;

public class W14(ILogger<W14> log)
{
    public void Go(ByokCredentials c)
    {
        Action<string> tell = s => log.LogInformation("{S}", s);
        tell("start");
        tell(c.ApiKey.Fingerprint);
        tell(c.ApiKey.Reveal().Length.ToString());
    }
}

//// case: la-out-overwritten
using Byok;

public class W15(ILogger<W15> log)
{
    public void Go(ByokCredentials c)
    {
        var text = c.ApiKey.Reveal();
        if (int.TryParse("3", out var n))
            Replace(out text);
        else
            text = "";
        log.LogInformation("{T} {N}", text, n);

        static void Replace(out string t) => t = "replaced";
    }
}

//// case: la-goto-skips
using Byok;

public class W16(ILogger<W16> log)
{
    public void Go(ByokCredentials c, HttpRequestMessage r)
    {
        var s = "first";
        log.LogInformation("{S}", s);
        s = c.ApiKey.Reveal();
        r.Headers.TryAddWithoutValidation("x-api-key", s);
        goto end;
    end:
        log.LogInformation("end");
    }
}

//// case: la-coalesce-assign-other
using Byok;

public class W17(ILogger<W17> log)
{
    public void Go(ByokCredentials c, string? label)
    {
        label ??= c.Provider;
        var key = c.ApiKey.Reveal();
        log.LogInformation("{Label} {Has}", label, key != null);
    }
}

//// case: la-conditional-value-not-key
using Byok;

public class W18(ILogger<W18> log)
{
    public void Go(ByokCredentials c)
    {
        var apiKey = c.ApiKey.Reveal().StartsWith("sk-ant") ? "anthropic" : c.Provider;
        log.LogInformation("guess {ApiKey}", apiKey);
    }
}

//// case: la-using-scope-names
using Byok;

public class W19(ILogger<W19> log)
{
    public void Go(ByokCredentials c, Action<string> use)
    {
        using (log.BeginScope("provider {P} key {K}", c.Provider, c.ApiKey.Fingerprint))
        {
            use(c.ApiKey.Reveal());
            log.LogInformation("used");
        }
    }
}

//// case: la-two-variables-one-clean
using Byok;

public class W20(ILogger<W20> log)
{
    public void Go(ByokCredentials c, HttpRequestMessage r)
    {
        var key = c.ApiKey.Reveal();
        var header = "Bearer " + key;
        var label = "Bearer ***";
        r.Headers.TryAddWithoutValidation("Authorization", header);
        log.LogInformation("sent {Header}", label);
    }
}

//// case: la-param-overwritten
using Byok;

public class W21(ILogger<W21> log)
{
    public void Go(ByokCredentials c) => Do(c.ApiKey.Reveal());

    private void Do(string s)
    {
        var n = s.Length;
        s = "len " + n;
        log.LogInformation("{S}", s);
    }
}

//// case: la-field-overwritten-before-log
using Byok;

public class W22(ILogger<W22> log)
{
    private string _x = "";

    public void Go(ByokCredentials c, HttpRequestMessage r)
    {
        _x = c.ApiKey.Reveal();
        r.Headers.TryAddWithoutValidation("x-api-key", _x);
        _x = "";
        log.LogInformation("x {X}", _x);
    }
}

//// case: la-throw-then-nothing
using Byok;

public class W23
{
    public string Go(ByokCredentials? c)
    {
        var key = c?.ApiKey.Reveal();
        return key ?? throw new InvalidOperationException("no key: " + (c is null));
    }
}

//// case: la-pattern-clean-variable
using Byok;

public class W24(ILogger<W24> log)
{
    public void Go(ByokCredentials c, object other)
    {
        if (c.ApiKey.Reveal() is { Length: var n } && other is string s)
            log.LogInformation("{N} {S}", n, s);
    }
}

//// case: la-await-foreach-progress
using Byok;

public class W25(ILogger<W25> log)
{
    private static async IAsyncEnumerable<int> Stream(string key)
    {
        for (var i = 0; i < key.Length; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    public async Task Go(ByokCredentials c)
    {
        await foreach (var token in Stream(c.ApiKey.Reveal()))
            log.LogInformation("token {Token}", token);
    }
}

//// case: la-ref-swapped-away
using Byok;

public class W26(ILogger<W26> log)
{
    private static void Reset(ref string s) => s = "-";

    public void Go(ByokCredentials c, HttpRequestMessage r)
    {
        var s = c.ApiKey.Reveal();
        r.Headers.TryAddWithoutValidation("x-api-key", s);
        Reset(ref s);
        log.LogInformation("{S}", s);
    }
}

//// case: la-stopwatch-lambda
using Byok;

public class W27(ILogger<W27> log)
{
    private static async Task<TimeSpan> Measure(Func<Task> work)
    {
        var start = DateTime.UtcNow;
        await work();
        return DateTime.UtcNow - start;
    }

    public async Task Go(ByokCredentials c, Func<string, Task> send)
    {
        var took = await Measure(() => send(c.ApiKey.Reveal()));
        log.LogInformation("took {Took}", took);
    }
}

//// case: la-switch-expression-clean-arms
using Byok;

public class W28(ILogger<W28> log)
{
    public void Go(ByokCredentials c)
    {
        var apiKey = c.Provider switch { "openai" => "sk-…", "groq" => "gsk_…", _ => c.ApiKey.ToString() };
        log.LogInformation("expected form {ApiKey}, length {L}", apiKey, c.ApiKey.Reveal().Length);
    }
}

//// case: la-loop-variable-reused
using Byok;

public class W29(ILogger<W29> log)
{
    public void Go(List<ByokCredentials> all, HttpRequestMessage r)
    {
        foreach (var x in all)
            r.Headers.TryAddWithoutValidation("x-" + x.Provider, x.ApiKey.Reveal());
        foreach (var x in all)
            log.LogInformation("{X}", x);
    }
}

//// case: la-format-item-unused
using Byok;

public class W30(ILogger<W30> log)
{
    public void Go(ByokCredentials c)
    {
        var key = c.ApiKey.Reveal();
        log.LogInformation(string.Format("{0} with a key of {1} characters", c.Provider, key.Length));
    }
}
