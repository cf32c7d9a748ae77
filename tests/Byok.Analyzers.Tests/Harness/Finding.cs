using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Byok.Analyzers.Tests.Harness;

/// <summary>A diagnostic as tests compare it: what is reported where.</summary>
internal sealed record Finding(string Id, string Path, TextSpan Span)
{
    public static Finding Of(Diagnostic diagnostic) =>
        new(diagnostic.Id, diagnostic.Location.SourceTree?.FilePath ?? "", diagnostic.Location.SourceSpan);
}
