namespace Byok.Analyzers.Leaks;

/// <summary>One row of the sanitizer table: the result is clean, whatever goes in. Only needed where a transfer row or a generic member says otherwise.</summary>
/// <param name="Type">As in <see cref="SinkRow.Type"/>.</param>
/// <param name="Members">As in <see cref="SinkRow.Members"/>.</param>
/// <param name="Cleans">Parameters, or <c>this</c>, whose content is overwritten by the call.</param>
internal sealed record SanitizerRow(string Type, string Members, string Cleans = "");
