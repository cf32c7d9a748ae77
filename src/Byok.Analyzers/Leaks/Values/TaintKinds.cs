namespace Byok.Analyzers.Leaks;

/// <summary>What a tainted text may be. Joining two values joins these.</summary>
[Flags]
internal enum TaintKinds
{
    None = 0,

    /// <summary>A text that holds the key.</summary>
    Text = 1,

    /// <summary>The key and nothing else.</summary>
    Bare = 2,

    /// <summary>A URL that was reported where the key became part of it. Silent from then on.</summary>
    ReportedUrl = 4,

    /// <summary>The value of some request header, as one sees it who writes them all.</summary>
    AnyHeader = 8,

    /// <summary>What a sink must not see.</summary>
    Visible = Text | AnyHeader,
}
