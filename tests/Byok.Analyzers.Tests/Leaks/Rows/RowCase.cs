using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Byok.Analyzers.Tests.Leaks.Rows;

/// <summary>A snippet that leaks, or does not, by way of one type's rows.</summary>
/// <param name="Label">The name of the type, and words that tell its cases apart.</param>
/// <param name="Path">The name under which it is compiled.</param>
/// <param name="Text">The source, without markup.</param>
/// <param name="Expected">What is to be reported.</param>
/// <param name="Options">What an <c>.editorconfig</c> would say.</param>
/// <param name="Types">The types whose rows it is about.</param>
internal sealed record RowCase(
    string Label,
    string Path,
    string Text,
    ImmutableArray<Expectation> Expected,
    ImmutableDictionary<string, string> Options,
    ImmutableArray<string> Types);

/// <summary>A rule, and where it is broken.</summary>
internal readonly record struct Expectation(string Rule, TextSpan Span);
