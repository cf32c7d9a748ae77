using System.Text;
using Byok.Vectors;

namespace Byok.Proxy.Tests.Answers;

public sealed class KeyMaskTests
{
    private const string Key = Canary.OpenAI;

    [Fact]
    public void The_whole_key_is_masked_in_every_answer_and_keeps_its_length()
    {
        var text = $"before {Key} between {Key} after";

        Assert.Equal($"before {Stars(Key.Length)} between {Stars(Key.Length)} after", Mask(text, isError: false));
    }

    // As OpenAI wrote it: the beginning, asterisks, the end.
    [Fact]
    public void Parts_are_masked_in_errors_but_the_public_prefix_and_the_last_four_stay()
    {
        Assert.Equal($"Incorrect API key provided: {Stars(14)}*****{Key[^4..]}.", Mask($"Incorrect API key provided: {Key[..14]}*****{Key[^4..]}.", isError: true));
        Assert.Equal("Keys begin with sk-proj- here.", Mask("Keys begin with sk-proj- here.", isError: true));
        Assert.Equal($"ends with {Stars(5)}", Mask($"ends with {Key[^5..]}", isError: true));
    }

    [Fact]
    public void Words_that_a_key_happens_to_hold_are_not_masked_in_answers()
    {
        var mask = KeyMask.Create(new ApiKey("demo-anything-works"), ProviderCatalog.Get("openai"));
        var text = "If anything works, demo-anything does."u8.ToArray();

        Assert.False(mask.Apply(text, isEnd: true, isError: false));
        Assert.True(mask.Apply(text, isEnd: true, isError: true));
    }

    [Fact]
    public void Nothing_of_the_key_gets_through_however_an_error_is_cut_up()
    {
        var text = $"{{\"error\":{{\"message\":\"{Key[..20]} and {Key[10..]} and {Key}{Key}\"}}}}";
        for (var first = 1; first < text.Length; first++)
        {
            for (var second = first; second < text.Length; second += 7)
                Canary.AssertAbsent($"a text cut at {first} and {second}", MaskInPieces(text, first, second));
        }
    }

    [Fact]
    public void Held_back_is_only_what_could_be_the_beginning_of_a_key()
    {
        var mask = Create();

        Assert.Equal(0, mask.CountOpen("data: {}\n\n"u8));
        Assert.Equal(8, mask.CountOpen("a key: sk-proj-"u8));
        Assert.Equal(Key.Length, mask.CountOpen(Encoding.ASCII.GetBytes("x" + Key)));
        Assert.Equal(0, mask.CountOpen([]));
    }

    [Fact]
    public void Overlapping_parts_leave_nothing_over()
    {
        // The end of one part is the beginning of the next.
        var mask = KeyMask.Create(new ApiKey("abcdefabcdxyzuvw"), ProviderCatalog.Get("mistral"));
        var text = Encoding.ASCII.GetBytes("abcdefabcdefabcdxyz");
        mask.Apply(text, isEnd: true, isError: true);

        Assert.Equal(new string('*', 19), Encoding.ASCII.GetString(text));
    }

    // Otherwise what was masked would be found again, for ever.
    [Fact]
    public void No_key_holds_what_it_is_masked_with()
    {
        Assert.False(ApiKey.TryCreate("ab***cd-ef-gh-ij", out _));
        Assert.False(ApiKey.TryCreate("ab*****cd*****ef", out _));
    }

    // A model could be made to write what looks like a key; what it writes besides must come through.
    [Fact]
    public void Random_texts_without_the_key_are_left_alone()
    {
        var random = new Random(20261122);
        var mask = Create();
        for (var i = 0; i < 200; i++)
        {
            var text = new byte[random.Next(1, 500)];
            random.NextBytes(text);
            var before = text.ToArray();
            Assert.False(mask.Apply(text, isEnd: true, isError: true));
            Assert.Equal(before, text);
        }
    }

    [Fact]
    public void Hostile_keys_do_not_make_it_slow()
    {
        var mask = KeyMask.Create(new ApiKey(new string('a', ApiKey.MaxLength - 1) + "b"), ProviderCatalog.Get("mistral"));
        var text = Enumerable.Repeat((byte)'a', 64 * 1024).ToArray();

        // Not timed: quadratic work here would take minutes.
        Assert.Equal(ApiKey.MaxLength - 1, mask.CountOpen(text));
        mask.Apply(text, isEnd: false, isError: true);
        mask.Apply(text, isEnd: true, isError: false);
        Assert.True(text.AsSpan().IndexOf("aaaaa"u8) < 0);
    }

    private static KeyMask Create() => KeyMask.Create(new ApiKey(Key), ProviderCatalog.Get("openai"));

    private static string Stars(int count) => new('*', count);

    private static string Mask(string text, bool isError)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Create().Apply(bytes, isEnd: true, isError);
        return Encoding.UTF8.GetString(bytes);
    }

    private static string MaskInPieces(string text, int first, int second)
    {
        var mask = Create();
        var (result, pending) = (new StringBuilder(), Array.Empty<byte>());
        string[] pieces = [text[..first], text[first..second], text[second..]];
        for (var i = 0; i < pieces.Length; i++)
        {
            pending = [.. pending, .. Encoding.ASCII.GetBytes(pieces[i])];
            var isEnd = i == pieces.Length - 1;
            mask.Apply(pending, isEnd, isError: true);
            var open = isEnd ? 0 : mask.CountOpen(pending);
            result.Append(Encoding.ASCII.GetString(pending, 0, pending.Length - open));
            pending = pending[^open..];
        }
        return result.ToString();
    }
}
