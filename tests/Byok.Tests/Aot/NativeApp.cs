namespace Byok.Tests.Aot;

/// <param name="Path">The binary.</param>
/// <param name="PublishLog">What the publishing printed.</param>
internal sealed record NativeApp(string Path, string PublishLog)
{
    public long Size => new FileInfo(Path).Length;
}
