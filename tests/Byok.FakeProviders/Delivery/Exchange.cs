using System.Text.Json;
using Byok.FakeProviders.Wire;

namespace Byok.FakeProviders.Delivery;

/// <summary>One request and the answer to it.</summary>
internal sealed class Exchange(HttpContext context, ProviderWire wire, FakeProviderOptions options, FakeRequest? record)
{
    public HttpContext Context => context;

    public HttpResponse Response => context.Response;

    public CancellationToken Aborted => context.RequestAborted;

    public ProviderWire Wire => wire;

    public FakeProviderOptions Options => options;

    public FakeRequest? Record => record;

    public Uri? RedirectTo { get; init; }

    public string Key { get; private set; } = "";

    public FakeBehaviour Behaviour { get; private set; }

    public Ask Ask { get; private set; } = null!;

    /// <summary>Null where the request can be answered; otherwise how the provider refuses it.</summary>
    public WireError? Read(RequestBody body)
    {
        if (wire.CheckKey(context.Request, out var key) is { } refusal)
            return refusal;
        Key = key;
        if (body.IsTooLong)
            return wire.Error(413);
        if (wire.Find(context.Request.Method, context.Request.RouteValues["path"] as string ?? "", context.Request.Query) is not { } call)
            return wire.Error(404, $"There is no {context.Request.Method} at this address.");
        var json = default(JsonElement);
        if (call.HasBody && !TryParse(body, out json))
            return wire.Error(400, "The body is no JSON object.");
        var model = call.Model ?? TextOf(json, "model");
        if (call.HasBody && string.IsNullOrEmpty(model))
            return wire.Error(400, "The request names no model.");

        var choice = FakeModel.Parse(model);
        Behaviour = model is null ? FakeBehaviours.OfKey(Key) : choice.Behaviour;
        if (record is not null)
            (record.Model, record.Behaviour) = (model, Behaviour);
        Ask = new Ask(model ?? "", json, call, choice, options);
        return null;
    }

    public Task AnswerAsync(WireError? refusal)
    {
        wire.AddHeaders(Response);
        return refusal is null ? Deliverer.SendAsync(this) : ErrorDelivery.SendAsync(this, refusal);
    }

    private static bool TryParse(RequestBody body, out JsonElement json)
    {
        try
        {
            json = JsonElement.Parse(body.Bytes.Span);
            return json.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            json = default;
            return false;
        }
    }

    private static string? TextOf(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
