using System.Text.Json;
using System.Text.Json.Serialization;

namespace Byok;

/// <summary>Writes the mask and reads nothing: a key arrives in a header, not in a JSON body.</summary>
internal sealed class ApiKeyJsonConverter : JsonConverter<ApiKey>
{
    public override ApiKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"An ApiKey is not read from JSON. Send the key in the {ByokHeaders.ApiKey} header and take a ByokCredentials parameter.");

    public override void Write(Utf8JsonWriter writer, ApiKey value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
