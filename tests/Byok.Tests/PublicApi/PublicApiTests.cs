using Byok.Testing;

namespace Byok.Tests.PublicApi;

public sealed class PublicApiTests
{
    private const string Update = "BYOK_UPDATE_SNAPSHOTS";

    // What users compile against changes on purpose only: run with BYOK_UPDATE_SNAPSHOTS=1 and look at the diff.
    [Fact]
    public void The_public_api_is_the_approved_one()
    {
        var file = Path.Combine(RepositoryPaths.Root, "tests", "Byok.Tests", "PublicApi", "Byok.net10.0.approved.txt");
        var actual = ApiDump.Create(typeof(ByokCredentials).Assembly);
        if (Environment.GetEnvironmentVariable(Update) == "1")
            File.WriteAllText(file, string.Join('\n', actual) + "\n");

        var approved = File.Exists(file) ? File.ReadAllLines(file) : [];
        var difference = approved.Except(actual).Select(line => "- " + line).Concat(actual.Except(approved).Select(line => "+ " + line)).ToList();
        Assert.True(difference.Count == 0, $"The public API differs. If that is meant: {Update}=1 dotnet test\n{string.Join('\n', difference)}");
        Assert.Equal(approved, actual);
    }
}
