using System.Text;

namespace Byok.Proxy;

/// <summary>Finds what a provider repeats of the caller's key, and writes asterisks over it: as many, so that lengths stay true.</summary>
internal sealed class KeyMask
{
    // The law lets the last four characters of a key be seen. An error has no other reason to hold five of it in a row.
    private const int ErrorRun = 5;

    // In an answer five characters may well be a word that the user's question has brought in, above all with keys like "demo-anything-works".
    private const int AnswerRun = 16;

    private const int MaxOnStack = 768;

    private const byte Mask = (byte)'*';

    private readonly byte[] _key;
    private readonly int _publicPrefix;

    private KeyMask(byte[] key, int publicPrefix)
    {
        _key = key;
        _publicPrefix = publicPrefix;
    }

    /// <param name="key">The caller's key.</param>
    /// <param name="preset">Its provider, whose key prefix is no secret.</param>
    public static KeyMask Create(ApiKey key, ProviderPreset preset)
    {
        var text = key.Reveal();
        var prefix = 0;
        foreach (var candidate in preset.KeyPrefixes)
        {
            if (candidate.Length > prefix && text.StartsWith(candidate, StringComparison.Ordinal))
                prefix = candidate.Length;
        }
        return new KeyMask(Encoding.ASCII.GetBytes(text), prefix);
    }

    /// <summary>Masks in place.</summary>
    /// <param name="data">What has arrived, beginning with what <see cref="CountOpen"/> held back.</param>
    /// <param name="isEnd">Whether nothing follows. Otherwise a piece of the key at the very end stays as it is: it may be longer than what has arrived.</param>
    /// <param name="isError">Whether the data tell of an error: then short pieces are masked too, because some providers repeat the beginning and the end of a key.</param>
    /// <returns>Whether there was anything to mask.</returns>
    public bool Apply(Span<byte> data, bool isEnd, bool isError)
    {
        var found = false;
        var minRun = Math.Min(isError ? ErrorRun : AnswerRun, _key.Length);
        // Once more after something was found: a piece may have overlapped another one. That comes to an end, because no key holds three asterisks in a row.
        while (ApplyOnce(data, isEnd, minRun))
            found = true;
        return found;
    }

    /// <summary>Masks the value of a header, which nothing follows and in which short pieces are masked too.</summary>
    public string Apply(string value)
    {
        Span<byte> bytes = value.Length <= MaxOnStack / 3 ? stackalloc byte[MaxOnStack] : new byte[Encoding.UTF8.GetMaxByteCount(value.Length)];
        bytes = bytes[..Encoding.UTF8.GetBytes(value, bytes)];
        return Apply(bytes, isEnd: true, isError: true) ? Encoding.UTF8.GetString(bytes) : value;
    }

    /// <summary>How many bytes at the end could be the beginning of a piece of the key, and must not go out before what follows is known.</summary>
    public int CountOpen(ReadOnlySpan<byte> data)
    {
        if (data.IsEmpty)
            return 0;
        var longest = 0;
        var last = data[^1];
        for (var k = _key.AsSpan().IndexOf(last); k >= 0; k = NextIndexOf(last, k))
            longest = Math.Max(longest, CommonSuffix(_key.AsSpan(0, k + 1), data));
        return longest;
    }

    // Every run of n characters holds a whole block of (n + 1) / 2: blocks are few, and looking for one is fast.
    private bool ApplyOnce(Span<byte> data, bool isEnd, int minRun)
    {
        var found = false;
        var blockLength = (minRun + 1) / 2;
        // The same the other way round: where there are less data than key, as in most headers, their blocks are the fewer ones.
        if (data.Length < _key.Length && !HoldsBlockOf(data, blockLength))
            return false;
        for (var block = 0; block + blockLength <= _key.Length; block += blockLength)
        {
            var wanted = _key.AsSpan(block, blockLength);
            for (var from = 0; from < data.Length;)
            {
                var at = data[from..].IndexOf(wanted);
                if (at < 0)
                    break;
                at += from;
                var begin = at - CommonSuffix(_key.AsSpan(0, block), data[..at]);
                var end = at + blockLength + _key.AsSpan(block + blockLength).CommonPrefixLength(data[(at + blockLength)..]);
                if (end - begin < minRun || IsPublic(block - (at - begin), end - begin))
                {
                    from = at + 1;
                    continue;
                }
                // Held back from its beginning on, and looked at again with what follows.
                if (!isEnd && end == data.Length)
                    break;
                data[begin..end].Fill(Mask);
                found = true;
                from = end;
            }
        }
        return found;
    }

    private bool HoldsBlockOf(ReadOnlySpan<byte> data, int blockLength)
    {
        for (var block = 0; block + blockLength <= data.Length; block += blockLength)
        {
            if (_key.AsSpan().IndexOf(data.Slice(block, blockLength)) >= 0)
                return true;
        }
        return false;
    }

    private bool IsPublic(int start, int length) => start + length <= _publicPrefix;

    private int NextIndexOf(byte value, int after)
    {
        var at = _key.AsSpan(after + 1).IndexOf(value);
        return at < 0 ? -1 : after + 1 + at;
    }

    private static int CommonSuffix(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && left[^(length + 1)] == right[^(length + 1)])
            length++;
        return length;
    }
}
