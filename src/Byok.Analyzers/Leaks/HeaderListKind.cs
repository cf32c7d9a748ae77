namespace Byok.Analyzers.Leaks;

/// <summary>What the names in a list of a logging configuration mean.</summary>
internal enum HeaderListKind
{
    /// <summary>Request headers that are logged in clear text.</summary>
    Headers,

    /// <summary>Query parameters that are logged in clear text.</summary>
    Query,

    /// <summary>Request headers and how secret they are: those of the class <c>None</c> are logged in clear text.</summary>
    Classified,

    /// <summary>Response headers that pages may read.</summary>
    Exposed,
}
