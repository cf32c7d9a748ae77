using Byok.Testing;

namespace Byok.Tests.PublicApi;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_api_is_the_approved_one() =>
        ApprovedApi.Check(typeof(ByokCredentials).Assembly, Path.Combine(RepositoryPaths.Root, "tests", "Byok.Tests", "PublicApi", "Byok.net10.0.approved.txt"));
}
