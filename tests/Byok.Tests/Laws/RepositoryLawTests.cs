using System.Text.RegularExpressions;

namespace Byok.Tests.Laws;

public sealed partial class RepositoryLawTests
{
    // Paths of whoever wrote it, and the package source of whoever restored it, are nobody else's.
    [Fact]
    public void No_file_names_a_machine_or_a_package_source()
    {
        var offences = RepositoryFiles.Texts
            .SelectMany(file => RepositoryFiles.Read(file).Split('\n').Select((line, index) => (file, line, index)))
            .Where(x => MachinePath().IsMatch(x.line) || PackageSource().IsMatch(x.line))
            .Select(x => $"{x.file}({x.index + 1}): {x.line.Trim()}");
        Assert.Empty(offences);
    }

    // Not after a letter, digit or dot, so that parts of relative paths and of addresses do not count.
    [GeneratedRegex(@"(?<![\w.\])}*-])/(home|root|work|tmp|Users|mnt|opt)/[\w.]")]
    private static partial Regex MachinePath();

    // Not where authors ask for money: npm notes those addresses in its lock file, and some name npm.
    [GeneratedRegex(@"https?://(?![^\s""'<>]*/funding/)[^\s""'<>]*(nuget|npm|pypi|registry|artifactory|/index\.json)", RegexOptions.IgnoreCase)]
    private static partial Regex PackageSource();
}
