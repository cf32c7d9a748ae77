namespace Byok.Analyzers.Leaks;

/// <summary>Whether a call reads the header that carries the key, and where its value goes.</summary>
internal enum HeaderRead
{
    None,
    Returned,
    Out,
}
