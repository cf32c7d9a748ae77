namespace Byok.Tests.Browser;

/// <summary>One process of the sample for all its tests, one test at a time: they read its log.</summary>
[CollectionDefinition(Name)]
public sealed class ChatSampleCollection : ICollectionFixture<ChatSample>
{
    public const string Name = "samples/Chat";
}
