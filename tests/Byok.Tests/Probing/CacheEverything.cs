using Microsoft.AspNetCore.OutputCaching;

namespace Byok.Tests.Probing;

/// <summary>A policy as careless as an app can write one: it keeps answers to POST, and to callers of all kinds.</summary>
internal sealed class CacheEverything : IOutputCachePolicy
{
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = true;
        context.ResponseExpirationTimeSpan = TimeSpan.FromMinutes(1);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;
}
