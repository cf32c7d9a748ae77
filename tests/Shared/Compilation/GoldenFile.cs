namespace Byok.Testing;

/// <summary>
/// Compares text with a file in the source tree, with the names that Verify gives: <c>Name.verified.cs</c>, and <c>Name.received.cs</c> beside it where they
/// differ. Run the tests with the environment variable BYOK_UPDATE_SNAPSHOTS=1 to accept what is received, and look at the difference in git.
/// </summary>
internal static class GoldenFile
{
    private const string UpdateVariable = "BYOK_UPDATE_SNAPSHOTS";

    /// <param name="path">The path without <c>.verified.cs</c>.</param>
    /// <param name="actual">What the test came to.</param>
    public static void Verify(string path, string actual)
    {
        var (verified, received) = ($"{path}.verified.cs", $"{path}.received.cs");
        var expected = File.Exists(verified) ? File.ReadAllText(verified) : "";
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            File.WriteAllText(verified, actual);
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail($"{verified} is not what was received. To accept it, run the test with {UpdateVariable}=1.\n{TextDifference.Describe(expected, actual)}");
    }
}
