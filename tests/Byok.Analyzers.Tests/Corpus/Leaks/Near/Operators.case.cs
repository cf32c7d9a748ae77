//// case: op-unary-gives-the-text
using Byok;

public sealed class Sealed(string text)
{
    private readonly string _text = text;

    public static string operator ~(Sealed value) => value._text;
}

public static class SealedUser
{
    public static void Go(ByokCredentials c)
    {
        var letter = new Sealed(c.ApiKey.Reveal());
        Console.WriteLine({|BYOK101:~letter|});
    }
}

//// case: op-event-read-as-a-value
using Byok;

public sealed class Bell(ILogger<Bell> log)
{
    public event Action<string>? Rung;

    public void Go(ByokCredentials c)
    {
        Rung = null;
        Rung += s => log.LogInformation("rung {S}", {|BYOK101#r:s|});
        var handlers = Rung;
        handlers({|BYOK101#r:c.ApiKey.Reveal()|});
    }
}
