using System.Buffers.Text;

namespace Byok.Benchmarks.Proxy.Load;

/// <summary>Reads HTTP/1.1 responses of one connection. As little as that takes: the generator must not be what is measured.</summary>
internal sealed class ResponseParser
{
    private const int LongestLine = 16 * 1024;

    private readonly byte[] _line = new byte[LongestLine];
    private int _lineLength;
    private Part _part;
    private long _left;
    private bool _isChunked;
    private IBodySink? _sink;

    private enum Part
    {
        Status,
        Headers,
        Body,
        ChunkSize,
        Chunk,
        ChunkEnd,
        Trailers,
        Done,
    }

    public bool IsComplete => _part == Part.Done;

    public int Status { get; private set; }

    public void Begin(IBodySink? sink) => (_part, _sink, _lineLength, _left, _isChunked, Status) = (Part.Status, sink, 0, 0, false, 0);

    public void Accept(ReadOnlySpan<byte> data)
    {
        while (!data.IsEmpty)
        {
            if (_part == Part.Done)
                throw new IOException("More came than was answered.");
            data = _part is Part.Body or Part.Chunk ? data[AcceptBody(data)..] : data[AcceptLine(data)..];
        }
    }

    private int AcceptBody(ReadOnlySpan<byte> data)
    {
        var length = (int)Math.Min(_left, data.Length);
        _sink?.Accept(data[..length]);
        _left -= length;
        if (_left == 0)
            _part = _part == Part.Chunk ? Part.ChunkEnd : Part.Done;
        return length;
    }

    private int AcceptLine(ReadOnlySpan<byte> data)
    {
        var end = data.IndexOf((byte)'\n');
        var part = end < 0 ? data : data[..end];
        if (!part.TryCopyTo(_line.AsSpan(_lineLength)))
            throw new IOException("A line of the answer is too long.");
        _lineLength += part.Length;
        if (end < 0)
            return data.Length;

        var line = _line.AsSpan(0, _lineLength).TrimEnd((byte)'\r');
        _lineLength = 0;
        EndLine(line);
        return end + 1;
    }

    private void EndLine(ReadOnlySpan<byte> line)
    {
        switch (_part)
        {
            case Part.Status:
                Status = Utf8Parser.TryParse(line[line.IndexOf((byte)' ')..].TrimStart((byte)' '), out int status, out _) ? status : throw new IOException("No status line.");
                _part = Part.Headers;
                break;
            case Part.Headers when line.IsEmpty:
                _part = _isChunked ? Part.ChunkSize : _left > 0 ? Part.Body : Part.Done;
                break;
            case Part.Headers:
                ReadHeader(line);
                break;
            case Part.ChunkSize:
                _left = Utf8Parser.TryParse(line, out int size, out _, 'x') ? size : throw new IOException("No chunk size.");
                _part = _left == 0 ? Part.Trailers : Part.Chunk;
                break;
            case Part.ChunkEnd:
                _part = Part.ChunkSize;
                break;
            case Part.Trailers when line.IsEmpty:
                _part = Part.Done;
                break;
        }
    }

    private void ReadHeader(ReadOnlySpan<byte> line)
    {
        if (Ascii.StartsWith(line, "content-length:") && Utf8Parser.TryParse(line["content-length:".Length..].TrimStart((byte)' '), out long length, out _))
            _left = length;
        else if (Ascii.StartsWith(line, "transfer-encoding:"))
            _isChunked = true;
    }

    private static class Ascii
    {
        public static bool StartsWith(ReadOnlySpan<byte> line, string lowerCaseName) =>
            line.Length >= lowerCaseName.Length && System.Text.Ascii.EqualsIgnoreCase(line[..lowerCaseName.Length], lowerCaseName);
    }
}
