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
        // Encodings
        new("System.Text.Encoding", "GetBytes TryGetBytes", "chars s", "return bytes") { KeepsBare = true, FragmentLength = "count charCount" },
        new("System.Text.Encoding", "GetString", "bytes", "return") { KeepsBare = true, FragmentLength = "count byteCount" },
        new("System.Text.Encoding", "GetChars TryGetChars", "bytes", "return chars") { KeepsBare = true, FragmentLength = "count byteCount" },
        new("System.Text.Encoding", "Convert", "bytes", "return") { KeepsBare = true, FragmentLength = "count" },
        new("System.Text.EncodingExtensions", "GetBytes", "chars", "return bytes writer") { KeepsBare = true },
        new("System.Text.EncodingExtensions", "GetString", "bytes", "return") { KeepsBare = true },
        new("System.Text.Unicode.Utf8", "FromUtf16 ToUtf16", "source", "destination") { KeepsBare = true },
        new("System.Text.Unicode.Utf8", "TryWrite", "handler", "destination"),
        new("System.Convert", ToEncoded, "inArray bytes source", "return outArray chars destination utf8Destination"),
        new("System.Convert", FromEncoded, "s inArray chars source utf8Source", "return bytes destination"),
        new("System.BitConverter", "ToString", "value", "return"),
        new("System.Buffers.Text.Base64Url", Base64UrlMembers, "source", "return destination"),
        new("System.Buffers.Text.Base64", "EncodeToUtf8 DecodeFromUtf8", "bytes utf8", "utf8 bytes"),

        // Arrays and memory. Cutting by a range the engine knows.
        new("System.Array", "Copy ConstrainedCopy", "sourceArray", "destinationArray") { KeepsBare = true, FragmentLength = "length" },
        new("System.Array", "CopyTo", "this", "array") { KeepsBare = true },
        new("System.Array", "Clone GetValue GetEnumerator", "this", "return") { KeepsBare = true },
        new("System.Array", "SetValue", "value", "this") { KeepsBare = true },
        new("System.Buffer", "BlockCopy", "src", "dst") { KeepsBare = true, FragmentLength = "count" },
        new("System.ArraySegment", ".ctor", "array", "this") { KeepsBare = true, FragmentLength = "count" },
        new("System.ArraySegment", "Array ToArray [] op_Implicit", "this *", "return") { KeepsBare = true },
        new("System.ArraySegment", "Slice", "this", "return") { KeepsBare = true, FragmentLength = "count" },
        new("System.ArraySegment", "CopyTo", "this", "destination") { KeepsBare = true },
        new("System.Span", ".ctor", "array", "this") { KeepsBare = true, FragmentLength = "length" },
        new("System.Span", "Slice", "this", "return") { KeepsBare = true, FragmentLength = "length" },
        new("System.Span", "ToArray ToString GetEnumerator", "this", "return") { KeepsBare = true },
        new("System.Span", "CopyTo TryCopyTo", "this", "destination") { KeepsBare = true },
        new("System.Span", "op_Implicit", "*", "return") { KeepsBare = true },
        new("System.ReadOnlySpan", ".ctor", "array", "this") { KeepsBare = true, FragmentLength = "length" },
        new("System.ReadOnlySpan", "Slice", "this", "return") { KeepsBare = true, FragmentLength = "length" },
        new("System.ReadOnlySpan", "ToArray ToString GetEnumerator", "this", "return") { KeepsBare = true },
        new("System.ReadOnlySpan", "CopyTo TryCopyTo", "this", "destination") { KeepsBare = true },
        new("System.ReadOnlySpan", "op_Implicit CastUp", "*", "return") { KeepsBare = true },
        new("System.Memory", ".ctor", "array", "this") { KeepsBare = true, FragmentLength = "length" },
        new("System.Memory", "Slice", "this", "return") { KeepsBare = true, FragmentLength = "length" },
        new("System.Memory", "Span ToArray ToString", "this", "return") { KeepsBare = true },
        new("System.Memory", "CopyTo TryCopyTo", "this", "destination") { KeepsBare = true },
        new("System.Memory", "op_Implicit", "*", "return") { KeepsBare = true },
        new("System.ReadOnlyMemory", ".ctor", "array", "this") { KeepsBare = true, FragmentLength = "length" },
        new("System.ReadOnlyMemory", "Slice", "this", "return") { KeepsBare = true, FragmentLength = "length" },
        new("System.ReadOnlyMemory", "Span ToArray ToString", "this", "return") { KeepsBare = true },
        new("System.ReadOnlyMemory", "CopyTo TryCopyTo", "this", "destination") { KeepsBare = true },
        new("System.ReadOnlyMemory", "op_Implicit", "*", "return") { KeepsBare = true },
        new("System.MemoryExtensions", "AsSpan AsMemory", "text array segment", "return") { KeepsBare = true, FragmentLength = "length" },
        new("System.MemoryExtensions", "Trim TrimStart TrimEnd", "span memory", "return") { KeepsBare = true },
        new("System.MemoryExtensions", "ToUpper ToUpperInvariant ToLower ToLowerInvariant CopyTo Replace", "source", "destination"),
        new("System.MemoryExtensions", "TryWrite", "handler format arg0 arg1 arg2 args", "destination"),
        new("System.MemoryExtensions", "EnumerateLines EnumerateRunes", "span", "return"),
        new("System.Runtime.InteropServices.MemoryMarshal", "AsBytes AsMemory Cast CreateFromPinnedArray ToEnumerable", "span memory array", "return") { KeepsBare = true },
        new("System.Runtime.InteropServices.MemoryMarshal", "TryGetString TryGetArray", "memory", "text segment") { KeepsBare = true },
        new("System.Buffers.ReadOnlySequence", ".ctor", "array memory", "this") { KeepsBare = true, FragmentLength = "length" },
        new("System.Buffers.ReadOnlySequence", "Slice", "this", "return") { KeepsBare = true, FragmentLength = "length" },
        new("System.Buffers.ReadOnlySequence", "First FirstSpan ToString", "this", "return") { KeepsBare = true },
        new("System.Buffers.BuffersExtensions", "ToArray", "sequence", "return") { KeepsBare = true },
        new("System.Buffers.BuffersExtensions", "CopyTo", "source", "destination") { KeepsBare = true },
        new("System.Buffers.BuffersExtensions", "Write", "value", "writer") { KeepsBare = true },
    ];
}
