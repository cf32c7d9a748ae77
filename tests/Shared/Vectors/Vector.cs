namespace Byok.Vectors;

/// <summary>One row: a request and what must come back.</summary>
/// <param name="Name">What the row shows.</param>
/// <param name="Target">The request target, with query.</param>
/// <param name="Headers">The request's headers beside Host and Content-Length.</param>
/// <param name="Status">The expected status.</param>
/// <param name="Code">The expected <c>code</c> member; null where the request is accepted.</param>
/// <param name="Body">What the handler must have answered; null where the request is refused.</param>
internal sealed record Vector(string Name, string Target, IReadOnlyList<(string Name, string Value)> Headers, int Status, string? Code, string? Body = null)
{
    public string Method { get; init; } = "POST";

    public override string ToString() => Name;
}
