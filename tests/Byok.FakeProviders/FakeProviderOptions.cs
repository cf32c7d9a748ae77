namespace Byok.FakeProviders;

/// <summary>How the fake providers answer.</summary>
public sealed class FakeProviderOptions
{
    /// <summary>Pieces of an answer; null, the default, takes the words of its text. A model such as <c>answer@64x20</c> has its own.</summary>
    public int? Chunks { get; set; }

    /// <summary>Time between two pieces of a stream. Zero, the default, sends as fast as the client reads. A piece that comes late makes none of the later ones late.</summary>
    public TimeSpan Interval { get; set; }

    /// <summary>What is answered to the last text of the user. Null, the default, is always the same text.</summary>
    public Func<string, string>? Answer { get; set; }

    /// <summary>How long <see cref="FakeBehaviour.Slow"/> waits before the headers.</summary>
    public TimeSpan SlowDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>What a 429 says in Retry-After, in whole seconds.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Size of the <see cref="FakeBehaviour.Huge"/> answer.</summary>
    public long HugeBytes { get; set; } = 100 * 1024 * 1024;

    /// <summary>Size of the <see cref="FakeBehaviour.HugeEvent"/>.</summary>
    public int HugeEventBytes { get; set; } = 1024 * 1024;

    /// <summary>A longer request body is answered 413.</summary>
    public int MaxRequestBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>Whether the server keeps what came in. Off, it costs nothing.</summary>
    public bool Record { get; set; } = true;

    /// <summary>How much of each request body is kept.</summary>
    public int RecordedBodyBytes { get; set; } = 256 * 1024;

    /// <summary>Whether <see cref="FakeProviderServer"/> also listens for HTTP/2 without TLS.</summary>
    public bool Http2WithoutTls { get; set; }

    /// <summary>Where <see cref="FakeBehaviour.Redirect"/> leads. Null: to the same place under its other name, localhost or 127.0.0.1.</summary>
    public Uri? RedirectTo { get; set; }
}
