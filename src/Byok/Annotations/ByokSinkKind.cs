namespace Byok;

/// <summary>Where others can read what is passed, see <see cref="ByokSinkAttribute"/>.</summary>
public enum ByokSinkKind
{
    /// <summary>A log, a trace or a metric: BYOK101.</summary>
    Log,

    /// <summary>A URL, which servers and proxies on the way write down: BYOK102.</summary>
    Url,

    /// <summary>The text of an exception: BYOK103.</summary>
    Exception,

    /// <summary>What the caller gets back, a body, a header or a cookie: BYOK104.</summary>
    Response,

    /// <summary>A file, a cache, a database or another place that outlives the request: BYOK105.</summary>
    Storage,
}
