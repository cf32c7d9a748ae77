namespace Byok;

/// <summary>A model that a provider offered when the catalogue was written.</summary>
#if BYOK_RUNTIME
public
#else
internal
#endif
sealed class ModelPreset
{
    internal ModelPreset(string id, string label, int? contextWindow = null, ModelStatus status = ModelStatus.Current, string? note = null)
    {
        Id = id;
        Label = label;
        ContextWindow = contextWindow;
        Status = status;
        Note = note;
    }

    /// <summary>The id as the provider wants it in a request.</summary>
    public string Id { get; }

    /// <summary>The name to show to people.</summary>
    public string Label { get; }

    /// <summary>The context window in tokens; null where it was not confirmed.</summary>
    public int? ContextWindow { get; }

    /// <summary>Where the model is in its life.</summary>
    public ModelStatus Status { get; }

    /// <summary>What else is known, for instance the date of a shutdown.</summary>
    public string? Note { get; }
}
