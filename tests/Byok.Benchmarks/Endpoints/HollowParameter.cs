using System.Reflection;

namespace Byok.Benchmarks.Endpoints;

/// <summary>Binds to the same object every time: what it costs is what the framework asks for a parameter that binds itself.</summary>
internal sealed class HollowParameter : IBindableFromHttpContext<HollowParameter>
{
    private static readonly HollowParameter Instance = new();

    public static ValueTask<HollowParameter?> BindAsync(HttpContext context, ParameterInfo parameter) => new(Instance);
}
