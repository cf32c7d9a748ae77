using System.Collections.Immutable;

namespace Byok.Analyzers.Leaks;

/// <summary>Readers, writers and streams in memory, and which of them open a file. What a writer or a wrapping stream passes on to the stream below is not followed.</summary>
internal static class StreamTransfers
{
    private const string File = "file";

    public static readonly ImmutableArray<TransferRow> Rows =
    [
        new("System.IO.TextWriter", "Write WriteLine WriteAsync WriteLineAsync", "*", "this"),
        new("System.IO.StringWriter", "ToString GetStringBuilder", "this", "return"),
        new("System.IO.StringReader", ".ctor", "s", "this") { KeepsBare = true },
        new("System.IO.StreamReader", ".ctor", "stream", "this"),
        new("System.IO.TextReader", "ReadToEnd ReadToEndAsync ReadLine ReadLineAsync", "this", "return") { KeepsBare = true },
        new("System.IO.TextReader", "Read ReadAsync ReadBlock ReadBlockAsync", "this", "buffer") { KeepsBare = true, FragmentLength = "count" },
        new("System.IO.MemoryStream", ".ctor", "buffer", "this") { KeepsBare = true, FragmentLength = "count" },
        new("System.IO.MemoryStream", "ToArray GetBuffer", "this", "return"),
        new("System.IO.MemoryStream", "TryGetBuffer", "this", "buffer"),
        new("System.IO.MemoryStream", "WriteTo", "this", "stream"),
        new("System.IO.Stream", "Write WriteAsync", "buffer", "this") { FragmentLength = "count" },
        new("System.IO.Stream", "Read ReadAsync ReadExactly ReadExactlyAsync ReadAtLeast ReadAtLeastAsync", "this", "buffer") { FragmentLength = "count" },
        new("System.IO.Stream", "CopyTo CopyToAsync", "this", "destination"),

        // What opens a file
        new("System.IO.File", "Create CreateText AppendText Open OpenWrite", "", "return") { Via = File },
        new("System.IO.FileInfo", "Create CreateText AppendText Open OpenWrite", "", "return") { Via = File },
        new("System.IO.FileStream", ".ctor", "path", "this") { Via = File },
        new("System.IO.StreamWriter", ".ctor", "path", "this") { Via = File },

        // A writer on such a stream writes to the file as well: where a stream came from goes along with what it holds.
        new("System.IO.StreamWriter", ".ctor", "stream", "this"),
        new("System.IO.BufferedStream", ".ctor", "stream", "this"),
    ];
}
