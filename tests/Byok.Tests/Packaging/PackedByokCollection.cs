namespace Byok.Tests.Packaging;

/// <summary>One package for all tests that consume it.</summary>
[CollectionDefinition(Name)]
public sealed class PackedByokCollection : ICollectionFixture<PackedByok>
{
    public const string Name = "the package";
}
