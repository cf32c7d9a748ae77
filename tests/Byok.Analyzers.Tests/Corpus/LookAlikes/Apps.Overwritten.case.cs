//// case: variable is reused before it is logged
using Byok;

public sealed class Reuse(HttpClient http, ILogger<Reuse> logger)
{
    public async Task RunAsync(ByokCredentials creds)
    {
        var text = creds.ApiKey.Reveal();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/models");
        request.Headers.Add("x-api-key", text);
        using var response = await http.SendAsync(request);
        text = response.ReasonPhrase;
        logger.LogInformation("answer {Text}", text);
    }
}

//// case: string builder is cleared
using System.Text;
using Byok;

public sealed class Cleared
{
    public async Task<string> RunAsync(HttpClient http, ByokCredentials creds)
    {
        var builder = new StringBuilder();
        builder.Append("Bearer ").Append(creds.ApiKey.Reveal());
        using var request = new HttpRequestMessage(HttpMethod.Get, "/models");
        request.Headers.TryAddWithoutValidation("Authorization", builder.ToString());
        builder.Clear();
        builder.Append("GET ").Append(request.RequestUri).Append(" for ").Append(creds.Provider);
        Console.WriteLine(builder.ToString());
        using var response = await http.SendAsync(request);
        builder.Clear().Append(response.StatusCode);
        Console.WriteLine(builder);
        return creds.Provider;
    }
}

//// case: swapped locals
using Byok;

public sealed class Swap(ILogger<Swap> logger)
{
    public HttpRequestMessage Create(ByokCredentials creds)
    {
        var (shown, hidden) = (creds.ApiKey.Reveal(), creds.Provider);
        (shown, hidden) = (hidden, shown);
        logger.LogInformation("creating a request for {Shown}", shown);
        var message = new HttpRequestMessage();
        message.Headers.TryAddWithoutValidation("x-api-key", hidden);
        return message;
    }
}

//// case: all branches replace the value
using Byok;

public sealed class Branches
{
    public void Print(ByokCredentials creds, int level, Action<string> use)
    {
        string label = creds.ApiKey.Reveal();
        use(label);
        switch (level)
        {
            case 0:
                label = "anonymous";
                break;
            case 1 when creds.Model is not null:
                label = creds.Model;
                break;
            default:
                label = creds.Provider;
                break;
        }
        Console.WriteLine(label);
    }
}

//// case: loop variable is another one
using Byok;

public sealed class LoopNames(ILogger<LoopNames> logger)
{
    public void Run(IEnumerable<ByokCredentials> pool, HttpClient http)
    {
        foreach (var creds in pool)
        {
            string value;
            value = creds.ApiKey.Reveal();
            using var request = new HttpRequestMessage(HttpMethod.Head, "/");
            request.Headers.TryAddWithoutValidation("x-api-key", value);
            using var response = http.Send(request);
            value = response.StatusCode.ToString();
            logger.LogInformation("{Provider}: {Value}", creds.Provider, value);
        }
        foreach (var value in pool.Select(c => c.Provider))
            logger.LogInformation("{Value}", value);
    }
}

//// case: out parameter replaces it
using Byok;

public sealed class OutReplaces
{
    private readonly Dictionary<string, string> _aliases = new() { ["openai"] = "OpenAI" };

    public void Print(ByokCredentials creds, Action<string> send)
    {
        string? text = creds.ApiKey.Reveal();
        send(text);
        if (!_aliases.TryGetValue(creds.Provider, out text))
            text = creds.Provider;
        Console.WriteLine(text);
    }
}

//// case: finally sees the neutral text
using Byok;

public sealed class NeutralFinally(ILogger<NeutralFinally> logger)
{
    public bool Run(ByokCredentials creds, Func<string, bool> attempt)
    {
        var note = "not started";
        try
        {
            var key = creds.ApiKey.Reveal();
            note = "started with " + key.Length;
            if (attempt(key))
                note = "succeeded";
            return note.Length > 0;
        }
        catch (IOException ex)
        {
            note = ex.Message;
            return false;
        }
        finally
        {
            logger.LogInformation("{Note}", note);
        }
    }
}

//// case: record copy without the secret
using Byok;

public sealed record CallInfo(string Provider, string? Secret, int Attempt);

public sealed class CallInfoLog(ILogger<CallInfoLog> logger)
{
    public void Write(ByokCredentials creds, Action<CallInfo> use)
    {
        var info = new CallInfo(creds.Provider, creds.ApiKey.Reveal(), 1);
        use(info);
        logger.LogInformation("{Info}", info with { Secret = null });
        info = info with { Secret = "***", Attempt = 2 };
        logger.LogInformation("{Info}", info);
    }
}

//// case: field is emptied before the report
using Byok;

public sealed class Emptied
{
    private string? _token;

    public async Task<int> RunAsync(HttpClient http, ByokCredentials creds)
    {
        _token = creds.ApiKey.Reveal();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/x");
        request.Headers.TryAddWithoutValidation("api-key", _token);
        using var response = await http.SendAsync(request);
        _token = null;
        Console.WriteLine("token is now '{0}'", _token);
        return (int)response.StatusCode;
    }
}

//// case: array slot is replaced
using Byok;

public sealed class Slots
{
    public void Print(ByokCredentials creds, Action<string[]> use)
    {
        var parts = new string[] { creds.Provider, creds.ApiKey.Reveal() };
        use(parts);
        parts = [creds.Provider, "***"];
        Console.WriteLine(string.Join(' ', parts));
    }
}

//// case: buffer is wiped before it is shown
using System.Security.Cryptography;
using System.Text;
using Byok;

public static class Wiped
{
    public static void Use(ByokCredentials creds, Action<byte[]> send)
    {
        var buffer = Encoding.ASCII.GetBytes(creds.ApiKey.Reveal());
        try
        {
            send(buffer);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(buffer);
        }
        Console.WriteLine(Convert.ToHexString(buffer));
    }
}

//// case: early return before the log
using Byok;

public sealed class EarlyReturn(ILogger<EarlyReturn> logger)
{
    public string Header(ByokCredentials creds, bool authorized)
    {
        string text;
        if (authorized)
        {
            text = creds.ApiKey.Reveal();
            return "Bearer " + text;
        }
        text = "nothing for " + creds.Provider;
        logger.LogInformation("{Text}", text);
        return text;
    }
}

//// case: goto leaves with the harmless value
using Byok;

public sealed class GotoFlow
{
    public int Run(ByokCredentials creds, Func<string, bool> send)
    {
        var value = creds.ApiKey.Reveal();
        if (send(value))
            goto done;
        value = "failed for " + creds.Provider;
        goto report;
    done:
        value = "sent for " + creds.Provider;
    report:
        Console.WriteLine(value);
        return value.Length;
    }
}

//// case: ref local points elsewhere
using Byok;

public sealed class RefFlow
{
    public void Print(ByokCredentials creds, HttpRequestMessage message)
    {
        var secret = creds.ApiKey.Reveal();
        var name = creds.Provider;
        ref var shown = ref name;
        shown += " (" + secret.Length + ")";
        message.Headers.TryAddWithoutValidation("x-api-key", secret);
        Console.WriteLine(shown);
        Console.WriteLine(name);
    }
}

//// case: dictionary entry is removed and replaced
using Byok;

public sealed class BagFlow(ILogger<BagFlow> logger)
{
    public void Send(ByokCredentials creds, Action<IReadOnlyDictionary<string, string>> send)
    {
        var bag = new Dictionary<string, string> { ["provider"] = creds.Provider, ["key"] = creds.ApiKey.Reveal() };
        send(bag);
        logger.LogInformation("sent for {Provider}", bag["provider"]);
        bag = new Dictionary<string, string> { ["provider"] = creds.Provider };
        logger.LogInformation("sent {Bag}", bag);
    }
}
