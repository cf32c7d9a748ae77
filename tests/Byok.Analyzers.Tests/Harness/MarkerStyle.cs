namespace Byok.Analyzers.Tests.Harness;

/// <summary>How <see cref="MarkerAnalyzer"/> reports.</summary>
internal enum MarkerStyle
{
    /// <summary>As it should be.</summary>
    Properly,

    /// <summary>Where only a build hears of it.</summary>
    AtTheEnd,

    /// <summary>At the statement in place of the call.</summary>
    WrongPlace,

    /// <summary>Not at all.</summary>
    Throws,
}
