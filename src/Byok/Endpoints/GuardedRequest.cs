using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Byok.Generated;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Byok;

/// <summary>Runs a guard for a request, and hands over what it accepted.</summary>
internal static class GuardedRequest
{
    // The compiler's code for a type with a question mark.
    private const byte Annotated = 2;

    /// <summary>Refuses the request, or keeps its credentials and goes on.</summary>
    public static Task RunAsync(HttpContext context, ByokGuard guard, bool isOptional, RequestDelegate next, ILogger logger)
    {
        if (isOptional && HasNoByokHeader(context.Request.Headers) && !GuardSteps.HasKeyInUrl(context))
            return next(context);

        var refusal = guard.Check(context, out var credentials);
        if (credentials is null)
            return RefusalWriter.WriteAsync(context, guard, refusal, logger);

        Keep(context, credentials);
        return next(context);
    }

    /// <summary>What a guard has accepted for this request; null where none has.</summary>
    /// <remarks>By type, not by type argument: a generic call through an interface costs more than all else here.</remarks>
    public static ByokCredentials? Find(HttpContext context) => (ByokCredentials?)context.Features[typeof(ByokCredentials)];

    /// <summary>What the guard accepted. Where no guard ran, evaluates one now and throws what it refuses: fail closed.</summary>
    public static ByokCredentials? Bind(HttpContext context, ParameterInfo parameter)
    {
        if (!EndpointGuard.HasDelegatesMadeByHand && Find(context) is { } accepted)
            return accepted;

        if (context.GetEndpoint()?.Metadata.GetMetadata<EndpointGuard>() is { HasParameter: true } guard)
        {
            return Find(context) ?? (guard.IsOptional && HasNoByokHeader(context.Request.Headers) ? null : GetOrThrow(context));
        }

        // A delegate that was made by hand, outside routing. What the parameter itself states has not been asked by anybody yet.
        var stated = GetStatedPolicy(parameter);
        if (stated is null && Find(context) is { } credentials)
            return credentials;
        return IsOptional(parameter) && Find(context) is null && HasNoByokHeader(context.Request.Headers) ? null : GetOrThrow(context, stated);
    }

    /// <summary>The request's credentials; evaluates a guard where none ran.</summary>
    /// <exception cref="BadHttpRequestException">They are refused.</exception>
    public static ByokCredentials GetOrThrow(HttpContext context, IByokMetadata? stated = null)
    {
        var refusal = Evaluate(context, stated, out var credentials);
        if (credentials is not null)
            return credentials;

        // Whatever shows the exception may show the request's headers with it.
        context.Request.Headers.Remove(ByokHeaders.ApiKey);
        throw new BadHttpRequestException($"{RefusalText.Title(refusal.Code)} ({RefusalText.Code(refusal.Code)})", RefusalText.Status(refusal.Code));
    }

    public static bool TryGet(HttpContext context, [NotNullWhen(true)] out ByokCredentials? credentials)
    {
        Evaluate(context, stated: null, out credentials);
        return credentials is not null;
    }

    /// <summary>The policy that an attribute on the parameter or type states; the last one where there are several.</summary>
    public static IByokMetadata? GetStatedPolicy(ICustomAttributeProvider declaration)
    {
        IByokMetadata? stated = null;
        foreach (var attribute in declaration.GetCustomAttributes(inherit: true))
            stated = attribute as IByokMetadata ?? stated;
        return stated;
    }

    /// <summary>Whether the parameter is declared as <c>ByokCredentials?</c> or has a default.</summary>
    /// <remarks>
    /// Asked only where ASP.NET Core does not say it. Not by NullabilityInfoContext, which throws in trimmed apps: they have no nullable annotations, so there
    /// the parameter counts as required.
    /// </remarks>
    public static bool IsOptional(ParameterInfo parameter)
    {
        if (parameter.HasDefaultValue)
            return true;
        // Native binaries have no nullable annotations, and need no code to read them.
        if (!RuntimeFeature.IsDynamicCodeSupported)
            return false;
        if (parameter.GetCustomAttribute<NullableAttribute>() is { } own)
            return own.NullableFlags[0] == Annotated;
        for (MemberInfo? scope = parameter.Member; scope is not null; scope = scope.DeclaringType)
        {
            if (scope.GetCustomAttribute<NullableContextAttribute>() is { } context)
                return context.Flag == Annotated;
        }
        return false;
    }

    /// <summary>Output caching asks neither who the caller is nor whose key it was: it would hand one caller's answer to the next, without a key.</summary>
    public static void KeepOutOfSharedCaches(HttpContext context)
    {
        if (context.Features[typeof(IOutputCacheFeature)] is IOutputCacheFeature { Context: { } cache })
            cache.AllowCacheStorage = false;
    }

    private static ByokRefusal Evaluate(HttpContext context, IByokMetadata? stated, out ByokCredentials? credentials)
    {
        credentials = stated is null ? Find(context) : null;
        if (credentials is not null)
            return default;

        KeepOutOfSharedCaches(context);
        var refusal = GetPolicyGuard(context, stated).Current.Check(context, out credentials);
        if (credentials is not null)
            Keep(context, credentials);
        return refusal;
    }

    private static PolicyGuard GetPolicyGuard(HttpContext context, IByokMetadata? stated)
    {
        if (stated is null && context.GetEndpoint()?.Metadata is { } metadata)
        {
            var policy = EndpointPolicy.Read(metadata);
            if (policy.Guard is not null)
                return policy.Guard.PolicyGuard;
            stated = policy.Metadata;
        }
        // Null in a HttpContext that was made by hand.
        return new PolicyGuard(stated, context.RequestServices?.GetService<IOptions<ByokOptions>>()?.Value);
    }

    /// <summary>Hands accepted credentials to whoever asks for them later in this request.</summary>
    public static void Keep(HttpContext context, ByokCredentials credentials)
    {
        // The key moves out of the headers: what lists them later (the developer exception page, header logging, a forwarder) does not find it.
        // First, because a new feature makes the context look up its other ones again.
        context.Request.Headers.Remove(ByokHeaders.ApiKey);
        // By type argument: the setter by type brings 4 KB of Kestrel's into a native binary, and is no faster.
        context.Features.Set(credentials);
    }

    private static bool HasNoByokHeader(IHeaderDictionary headers) =>
        !headers.ContainsKey(ByokHeaders.ApiKey) && !headers.ContainsKey(ByokHeaders.Provider) && !headers.ContainsKey(ByokHeaders.Model);
}
