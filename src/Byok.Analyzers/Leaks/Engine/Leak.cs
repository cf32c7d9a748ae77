using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Leaks;

/// <summary>A key that reached a sink.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Node">What is reported: an expression of the analysed body.</param>
/// <param name="Origin">Where the key was revealed.</param>
/// <param name="Sink">The expression that the sink was given, in this body or in a callee.</param>
/// <param name="Member">The sink's name.</param>
/// <param name="Message">What happens to the key there.</param>
/// <param name="IsInfo">Whether it takes another mistake for the key to be read.</param>
internal sealed record Leak(string Rule, SyntaxNode Node, Origin Origin, SyntaxNode Sink, string Member, string Message, bool IsInfo)
{
    public bool IsInCallee => !ReferenceEquals(Node, Sink);
}
