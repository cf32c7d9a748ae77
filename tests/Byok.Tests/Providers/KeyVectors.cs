using System.Globalization;
using System.Text;

namespace Byok.Tests.Providers;

/// <summary>
/// Made-up keys around everything that Byok looks at: each rule's prefix, marker, length and alphabet, and what it takes to be a key at all.
/// The browser part is tested on the same ones.
/// </summary>
internal static class KeyVectors
{
    private const string Letters = "MadeUp0Byok1Test2Fake3Demo4";

    public static IReadOnlyList<KeyVector> All { get; } = [.. Keys().Distinct(StringComparer.Ordinal).Select(KeyVector.Of)];

    public static string Render() =>
        $"[\n{string.Join(",\n", All.Select(v =>
            $"  {{ \"key\": {Quote(v.Key)}, \"canBeKey\": {(v.CanBeKey ? "true" : "false")}, \"owner\": {Quote(v.Owner)}, \"what\": {Quote(v.What)} }}"))}\n]\n";

    private static IEnumerable<string> Keys() =>
    [
        .. ProviderCatalog.BuiltInRules.SelectMany(AroundRule),
        .. ProviderCatalog.BuiltIn.SelectMany(p => p.KeyPrefixes).SelectMany(prefix => (string[])[prefix, prefix + Fill(20), prefix + Fill(48)]),
        .. Shapes(),
        .. Lengths(),
        .. Characters(),
        .. Placeholders(),
    ];

    private static IEnumerable<string> AroundRule(KeyRule rule)
    {
        var (prefix, marker) = (rule.Prefix, rule.Marker ?? "");
        var least = Math.Max(rule.MinLength, prefix.Length + marker.Length + 12);
        var fits = Make(prefix, marker, least);
        yield return fits;
        yield return Make(prefix, marker, rule.MaxLength == 0 ? least + 60 : rule.MaxLength);
        yield return prefix + marker;
        // The border to what is too short to be any key.
        yield return Make(prefix, marker, 7);
        yield return Make(prefix, marker, 8);
        if (rule.MinLength != 0)
            yield return Make(prefix, marker, rule.MinLength - 1);
        if (rule.MaxLength != 0)
            yield return Make(prefix, marker, rule.MaxLength + 1);

        if (prefix.Length != 0)
        {
            yield return prefix[..^1] + fits[prefix.Length..];
            yield return SwapCase(prefix) + fits[prefix.Length..];
            yield return "x" + fits;
            yield return " " + fits;
        }
        if (marker.Length != 0)
        {
            yield return Make(prefix, "", least);
            yield return Make(prefix, SwapCase(marker), least);
            yield return Make(prefix, marker[..^1], least);
            // Anywhere will do: at the very end, and right behind the prefix.
            yield return Make(prefix, "", least - marker.Length) + marker;
            yield return prefix + marker + Fill(least - prefix.Length - marker.Length);
        }
        if (rule.AlphanumericOnly)
            yield return fits[..^1] + "-";
        yield return fits + "\n";
    }

    // Forms without a prefix, and with one that several providers share: none of them tells whose it is.
    private static IEnumerable<string> Shapes() =>
    [
        Fill(20), Fill(32), Fill(40), Fill(64), Fill(84),
        Hex(32), Hex(64), $"{Hex(32)}.{Fill(24)}", "00000000-1111-2222-3333-444444444444",
        "sk-" + Hex(32), "sk-" + Fill(24), "sk-" + Fill(48), "sk_" + Fill(24), "sk" + Fill(24), "sk-live-" + Fill(24),
        "AIza" + Fill(35), "AIzaSy" + Fill(33), "AQ." + Fill(50),
        "csk_" + Fill(24), "tgp_v2_" + Fill(24), "sk-proj" + Fill(24), "sk-ant" + Fill(24), "sk-or" + Fill(24), "SK-ANT-" + Fill(24),
        "Bearer " + "gsk_" + Fill(24), "Bearer" + Fill(24), "\"gsk_" + Fill(24) + "\"", "GROQ_API_KEY=gsk_" + Fill(24),
        "-----BEGIN PRIVATE KEY-----\nMadeUp\n-----END PRIVATE KEY-----\n", "-----BEGIN", "----BEGIN PRIVATE KEY", "-----begin private key-----",
        "{ \"type\": \"service_account\", \"project_id\": \"made-up\" }", "{\n  \"type\": \"service_account\"\n}", "{ \"type\": \"authorized_user\" }", "{}",
        "[{ \"type\": \"service_account\" }]", " { \"type\": \"service_account\" }",
        "eyJ" + Fill(57), "eyJ" + Fill(30) + "." + Fill(30) + "." + Fill(30), "eyJ" + Fill(30) + "." + Fill(25), "eyJ" + Fill(30) + "." + Fill(26),
        "AKIA" + Fill(16), "AKIA" + Fill(15), "AKIA" + Fill(17), "AKIA" + Fill(15) + "_", "akia" + Fill(16),
    ];

    private static IEnumerable<string> Lengths()
    {
        foreach (var length in (int[])[0, 1, 7, 8, 9, 4095, 4096, 4097])
        {
            yield return Fill(length);
            if (length >= 8)
                yield return Make("gsk_", "", length);
        }
    }

    private static IEnumerable<string> Characters()
    {
        string[] odd =
        [
            "\0", "\u001f", " ", "!", "~", "\u007f", "\u0080", "\u00a0", "\u00ad", "\u00e9", "\u0391", "\u0410", "\u200b", "\u2010", "\u2013", "\u2022", "\u2026",
            "\u212a", "\ufeff", "\uff41", "\U0001f511", "\t", "\r", "\n", "\"", "\\", "'", "<", ">", "&", "+", "/", "=", ",", ";", ":", "%", "#", "?", "@", "|", "`", "{", "[",
        ];
        foreach (var character in odd)
        {
            yield return character + Fill(20);
            yield return "gsk_" + Fill(10) + character + Fill(10);
            yield return "sk-ant-" + Fill(20) + character;
        }
        yield return "        ";
        yield return "!!!!!!!!";
        yield return "~~~~~~~~";
    }

    // What people paste from documentation and from masked displays, and real-looking keys that come close.
    private static IEnumerable<string> Placeholders() =>
    [
        "<your-key>", "<api key>", "<GROQ_API_KEY>", "a<GROQ_API_KEY>", "<0000000",
        "sk-...", "sk-proj-...", "sk-ant-...AbCd", "gsk_..MadeUp.Test", "gsk_MadeUp...Test", "........", "a.b.c.d.e.f", "sk-proj-MadeUp..",
        "********", "sk-****MadeUp", "sk-***MadeUp", "sk-**MadeUp**Test", "gsk_*MadeUp*Test*", "**.**.**",
        "your-key", "your_key", "YOUR_API_KEY", "Your-Api-Key-Goes-Here", "yourkey1", "yourapikey", "YOURAPI1", "yours-truly", "yourself", "your.key", "yourtoken",
        "your-very-own-token", "yourKeyMadeUp", "yourkEYmadeUp",
        "sk-your-key", "sk-your_key", "sk_yourkeyMadeUp", "skyour-keyMadeUp", "sk-yourMadeUp", "sk-proj-your-MadeUpTest", "gsk_YOUR_KEY_MadeUp", "my-your-MadeUp",
        // Only the first "your" of the first 32 characters counts.
        "MadeUpyour-MadeUp-your-MadeUp", "0123456789012345678901234-your-9", "01234567890123456789012345-your-9", "012345678901234567890123456-your-9",
        "0123456789012345678901234-yourkey", "012345678901234567890123-yourkey", "01234567890123456789012345678-your-key", "0123456789012345678901234567-your",
        "your", "your-", "-your-", "_your_MadeUp", "your----", "yourapi", "yourAPI_", "yourap_MadeUp", "your-MadeUp",
        "insert-key-here", "PASTE_KEY_HERE", "key-here", "key_here", "Key-HerE", "paste-keyhere", "MadeUp-key-her", "key-here-MadeUp", "my-key here", "monkey-here",
        "sk-xxxx", "sk-xxxxx", "sk-xxx-xx", "sk-proj-xxxx", "gsk_XXXXXXXX", "gsk_xXxX", "gsk_MadeUpxxxx", "gsk_MadeUp-xxxx", "gsk_MadeUp_xxx", "gsk_MadeUp_xxxx",
        "gsk_xxxxMadeUp", "gsk_MadeUpxxxxMadeUp", "xxxxxxxx", "xxxxxxxxx", "XXXXxxxxMadeUp", "MadeUpXXXXxxxx", "MadeUpxxxxxxx", "MadeUpxxxxxxxy", "MadeUpxxxxxxxxy",
        "xxxx-xxxx-xxxx", "MadeUp-x-xx", "MadeUp.xxxx", "MadeUp-axxxx", "----xxxx", "________", "--------", "00000000", "xxxx----",
        "demo-anything-works", "changeme", "password", "undefined", "null", "[object Object]", "INSERT_YOUR_API_KEY", "OPENAI_API_KEY", "$OPENAI_API_KEY", "${OPENAI_API_KEY}",
        "{{api_key}}", "%OPENAI_API_KEY%", "process.env.OPENAI_API_KEY", "api-key-1234", "test-key", "dummykey",
    ];

    private static string Make(string prefix, string marker, int length)
    {
        var rest = Math.Max(0, length - prefix.Length - marker.Length);
        var text = prefix + Fill(rest / 2) + marker + Fill(rest - (rest / 2));
        return text.Length <= length ? text : text[..length];
    }

    private static string Fill(int length) => Repeat(Letters, length);

    private static string Hex(int length) => Repeat("0123456789abcdef", length);

    private static string Repeat(string pattern, int length) =>
        string.Create(length, pattern, static (text, pattern) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = pattern[i % pattern.Length];
        });

    private static string SwapCase(string text) =>
        string.Concat(text.Select(c => char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c)));

    // Everything but visible ASCII escaped, so that no editor and no diff changes or hides a character.
    private static string Quote(string? text)
    {
        if (text is null)
            return "null";
        var json = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is < ' ' or > '~')
                json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                json.Append(c is '"' or '\\' ? "\\" : "").Append(c);
        }
        return json.Append('"').ToString();
    }
}
