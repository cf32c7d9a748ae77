namespace Byok;

/// <summary>What an endpoint's metadata say about Byok, all in all.</summary>
/// <param name="IsDemanded">Whether the metadata demand credentials.</param>
/// <param name="IsDisabled">Whether <c>DisableByok()</c> had the last word.</param>
/// <param name="Metadata">The policy that won; null where nobody stated one.</param>
/// <param name="Guard">The guard in front of the endpoint; null where none was attached.</param>
internal readonly record struct EndpointPolicy(bool IsDemanded, bool IsDisabled, IByokMetadata? Metadata, EndpointGuard? Guard)
{
    /// <summary>The last one wins; an attribute on the parameter beats them all.</summary>
    public static EndpointPolicy Read(IEnumerable<object> endpointMetadata)
    {
        IByokMetadata? policy = null;
        EndpointGuard? guard = null;
        var (disabled, demanded) = (false, false);
        foreach (var item in endpointMetadata)
        {
            switch (item)
            {
                case IByokMetadata metadata:
                    (policy, disabled, demanded) = (metadata, false, true);
                    break;
                case DisableByokMetadata:
                    (disabled, demanded) = (true, false);
                    break;
                case EndpointGuard attached:
                    guard = attached;
                    break;
            }
        }

        if (guard is { HasParameter: true })
            (policy, demanded) = (guard.ParameterMetadata ?? policy, true);
        // Credentials that a handler cannot run without are not to be had by disabling the guard.
        if (guard is { RequiresCredentials: true })
            disabled = false;
        return new EndpointPolicy(demanded, disabled, policy, guard);
    }
}
