using Microsoft.AspNetCore.Http;

namespace Byok.Proxy;

/// <summary>What a client is told of a fault. No text holds anything that was received, nor a character that JSON would have to escape.</summary>
internal static class UpstreamFaults
{
    public static int Status(UpstreamFault fault) => fault switch
    {
        UpstreamFault.TimedOut or UpstreamFault.FellSilent => StatusCodes.Status504GatewayTimeout,
        UpstreamFault.Stopping => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status502BadGateway,
    };

    // A refused address is the operator's affair, and tells a stranger about the network: it stands in the log.
    public static string Code(UpstreamFault fault) => fault switch
    {
        UpstreamFault.Unreachable or UpstreamFault.AddressRefused => "byok_upstream_unreachable",
        UpstreamFault.TimedOut => "byok_upstream_timeout",
        UpstreamFault.FellSilent => "byok_upstream_silent",
        UpstreamFault.BrokenOff => "byok_upstream_broken_off",
        UpstreamFault.Redirected or UpstreamFault.NotAnApiAnswer => "byok_upstream_invalid",
        UpstreamFault.Stopping => "byok_stopping",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    public static string Title(UpstreamFault fault) => fault switch
    {
        UpstreamFault.Unreachable or UpstreamFault.AddressRefused => "The provider cannot be reached.",
        UpstreamFault.TimedOut => "The provider took too long.",
        UpstreamFault.FellSilent => "The provider fell silent.",
        UpstreamFault.BrokenOff => "The provider broke the answer off.",
        UpstreamFault.Redirected or UpstreamFault.NotAnApiAnswer => "The provider gave no usable answer.",
        UpstreamFault.Stopping => "The server is stopping.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    public static string Message(UpstreamFault fault) => fault switch
    {
        UpstreamFault.Unreachable or UpstreamFault.AddressRefused => "No connection to the provider could be made. Try again later; your key was not the reason.",
        UpstreamFault.TimedOut => "The provider did not begin to answer in time. It may have worked on the request, and billed it.",
        UpstreamFault.FellSilent => "The provider stopped sending in the middle of the answer, which is incomplete.",
        UpstreamFault.BrokenOff => "The provider ended the connection before its answer was complete. It may have billed the request.",
        UpstreamFault.Redirected => "The provider answered with a redirect, which is never followed with a key.",
        UpstreamFault.NotAnApiAnswer => "The provider answered with something that is no API answer, for instance a web page.",
        UpstreamFault.Stopping => "The server is being restarted; an answer that had begun is incomplete. Try again in a moment.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };
}
