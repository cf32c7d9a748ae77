using Byok.FakeProviders;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Fake providers in an app of one's own.</summary>
public static class FakeProviderEndpointRouteBuilderExtensions
{
    /// <summary>Maps OpenAI, Anthropic and Gemini below a prefix, see <see cref="FakeProviderPaths"/>. What comes in is not recorded.</summary>
    public static IEndpointConventionBuilder MapFakeProviders(this IEndpointRouteBuilder endpoints, string prefix = "", FakeProviderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        return new FakeProviderEndpoint(options ?? new(), log: null, strayed: null).Map(endpoints, prefix);
    }
}
