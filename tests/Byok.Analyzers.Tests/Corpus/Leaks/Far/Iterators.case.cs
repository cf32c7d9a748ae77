//// case: far-iterator
using Byok;

public class It1(ILogger<It1> log)
{
    private static IEnumerable<string> Parts(ByokCredentials c)
    {
        yield return c.Provider;
        if (c.Model is { } m)
            yield return m;
        yield return c.ApiKey.Reveal();
    }

    public void Go(ByokCredentials c)
    {
        foreach (var p in Parts(c))
            log.LogInformation("part {P}", {|BYOK101:p|});
    }
}

//// case: far-iterator-joined
using Byok;

public class It2
{
    private static IEnumerable<string> Numbered(IEnumerable<string> lines)
    {
        var n = 0;
        foreach (var l in lines)
            yield return $"{++n} {l}";
    }

    public void Go(ByokCredentials c)
    {
        string[] lines = ["a", c.ApiKey.Reveal()];
        Console.WriteLine({|BYOK101:string.Join('\n', Numbered(lines))|});
    }
}

//// case: far-async-iterator
using Byok;

public class It3(ILogger<It3> log)
{
    private static async IAsyncEnumerable<string> Stream(ByokCredentials c)
    {
        await Task.Delay(1);
        yield return "start";
        yield return c.ApiKey.Reveal();
    }

    public async Task Go(ByokCredentials c)
    {
        await foreach (var s in Stream(c))
            log.LogInformation("{S}", {|BYOK101:s|});
    }
}

//// case: far-iterator-of-pairs
using Byok;

public class It4
{
    private static IEnumerable<KeyValuePair<string, string>> Headers(ByokCredentials c)
    {
        yield return new("accept", "*/*");
        yield return new("authorization", $"Bearer {c.ApiKey.Reveal()}");
    }

    public void Go(ByokCredentials c)
    {
        var text = Headers(c).Aggregate("", (acc, h) => acc + h.Key + ": " + h.Value + "\n");
        Console.WriteLine({|BYOK101:text|});
    }
}

//// case: far-custom-enumerable
using System.Collections;
using Byok;

public class KeyRing : IEnumerable<string>
{
    private readonly List<string> _keys = [];

    public void Add(ByokCredentials c) => _keys.Add(c.ApiKey.Reveal());

    public IEnumerator<string> GetEnumerator() => _keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public class KeyRingUser
{
    public void Go(ByokCredentials c)
    {
        var ring = new KeyRing { c };
        foreach (var k in ring)
            Console.WriteLine({|BYOK101:k|});
    }
}

//// case: far-linq-helper-chain
using Byok;

public class It5(ILogger<It5> log)
{
    private static string Text(ByokCredentials c) => c.Provider + "=" + c.ApiKey.Reveal();

    public void Go(IEnumerable<ByokCredentials> all)
    {
        var lines = all.Where(a => a.Model != null).Select(Text).Distinct().ToArray();
        log.LogInformation("{Count} {First}", lines.Length, {|BYOK101:lines[0]|});
    }
}

//// case: far-linq-groupby-dictionary
using Byok;

public class It6(ILogger<It6> log)
{
    public void Go(IReadOnlyCollection<ByokCredentials> all)
    {
        var byProvider = all.GroupBy(a => a.Provider).ToDictionary(g => g.Key, g => g.Select(x => x.ApiKey.Reveal()).ToList());
        foreach (var (p, keys) in byProvider)
        {
            log.LogInformation("{P} has {N}", p, keys.Count);
            log.LogInformation("{Keys}", {|BYOK101:keys|});
        }
    }
}

//// case: far-selectmany-zip
using Byok;

public class It7
{
    public void Go(List<ByokCredentials> all, List<string> names)
    {
        var pairs = names.Zip(all.Select(a => a.ApiKey.Reveal()), (n, k) => n + ":" + k);
        File.WriteAllLines("pairs.txt", {|BYOK105:pairs|});
    }
}
