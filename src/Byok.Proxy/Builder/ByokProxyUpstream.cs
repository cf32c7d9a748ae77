namespace Byok.Proxy;

/// <summary>What differs for one provider from what Byok knows of it.</summary>
public sealed class ByokProxyUpstream
{
    /// <summary>
    /// The address of the provider's API, in place of the built-in one: an Azure resource, a gateway, a self-hosted server. Absolute, http or https, without query. A private address has to be allowed by name as well:
    /// <see cref="ByokProxyOptions.AllowedPrivateHosts"/>.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The requests that are let through beside the built-in ones; see <see cref="Allow"/>.</summary>
    internal List<(string Method, string Pattern)> Allowed { get; } = [];

    /// <summary>Whether the built-in requests are let through.</summary>
    internal bool HasDefaults { get; private set; } = true;

    /// <summary>Lets a further kind of request through.</summary>
    /// <param name="method">The HTTP method, for instance <c>POST</c>.</param>
    /// <param name="path">
    /// The path below the provider's address, without slashes around it: <c>audio/speech</c>. A <c>*</c> stands for letters, digits and <c>. _ ~ : @ -</c> within one segment:
    /// <c>files/*/content</c>.
    /// </param>
    /// <returns>This.</returns>
    /// <exception cref="ArgumentException">The method or the path is empty, or the path has a query, an empty or a dot segment.</exception>
    public ByokProxyUpstream Allow(string method, string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(method);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (!PathPattern.IsValid(path))
            throw new ArgumentException($"'{path}' is no path to let through: name segments without a slash at either end, dots, query or percent signs, with * for what varies within one.", nameof(path));
        Allowed.Add((method.ToUpperInvariant(), path));
        return this;
    }

    /// <summary>Lets only the requests through that <see cref="Allow"/> names, before or after this call, and none of the built-in ones.</summary>
    /// <returns>This.</returns>
    public ByokProxyUpstream AllowNothingElse()
    {
        HasDefaults = false;
        return this;
    }
}
