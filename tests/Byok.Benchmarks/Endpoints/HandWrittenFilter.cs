namespace Byok.Benchmarks.Endpoints;

/// <summary>The check as an endpoint filter.</summary>
internal sealed class HandWrittenFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        HandWrittenCheck.Check(context.HttpContext, HandWrittenCheck.TwoProviders, out _, out _, out _) is { } refusal
            ? new(refusal.ToResult(context.HttpContext))
            : next(context);
}
