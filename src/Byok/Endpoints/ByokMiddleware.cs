using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Byok;

/// <summary>Enforces the policy of endpoints that have one and no guard of their own; on request that of every request.</summary>
internal sealed class ByokMiddleware
{
    private readonly RequestDelegate _next;
    private readonly ILogger _logger;
    private readonly ByokOptions? _options;
    private readonly bool _requireForAll;
    private readonly string[] _skipPaths;
    private readonly PolicyGuard _defaultGuard;
    private readonly ConditionalWeakTable<Endpoint, Plan> _plans = new();

    public ByokMiddleware(RequestDelegate next, ByokMiddlewareOptions middlewareOptions, IServiceProvider services, ILoggerFactory loggerFactory)
    {
        _next = next;
        _logger = loggerFactory.CreateLogger(ByokLog.Category);
        _options = services.GetService<IOptions<ByokOptions>>()?.Value;
        _requireForAll = middlewareOptions.RequireForAllEndpoints;
        _skipPaths = [.. middlewareOptions.SkipPaths];
        _defaultGuard = new PolicyGuard(null, _options);
    }

    public Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsOptions(context.Request.Method))
            return _next(context);

        if (context.GetEndpoint() is not { } endpoint)
        {
            context.Features.Set<IEndpointFeature>(new LateEndpoint(this));
            return _requireForAll && !IsSkipped(context.Request.Path) ? Run(context, _defaultGuard) : _next(context);
        }

        var plan = _plans.GetValue(endpoint, CreatePlan);
        if (plan.Guard is not null)
            return Run(context, plan.Guard);
        return _requireForAll && plan.IsOpen && !IsSkipped(context.Request.Path) ? Run(context, _defaultGuard) : _next(context);
    }

    private Task Run(HttpContext context, PolicyGuard guard)
    {
        GuardedRequest.KeepOutOfSharedCaches(context);
        return GuardedRequest.RunAsync(context, guard.Current, isOptional: false, _next, _logger);
    }

    private Plan CreatePlan(Endpoint endpoint)
    {
        var policy = EndpointPolicy.Read(endpoint.Metadata);
        var isUnguarded = policy.Guard is null && !policy.IsDisabled;
        return isUnguarded && policy.IsDemanded
            ? new Plan(new PolicyGuard(policy.Metadata, _options), IsOpen: false)
            : new Plan(Guard: null, IsOpen: isUnguarded);
    }

    private bool IsSkipped(PathString path)
    {
        var value = path.Value is { Length: > 0 } text ? text : "/";
        foreach (var pattern in _skipPaths)
        {
            if (pattern.EndsWith('*')
                ? value.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.OrdinalIgnoreCase)
                : string.Equals(value, pattern, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Routing that runs later may choose an endpoint that this middleware should have guarded: stops it before it is executed.</summary>
    private sealed class LateEndpoint(ByokMiddleware middleware) : IEndpointFeature
    {
        public Endpoint? Endpoint
        {
            get;
            set
            {
                if (value is not null && middleware._plans.GetValue(value, middleware.CreatePlan).Guard is not null)
                {
                    throw new InvalidOperationException(
                        $"The endpoint '{value.DisplayName}' demands Byok credentials, but app.UseByok() runs before routing and could not see it. "
                        + "Move app.UseByok() behind app.UseRouting(), or add .RequireByok() to the endpoint.");
                }
                field = value;
            }
        }
    }

    /// <param name="Guard">The guard to run for this endpoint; null for none.</param>
    /// <param name="IsOpen">Whether nothing guards the endpoint and nothing says that this is meant.</param>
    private sealed record Plan(PolicyGuard? Guard, bool IsOpen);
}
