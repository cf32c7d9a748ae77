namespace Byok.Benchmarks.Proxy.MadeUpKeys;

/// <summary>Makes keys up.</summary>
internal static class RandomKeys
{
    private static ReadOnlySpan<byte> Letters => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8;

    /// <summary>Overwrites a part of a request with random letters.</summary>
    public static void Fill(Random random, Span<byte> key) => random.GetItems(Letters, key);
}
