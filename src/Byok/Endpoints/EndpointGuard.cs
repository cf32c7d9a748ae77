using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Byok;

/// <summary>
/// Stands in front of one endpoint: after routing, CORS and authorization, before filters, before any parameter binds and before the body is read.
/// Also the endpoint's metadata that tells that it is guarded.
/// </summary>
internal sealed class EndpointGuard
{
    private readonly EndpointBuilder _builder;
    private readonly RequestDelegate? _next;
    private readonly ILogger _logger;
    private readonly bool _hasOutputCache;

    // Known only when the endpoint is finished: conventions and attributes are still being added while this object is made.
    private volatile State? _state;

    private EndpointGuard(EndpointBuilder builder)
    {
        _builder = builder;
        _next = builder.RequestDelegate;
        _logger = builder.ApplicationServices.GetService<ILoggerFactory>()?.CreateLogger(ByokLog.Category) ?? NullLogger.Instance;
        _hasOutputCache = builder.ApplicationServices.GetService<IOutputCacheStore>() is not null;
    }

    /// <summary>Whether any delegate was made outside routing, by <c>RequestDelegateFactory</c>: then what is bound is not what the endpoint's guard accepted for sure.</summary>
    public static bool HasDelegatesMadeByHand { get; private set; }

    /// <summary>Whether the handler takes credentials.</summary>
    public bool HasParameter { get; private set; }

    /// <summary>Whether the handler takes credentials that may not be null.</summary>
    public bool RequiresCredentials { get; private set; }

    /// <summary>The policy that an attribute on the parameter states.</summary>
    public IByokMetadata? ParameterMetadata { get; private set; }

    /// <summary>Whether requests with none of the three headers pass.</summary>
    public bool IsOptional => HasParameter && !RequiresCredentials;

    /// <summary>The guard of this endpoint.</summary>
    public PolicyGuard PolicyGuard => GetState().Guard;

    /// <summary>Puts a guard in front of the endpoint, once however often it is asked for.</summary>
    public static EndpointGuard Attach(EndpointBuilder builder)
    {
        foreach (var item in builder.Metadata)
        {
            if (item is EndpointGuard attached)
                return attached;
        }

        // MapFallbackToController and the like: another endpoint, which no convention reaches, is executed in the place of this one.
        foreach (var item in builder.Metadata)
        {
            if (item is IDynamicEndpointMetadata { IsDynamic: true })
            {
                throw new InvalidOperationException(
                    $"'{builder.DisplayName}' stands for other endpoints, so Byok cannot guard it. Put .RequireByok() on those: on MapControllers() or MapRazorPages().");
            }
        }

        var guard = new EndpointGuard(builder);
        builder.Metadata.Add(guard);
        // Null where a delegate is made by hand, outside routing: then ByokCredentials guards itself when it is bound.
        if (guard._next is not null)
            builder.RequestDelegate = guard.InvokeAsync;
        else
            HasDelegatesMadeByHand = true;
        return guard;
    }

    public void AddParameter(ParameterInfo parameter, EndpointBuilder builder)
    {
        bool? isOptional = null;
        foreach (var item in builder.Metadata)
        {
            if (item is IParameterBindingMetadata metadata && metadata.Name == parameter.Name && metadata.ParameterInfo.ParameterType == typeof(ByokCredentials))
                isOptional = metadata.IsOptional;
        }
        var stated = GuardedRequest.GetStatedPolicy(parameter);
        if (stated is not null && ParameterMetadata is not null)
        {
            throw new InvalidOperationException(
                $"Two {nameof(ByokCredentials)} parameters of '{builder.DisplayName}' state a policy. A request has one set of credentials: keep one [Byok].");
        }

        // On a class of handlers: less specific than what the handler says, and that comes later.
        if (parameter.Member.DeclaringType is { } type && GuardedRequest.GetStatedPolicy(type) is { } ofType)
            builder.Metadata.Add(ofType);

        HasParameter = true;
        RequiresCredentials |= !(isOptional ?? GuardedRequest.IsOptional(parameter));
        ParameterMetadata ??= stated;
    }

    public override string ToString() => "ByokGuard";

    private Task InvokeAsync(HttpContext context)
    {
        if (_hasOutputCache)
            GuardedRequest.KeepOutOfSharedCaches(context);
        var state = GetState();
        return state.IsDisabled || (!RequiresCredentials && HttpMethods.IsOptions(context.Request.Method))
            ? _next!(context)
            : GuardedRequest.RunAsync(context, state.Guard.Current, IsOptional, _next!, _logger);
    }

    private State GetState() => _state ??= CreateState();

    private State CreateState()
    {
        var policy = EndpointPolicy.Read(_builder.Metadata);
        var options = _builder.ApplicationServices.GetService<IOptions<ByokOptions>>()?.Value;
        return new State(policy.IsDisabled, new PolicyGuard(policy.Metadata, options));
    }

    private sealed class State(bool isDisabled, PolicyGuard guard)
    {
        public bool IsDisabled { get; } = isDisabled;

        public PolicyGuard Guard { get; } = guard;
    }
}
