using System.ClientModel.Primitives;
using Byok;
using OpenAI;

namespace ChatSample;

/// <summary>Where a request with the caller's key goes. The provider that the guard accepted the key for decides, and nothing else of the request.</summary>
internal static class Upstream
{
    /// <summary>Null where this app has no address for the provider.</summary>
    public static Uri? AddressOf(ByokCredentials creds, HttpContext context)
    {
        if (!CanCall(creds.Preset))
            return null;
        return creds.Provider == DemoProvider.Id ? DemoProvider.AddressIn(context) : new Uri(creds.Preset.OpenAICompatibleBaseUrl!);
    }

    /// <summary>Whether an OpenAI client can talk to the provider, and nothing in its address is left to fill in.</summary>
    public static bool CanCall(ProviderPreset preset) =>
        preset is { Status: ProviderStatus.Active, OpenAICompatibleBaseUrl: { } address } && !address.Contains('{', StringComparison.Ordinal);

    public static OpenAIClientOptions OptionsFor(ByokCredentials creds, Uri address)
    {
        var options = new OpenAIClientOptions
        {
            Endpoint = address,
            // A request that failed half-way may have been billed; asking again with somebody else's money is theirs to decide.
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        };
        if (creds.Provider == DemoProvider.Id)
            options.Transport = DemoProvider.Transport;
        return options;
    }
}
