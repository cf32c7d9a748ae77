using System.Collections.Immutable;

namespace Byok.Analyzers.Leaks;

/// <summary>Headers of outgoing requests are where keys belong, but not raw where they are parsed, and not on a client that is shared.</summary>
internal static class AuthorizationSinks
{
    // On the default headers, of a client that others have as well.
    private const string SharedDefaults = "System.Net.Http.HttpClient.DefaultRequestHeaders+shared";

    public static readonly ImmutableArray<SinkRow> Rows =
    [
        Raw("System.Net.Http.Headers.HttpHeaders", "Add", "value values") with { Use = SinkUse.Bare, When = "name=Authorization|Proxy-Authorization" },
        Raw("System.Net.Http.Headers.AuthenticationHeaderValue", ".ctor", "scheme"),

        Shared("System.Net.Http.Headers.HttpHeaders", "Add TryAddWithoutValidation", "value values"),
        Shared("System.Net.Http.Headers.HttpRequestHeaders", "Authorization= ProxyAuthorization=", "value"),
    ];

    private static SinkRow Raw(string type, string members, string parameters) =>
        new(LeakRules.RawAuthorization.Id, type, members, parameters) { Use = SinkUse.Text, Message = SinkMessages.RawAuthorization };

    private static SinkRow Shared(string type, string members, string parameters) =>
        new(LeakRules.SharedClient.Id, type, members, parameters) { Via = SharedDefaults, Message = SinkMessages.SharedClient };
}
