using System.Collections.Immutable;

namespace Byok.Analyzers.Leaks;

/// <summary>
/// What empties or overwrites. Hashes, signatures, encryption and redactors need no row: a call without a transfer row gives a clean result, and results that are
/// numbers or truth values cannot hold a key.
/// </summary>
internal static class SanitizerTable
{
    public static readonly ImmutableArray<SanitizerRow> All =
    [
        new("System.Array", "Clear", "array"),
        new("System.Array", "Fill", "array"),
        new("System.Span", "Clear Fill", "this"),
        new("System.Security.Cryptography.CryptographicOperations", "ZeroMemory", "buffer"),
        new("System.Security.Cryptography.RandomNumberGenerator", "Fill GetBytes GetNonZeroBytes", "data"),
        new("System.Text.StringBuilder", "Clear", "this"),
        new("System.Collections.Generic.ICollection", "Clear", "this"),
        new("System.Collections.IList", "Clear", "this"),
        new("System.Collections.IDictionary", "Clear", "this"),
        new("System.Collections.Specialized.NameValueCollection", "Clear", "this"),
        new("System.Net.Http.Headers.HttpHeaders", "Clear", "this"),
    ];
}
