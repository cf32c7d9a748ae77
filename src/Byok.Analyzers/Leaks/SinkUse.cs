namespace Byok.Analyzers.Leaks;

/// <summary>What a sink does with the object that it is given.</summary>
internal enum SinkUse
{
    /// <summary>Writes its text, and the elements of collections: structured loggers do.</summary>
    Prints,

    /// <summary>Calls <c>ToString()</c>, or takes a string: a collection shows its type's name only.</summary>
    Text,

    /// <summary>Writes every public member: JSON, destructuring.</summary>
    Dumps,

    /// <summary>Only the key itself, bare, counts: a text made with it does not.</summary>
    Bare,

    /// <summary>A delegate: what it returns is printed.</summary>
    Returned,
}
