using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Byok.Analyzers.Leaks;

/// <summary>
/// Finds words in source text without making syntax nodes: a walk over all tokens costs a fifth of a compilation, this a hundredth. A small filter per
/// tree tells which words are surely not in it; it lives as long as the tree, so an edit in another file does not make it anew.
/// </summary>
internal sealed class WordIndex
{
    private const int FilterBits = 1 << 14;
    private const int ChunkLength = 8192;
    private const uint HashSeed = 2166136261;
    private const uint HashPrime = 16777619;

    private static readonly ConditionalWeakTable<SyntaxTree, WordIndex> Indexes = new();

    private readonly ulong[] _filter = new ulong[FilterBits / 64];

    // The text itself is not kept: an editor lets go of those of files that are not open.
    private WordIndex(SourceText text) =>
        Scan(text, (hash, _, _) => _filter[hash % FilterBits / 64] |= 1UL << (int)(hash % 64));

    public static uint Hash(string word)
    {
        var hash = HashSeed;
        foreach (var c in word)
            hash = (hash ^ c) * HashPrime;
        return hash;
    }

    /// <summary>Where any of the words stands, in ascending order.</summary>
    public static List<int> Find(SyntaxTree tree, Dictionary<uint, string> words, CancellationToken cancellationToken)
    {
        var found = new List<int>();
        if (!Indexes.TryGetValue(tree, out var index))
        {
            // The text must be read before: a cancelled read must not be remembered.
            var unknown = tree.GetText(cancellationToken);
            index = Indexes.GetValue(tree, _ => new WordIndex(unknown));
        }
        if (!index.MayContainAny(words))
            return found;
        Scan(tree.GetText(cancellationToken), (hash, start, length) =>
        {
            if (words.TryGetValue(hash, out var word) && word.Length == length)
                found.Add(start);
        });
        return found;
    }

    private bool MayContainAny(Dictionary<uint, string> words)
    {
        foreach (var hash in words.Keys)
        {
            if ((_filter[hash % FilterBits / 64] & (1UL << (int)(hash % 64))) != 0)
                return true;
        }
        return false;
    }

    private static void Scan(SourceText text, Action<uint, int, int> word)
    {
        var buffer = new char[ChunkLength];
        var hash = HashSeed;
        var start = -1;
        for (var offset = 0; offset < text.Length; offset += ChunkLength)
        {
            var length = Math.Min(ChunkLength, text.Length - offset);
            text.CopyTo(offset, buffer, 0, length);
            for (var i = 0; i < length; i++)
            {
                var c = buffer[i];
                if ((uint)(c - 'a') <= 'z' - 'a' || (uint)(c - 'A') <= 'Z' - 'A' || c == '_' || (uint)(c - '0') <= 9 || (c > 127 && char.IsLetterOrDigit(c)))
                {
                    if (start < 0)
                    {
                        start = offset + i;
                        hash = HashSeed;
                    }
                    hash = (hash ^ c) * HashPrime;
                }
                else if (start >= 0)
                {
                    word(hash, start, offset + i - start);
                    start = -1;
                }
            }
        }
        if (start >= 0)
            word(hash, start, text.Length - start);
    }
}
