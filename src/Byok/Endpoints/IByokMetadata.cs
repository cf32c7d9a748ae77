namespace Byok;

/// <summary>
/// Endpoint metadata that demands Byok credentials. The last one of an endpoint is its policy: group conventions come first, then an attribute on
/// the handler's class, then one on the handler, then the endpoint's own conventions; an attribute on the parameter itself beats them all.
/// </summary>
public interface IByokMetadata
{
    /// <summary>The ids or aliases of the accepted providers; empty for every known provider.</summary>
    IReadOnlyList<string> Providers { get; }

    /// <summary>Whether a request without <c>X-BYOK-Model</c> is refused with 400.</summary>
    bool RequireModel { get; }

    /// <summary>
    /// Whether keys are accepted that look like another provider's or like no API key (<c>byok_wrong_provider_key</c> and
    /// <c>byok_wrong_key_type</c> are then never answered). Length and characters still hold.
    /// </summary>
    bool AcceptAnyKeyFormat { get; }
}
