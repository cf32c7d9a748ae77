using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Byok;

/// <summary>Writes the mask and reads nothing: a key arrives in a header, not in a JSON body. Public because System.Text.Json's source generator needs it so.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiKeyJsonConverter : JsonConverter<ApiKey>
{
    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override ApiKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"An ApiKey is not read from JSON. Send the key in the {ByokHeaders.ApiKey} header and take a ByokCredentials parameter.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ApiKey value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
