using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Usage;

/// <summary>What ASP.NET Core takes a type, a method or an attribute for.</summary>
internal static class Roles
{
    public static bool IsController(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class || HasAttribute(type, "NonControllerAttribute"))
            return false;
        return Derives(type, "ControllerBase") || HasAttribute(type, "ControllerAttribute")
            || (type.Name.EndsWith("Controller", StringComparison.Ordinal) && type.DeclaredAccessibility == Accessibility.Public && !type.IsStatic);
    }

    public static bool IsApiController(INamedTypeSymbol type) => IsController(type) && HasAttribute(type, "ApiControllerAttribute");

    public static bool IsHub(INamedTypeSymbol type) => Derives(type, "Hub");

    /// <summary>A public method of a controller that requests can reach.</summary>
    public static bool IsAction(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsAbstract: false, ContainingType: { } type }
        && IsController(type) && !HasAttribute(method.GetAttributes(), "NonActionAttribute");

    public static bool IsHubMethod(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsOverride: false, ContainingType: { } type } && IsHub(type);

    /// <summary>A class that <c>UseMiddleware</c> takes: made once, called for every request.</summary>
    public static bool IsMiddleware(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class || type.IsStatic || !HasInvoke(type))
            return false;
        foreach (var constructor in type.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters)
            {
                if (parameter.Type.Name == "RequestDelegate")
                    return true;
            }
        }
        return false;
    }

    public static bool IsHostedService(INamedTypeSymbol type)
    {
        foreach (var contract in type.AllInterfaces)
        {
            if (contract is { Name: "IHostedService", ContainingNamespace: { Name: "Hosting" } })
                return true;
        }
        return false;
    }

    /// <summary>Whether a handler is given credentials, by a parameter or by a member of one with <c>[AsParameters]</c>: then it carries its guard with it.</summary>
    public static bool TakesCredentials(IMethodSymbol method, ByokTypes types)
    {
        foreach (var parameter in method.Parameters)
        {
            if (types.IsCredentials(parameter.Type)
                || (parameter.Type is INamedTypeSymbol type && HasAttribute(parameter.GetAttributes(), "AsParametersAttribute") && HasCredentials(type, types)))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The attribute by which a parameter or property is bound from a place of the user's choice; null where there is none.</summary>
    public static AttributeData? FindSource(ImmutableArray<AttributeData> attributes, out string source)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is not { } type)
                continue;
            if (type.Name == "FromKeyedServicesAttribute")
            {
                source = "services";
                return attribute;
            }
            foreach (var contract in type.AllInterfaces)
            {
                if (SourceOf(contract.Name) is { } found)
                {
                    source = found;
                    return attribute;
                }
            }
        }
        source = "";
        return null;
    }

    public static bool HasAttribute(ImmutableArray<AttributeData> attributes, string name)
    {
        foreach (var attribute in attributes)
        {
            for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
            {
                if (type.Name == name)
                    return true;
            }
        }
        return false;
    }

    /// <summary>On the type or one of its bases.</summary>
    public static bool HasAttribute(INamedTypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (HasAttribute(type.GetAttributes(), name))
                return true;
        }
        return false;
    }

    public static bool Derives(INamedTypeSymbol type, string name)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.Name == name)
                return true;
        }
        return false;
    }

    private static string? SourceOf(string contract) => contract switch
    {
        "IFromBodyMetadata" => "body",
        "IFromFormMetadata" => "form",
        "IFromServiceMetadata" => "services",
        "IFromHeaderMetadata" => "header",
        "IFromQueryMetadata" => "query string",
        "IFromRouteMetadata" => "route",
        _ => null,
    };

    private static bool HasInvoke(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol { Name: "Invoke" or "InvokeAsync", DeclaredAccessibility: Accessibility.Public, Parameters: [{ Type.Name: "HttpContext" }, ..] })
                return true;
        }
        return false;
    }

    private static bool HasCredentials(INamedTypeSymbol type, ByokTypes types)
    {
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (var member in declaring.GetMembers())
            {
                if (member is IPropertySymbol property && types.IsCredentials(property.Type))
                    return true;
            }
        }
        return false;
    }
}
