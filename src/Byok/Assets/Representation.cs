using Microsoft.Net.Http.Headers;

namespace Byok;

/// <summary>A script in one encoding.</summary>
/// <param name="Bytes">What goes over the wire.</param>
/// <param name="ETag">A strong validator: another one for each encoding, because the bytes are others.</param>
/// <param name="ContentEncoding">The name of the encoding; null for none.</param>
internal sealed record Representation(byte[] Bytes, EntityTagHeaderValue ETag, string? ContentEncoding);
