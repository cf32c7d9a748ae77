// NLog 6.2.0, as far as the corpus uses it: signatures only.
#nullable enable
namespace NLog
{
    using System;
    using System.Collections.Generic;

    public sealed class LogLevel
    {
        public static readonly LogLevel Info = null!;
        public static readonly LogLevel Error = null!;
    }

    public interface ILogger
    {
        void Trace(string? message);
        void Trace(string message, params object?[] args);
        void Debug(string? message);
        void Debug<TArgument>(string message, TArgument? argument);
        void Debug(string message, params object?[] args);
        void Info(string? message);
        void Info<T>(T? value);
        void Info<TArgument>(string message, TArgument? argument);
        void Info<TArgument1, TArgument2>(string message, TArgument1? argument1, TArgument2? argument2);
        void Info(string message, params object?[] args);
        void Warn(string? message);
        void Warn<TArgument>(string message, TArgument? argument);
        void Error(string? message);
        void Error(Exception? exception, string? message);
        void Error(Exception? exception, string message, params object?[] args);
        void Error<TArgument>(string message, TArgument? argument);
    }

    public class Logger : ILogger
    {
        internal Logger() { }
        public void Trace(string? message) { }
        public void Trace(string message, params object?[] args) { }
        public void Debug(string? message) { }
        public void Debug(Func<string?> messageFunc) { }
        public void Debug<TArgument>(string message, TArgument? argument) { }
        public void Debug(string message, params object?[] args) { }
        public void Info(string? message) { }
        public void Info<T>(T? value) { }
        public void Info<TArgument>(string message, TArgument? argument) { }
        public void Info<TArgument1, TArgument2>(string message, TArgument1? argument1, TArgument2? argument2) { }
        public void Info(string message, params object?[] args) { }
        public void Warn(string? message) { }
        public void Warn<TArgument>(string message, TArgument? argument) { }
        public void Error(string? message) { }
        public void Error(Exception? exception, string? message) { }
        public void Error(Exception? exception, string message, params object?[] args) { }
        public void Error<TArgument>(string message, TArgument? argument) { }
        public void Log(LogEventInfo logEvent) { }
        public Logger WithProperty(string propertyKey, object? propertyValue) => this;
        public IDisposable PushScopeProperty(string propertyName, object? propertyValue) => throw null!;
    }

    public class LogEventInfo
    {
        public LogEventInfo(LogLevel level, string? loggerName, string? message) { }
        public IDictionary<object, object?> Properties => throw null!;
    }

    public static class ScopeContext
    {
        public static IDisposable PushProperty(string key, object? value) => throw null!;
        public static IDisposable PushNestedState(object nestedState) => throw null!;
    }

    public static class GlobalDiagnosticsContext
    {
        public static void Set(string item, object? value) { }
    }

    public static class LogManager
    {
        public static Logger GetCurrentClassLogger() => new();
        public static Logger GetLogger(string name) => new();
    }
}
