using System.Collections.Immutable;

namespace Byok.Analyzers.Leaks;

/// <summary>
/// Strings and what builds, cuts, formats and matches them. The old value of a <c>Replace</c>, and the pattern of a regular expression, are no source; where they
/// are the key the result is clean, which the engine knows. So does it know how much <c>Substring(start)</c> and <c>Remove(start)</c> leave.
/// </summary>
internal static class TextTransfers
{
    private const string BuilderChanges = "Append AppendLine AppendFormat AppendJoin Insert";

    public static readonly ImmutableArray<TransferRow> Rows =
    [
        new("System.String", "Concat Join Format", "*", "return"),
        new("System.String", "Create", "state handler", "return"),
        new("System.String", ".ctor", "value", "this") { KeepsBare = true, FragmentLength = "length" },
        new("System.String", "Copy Intern IsInterned", "str", "return") { KeepsBare = true },
        new("System.String", "Trim TrimStart TrimEnd Normalize ToString Clone", "this", "return") { KeepsBare = true },
        new("System.String", "ToUpper ToUpperInvariant ToLower ToLowerInvariant PadLeft PadRight Split Remove EnumerateRunes", "this", "return"),
        new("System.String", "Substring", "this", "return") { FragmentLength = "length" },
        new("System.String", "Insert", "this value", "return"),
        new("System.String", "Replace", "this newValue", "return"),
        new("System.String", "ReplaceLineEndings", "this replacementText", "return"),
        new("System.String", "ToCharArray", "this", "return") { KeepsBare = true, FragmentLength = "length" },
        new("System.String", "CopyTo", "this", "destination") { KeepsBare = true, FragmentLength = "count" },
        new("System.String", "TryCopyTo", "this", "destination") { KeepsBare = true },
        new("System.String", "op_Implicit", "*", "return") { KeepsBare = true },
        new("System.Globalization.TextInfo", "ToUpper ToLower ToTitleCase", "str", "return"),

        // Builders: what changes one returns it.
        new("System.Text.StringBuilder", ".ctor", "value", "this") { KeepsBare = true, FragmentLength = "length" },
        new("System.Text.StringBuilder", BuilderChanges, "this *", "this return") { FragmentLength = "count charCount" },
        new("System.Text.StringBuilder", "Replace", "this newValue", "this return"),
        new("System.Text.StringBuilder", "Remove", "this", "return"),
        new("System.Text.StringBuilder", "ToString", "this", "return") { KeepsBare = true, FragmentLength = "length" },
        new("System.Text.StringBuilder", "CopyTo", "this", "destination") { KeepsBare = true, FragmentLength = "count" },
        new("System.Text.StringBuilder", "GetChunks", "this", "return"),

        // Formats
        new("System.FormattableString", "ToString Format GetArgument GetArguments", "this", "return"),
        new("System.FormattableString", "Invariant CurrentCulture", "formattable", "return"),
        new("System.Runtime.CompilerServices.FormattableStringFactory", "Create", "format arguments", "return"),
        new("System.Text.CompositeFormat", "Parse", "format", "return"),
        new("System.Text.CompositeFormat", "Format", "this", "return"),
        new("System.Convert", "ToString ChangeType", "value", "return") { KeepsBare = true },
        new("System.Environment", "ExpandEnvironmentVariables", "name", "return"),
        new("System.IO.Path", "Combine Join GetFullPath ChangeExtension GetFileName GetFileNameWithoutExtension GetRelativePath", "*", "return"),
        new("System.Security.SecurityElement", "Escape", "str", "return"),

        // Regular expressions
        new("System.Text.RegularExpressions.Regex", "Replace", "input replacement", "return"),
        new("System.Text.RegularExpressions.Regex", "Match Matches Split", "input", "return"),
        new("System.Text.RegularExpressions.Regex", "Escape Unescape", "str", "return"),
        new("System.Text.RegularExpressions.Capture", "Value ValueSpan ToString", "this", "return"),
        new("System.Text.RegularExpressions.Match", "Groups NextMatch Result", "this", "return"),
        new("System.Text.RegularExpressions.Match", "Result", "replacement", "return"),
        new("System.Text.RegularExpressions.Group", "Captures", "this", "return"),
        new("System.Text.RegularExpressions.GroupCollection", "[] Values", "this", "return"),
        new("System.Text.RegularExpressions.MatchCollection", "[]", "this", "return"),
        new("System.Text.RegularExpressions.CaptureCollection", "[]", "this", "return"),

        // Text of one value or of many
        new("Microsoft.Extensions.Primitives.StringValues", ".ctor", "value values", "this") { KeepsBare = true },
        new("Microsoft.Extensions.Primitives.StringValues", "ToString ToArray [] GetEnumerator", "this", "return") { KeepsBare = true },
        new("Microsoft.Extensions.Primitives.StringValues", "Concat", "*", "return"),
        new("Microsoft.Extensions.Primitives.StringValues", "op_Implicit", "*", "return") { KeepsBare = true },
        new("Microsoft.Extensions.Primitives.StringSegment", ".ctor", "buffer", "this") { KeepsBare = true, FragmentLength = "length" },
        new("Microsoft.Extensions.Primitives.StringSegment", "Value Buffer ToString Trim TrimStart TrimEnd", "this", "return") { KeepsBare = true },
        new("Microsoft.Extensions.Primitives.StringSegment", "AsSpan AsMemory Substring Subsegment", "this", "return") { KeepsBare = true, FragmentLength = "length" },
        new("Microsoft.Extensions.Primitives.StringSegment", "op_Implicit", "*", "return") { KeepsBare = true },

        // Exceptions: printing one prints its message.
        new("System.Exception", ".ctor", "message paramName actualValue innerException", "this"),
        new("System.Exception", "Message ToString InnerException GetBaseException", "this", "return"),

        // Holds a password, and gives it back.
        new("System.Net.NetworkCredential", ".ctor", "password", "this") { KeepsBare = true },
        new("System.Net.NetworkCredential", "Password=", "value", "this") { KeepsBare = true },
        new("System.Net.NetworkCredential", "Password GetCredential", "this", "return") { KeepsBare = true },
    ];
}
