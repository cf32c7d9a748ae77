using System.Reflection;

namespace Byok.Tests.PublicApi;

/// <summary>What users compile against changes on purpose only: run with BYOK_UPDATE_SNAPSHOTS=1 and look at the diff.</summary>
internal static class ApprovedApi
{
    private const string Update = "BYOK_UPDATE_SNAPSHOTS";

    public static void Check(Assembly assembly, string file)
    {
        var actual = ApiDump.Create(assembly);
        if (Environment.GetEnvironmentVariable(Update) == "1")
            File.WriteAllText(file, string.Join('\n', actual) + "\n");

        var approved = File.Exists(file) ? File.ReadAllLines(file) : [];
        var difference = approved.Except(actual).Select(line => "- " + line).Concat(actual.Except(approved).Select(line => "+ " + line)).ToList();
        Assert.True(difference.Count == 0, $"The public API differs. If that is meant: {Update}=1 dotnet test\n{string.Join('\n', difference)}");
        Assert.Equal(approved, actual);
    }
}
