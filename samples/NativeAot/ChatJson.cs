using System.Text.Json.Serialization;

namespace NativeAot;

/// <summary>The JSON of this app, generated at compile time: Native AOT has no other.</summary>
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ChatRequest))]
internal sealed partial class ChatJson : JsonSerializerContext;
