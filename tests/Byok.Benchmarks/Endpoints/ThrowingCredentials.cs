using System.Reflection;

namespace Byok.Benchmarks.Endpoints;

/// <summary>The usual idiom: credentials that bind themselves, and throw where they cannot.</summary>
internal sealed record ThrowingCredentials(string Key, string Provider, string? Model)
{
    public static ValueTask<ThrowingCredentials?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        HandWrittenCheck.Check(context, HandWrittenCheck.TwoProviders, out var key, out var provider, out var model) is { } refusal
            ? throw new BadHttpRequestException(refusal.Title, refusal.Status)
            : new(new ThrowingCredentials(key, provider, model));
}
