using System.Text.Json;

namespace Byok.FakeProviders.Wire;

/// <summary>What was asked for, and the text to answer with.</summary>
internal sealed class Ask
{
    private const string DefaultText =
        "Hello! I am a fake provider on this machine: no model, no internet and no bill, but every byte is where the real one has it \u2013 even caf\u00e9 and \ud83d\ude80.";

    private static readonly string[] DefaultWords = WordsOf(DefaultText);

    private readonly string[] _words;
    private string? _text;

    public Ask(string model, JsonElement body, Call call, FakeModel choice, FakeProviderOptions options)
    {
        (Model, Body) = (model, body);
        Stream = call.Streams ?? IsTrue("stream");
        Interval = choice.Interval ?? options.Interval;
        _words = options.Answer is { } answer && call.HasBody ? WordsOf(answer(Question.In(body))) : DefaultWords;
        Chunks = choice.Chunks ?? options.Chunks ?? _words.Length;
        Reply = call.Reply(this);
    }

    public string Model { get; }

    public JsonElement Body { get; }

    public bool Stream { get; }

    public int Chunks { get; }

    public TimeSpan Interval { get; }

    public Reply Reply { get; }

    /// <summary>Hexadecimal, for the ids of what is answered.</summary>
    public string Id { get; } = Guid.NewGuid().ToString("N");

    public long Created { get; } = DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    /// <summary>The whole answer.</summary>
    public string Text => _text ??= string.Concat(Enumerable.Range(0, Chunks).Select(WordAt));

    public string WordAt(int index) => _words[index % _words.Length];

    public bool IsTrue(params ReadOnlySpan<string> path)
    {
        var element = Body;
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return false;
        }
        return element.ValueKind == JsonValueKind.True;
    }

    // A word with the space before it, as models write. Never none: an answer has to have a beginning.
    private static string[] WordsOf(string text)
    {
        var words = text.Split(' ');
        return [words[0], .. words.Skip(1).Select(word => " " + word)];
    }
}
