namespace Byok;

/// <summary>
/// States which credentials a handler takes, on the handler or on its <see cref="ByokCredentials"/> parameter:
/// <code>app.MapPost("/chat", [Byok("openai", "groq")] (ByokCredentials creds) => ...);</code>
/// </summary>
/// <remarks>
/// On a handler without such a parameter the attribute alone enforces nothing: add <c>.RequireByok()</c> to the endpoint, or <c>app.UseByok()</c>. On a controller, a hub or a
/// class of handlers it holds for all of them.
/// </remarks>
/// <param name="providers">
/// The ids or aliases of the accepted providers, see <see cref="ByokProviders"/>; none for every known provider. An unknown id makes the
/// endpoint throw when it is first built.
/// </param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class ByokAttribute(params string[] providers) : Attribute, IByokMetadata
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Providers { get; } = providers ?? throw new ArgumentNullException(nameof(providers));

    /// <inheritdoc/>
    public bool RequireModel { get; set; }

    /// <inheritdoc/>
    public bool AcceptAnyKeyFormat { get; set; }
}
