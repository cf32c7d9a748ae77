using System.Text.Json.Serialization;

namespace Byok.Tests.Security;

/// <summary>What an app with Native AOT would declare to write credentials, against all advice.</summary>
[JsonSerializable(typeof(ByokCredentials))]
internal sealed partial class CredentialsJson : JsonSerializerContext;
