using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Byok.SourceGenerators;

/// <summary>The only way in which text that is not ours gets into the emitted file.</summary>
internal static class Literals
{
    /// <summary>A C# string literal.</summary>
    public static string Of(string text)
    {
        var literal = SymbolDisplay.FormatLiteral(text, quote: true);
        var escaped = new StringBuilder(literal.Length);
        for (var i = 0; i < literal.Length; i++)
        {
            // Roslyn leaves these as they are. One that reverses the direction of text makes code look like other code.
            if (CharUnicodeInfo.GetUnicodeCategory(literal[i]) == UnicodeCategory.Format)
                escaped.Append("\\u").Append(((int)literal[i]).ToString("x4", CultureInfo.InvariantCulture));
            else
                escaped.Append(literal[i]);
        }
        return escaped.ToString();
    }

    /// <summary>The same without the quotes, for a comment.</summary>
    public static string Inner(string text)
    {
        var literal = Of(text);
        return literal.Substring(1, literal.Length - 2);
    }
}
