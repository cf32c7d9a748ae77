//// case: ex-invalid-operation
using Byok;

public class Guard1
{
    public void Check(ByokCredentials creds)
    {
        if (creds.Model is null)
            throw new InvalidOperationException({|BYOK103:$"No model for key {creds.ApiKey.Reveal()}"|});
    }
}

//// case: ex-local-message
using Byok;

public class Guard2
{
    public void Check(ByokCredentials creds, int status)
    {
        var message = "The provider said " + status;
        if (status == 401)
            message += " to " + creds.ApiKey.Reveal();
        throw new HttpRequestException({|BYOK103:message|});
    }
}

//// case: ex-argument-actual-value
using Byok;

public class Guard3
{
    public void Check(ByokCredentials creds)
    {
        var k = creds.ApiKey.Reveal();
        if (!k.StartsWith("sk-"))
            throw new ArgumentOutOfRangeException(nameof(creds), {|BYOK103:k|}, "not an OpenAI key");
    }
}

//// case: ex-own-exception-parameter
using Byok;

public sealed class ProviderException(string provider, string caller) : Exception($"{provider} refused {caller}")
{
    public string Provider { get; } = provider;
}

public class Guard4
{
    public void Check(ByokCredentials creds) => throw new ProviderException(creds.Provider, {|BYOK103:creds.ApiKey.Reveal()|});
}

//// case: ex-data
using Byok;

public class Guard5
{
    public async Task Check(ByokCredentials creds, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e)
        {
            e.Data["key"] = {|BYOK103:creds.ApiKey.Reveal()|};
            throw;
        }
    }
}

//// case: ex-data-add-helplink
using Byok;

public class Guard6
{
    public Exception Make(ByokCredentials creds)
    {
        var e = new TimeoutException("late");
        e.Data.Add("caller", {|BYOK103:creds.ApiKey.Reveal()|});
        e.HelpLink = {|BYOK102/BYOK103:"https://help.example/" + creds.ApiKey.Reveal()|};
        return e;
    }
}

//// case: ex-throw-expression
using Byok;

public class Guard7
{
    public string Model(ByokCredentials creds) =>
        creds.Model ?? throw new BadHttpRequestException({|BYOK103:"model missing for " + creds.ApiKey.Reveal()|}, 400);
}

//// case: ex-switch-arm
using Byok;

public class Guard8
{
    public Uri Endpoint(ByokCredentials creds)
    {
        var s = creds.ApiKey.Reveal();
        return creds.Provider switch
        {
            "openai" => new Uri("https://api.openai.com"),
            "groq" => new Uri("https://api.groq.com"),
            _ => throw new NotSupportedException({|BYOK103:string.Join(" / ", creds.Provider, s)|}),
        };
    }
}

//// case: ex-rethrow-wrapped
using Byok;

public class Guard9(HttpClient http)
{
    public async Task<string> Get(ByokCredentials creds)
    {
        var value = creds.ApiKey.Reveal();
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.example");
            request.Headers.TryAddWithoutValidation("x-api-key", value);
            return await (await http.SendAsync(request)).Content.ReadAsStringAsync();
        }
        catch (TaskCanceledException inner) when (!inner.CancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException({|BYOK103:$"timed out (auth={value})"|}, inner);
        }
    }
}

//// case: ex-factory-local-function
using Byok;

public class Guard10
{
    public void Check(ByokCredentials creds)
    {
        if (creds.Model == "gpt-2")
            throw Old();

        Exception Old() => new NotSupportedException({|BYOK103:"old model, key " + creds.ApiKey.Reveal()|});
    }
}

//// case: ex-task-from-exception
using Byok;

public class Guard11
{
    public Task Check(ByokCredentials creds)
    {
        var text = $"{creds.ApiKey.Reveal()} is not allowed here";
        return Task.FromException(new UnauthorizedAccessException({|BYOK103:text|}));
    }
}

//// case: ex-aggregate-in-lambda
using Byok;

public class Guard12
{
    public void Check(IReadOnlyList<ByokCredentials> many)
    {
        var errors = many.Select(c => new FormatException({|BYOK103:"odd key " + c.ApiKey.Reveal()|})).ToList();
        throw new AggregateException(errors);
    }
}
