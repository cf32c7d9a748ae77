using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Byok.CodeFixes.Editing;

/// <summary>Takes attributes out.</summary>
internal static class Attributes
{
    /// <summary>The attribute, and the brackets with what separates them from the declaration if it is the only one in them.</summary>
    public static Edit? Remove(SourceText text, AttributeSyntax attribute)
    {
        if (attribute.Parent is not AttributeListSyntax list)
            return null;
        if (list.Attributes.Count > 1)
            return Edit.Remove(Statements.WithComma(text, list.Attributes, list.Attributes.IndexOf(attribute)));
        var lines = Statements.WithLines(text, list.Span);
        return Edit.Remove(lines != list.Span ? lines : TextSpan.FromBounds(list.SpanStart, list.GetLastToken().GetNextToken().SpanStart));
    }
}
