using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Byok.Analyzers.Usage;

/// <summary>A mapped endpoint with the conventions that are chained to it: <c>app.MapPost("/chat", Handler).RequireByok().CacheOutput()</c>.</summary>
internal sealed class EndpointChain
{
    private EndpointChain(IInvocationOperation map, IOperation? handler, List<IInvocationOperation> conventions, bool isComplete)
    {
        Map = map;
        HandlerExpression = handler;
        Conventions = conventions;
        IsComplete = isComplete;
    }

    public IInvocationOperation Map { get; }

    /// <summary>The expression that is the handler; null for controllers, hubs and groups.</summary>
    public IOperation? HandlerExpression { get; }

    /// <summary>The method behind the handler; null where it is not to be seen, as for a delegate in a variable.</summary>
    public IMethodSymbol? Handler => HandlerExpression switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        IMethodReferenceOperation method => method.Method,
        _ => null,
    };

    /// <summary>The calls that follow, first to last.</summary>
    public List<IInvocationOperation> Conventions { get; }

    /// <summary>Whether no other convention can reach the endpoint: nothing keeps the builder, and it is not mapped on a group.</summary>
    public bool IsComplete { get; }

    /// <summary>Null where the call maps nothing.</summary>
    public static EndpointChain? TryCreate(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (!method.Name.StartsWith("Map", StringComparison.Ordinal) || !method.IsExtensionMethod || !IsEndpointBuilder(method.Parameters[0].Type))
            return null;

        var conventions = new List<IInvocationOperation>();
        var last = call;
        while (last.NextInChain() is { } next)
            conventions.Add(last = next);
        var isKept = last.Parent is not IExpressionStatementOperation;
        return new EndpointChain(call, FindHandler(call), conventions, !isKept && call.Receiver()?.Type is { Name: "WebApplication" });
    }

    /// <summary>The endpoint or group that a call is a convention of; null where the chain begins with something else.</summary>
    public static EndpointChain? TryFind(IInvocationOperation convention)
    {
        for (var receiver = convention.Receiver(); receiver is IInvocationOperation earlier; receiver = earlier.Receiver())
        {
            if (TryCreate(earlier) is { } endpoint)
                return endpoint;
        }
        return null;
    }

    /// <summary>Whether a lambda is written where the endpoint is mapped.</summary>
    public static bool IsHandler(IOperation lambda)
    {
        var parent = lambda.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation or IDelegateCreationOperation)
            parent = parent.Parent;
        return parent is IArgumentOperation { Parent: IInvocationOperation call } && TryCreate(call) is not null;
    }

    public IInvocationOperation? Find(string convention)
    {
        foreach (var call in Conventions)
        {
            if (call.TargetMethod.Name == convention)
                return call;
        }
        return null;
    }

    private static bool IsEndpointBuilder(ITypeSymbol type)
    {
        const string Builder = "IEndpointRouteBuilder";
        if (type.Name == Builder)
            return true;
        foreach (var contract in type.AllInterfaces)
        {
            if (contract.Name == Builder)
                return true;
        }
        return false;
    }

    private static IOperation? FindHandler(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Type is { Name: "Delegate" or "RequestDelegate" })
                return argument.Value.Unwrap();
        }
        return null;
    }
}
