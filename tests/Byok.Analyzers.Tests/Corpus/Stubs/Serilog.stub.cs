// Serilog 3.1.1, as far as the corpus uses it: signatures only.
#nullable enable
namespace Serilog
{
    using Serilog.Configuration;
    using Serilog.Core;
    using Serilog.Events;

    public interface ILogger
    {
        ILogger ForContext(string propertyName, object? value, bool destructureObjects = false);
        ILogger ForContext<TSource>();
        void Write(LogEventLevel level, string messageTemplate);
        void Write<T>(LogEventLevel level, string messageTemplate, T propertyValue);
        void Write(LogEventLevel level, string messageTemplate, params object?[]? propertyValues);
        void Verbose(string messageTemplate);
        void Verbose<T>(string messageTemplate, T propertyValue);
        void Debug(string messageTemplate);
        void Debug<T>(string messageTemplate, T propertyValue);
        void Debug<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        void Debug(string messageTemplate, params object?[]? propertyValues);
        void Information(string messageTemplate);
        void Information<T>(string messageTemplate, T propertyValue);
        void Information<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        void Information<T0, T1, T2>(string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2);
        void Information(string messageTemplate, params object?[]? propertyValues);
        void Warning(string messageTemplate);
        void Warning<T>(string messageTemplate, T propertyValue);
        void Warning<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        void Error(string messageTemplate);
        void Error<T>(string messageTemplate, T propertyValue);
        void Error(System.Exception? exception, string messageTemplate);
        void Error<T>(System.Exception? exception, string messageTemplate, T propertyValue);
        void Error(System.Exception? exception, string messageTemplate, params object?[]? propertyValues);
        void Fatal(System.Exception? exception, string messageTemplate);
    }

    public static class Log
    {
        public static ILogger Logger { get; set; } = null!;
        public static ILogger ForContext(string propertyName, object? value, bool destructureObjects = false) => throw null!;
        public static ILogger ForContext<TSource>() => throw null!;
        public static void Verbose(string messageTemplate) { }
        public static void Verbose<T>(string messageTemplate, T propertyValue) { }
        public static void Debug(string messageTemplate) { }
        public static void Debug<T>(string messageTemplate, T propertyValue) { }
        public static void Debug<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1) { }
        public static void Information(string messageTemplate) { }
        public static void Information<T>(string messageTemplate, T propertyValue) { }
        public static void Information<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1) { }
        public static void Information<T0, T1, T2>(string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2) { }
        public static void Information(string messageTemplate, params object?[]? propertyValues) { }
        public static void Warning(string messageTemplate) { }
        public static void Warning<T>(string messageTemplate, T propertyValue) { }
        public static void Warning<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1) { }
        public static void Error(string messageTemplate) { }
        public static void Error<T>(string messageTemplate, T propertyValue) { }
        public static void Error(System.Exception? exception, string messageTemplate) { }
        public static void Error<T>(System.Exception? exception, string messageTemplate, T propertyValue) { }
        public static void CloseAndFlush() { }
    }

    public interface IDiagnosticContext
    {
        void Set(string propertyName, object? value, bool destructureObjects = false);
    }

    public class LoggerConfiguration
    {
        public LoggerEnrichmentConfiguration Enrich => throw null!;
        public ILogger CreateLogger() => throw null!;
    }
}

namespace Serilog.Configuration
{
    public class LoggerEnrichmentConfiguration
    {
        public LoggerConfiguration WithProperty(string name, object? value, bool destructureObjects = false) => throw null!;
        public LoggerConfiguration FromLogContext() => throw null!;
    }
}

namespace Serilog.Core
{
    using Serilog.Events;

    public interface ILogEventPropertyFactory
    {
        LogEventProperty CreateProperty(string name, object? value, bool destructureObjects = false);
    }

    public interface ILogEventEnricher
    {
        void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory);
    }
}

namespace Serilog.Events
{
    public enum LogEventLevel { Verbose, Debug, Information, Warning, Error, Fatal }

    public abstract class LogEventPropertyValue { }

    public class ScalarValue : LogEventPropertyValue
    {
        public ScalarValue(object? value) { }
    }

    public class LogEventProperty
    {
        public LogEventProperty(string name, LogEventPropertyValue value) { }
    }

    public class LogEvent
    {
        public void AddOrUpdateProperty(LogEventProperty property) { }
        public void AddPropertyIfAbsent(LogEventProperty property) { }
    }
}

namespace Serilog.Context
{
    public static class LogContext
    {
        public static System.IDisposable PushProperty(string name, object? value, bool destructureObjects = false) => throw null!;
    }
}
