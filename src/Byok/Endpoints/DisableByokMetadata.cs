namespace Byok;

/// <summary>Takes back what came before it in an endpoint's metadata.</summary>
internal sealed class DisableByokMetadata
{
    public static DisableByokMetadata Instance { get; } = new();

    public override string ToString() => "DisableByok";
}
