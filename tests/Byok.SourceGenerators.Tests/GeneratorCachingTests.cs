using Byok.Testing;
using Xunit.Sdk;

namespace Byok.SourceGenerators.Tests;

/// <summary>The harness itself: its checks can fail.</summary>
public sealed class GeneratorCachingTests
{
    private static readonly TestProject Project = TestProject.Library("internal sealed class A;");

    [Fact]
    public void A_generator_that_caches_nothing_is_caught()
    {
        var exception = Assert.ThrowsAny<XunitException>(
            () => GeneratorCaching.AssertIgnoresUnrelatedEdits(new UncacheableGenerator(), [UncacheableGenerator.Step], Project));

        Assert.Contains("The step Model is Modified, not cached.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_generator_that_notices_nothing_is_caught() =>
        Assert.ThrowsAny<XunitException>(() => GeneratorCaching.AssertNotices(
            new DeafGenerator(), DeafGenerator.Step, Project, TestProject.Library("internal sealed class B;")));

    [Fact]
    public void A_step_name_that_no_step_has_is_caught() =>
        Assert.ThrowsAny<XunitException>(() => GeneratorCaching.AssertIgnoresUnrelatedEdits(new ByokGenerator(), ["NoSuchStep"], Project));
}
