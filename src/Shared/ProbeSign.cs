namespace Byok;

/// <summary>What tells answers with the same status code apart: <see cref="ProbeAnswer.When"/>, for a machine. Data only; the live check reads it.</summary>
internal sealed class ProbeSign
{
    private ProbeSign(ProbeSignKind kind, params string[] values)
    {
        Kind = kind;
        Values = values;
    }

    public ProbeSignKind Kind { get; }

    /// <summary>The texts, the paths (names joined by dots) or the name of the header; one of them is enough.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>The body is an HTML page, so it comes from something in front of the API.</summary>
    public static ProbeSign IsHtml { get; } = new(ProbeSignKind.Html);

    /// <summary>The body contains one of the texts.</summary>
    public static ProbeSign Says(params string[] texts) => new(ProbeSignKind.Text, texts);

    /// <summary>The JSON value at one of the paths is <c>true</c>.</summary>
    public static ProbeSign IsTrue(params string[] paths) => new(ProbeSignKind.True, paths);

    /// <summary>The JSON value at the path is <c>false</c>.</summary>
    public static ProbeSign IsFalse(string path) => new(ProbeSignKind.False, path);

    /// <summary>The JSON number at the path is 0 or less.</summary>
    public static ProbeSign IsZeroOrLess(string path) => new(ProbeSignKind.ZeroOrLess, path);

    /// <summary>The response has no header of that name.</summary>
    public static ProbeSign Lacks(string header) => new(ProbeSignKind.NoHeader, header);
}
