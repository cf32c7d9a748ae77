using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Leaks;

/// <summary>Whose return value becomes the response.</summary>
internal static class Endpoints
{
    /// <summary><c>MapGet</c> and its like: the delegate they are given is a handler.</summary>
    public static bool Takes(IMethodSymbol method) =>
        method.Name.StartsWith("Map", StringComparison.Ordinal)
        && method.ContainingType.Name is "EndpointRouteBuilderExtensions"
        && method.Parameters.Length > 0
        && method.Parameters[method.Parameters.Length - 1].Type is { Name: "Delegate" };

    /// <summary>Public methods of controllers.</summary>
    public static bool IsAction(IMethodSymbol method, MemberCatalog catalog)
    {
        if (method is not { IsStatic: false, DeclaredAccessibility: Accessibility.Public, MethodKind: MethodKind.Ordinary, ContainingType: { } type })
            return false;
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "NonActionAttribute")
                return false;
        }
        if (catalog.Is(type, "Microsoft.AspNetCore.Mvc.ControllerBase"))
            return true;
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var attribute in current.GetAttributes())
            {
                if (attribute.AttributeClass?.Name is "ApiControllerAttribute" or "ControllerAttribute")
                    return true;
            }
        }
        return false;
    }
}
