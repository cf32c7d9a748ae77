using Microsoft.Extensions.Primitives;

namespace Byok.Tests.Browser;

/// <summary>What a provider got.</summary>
internal sealed record ReceivedRequest(string Method, string Host, string Path, IReadOnlyDictionary<string, StringValues> Headers);
