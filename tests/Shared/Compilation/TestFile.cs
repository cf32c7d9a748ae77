namespace Byok.Testing;

/// <summary>A source file of a <see cref="TestProject"/>.</summary>
internal sealed record TestFile(string Path, string Text);
