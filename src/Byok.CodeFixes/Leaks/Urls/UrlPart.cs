using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Byok.CodeFixes.Leaks.Urls;

/// <summary>A piece of a URL that is put together: text, or an expression.</summary>
/// <param name="Span">Of the text without its quotes; of a hole with its braces.</param>
/// <param name="Hole">The expression; null for text.</param>
/// <param name="Operand">The operand of a concatenation that it is, or is a part of.</param>
internal sealed record UrlPart(TextSpan Span, ExpressionSyntax? Hole, ExpressionSyntax Operand);
