namespace Byok.Proxy.Tests.Hosting;

/// <summary>Tests that measure the heap, which all tests share: they run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class HeapCollection
{
    public const string Name = "the heap";
}
