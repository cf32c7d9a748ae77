using Microsoft.CodeAnalysis;

namespace Byok.Analyzers;

/// <summary>Makes descriptors, so that every rule has a page of its id beside this file and a link to it.</summary>
internal static class Rule
{
    /// <summary>Where the pages of this folder can be read.</summary>
    public const string Pages = "https://github.com/byok-dotnet/byok/blob/main/src/Byok.Analyzers/Rules/";

    /// <summary>Keys on their way to a place where others can read them.</summary>
    public const string Leaks = "Byok.Leaks";

    /// <summary>Mistakes in using Byok itself.</summary>
    public const string Usage = "Byok.Usage";

    public static DiagnosticDescriptor Create(string id, string category, DiagnosticSeverity severity, string title, string message, string description, params string[] tags) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, description, Pages + id + ".md", tags);
}
