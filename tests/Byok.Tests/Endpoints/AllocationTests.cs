using Byok.Benchmarks.Hosting;
using Byok.Generated;
using Byok.Vectors;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging.Abstractions;

namespace Byok.Tests.Endpoints;

/// <summary>What guards allocate, counted: unlike times, bytes are the same on a busy machine.</summary>
public sealed class AllocationTests
{
    private const int Requests = 1_000;
    private const int MaxRounds = 200;
    // An object header, a type pointer and three references.
    private const long SizeOfCredentials = 40;
    private const string Key = Canary.OpenAI;

    private static readonly GuardPolicy Policy =
        GuardPolicy.TryCreate(ByokRegistry.Catalog, ["openai", "groq"], requireModel: false, acceptAnyKeyFormat: false, out _)!;

    public static TheoryData<bool, string?, string?, int> Refusals { get; } = new()
    {
        { true, null, null, 401 },
        { false, null, null, 401 },
        { true, Key, null, 401 },
        { false, Key, null, 401 },
        { true, Key, "nobody", 401 },
        { false, Key, "nobody", 401 },
        { true, Key, "anthropic", 403 },
        { false, Key, "anthropic", 403 },
        { true, Key, "groq", 401 },
        { false, Key, "groq", 401 },
        { true, "short", "openai", 401 },
        { false, "short", "openai", 401 },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_refusal_allocates_nothing(bool isEmitted, string? key, string? provider, int status)
    {
        var guard = GetGuard(isEmitted);
        var features = CreateFeatures(key, provider);
        var context = new DefaultHttpContext(features);

        var allocated = Allocated(() =>
        {
            features.Response.Reset();
            GuardedRequest.RunAsync(context, guard, isOptional: false, static _ => throw new InvalidOperationException("Accepted."), NullLogger.Instance);
        }, expected: 0);

        Assert.Equal(status, features.Response.StatusCode);
        Assert.False(features.Response.Body.IsEmpty);
        Assert.Equal(0, allocated);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_acceptance_allocates_the_credentials_and_nothing_else(bool isEmitted)
    {
        var guard = GetGuard(isEmitted);
        var features = CreateFeatures(Key, "OpenAI");
        var context = new DefaultHttpContext(features);
        ByokCredentials? credentials = null;

        var size = Allocated(() => credentials = new ByokCredentials(Key, "openai", model: null), SizeOfCredentials);
        var checking = Allocated(() => guard.Check(context, out credentials), size);
        var running = Allocated(() =>
        {
            features.Reset();
            features.Request.Headers[ByokHeaders.ApiKey] = Key;
            GuardedRequest.RunAsync(context, guard, isOptional: false, static _ => Task.CompletedTask, NullLogger.Instance);
        }, size);

        Assert.NotNull(credentials);
        Assert.Equal(SizeOfCredentials, size);
        Assert.Equal(size, checking);
        Assert.Equal(size, running);
    }

    private static ByokGuard GetGuard(bool isEmitted)
    {
        if (!isEmitted)
            return new TableDrivenGuard(ByokRegistry.Catalog, Policy);
        // Stated by an endpoint of VectorEndpoints.
        var guard = ByokRegistry.GetGuard(ByokRegistry.Catalog, Policy);
        Assert.IsNotType<TableDrivenGuard>(guard);
        return guard;
    }

    private static ServerFeatures CreateFeatures(string? key, string? provider)
    {
        var headers = new RequestHeaders(key, provider, Model: null).ToHeaders();
        var features = new ServerFeatures(new HttpRequestFeature { Method = "POST", Path = "/chat", Headers = headers });
        features.Reset();
        return features;
    }

    // Per call, in the steady state: the framework's own vectorized searches allocate until the JIT has compiled them for good, which on a busy machine
    // comes some time after they are hot. So it is asked again until the answer is the expected one, or for long enough to know that it never will be.
    private static long Allocated(Action action, long expected)
    {
        var least = long.MaxValue;
        for (var round = 0; round < MaxRounds && least > expected; round++)
        {
            if (round != 0)
                Thread.Sleep(50);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < Requests; i++)
                action();
            least = Math.Min(least, (GC.GetAllocatedBytesForCurrentThread() - before + Requests - 1) / Requests);
        }
        return least;
    }
}
