using System.Collections.Immutable;

namespace Byok.Analyzers.Leaks;

/// <summary>JSON and XML, written from objects and read back as nodes.</summary>
internal static class DocumentTransfers
{
    private const string NodeReads = "[] AsObject AsArray AsValue GetValue ToString ToJsonString DeepClone Parent Root op_Explicit";

    public static readonly ImmutableArray<TransferRow> Rows =
    [
        // System.Text.Json
        new("System.Text.Json.JsonSerializer", "Serialize SerializeToUtf8Bytes SerializeToElement SerializeToDocument SerializeToNode", "value", "return") { Dumps = true },
        new("System.Text.Json.JsonSerializer", "Serialize SerializeAsync", "value", "utf8Json writer") { Dumps = true },
        new("System.Text.Json.Nodes.JsonValue", "Create", "value", "return") { Dumps = true },
        new("System.Text.Json.Nodes.JsonNode", NodeReads, "this *", "return"),
        new("System.Text.Json.Nodes.JsonNode", "Parse", "json utf8Json", "return"),
        new("System.Text.Json.Nodes.JsonObject", "Add TryAdd Insert SetAt", "value property", "this"),
        new("System.Text.Json.Nodes.JsonObject", ".ctor", "properties", "this"),
        new("System.Text.Json.Nodes.JsonObject", "TryGetPropertyValue", "this", "jsonNode"),
        new("System.Text.Json.Nodes.JsonArray", ".ctor Add Insert", "items value item", "this"),
        new("System.Text.Json.JsonDocument", "Parse ParseAsync", "json utf8Json", "return"),
        new("System.Text.Json.JsonDocument", "RootElement", "this", "return"),
        new("System.Text.Json.JsonElement", "[] GetString GetRawText GetProperty ToString Clone EnumerateArray EnumerateObject", "this", "return"),
        new("System.Text.Json.JsonElement", "TryGetProperty", "this", "value"),
        new("System.Text.Json.JsonProperty", "Value ToString", "this", "return"),
        new("System.Text.Json.JsonEncodedText", "Encode", "value utf8Value", "return"),
        new("System.Text.Json.JsonEncodedText", "Value ToString EncodedUtf8Bytes", "this", "return"),
        new("System.Text.Json.Utf8JsonWriter", "WriteString WriteStringValue WriteRawValue WritePropertyName WriteBase64String WriteBase64StringValue", "value propertyName json bytes", "this"),

        // Newtonsoft.Json
        new("Newtonsoft.Json.JsonConvert", "SerializeObject ToString", "value", "return") { Dumps = true },
        new("Newtonsoft.Json.Linq.JToken", "FromObject", "o", "return") { Dumps = true },
        new("Newtonsoft.Json.Linq.JValue", ".ctor Value=", "value", "this"),
        new("Newtonsoft.Json.Linq.JProperty", ".ctor", "content", "this"),
        new("Newtonsoft.Json.Linq.JObject", ".ctor", "content", "this"),
        new("Newtonsoft.Json.Linq.JArray", ".ctor", "content", "this"),
        new("Newtonsoft.Json.Linq.JContainer", "Add", "content", "this"),
        new("Newtonsoft.Json.Linq.JToken", "Value ToObject", "this", "return"),

        // XML
        new("System.Xml.Linq.XElement", ".ctor", "content", "this"),
        new("System.Xml.Linq.XElement", "Value= SetValue SetAttributeValue SetElementValue", "value", "this"),
        new("System.Xml.Linq.XElement", "Value Element Attribute Elements Attributes", "this", "return"),
        new("System.Xml.Linq.XAttribute", ".ctor Value= SetValue", "value", "this"),
        new("System.Xml.Linq.XAttribute", "Value ToString", "this", "return"),
        new("System.Xml.Linq.XDocument", ".ctor", "content", "this"),
        new("System.Xml.Linq.XDocument", "Root", "this", "return"),
        new("System.Xml.Linq.XText", ".ctor Value=", "value", "this"),
        new("System.Xml.Linq.XText", "Value", "this", "return"),
        new("System.Xml.Linq.XContainer", "Add AddFirst", "content", "this"),
        new("System.Xml.Linq.XContainer", "Element Elements Descendants Nodes", "this", "return"),
        new("System.Xml.Linq.XNode", "ToString", "this", "return"),
        new("System.Xml.Serialization.XmlSerializer", "Serialize", "o", "textWriter stream xmlWriter") { Dumps = true },
    ];
}
