namespace Byok.Benchmarks.Endpoints;

/// <summary>Maps every handler twice: once where ASP.NET's generator sees it, once where it cannot and reflection binds the parameters.</summary>
internal static class BenchmarkEndpoints
{
    public static void MapBenchmarkEndpoints(this IEndpointRouteBuilder app)
    {
        // Three providers, in an array that is no constant: no guard is compiled.
        var configured = new ConfiguredPolicy([.. "openai groq mistral".Split(' ')]);

        // RequestDelegates: neither mode binds anything.
        app.MapPost("/bare", Handlers.Bare);
        app.MapPost("/hand-written", Handlers.HandWrittenTwo);
        app.MapPost("/hand-written-any", Handlers.HandWrittenAny);

        app.MapPost("/Generated/bare", Handlers.BareBound);
        app.MapPost("/Generated/hollow", Handlers.Hollow);
        app.MapPost("/Generated/hand-written", Handlers.HandWrittenBound);
        app.MapPost("/Generated/filter", Handlers.BareBound).AddEndpointFilter(new HandWrittenFilter());
        app.MapPost("/Generated/throwing", Handlers.Throwing);
        app.MapPost("/Generated/two", Handlers.Two);
        app.MapPost("/Generated/any", Handlers.Any);
        app.MapPost("/Generated/configured", Handlers.Any).RequireByok(configured);

        app.MapByReflection("/Reflection/bare", Handlers.BareBound);
        app.MapByReflection("/Reflection/hollow", Handlers.Hollow);
        app.MapByReflection("/Reflection/hand-written", Handlers.HandWrittenBound);
        app.MapByReflection("/Reflection/filter", Handlers.BareBound).AddEndpointFilter(new HandWrittenFilter());
        app.MapByReflection("/Reflection/throwing", Handlers.Throwing);
        app.MapByReflection("/Reflection/two", Handlers.Two);
        app.MapByReflection("/Reflection/any", Handlers.Any);
        app.MapByReflection("/Reflection/configured", Handlers.Any).RequireByok(configured);
    }

    // ASP.NET's generator does not follow a delegate through a parameter, and says so.
#pragma warning disable RDG002
    private static RouteHandlerBuilder MapByReflection(this IEndpointRouteBuilder app, string pattern, Delegate handler) => app.MapPost(pattern, handler);
#pragma warning restore RDG002
}
