using System.Collections.Immutable;

namespace Byok.Analyzers.Leaks;

/// <summary>Bytes, spans, arrays and their encodings.</summary>
internal static class BufferTransfers
{
    private const string ToEncoded = "ToBase64String ToHexString ToHexStringLower ToBase64CharArray TryToBase64Chars TryToHexString TryToHexStringLower";
    private const string FromEncoded = "FromBase64String FromBase64CharArray FromHexString TryFromBase64String TryFromBase64Chars";

    private const string Base64UrlMembers =
        "EncodeToString EncodeToChars EncodeToUtf8 TryEncodeToChars TryEncodeToUtf8 DecodeFromChars DecodeFromUtf8 TryDecodeFromChars TryDecodeFromUtf8";

    public static readonly ImmutableArray<TransferRow> Rows =
    [
        new("System.MemoryExtensions", "TryWrite", "handler", "destination"),
        // Encodings
        new("System.Text.Encoding", "GetBytes TryGetBytes", "chars s", "return bytes") { KeepsBare = true, FragmentLength = "count charCount" },
        new("System.Text.Encoding", "GetString", "bytes", "return") { KeepsBare = true, FragmentLength = "count byteCount" },
        new("System.Text.Encoding", "GetChars TryGetChars", "bytes", "return chars") { KeepsBare = true, FragmentLength = "count byteCount" },
        new("System.Text.Encoding", "Convert", "bytes", "return") { KeepsBare = true, FragmentLength = "count" },
        new("System.Text.EncodingExtensions", "GetBytes", "chars", "return bytes writer") { KeepsBare = true },
        new("System.Text.EncodingExtensions", "GetString", "bytes", "return") { KeepsBare = true },
        new("System.Text.Unicode.Utf8", "FromUtf16 ToUtf16", "source", "destination") { KeepsBare = true },
        new("System.Convert", ToEncoded, "inArray bytes source", "return outArray chars destination utf8Destination"),
        new("System.Convert", FromEncoded, "s inArray chars source utf8Source", "return bytes destination"),
        new("System.BitConverter", "ToString", "value", "return"),
        new("System.Buffers.Text.Base64Url", Base64UrlMembers, "source", "return destination"),
        new("System.Buffers.Text.Base64", "EncodeToUtf8 DecodeFromUtf8", "bytes utf8", "utf8 bytes"),

        // Arrays and memory. Cutting by a range the engine knows.
        new("System.Array", "Copy ConstrainedCopy", "sourceArray", "destinationArray") { KeepsBare = true, FragmentLength = "length" },
        new("System.Array", "Clone GetValue GetEnumerator", "this", "return") { KeepsBare = true },
        new("System.Array", "SetValue", "value", "this") { KeepsBare = true },
        new("System.Buffer", "BlockCopy", "src", "dst") { KeepsBare = true, FragmentLength = "count" },
        new("System.ArraySegment", "Slice", "this", "return") { KeepsBare = true, FragmentLength = "count" },
        new("System.ArraySegment", "CopyTo", "this", "destination") { KeepsBare = true },
        new("System.Span", "Slice", "this", "return") { KeepsBare = true, FragmentLength = "length" },
        new("System.Span", "CopyTo TryCopyTo", "this", "destination") { KeepsBare = true },
        new("System.ReadOnlySpan", ".ctor", "array", "this") { KeepsBare = true, FragmentLength = "length" },
        new("System.ReadOnlySpan", "Slice", "this", "return") { KeepsBare = true, FragmentLength = "length" },
        new("System.ReadOnlySpan", "CopyTo TryCopyTo", "this", "destination") { KeepsBare = true },
        new("System.Memory", "Slice", "this", "return") { KeepsBare = true, FragmentLength = "length" },
        new("System.Memory", "CopyTo TryCopyTo", "this", "destination") { KeepsBare = true },
        new("System.ReadOnlyMemory", ".ctor", "array", "this") { KeepsBare = true, FragmentLength = "length" },
        new("System.ReadOnlyMemory", "Slice", "this", "return") { KeepsBare = true, FragmentLength = "length" },
        new("System.ReadOnlyMemory", "CopyTo TryCopyTo", "this", "destination") { KeepsBare = true },
        new("System.MemoryExtensions", "AsSpan AsMemory", "text array segment", "return") { KeepsBare = true, FragmentLength = "length" },
        new("System.MemoryExtensions", "Trim TrimStart TrimEnd", "span memory", "return") { KeepsBare = true },
        new("System.MemoryExtensions", "ToUpper ToUpperInvariant ToLower ToLowerInvariant CopyTo Replace", "source", "destination"),
        new("System.Runtime.InteropServices.MemoryMarshal", "AsBytes AsMemory Cast CreateFromPinnedArray ToEnumerable", "span memory array", "return") { KeepsBare = true },
        new("System.Runtime.InteropServices.MemoryMarshal", "TryGetString TryGetArray", "memory", "text segment") { KeepsBare = true },
        new("System.Buffers.ReadOnlySequence", "Slice", "this", "return") { KeepsBare = true, FragmentLength = "length" },
        new("System.Buffers.BuffersExtensions", "CopyTo", "source", "destination") { KeepsBare = true },
    ];
}
