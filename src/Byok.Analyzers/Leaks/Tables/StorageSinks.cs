using System.Collections.Immutable;

namespace Byok.Analyzers.Leaks;

/// <summary>What outlives the request: sessions, caches, files, static collections, the environment, claims, databases. Static fields, and the collections in them, need no row.</summary>
internal static class StorageSinks
{
    private const string File = "file";

    public static readonly ImmutableArray<SinkRow> Rows =
    [
        // Session and TempData
        Store("Microsoft.AspNetCore.Http.SessionExtensions", "SetString", "key value"),
        Store("Microsoft.AspNetCore.Http.ISession", "Set", "key value"),
        Store("Microsoft.AspNetCore.Mvc.ViewFeatures.ITempDataDictionary", "[]= Add", "key value"),

        // Keys of caches and of rate limits: a fingerprint does.
        Store("Microsoft.Extensions.Caching.Memory.IMemoryCache", "CreateEntry TryGetValue", "key"),
        Store("Microsoft.Extensions.Caching.Memory.CacheExtensions", "Set Get GetOrCreate GetOrCreateAsync TryGetValue", "key"),
        Store("Microsoft.Extensions.Caching.Distributed.IDistributedCache", "Get GetAsync Set SetAsync Refresh RefreshAsync Remove RemoveAsync", "key"),
        Store("Microsoft.Extensions.Caching.Distributed.DistributedCacheExtensions", "Set SetAsync SetString SetStringAsync GetString GetStringAsync", "key"),
        Store("Microsoft.Extensions.Caching.Hybrid.HybridCache", "GetOrCreateAsync SetAsync RemoveAsync RemoveByTagAsync", "key keys tags tag"),
        Store("Microsoft.AspNetCore.OutputCaching.OutputCachePolicyBuilder", "VaryByValue", "key value"),
        Store("Microsoft.AspNetCore.OutputCaching.OutputCachePolicyBuilder", "VaryByValue SetCacheKeyPrefix", "varyBy keyPrefix") with { Use = SinkUse.Returned },
        Store("System.Threading.RateLimiting.RateLimitPartition", "Get*", "partitionKey"),

        // Values of caches that leave the process: the bare key. What a memory cache holds stays in memory.
        Store("Microsoft.Extensions.Caching.Distributed.IDistributedCache", "Set SetAsync", "value") with { Use = SinkUse.Bare },
        Store("Microsoft.Extensions.Caching.Distributed.DistributedCacheExtensions", "Set SetAsync SetString SetStringAsync", "value") with { Use = SinkUse.Bare },
        Store("Microsoft.Extensions.Caching.Hybrid.HybridCache", "SetAsync", "value") with { Use = SinkUse.Bare },

        // Files. A CryptoStream over a file is no file.
        Store("System.IO.File", "WriteAll* AppendAll*", "contents bytes"),
        Store("System.IO.TextWriter", "Write WriteLine WriteAsync WriteLineAsync", "*") with { Use = SinkUse.Text, Via = File },
        Store("System.IO.Stream", "Write WriteAsync", "buffer") with { Use = SinkUse.Text, Via = File },
        Store("System.Text.Json.JsonSerializer", "Serialize SerializeAsync", "value") with { Use = SinkUse.Dumps, Via = File },

        // Process and environment: command lines can be listed by others.
        Store("System.Environment", "SetEnvironmentVariable", "value"),
        Store("System.Diagnostics.ProcessStartInfo", ".ctor Arguments=", "arguments value"),
        Store("System.Collections.Generic.ICollection", "Add", "item") with { Via = "System.Diagnostics.ProcessStartInfo.ArgumentList" },
        Store("System.Collections.Generic.IDictionary", "[]= Add", "value") with { Via = "System.Diagnostics.ProcessStartInfo.Environment", IsInfo = true },
        Store("System.Collections.Specialized.StringDictionary", "[]= Add", "value") with { Via = "System.Diagnostics.ProcessStartInfo.EnvironmentVariables", IsInfo = true },
        Store("System.Diagnostics.Process", "Start", "arguments"),

        // Claims end in the authentication cookie.
        Store("System.Security.Claims.Claim", ".ctor", "value"),

        // Databases: vaults do this legitimately.
        Save("System.Data.Common.DbParameter", "Value=", "value"),
        Save("Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions", "ExecuteSql* SqlQuery*", "sql parameters"),
        Save("Microsoft.EntityFrameworkCore.RelationalQueryableExtensions", "FromSql*", "sql parameters"),
        Save("Microsoft.EntityFrameworkCore.DbSet", "Add* Update* Attach*", "entity entities"),
        Save("Microsoft.EntityFrameworkCore.DbContext", "Add* Update* Attach*", "entity entities"),
        Save("Dapper.SqlMapper", "Execute* Query*", "param"),
    ];

    private static SinkRow Store(string type, string members, string parameters) =>
        new(LeakRules.Storage.Id, type, members, parameters) { Message = SinkMessages.Storage };

    private static SinkRow Save(string type, string members, string parameters) =>
        Store(type, members, parameters) with { Use = SinkUse.Dumps, OnlyWhenStorageIsChecked = true };
}
