namespace Byok;

/// <summary>How a script is encoded on its way.</summary>
internal enum ContentCoding
{
    /// <summary>As it is.</summary>
    Identity,

    /// <summary>Gzip.</summary>
    Gzip,

    /// <summary>Brotli.</summary>
    Brotli,
}
