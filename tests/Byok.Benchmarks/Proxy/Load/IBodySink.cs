namespace Byok.Benchmarks.Proxy.Load;

/// <summary>Takes the bodies of answers as they arrive, without their chunks.</summary>
internal interface IBodySink
{
    void Accept(ReadOnlySpan<byte> body);
}
