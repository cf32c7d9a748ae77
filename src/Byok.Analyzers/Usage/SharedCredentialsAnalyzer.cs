using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Byok.Analyzers.Usage;

/// <summary>
/// BYOK006: credentials in a static, in a class that ASP.NET Core makes once (hosted services, middleware), or in one that is registered as a singleton. No fix: the design
/// has to change.
/// </summary>
/// <remarks>A registration is reported where it is, with the member as an additional location: nothing of the member tells that its class is a singleton.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SharedCredentialsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.SharedCredentials];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (ByokTypes.TryCreate(start.Compilation) is not { } types)
                return;

            start.RegisterSymbolAction(symbol => CheckField((IFieldSymbol)symbol.Symbol, types, symbol), SymbolKind.Field);
            start.RegisterSymbolAction(symbol => CheckProperty((IPropertySymbol)symbol.Symbol, types, symbol), SymbolKind.Property);
            start.RegisterSymbolAction(symbol => CheckType((INamedTypeSymbol)symbol.Symbol, types, symbol), SymbolKind.NamedType);
            start.RegisterOperationAction(operation => CheckRegistration((IInvocationOperation)operation.Operation, types, operation.ReportDiagnostic), OperationKind.Invocation);
        });
    }

    private static void CheckField(IFieldSymbol field, ByokTypes types, SymbolAnalysisContext context)
    {
        if (field.IsStatic && Holds(field.Type, types) && !IsMadeOnce(field, types, context.CancellationToken))
            context.ReportDiagnostic(Create(Functions.LocationOf(field), $"The static '{field.Name}' keeps credentials"));
    }

    private static void CheckProperty(IPropertySymbol property, ByokTypes types, SymbolAnalysisContext context)
    {
        if (!property.IsStatic || !Holds(property.Type, types) || IsInitializedOnly(property, types, context.CancellationToken))
            return;
        foreach (var member in property.ContainingType.GetMembers())
        {
            // Without a field of its own it is computed.
            if (member is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property))
                context.ReportDiagnostic(Create(Functions.LocationOf(property), $"The static '{property.Name}' keeps credentials"));
        }
    }

    private static void CheckType(INamedTypeSymbol type, ByokTypes types, SymbolAnalysisContext context)
    {
        var kind = Roles.IsHostedService(type) ? "hosted service" : Roles.IsMiddleware(type) ? "middleware" : null;
        if (kind is null || type.IsAbstract)
            return;
        if (FindStored(type, types) is { } member)
            context.ReportDiagnostic(Create(SymbolEqualityComparer.Default.Equals(member.ContainingType, type) ? Functions.LocationOf(member) : Functions.LocationOf(type), $"The {kind} '{type.Name}' is made once and keeps credentials in '{member.Name}'"));
    }

    private static void CheckRegistration(IInvocationOperation call, ByokTypes types, Action<Diagnostic> report)
    {
        var method = call.TargetMethod;
        if (method.Name is not ("AddSingleton" or "TryAddSingleton" or "AddKeyedSingleton" or "TryAddKeyedSingleton" or "Singleton" or "KeyedSingleton")
            || (method.ContainingType?.Name is not "ServiceDescriptor" && method.Parameters is not [{ Type.Name: "IServiceCollection" }, ..]))
        {
            return;
        }
        if (FindImplementation(call) is not { } type)
            return;

        if (Holds(type, types))
        {
            report(Create(StatedPolicy.NameOf(call), $"'{type.Name}' is registered as a singleton"));
        }
        else if (!Roles.IsHostedService(type) && FindStored(type, types) is { } member)
        {
            report(Diagnostic.Create(
                UsageRules.SharedCredentials, StatedPolicy.NameOf(call), [Functions.LocationOf(member)], $"The singleton '{type.Name}' keeps credentials in '{member.Name}'"));
        }
    }

    private static INamedTypeSymbol? FindImplementation(IInvocationOperation call)
    {
        ITypeSymbol? type = call.TargetMethod.TypeArguments is [.., var last] ? last : null;
        foreach (var argument in call.Arguments)
        {
            switch (argument.Value.Unwrap())
            {
                case ITypeOfOperation typeOf:
                    type = typeOf.TypeOperand;
                    break;
                case IAnonymousFunctionOperation factory:
                    type = FindReturned(factory.Body) ?? type;
                    break;
                case IObjectCreationOperation creation when argument.Parameter is { Name: "implementationInstance" }:
                    type = creation.Type;
                    break;
            }
        }
        return type as INamedTypeSymbol;
    }

    private static ITypeSymbol? FindReturned(IBlockOperation body)
    {
        foreach (var operation in body.Operations)
        {
            if (operation is IReturnOperation { ReturnedValue: { } value })
                return value.Unwrap().Type;
        }
        return null;
    }

    /// <summary>The member in which an object keeps credentials, or the constructor's parameter that it is given them by; null where it keeps none.</summary>
    private static ISymbol? FindStored(INamedTypeSymbol type, ByokTypes types)
    {
        for (var declaring = type; declaring is { SpecialType: SpecialType.None }; declaring = declaring.BaseType)
        {
            foreach (var member in declaring.GetMembers())
            {
                if (member is IFieldSymbol { IsStatic: false, IsConst: false } field && Holds(field.Type, types))
                    return field.AssociatedSymbol ?? field;
            }
        }
        foreach (var constructor in type.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters)
            {
                if (types.IsCredentials(parameter.Type))
                    return parameter;
            }
        }
        return null;
    }

    private static bool Holds(ITypeSymbol type, ByokTypes types, int depth = 0)
    {
        if (types.IsCredentials(type) || types.IsKey(type))
            return true;
        if (depth > 3)
            return false;
        if (type is IArrayTypeSymbol array)
            return Holds(array.ElementType, types, depth + 1);
        if (type is not INamedTypeSymbol { TypeArguments.IsEmpty: false } generic || !IsContainer(generic))
            return false;
        foreach (var argument in generic.TypeArguments)
        {
            if (Holds(argument, types, depth + 1))
                return true;
        }
        return false;
    }

    // Not what flows with a request (AsyncLocal), lives as long as its key (ConditionalWeakTable) or hands over (queues, channels).
    private static bool IsContainer(INamedTypeSymbol type) =>
        type.IsTupleType
        || type is { Name: "Lazy" or "Task" or "ValueTask" or "KeyValuePair" or "StrongBox" }
        || (type.ContainingNamespace is { } place && IsInCollections(place) && !type.Name.Contains("Queue") && type.Name is not "BlockingCollection" && !type.Name.Contains("Compar") && !type.Name.Contains("Producer"));

    private static bool IsInCollections(INamespaceSymbol place)
    {
        for (; place is { IsGlobalNamespace: false }; place = place.ContainingNamespace)
        {
            if (place is { Name: "Collections", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }
        return false;
    }

    // A read-only static that holds one key from the start holds no user's: there is no request when it is made.
    private static bool IsMadeOnce(IFieldSymbol field, ByokTypes types, CancellationToken cancellationToken) =>
        field.IsReadOnly && (types.IsKey(field.Type) || types.IsCredentials(field.Type)) && HasInitializer(field, cancellationToken);

    private static bool IsInitializedOnly(IPropertySymbol property, ByokTypes types, CancellationToken cancellationToken) =>
        property.SetMethod is null && (types.IsKey(property.Type) || types.IsCredentials(property.Type)) && HasInitializer(property, cancellationToken);

    private static bool HasInitializer(ISymbol symbol, CancellationToken cancellationToken)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer: not null } or PropertyDeclarationSyntax { Initializer: not null })
                return true;
        }
        return false;
    }

    private static Diagnostic Create(Location location, string what) => Diagnostic.Create(UsageRules.SharedCredentials, location, what);
}
