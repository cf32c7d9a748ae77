using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace Byok;

/// <summary>
/// An LLM API key that does not print itself. Formatting, interpolating, serializing or dumping it gives a mask; its text leaves in one
/// place only, <see cref="Reveal"/>.
/// </summary>
/// <remarks>
/// A <c>struct</c> around a private string: no conversion to <see cref="string"/> exists on purpose. The text stays in memory as long as the request
/// does; .NET strings cannot be wiped.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(DebugView))]
[JsonConverter(typeof(ApiKeyJsonConverter))]
public readonly struct ApiKey : IEquatable<ApiKey>
{
    /// <summary>The least number of characters of a key.</summary>
    public const int MinLength = 8;

    /// <summary>The greatest number of characters of a key.</summary>
    public const int MaxLength = 4096;

    // Keys this short would lose a large part of themselves to a hint.
    private const int MinLengthForHint = 16;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? _text;

    private ApiKey(string text, bool isChecked)
    {
        Debug.Assert(isChecked);
        _text = text;
    }

    /// <summary>Wraps a key.</summary>
    /// <param name="key">8 to 4,096 visible ASCII characters (0x21 to 0x7E), and no placeholder.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="key"/> cannot be a key. The message does not contain it.</exception>
    public ApiKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (!KeyFormat.CanBeKey(key))
            throw new ArgumentException("An API key has 8 to 4096 visible ASCII characters without spaces and is not a placeholder.", nameof(key));
        _text = key;
    }

    /// <summary>Whether this is <c>default(ApiKey)</c>, which holds no key.</summary>
    public bool IsEmpty => _text is null;

    /// <summary>
    /// Twelve lower-case hexadecimal digits that tell keys apart in logs: HMAC-SHA256 under a random secret of this process, cut to 48 bits.
    /// The same key has the same fingerprint until the process ends, and no other process can link it to the key.
    /// Empty for <c>default</c>.
    /// </summary>
    public string Fingerprint => KeyFingerprint.Compute(_text);

    /// <summary>
    /// The same under a secret of the app's own, so that several processes, or one before and after it was restarted, give a key the same fingerprint.
    /// Whoever knows the secret can try keys against fingerprints: keep it like a key.
    /// </summary>
    /// <param name="secret">At least 16 random bytes.</param>
    /// <returns>Twelve lower-case hexadecimal digits; empty for <c>default</c>.</returns>
    /// <exception cref="ArgumentException"><paramref name="secret"/> is shorter than 16 bytes.</exception>
    public string ComputeFingerprint(ReadOnlySpan<byte> secret)
    {
        if (secret.Length < KeyFingerprint.MinSecretLength)
            throw new ArgumentException($"The secret has at least {KeyFingerprint.MinSecretLength} bytes.", nameof(secret));
        return KeyFingerprint.Compute(_text, secret);
    }

    /// <summary>
    /// The key's text. The only way out: call it where the key goes into the provider's request, and nowhere else.
    /// </summary>
    /// <exception cref="InvalidOperationException">This is <c>default(ApiKey)</c>.</exception>
    public string Reveal() => _text ?? throw new InvalidOperationException("This ApiKey is empty: it was not bound from a request nor made from a key.");

    /// <summary>Wraps a key where it has the form of one.</summary>
    /// <param name="key">The text to wrap; anything is allowed.</param>
    /// <param name="apiKey">The wrapped key, or <c>default</c>.</param>
    /// <returns>Whether <paramref name="key"/> has 8 to 4,096 visible ASCII characters and is no placeholder.</returns>
    /// <remarks>Not named <c>TryParse</c>: ASP.NET Core would then bind keys from routes and query strings.</remarks>
    public static bool TryCreate([NotNullWhen(true)] string? key, out ApiKey apiKey)
    {
        var canBeKey = key is not null && KeyFormat.CanBeKey(key);
        apiKey = canBeKey ? new ApiKey(key!, isChecked: true) : default;
        return canBeKey;
    }

    /// <summary>The mask: four asterisks, and the last four characters of keys of at least 16.</summary>
    public override string ToString() => _text switch
    {
        null => "",
        { Length: < MinLengthForHint } => "****",
        _ => string.Concat("****", _text.AsSpan(_text.Length - 4)),
    };

    /// <summary>Compares in a time that depends on the lengths only.</summary>
    public bool Equals(ApiKey other) =>
        _text is null || other._text is null
            ? ReferenceEquals(_text, other._text)
            : CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(_text.AsSpan()), MemoryMarshal.AsBytes(other._text.AsSpan()));

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ApiKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _text?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>Whether two keys are the same, compared in fixed time.</summary>
    public static bool operator ==(ApiKey left, ApiKey right) => left.Equals(right);

    /// <summary>Whether two keys differ, compared in fixed time.</summary>
    public static bool operator !=(ApiKey left, ApiKey right) => !left.Equals(right);

    // For text that a guard has checked already.
    internal static ApiKey FromChecked(string text) => new(text, isChecked: true);

    private sealed class DebugView(ApiKey key)
    {
        public string Masked => key.ToString();

        public string Fingerprint => key.Fingerprint;
    }
}
