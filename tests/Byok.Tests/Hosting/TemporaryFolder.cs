namespace Byok.Tests.Hosting;

/// <summary>A folder outside the repository, so that nothing of the repository's build reaches into it. Deleted at the end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("byok-").FullName;

    /// <summary>A path in the folder; the folders on the way are made.</summary>
    public string Combine(params string[] parts)
    {
        var path = System.IO.Path.Combine([Path, .. parts]);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        return path;
    }

    public void Write(string name, string text) => File.WriteAllText(Combine(name), text);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A process that is just ending may still hold a file; the system clears its temporary folder itself.
        }
    }
}
