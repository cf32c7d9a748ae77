namespace Byok.Analyzers.Leaks;

/// <summary>One row of the table of types from metadata: what their text and their members show of the content that transfers and setters gave them.</summary>
/// <param name="Type">As in <see cref="SinkRow.Type"/>; derived types count.</param>
/// <param name="Prints"><c>ToString()</c> shows the content, as that of <c>Uri</c> or <c>StringBuilder</c> does.</param>
/// <param name="Dumps">Serializing or destructuring shows the content.</param>
internal sealed record HolderRow(string Type, bool Prints, bool Dumps);
