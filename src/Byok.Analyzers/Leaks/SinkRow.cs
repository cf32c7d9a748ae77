namespace Byok.Analyzers.Leaks;

/// <summary>One row of the sink tables: arguments of these members reach a place where others can read them.</summary>
/// <param name="Place">The rule: "BYOK101" and so on.</param>
/// <param name="Type">
/// Metadata name with namespace, without generic arity (<c>System.Diagnostics.Metrics.Counter</c>). Members of derived types, and of implementations where it is
/// an interface, count as well, and so do members that the type inherits, where the receiver is of the type.
/// </param>
/// <param name="Members">
/// Names separated by spaces. A trailing or leading <c>*</c> stands for anything. <c>.ctor</c> is a constructor, <c>Name=</c> sets a property or a field,
/// <c>*=</c> sets any property, <c>[]=</c> sets through an indexer, <c>[]</c> reads one.
/// </param>
/// <param name="Parameters">
/// Parameter names separated by spaces; <c>*</c> all; <c>*-Type-Type</c> all but those of the types with these simple names. The value that a property or an
/// indexer is set to is named <c>value</c>. <c>this</c> is the receiver.
/// </param>
internal sealed record SinkRow(string Place, string Type, string Members, string Parameters)
{
    public SinkUse Use { get; init; } = SinkUse.Prints;

    /// <summary>
    /// The receiver (or the first argument of a static method, as of an extension) must have come from one of these, separated by spaces: an external property
    /// (<c>Microsoft.AspNetCore.Http.HttpResponse.Headers</c>), or <c>file</c> for a stream or writer that opens a file. <c>property+shared</c>: the property of an object of
    /// which a field, a static or a parameter is the origin. Empty: any receiver.
    /// </summary>
    public string Via { get; init; } = "";

    /// <summary>Only when the argument named before the <c>=</c> is one of the constants after it, separated by <c>|</c>, without case (enum members by name): <c>name=Authorization|Proxy-Authorization</c>.</summary>
    public string When { get; init; } = "";

    /// <summary>As <see cref="When"/>: where it holds, the argument is dumped and not printed.</summary>
    public string DumpsWhen { get; init; } = "";

    /// <summary>How the message goes on after "the key from x": "is written to the log by {0}", where {0} is the member.</summary>
    public string Message { get; init; } = "";

    /// <summary>Less than the rule's own severity: the leak needs another mistake first.</summary>
    public bool IsInfo { get; init; }

    /// <summary>Only while the option <c>byok.check_storage</c> is true.</summary>
    public bool OnlyWhenStorageIsChecked { get; init; }
}
