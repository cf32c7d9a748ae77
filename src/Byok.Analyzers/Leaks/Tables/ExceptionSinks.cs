using System.Collections.Immutable;

namespace Byok.Analyzers.Leaks;

/// <summary>Texts of exceptions. Constructors of exceptions declared in source take the key by any string parameter: the engine knows them without rows.</summary>
internal static class ExceptionSinks
{
    private const string ConversionsFromText =
        "ToBoolean ToByte ToSByte ToInt16 ToUInt16 ToInt32 ToUInt32 ToInt64 ToUInt64 ToSingle ToDouble ToDecimal ToDateTime";

    public static readonly ImmutableArray<SinkRow> Rows =
    [
        Text("System.Exception", ".ctor", "message paramName actualValue objectName fileName"),
        Text("System.Exception", "HelpLink= Source=", "value"),
        Text("System.Collections.IDictionary", "[]= Add", "key value") with { Via = "System.Exception.Data" },

        // These print the value; ArgumentNullException.ThrowIfNull and ArgumentException.ThrowIfNullOrEmpty print only the expression.
        Text("System.ArgumentOutOfRangeException", "ThrowIf*", "value other"),

        // What cannot be parsed is quoted.
        Echo("System.Enum", "Parse", "value"),
        Echo("System.Byte", "Parse", "s utf8Text"),
        Echo("System.SByte", "Parse", "s utf8Text"),
        Echo("System.Int16", "Parse", "s utf8Text"),
        Echo("System.UInt16", "Parse", "s utf8Text"),
        Echo("System.Int32", "Parse", "s utf8Text"),
        Echo("System.UInt32", "Parse", "s utf8Text"),
        Echo("System.Int64", "Parse", "s utf8Text"),
        Echo("System.UInt64", "Parse", "s utf8Text"),
        Echo("System.Int128", "Parse", "s utf8Text"),
        Echo("System.UInt128", "Parse", "s utf8Text"),
        Echo("System.IntPtr", "Parse", "s utf8Text"),
        Echo("System.UIntPtr", "Parse", "s utf8Text"),
        Echo("System.Half", "Parse", "s utf8Text"),
        Echo("System.Single", "Parse", "s utf8Text"),
        Echo("System.Double", "Parse", "s utf8Text"),
        Echo("System.Decimal", "Parse", "s utf8Text"),
        Echo("System.Boolean", "Parse", "value"),
        Echo("System.DateTime", "Parse ParseExact", "s"),
        Echo("System.DateTimeOffset", "Parse ParseExact", "input"),
        Echo("System.DateOnly", "Parse ParseExact", "s"),
        Echo("System.TimeOnly", "Parse ParseExact", "s"),
        Echo("System.TimeSpan", "Parse ParseExact", "s input"),
        Echo("System.Convert", ConversionsFromText, "value"),
        Echo("System.Net.Http.Headers.AuthenticationHeaderValue", "Parse", "input"),
        Echo("System.Net.Http.Headers.MediaTypeHeaderValue", "Parse", "input"),

        // KeyNotFoundException names the key that was looked up; a header's name that is no token is named, too.
        Echo("System.Collections.Generic.Dictionary", "[]", "key"),
        Echo("System.Collections.Generic.IDictionary", "[]", "key"),
        Echo("System.Collections.Generic.IReadOnlyDictionary", "[]", "key"),
        Echo("System.Net.Http.Headers.HttpHeaders", "Add", "name"),
    ];

    private static SinkRow Text(string type, string members, string parameters) =>
        new(LeakRules.Exception.Id, type, members, parameters) { Use = SinkUse.Text, Message = SinkMessages.Exception };

    private static SinkRow Echo(string type, string members, string parameters) =>
        new(LeakRules.Exception.Id, type, members, parameters) { Use = SinkUse.Text, Message = SinkMessages.Echo, IsInfo = true };
}
