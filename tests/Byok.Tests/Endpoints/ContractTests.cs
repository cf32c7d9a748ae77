using Byok.Testing;
using Byok.Tests.Hosting;
using Byok.Vectors;

namespace Byok.Tests.Endpoints;

/// <summary>Every row of the contract over a real socket, with ASP.NET Core's reflection-based binding.</summary>
public sealed class ContractTests(ContractTests.App fixture) : IClassFixture<ContractTests.App>
{
    public static TheoryData<string> Names => [.. ContractVectors.All.Select(v => v.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Row(string name)
    {
        var vector = ContractVectors.All.Single(v => v.Name == name);
        var response = await RawHttp.SendAsync(fixture.Running.Address, vector.Method, vector.Target, vector.Headers, "the body");

        Assert.Null(VectorRunner.Check(vector, response));
    }

    [Fact]
    public async Task Every_row_with_ASP_NET_Cores_generator_on()
    {
        var dll = Path.Combine(RepositoryPaths.Root, "tests", "Byok.VectorApp", "bin", RepositoryPaths.Configuration, "net10.0", "Byok.VectorApp.dll");
        await using var app = await SampleProcess.StartAsync(dll);

        Assert.Empty((await VectorRunner.RunAsync(app.Address)).Failures);
    }

    [Fact]
    public void Names_of_rows_are_distinct() =>
        Assert.Equal(ContractVectors.All.Count, ContractVectors.All.Select(v => v.Name).Distinct().Count());

    [Fact]
    public async Task No_row_with_its_key_in_a_header_leaves_a_key_in_the_log()
    {
        await using var app = await TestApp.StartAsync(app => app.MapVectors());
        // Keys in URLs reach the framework's own log ("Request starting ... ?key=..."); that is why they are refused.
        foreach (var vector in ContractVectors.All.Where(v => !v.Target.Contains(Canary.Text, StringComparison.Ordinal)))
            await RawHttp.SendAsync(app.Address, vector.Method, vector.Target, vector.Headers);

        Assert.Contains("Request finished", app.Logs.Text, StringComparison.Ordinal);
        Canary.AssertAbsent("the log", app.Logs.Text);
    }

    public sealed class App : IAsyncLifetime
    {
        internal TestApp Running { get; private set; } = null!;

        public async Task InitializeAsync() => Running = await TestApp.StartAsync(app => app.MapVectors(), logsMayContainKey: true);

        public async Task DisposeAsync() => await Running.DisposeAsync();
    }
}
