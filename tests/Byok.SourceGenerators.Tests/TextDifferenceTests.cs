using Byok.Testing;

namespace Byok.SourceGenerators.Tests;

/// <summary>The harness itself: a failed golden file says what changed.</summary>
public sealed class TextDifferenceTests
{
    [Theory]
    [InlineData("a\nb\nc\nd\ne\nf", "a\nb\nx\nd\ne\nf", "@@ line 3\n  a\n  b\n- c\n+ x\n  d\n  e\n  f\n")]
    [InlineData("a\nb\nc\nd", "a\nb\nx\nc\nd", "@@ line 3\n  a\n  b\n+ x\n  c\n  d\n")]
    [InlineData("a\nb\nc", "a\nb", "@@ line 3\n  a\n  b\n- c\n")]
    [InlineData("", "a", "@@ line 1\n- \n+ a\n")]
    [InlineData("a\n1\nb\nc\nd\ne\n2", "a\n3\nb\nc\nd\ne\n4", "@@ line 2\n  a\n- 1\n+ 3\n  b\n  c\n  d\nThere are more differences below.\n")]
    public void It_shows_the_first_difference_and_a_few_lines_around_it(string expected, string actual, string difference) =>
        Assert.Equal(difference, TextDifference.Describe(expected, actual));
}
