namespace Byok.Benchmarks.Proxy.MadeUpKeys;

/// <summary>What a real key asked for in one phase, and got.</summary>
internal sealed class KeyUse(string phase, bool isOver)
{
    public string Phase => phase;

    public bool IsOver => isOver;

    public int Sent { get; set; }

    /// <summary>Answered 200.</summary>
    public int Granted { get; set; }

    /// <summary>What an ideal bucket would have let through. The proxy's is filled ten times a second, so it may be one behind.</summary>
    public int Expected { get; set; }

    /// <summary>Answered neither 200 nor 429.</summary>
    public int Errors { get; set; }

    public bool IsExact => Errors == 0 && Math.Abs(Granted - Expected) <= 2;
}
