namespace Byok.Analyzers.Leaks;

/// <summary>
/// One row of the pass-through table: members of the framework and of libraries whose result holds the key when what they are given does. Generic members need no
/// row: what goes in as <c>T</c> comes out as <c>T</c>. A member without a row gives a clean result.
/// </summary>
/// <param name="Type">As in <see cref="SinkRow.Type"/>.</param>
/// <param name="Members">As in <see cref="SinkRow.Members"/>; a property that is read is named without <c>=</c>, an indexer that is read is <c>[]</c>.</param>
/// <param name="From">Parameter names, <c>this</c>, or <c>*</c> for all parameters, separated by spaces.</param>
/// <param name="To"><c>return</c>, <c>this</c> (the receiver's content; what a constructor makes), or the names of out parameters and buffers, separated by spaces.</param>
internal sealed record TransferRow(string Type, string Members, string From, string To)
{
    /// <summary>The result is the key itself again, not a text made with it.</summary>
    public bool KeepsBare { get; init; }

    /// <summary>What comes out is what dumping shows of the objects that go in, their members, and not their text.</summary>
    public bool Dumps { get; init; }

    /// <summary>The parameters, separated by spaces, one of which tells how many characters stay, so that a constant up to the allowed fragment length gives a clean result.</summary>
    public string FragmentLength { get; init; } = "";

    /// <summary>Where the result came from, for <see cref="SinkRow.Via"/>: <c>file</c>. Only of overloads that have the parameters of <see cref="From"/>, if it names any.</summary>
    public string Via { get; init; } = "";
}
