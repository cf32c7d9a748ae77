using System.Diagnostics;
using Byok.Testing;

namespace Byok.Tests.Laws;

/// <summary>The files that belong to the repository: what git knows, and what it would take up.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] BinaryExtensions = [".png", ".jpg", ".gif", ".ico", ".woff2"];

    /// <summary>Paths with forward slashes, seen from the root.</summary>
    public static IReadOnlyList<string> All { get; } = List();

    public static IEnumerable<string> Texts => All.Where(f => !BinaryExtensions.Contains(Path.GetExtension(f)));

    public static IEnumerable<string> Under(string folder, string extension = ".cs") =>
        All.Where(f => f.StartsWith(folder, StringComparison.Ordinal) && f.EndsWith(extension, StringComparison.Ordinal));

    public static string Read(string file) => File.ReadAllText(Path.Combine(RepositoryPaths.Root, file));

    private static List<string> List()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = RepositoryPaths.Root,
            RedirectStandardOutput = true,
        })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(f => File.Exists(Path.Combine(RepositoryPaths.Root, f)))];
    }
}
