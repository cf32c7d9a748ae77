using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Leaks;

/// <summary>A constant text, and the expression that a report about it points at.</summary>
internal readonly record struct NamedText(string Text, SyntaxNode Syntax);
