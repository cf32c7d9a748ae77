namespace Byok;

public sealed partial class ProviderPreset
{
    /// <summary>
    /// Puts the key into the header that this provider wants and adds the headers it requires. A header of the same name is replaced.
    /// Never throws because of the key, so no exception text can contain it.
    /// </summary>
    /// <param name="request">The request to the provider.</param>
    /// <param name="apiKey">The caller's key.</param>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="apiKey"/> is empty.</exception>
    /// <exception cref="InvalidOperationException">The preset's header name is not a request header.</exception>
    public void Authorize(HttpRequestMessage request, ApiKey apiKey)
    {
        SetKey(request, AuthHeaderName, AuthScheme, apiKey);
        foreach (var (name, required) in RequiredHeaders)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, required);
        }
    }

    /// <summary>
    /// Puts the key where the OpenAI-compatible API of a provider wants it whose own API wants it elsewhere (Anthropic, Gemini): <c>Authorization: Bearer</c>. For a request below
    /// <see cref="OpenAICompatibleBaseUrl"/>. Never throws because of the key.
    /// </summary>
    /// <param name="request">The request to the provider.</param>
    /// <param name="apiKey">The caller's key.</param>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="apiKey"/> is empty.</exception>
    public void AuthorizeOpenAICompatible(HttpRequestMessage request, ApiKey apiKey) => SetKey(request, "Authorization", "Bearer", apiKey);

    private void SetKey(HttpRequestMessage request, string header, string? scheme, ApiKey apiKey)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (apiKey.IsEmpty)
            throw new ArgumentException("The key is empty.", nameof(apiKey));

        // ApiKey admits visible ASCII only, so the value cannot end the header; Add would put it into the exception text if it could.
        request.Headers.Remove(header);
        var prefix = string.IsNullOrEmpty(scheme) ? "" : scheme + " ";
        if (!request.Headers.TryAddWithoutValidation(header, prefix + apiKey.Reveal()))
            throw new InvalidOperationException($"'{header}' of provider '{Id}' is not a request header. Correct AuthHeader in its [assembly: ByokProvider(...)].");
    }
}
