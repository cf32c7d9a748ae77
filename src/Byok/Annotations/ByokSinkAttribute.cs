namespace Byok;

/// <summary>
/// Says that what is passed reaches a place where others can read it, so that Byok's analyzers report a key that is passed. On a method it holds for all arguments,
/// on a parameter for that one:
/// <code>
/// public void Audit(string user, [ByokSink(ByokSinkKind.Log)] string text) => ...
/// </code>
/// </summary>
/// <remarks>
/// For what the analyzers cannot see into: an interface, a library of your own, a base class. Read by the compiler only; it changes nothing at run time.
/// </remarks>
/// <param name="kind">The place, which decides the rule that reports.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class ByokSinkAttribute(ByokSinkKind kind) : Attribute
{
    /// <summary>The place.</summary>
    public ByokSinkKind Kind { get; } = kind;
}
