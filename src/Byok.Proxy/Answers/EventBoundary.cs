namespace Byok.Proxy;

/// <summary>Finds where server-sent events end: at a blank line, whatever the line ends are; a comment line is an event of its own (WHATWG HTML, section 9.2).</summary>
internal struct EventBoundary
{
    private bool _lineIsEmpty;
    private bool _lineIsComment;
    private bool _hasFields;
    private bool _afterReturn;

    public EventBoundary() => _lineIsEmpty = true;

    /// <summary>Reads on.</summary>
    /// <param name="data">What has arrived since the last call.</param>
    /// <returns>How many bytes of it belong to events that are complete; 0 where none ends in it.</returns>
    public int Read(ReadOnlySpan<byte> data)
    {
        var complete = 0;
        var at = 0;
        while (at < data.Length)
        {
            // The line feed of a pair whose return has ended the line already.
            if (_afterReturn)
            {
                _afterReturn = false;
                if (data[at] == '\n')
                {
                    at++;
                    if (!_hasFields)
                        complete = at;
                    continue;
                }
            }

            var length = data[at..].IndexOfAny((byte)'\n', (byte)'\r');
            var text = length < 0 ? data[at..] : data.Slice(at, length);
            if (!text.IsEmpty && _lineIsEmpty)
            {
                _lineIsEmpty = false;
                _lineIsComment = text[0] == ':';
            }
            if (length < 0)
                break;

            at += length + 1;
            _afterReturn = data[at - 1] == '\r';
            if (EndLine())
                complete = at;
        }
        return complete;
    }

    private bool EndLine()
    {
        var isBlank = _lineIsEmpty;
        _hasFields = !isBlank && (_hasFields || !_lineIsComment);
        (_lineIsEmpty, _lineIsComment) = (true, false);
        return !_hasFields;
    }
}
