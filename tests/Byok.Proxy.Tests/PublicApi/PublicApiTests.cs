using Byok.Testing;
using Byok.Tests.PublicApi;

namespace Byok.Proxy.Tests.PublicApi;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_api_is_the_approved_one() =>
        ApprovedApi.Check(typeof(ByokProxyOptions).Assembly, Path.Combine(RepositoryPaths.Root, "tests", "Byok.Proxy.Tests", "PublicApi", "Byok.Proxy.net10.0.approved.txt"));
}
