using System.Collections.Immutable;

namespace Byok.Analyzers.Leaks;

/// <summary>Loggers, the console, debuggers' and operating systems' logs.</summary>
internal static class LoggingSinks
{
    private const string SerilogLevels = "Verbose Debug Information Warning Error Fatal";
    private const string SerilogValues = "messageTemplate propertyValue propertyValue0 propertyValue1 propertyValue2 propertyValues exception";

    private const string NLogLevels = "Trace Debug Info Warn Error Fatal";
    private const string NLogConditional = "ConditionalTrace ConditionalDebug";

    // An overload set of forty: what is no text is easier to name.
    private const string NLogValues = "*-LogLevel-IFormatProvider-Type-LogMessageGenerator-ILogger";

    private const string Log4NetFormats = "DebugFormat InfoFormat WarnFormat ErrorFormat FatalFormat";
    private const string Log4NetExtensions = "DebugExt InfoExt WarnExt ErrorExt FatalExt";
    private const string Log4NetExtensionFormats = "DebugFormatExt InfoFormatExt WarnFormatExt ErrorFormatExt FatalFormatExt";
    private const string FormatValues = "format arg0 arg1 arg2 args";

    private const string DebugWriters = "Write WriteLine WriteIf WriteLineIf Fail Assert";

    public static readonly ImmutableArray<SinkRow> Rows =
    [
        // Microsoft.Extensions.Logging
        Log("Microsoft.Extensions.Logging.LoggerExtensions", "LogTrace LogDebug LogInformation LogWarning LogError LogCritical Log", "message args exception"),
        Log("Microsoft.Extensions.Logging.LoggerExtensions", "BeginScope", "messageFormat args"),
        Log("Microsoft.Extensions.Logging.ILogger", "Log", "state exception"),
        Log("Microsoft.Extensions.Logging.ILogger", "Log", "formatter") with { Use = SinkUse.Returned },
        Log("Microsoft.Extensions.Logging.ILogger", "BeginScope", "state"),
        Log("Microsoft.Extensions.Logging.LoggerMessage", "Define DefineScope", "formatString"),
        Log("Microsoft.AspNetCore.HttpLogging.HttpLoggingInterceptorContext", "AddParameter", "key value"),
        Log("System.Collections.Generic.ICollection", "Add", "item") with { Via = "Microsoft.AspNetCore.HttpLogging.HttpLoggingInterceptorContext.Parameters" },

        // Serilog. An argument whose place in the template is written {@X} is dumped: the engine reads the template.
        Log("Serilog.Log", SerilogLevels + " Write", SerilogValues),
        Log("Serilog.ILogger", SerilogLevels + " Write", SerilogValues),
        LogOrDump("Serilog.Log", "ForContext"),
        LogOrDump("Serilog.ILogger", "ForContext"),
        LogOrDump("Serilog.Log", "BindProperty"),
        LogOrDump("Serilog.ILogger", "BindProperty"),
        Log("Serilog.Log", "BindMessageTemplate", "messageTemplate propertyValues"),
        Log("Serilog.ILogger", "BindMessageTemplate", "messageTemplate propertyValues"),
        LogOrDump("Serilog.Context.LogContext", "PushProperty"),
        LogOrDump("Serilog.Core.Enrichers.PropertyEnricher", ".ctor"),
        LogOrDump("Serilog.Configuration.LoggerEnrichmentConfiguration", "WithProperty"),
        LogOrDump("Serilog.Core.ILogEventPropertyFactory", "CreateProperty"),
        Log("Serilog.Events.ScalarValue", ".ctor", "value"),
        LogOrDump("Serilog.IDiagnosticContext", "Set"),
        Log("Serilog.IDiagnosticContext", "SetException", "exception"),

        // NLog
        Log("NLog.ILogger", NLogLevels + " *Exception", NLogValues),
        Log("NLog.ILogger", NLogLevels, "messageFunc") with { Use = SinkUse.Returned },
        Log("NLog.ILoggerBase", "Log LogException", NLogValues),
        Log("NLog.ILoggerBase", "Log", "messageFunc") with { Use = SinkUse.Returned },
        Log("NLog.Logger", NLogConditional, NLogValues),
        Log("NLog.Logger", NLogConditional, "messageFunc") with { Use = SinkUse.Returned },
        Log("NLog.ILoggerExtensions", NLogLevels + " Log ForExceptionEvent " + NLogConditional, NLogValues),
        Log("NLog.ILoggerExtensions", NLogLevels + " Log " + NLogConditional, "messageFunc") with { Use = SinkUse.Returned },
        Log("NLog.Logger", "WithProperty SetProperty PushScopeProperty", "propertyKey propertyName propertyValue"),
        Log("NLog.Logger", "WithProperties PushScopeProperties", "properties scopeProperties"),
        Log("NLog.Logger", "PushScopeNested", "nestedState"),
        Log("NLog.ScopeContext", "PushProperty PushProperties", "key value properties"),
        Log("NLog.ScopeContext", "PushNestedState PushNestedStateProperties", "nestedState properties"),
        Log("NLog.LogEventBuilder", "Message Property Properties Exception", "*-IFormatProvider"),
        Log("NLog.LogEventInfo", ".ctor Create", "*-LogLevel-IFormatProvider"),
        Log("NLog.LogEventInfo", "Message= Parameters= Exception=", "value"),
        Log("System.Collections.Generic.IDictionary", "[]= Add", "key value") with { Via = "NLog.LogEventInfo.Properties" },
        Log("NLog.GlobalDiagnosticsContext", "Set", "value"),
        Log("NLog.MappedDiagnosticsContext", "Set SetScoped", "value"),
        Log("NLog.MappedDiagnosticsLogicalContext", "Set SetScoped", "value items"),
        Log("NLog.NestedDiagnosticsContext", "Push", "text value"),
        Log("NLog.NestedDiagnosticsLogicalContext", "Push PushObject", "value"),

        // log4net
        Log("log4net.ILog", "Debug Info Warn Error Fatal", "message exception"),
        Log("log4net.ILog", Log4NetFormats, FormatValues),
        .. Log4NetExtended("log4net.Util.LogExtensions"),
        .. Log4NetExtended("log4net.Util.ILogExtensions"),
        Log("log4net.Core.ILogger", "Log", "message exception"),
        Log("log4net.Util.ContextPropertiesBase", "[]=", "value"),
        Log("log4net.Util.ThreadContextStack", "Push", "message"),
        Log("log4net.Util.LogicalThreadContextStack", "Push", "message"),
        Log("log4net.NDC", "Push", "message"),
        Log("log4net.MDC", "Set", "value"),

        // The framework's own writers
        Log("System.Console", "Write WriteLine", "*") with { Use = SinkUse.Text },
        Log("System.IO.TextWriter", "Write WriteLine WriteAsync WriteLineAsync", "*") with { Use = SinkUse.Text, Via = "System.Console.Out System.Console.Error" },
        Log("System.Diagnostics.Debug", DebugWriters + " Print", "*") with { Use = SinkUse.Text },
        Log("System.Diagnostics.Trace", DebugWriters + " TraceInformation TraceWarning TraceError", "*") with { Use = SinkUse.Text },
        Log("System.Diagnostics.TraceSource", "TraceEvent TraceData TraceInformation TraceTransfer", "message format args data") with { Use = SinkUse.Text },
        Log("System.Diagnostics.Debugger", "Log", "category message") with { Use = SinkUse.Text },
        Log("System.Diagnostics.Tracing.EventSource", "Write", "eventName data") with { Use = SinkUse.Dumps },
        Log("System.Diagnostics.Tracing.EventSource", "WriteEvent WriteEventWithRelatedActivityId", "*") with { Use = SinkUse.Text },
        Log("System.Diagnostics.DiagnosticSource", "Write", "name value") with { Use = SinkUse.Dumps },
        Log("System.Diagnostics.EventLog", "WriteEntry WriteEvent", "message values") with { Use = SinkUse.Text },
        Log("System.Environment", "FailFast", "message exception") with { Use = SinkUse.Text },
    ];

    private static SinkRow Log(string type, string members, string parameters) =>
        new(LeakRules.Log.Id, type, members, parameters) { Message = SinkMessages.Log };

    // The class has another name in every other version.
    private static ImmutableArray<SinkRow> Log4NetExtended(string type) =>
    [
        Log(type, Log4NetExtensions, "message exception"),
        Log(type, Log4NetExtensions, "callback") with { Use = SinkUse.Returned },
        Log(type, Log4NetExtensionFormats, FormatValues),
    ];

    private static SinkRow LogOrDump(string type, string members) => Log(type, members, "value") with { DumpsWhen = "destructureObjects=true" };
}
