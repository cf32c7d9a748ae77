using System.ComponentModel;
using Microsoft.AspNetCore.Http;

namespace Byok.Generated;

/// <summary>Enforces one policy. Implementations are emitted by Byok's source generator; for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ByokGuard
{
    /// <summary>The value of <c>WWW-Authenticate</c> in a 401.</summary>
    public abstract string Challenge { get; }

    /// <summary>Reads the headers and applies the policy. Writes nothing and changes nothing.</summary>
    /// <param name="context">The request.</param>
    /// <param name="credentials">What was accepted; null where the request is refused.</param>
    /// <returns><c>default</c> where the request is accepted.</returns>
    public abstract ByokRefusal Check(HttpContext context, out ByokCredentials? credentials);

    /// <summary>The problem document for a refusal of this guard, as UTF-8.</summary>
    public abstract ReadOnlySpan<byte> GetBody(ByokRefusal refusal);
}
