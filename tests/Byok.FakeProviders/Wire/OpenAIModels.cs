namespace Byok.FakeProviders.Wire;

/// <summary>GET models and GET models/{id}: every behaviour is a model.</summary>
internal static class OpenAIModels
{
    public static Reply List(Ask ask) =>
        new(_ => $$"""{"object":"list","data":[{{string.Join(',', FakeBehaviours.All.Select(behaviour => Entry(FakeBehaviours.NameOf(behaviour))))}}]}""");

    public static Reply One(Ask ask) => new(_ => Entry(ask.Model));

    private static string Entry(string id) => $$"""{"id":{{Json.Quote(id)}},"object":"model","created":1735689600,"owned_by":"system"}""";
}
