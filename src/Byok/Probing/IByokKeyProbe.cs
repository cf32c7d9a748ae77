namespace Byok;

/// <summary>Asks a provider whether it takes a key, by the cheapest request that is known to tell. Added by <c>AddByok()</c>.</summary>
public interface IByokKeyProbe
{
    /// <summary>
    /// Sends the key to its provider, and to nobody else: no redirect is followed. Takes ten seconds at most. A key that by its form is another provider's, or none at all, is not
    /// sent anywhere, unless <c>ByokOptions.AcceptAnyKeyFormat</c> is set. A proxy that the environment names only tunnels TLS, and sees the key where it
    /// breaks TLS open with a certificate that this machine trusts; addresses without TLS are asked directly.
    /// </summary>
    /// <param name="apiKey">The key; not <c>default</c>.</param>
    /// <param name="provider">The id or an alias of a known provider, in any case.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    /// <exception cref="ArgumentNullException"><paramref name="provider"/> is null.</exception>
    /// <exception cref="ArgumentException">The key is empty, or the provider is not known.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<KeyProbeResult> CheckAsync(ApiKey apiKey, string provider, CancellationToken cancellationToken = default);
}
