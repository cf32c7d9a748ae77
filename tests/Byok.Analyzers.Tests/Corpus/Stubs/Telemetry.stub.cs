// Application Insights 2.23, Sentry, log4net: as far as the held-out corpus uses them, signatures only.
#nullable enable
namespace Microsoft.ApplicationInsights
{
    using System;
    using System.Collections.Generic;
    using Microsoft.ApplicationInsights.Channel;
    using Microsoft.ApplicationInsights.DataContracts;

    public sealed class TelemetryClient
    {
        public TelemetryContext Context => throw null!;
        public void TrackTrace(string message) { }
        public void TrackTrace(string message, IDictionary<string, string> properties) { }
        public void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) { }
        public void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) { }
        public void TrackDependency(string dependencyTypeName, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, bool success) { }
        public void TrackMetric(string name, double value, IDictionary<string, string>? properties = null) { }
        public void Track(ITelemetry telemetry) { }
    }
}

namespace Microsoft.ApplicationInsights.Channel
{
    public interface ITelemetry { System.DateTimeOffset Timestamp { get; set; } }
}

namespace Microsoft.ApplicationInsights.DataContracts
{
    using System.Collections.Generic;
    using Microsoft.ApplicationInsights.Channel;

    public interface ISupportProperties { IDictionary<string, string> Properties { get; } }

    public sealed class TelemetryContext { public IDictionary<string, string> GlobalProperties => throw null!; }

    public sealed class DependencyTelemetry : ITelemetry, ISupportProperties
    {
        public System.DateTimeOffset Timestamp { get; set; }
        public string Name { get; set; } = "";
        public string Target { get; set; } = "";
        public string Data { get; set; } = "";
        public IDictionary<string, string> Properties => throw null!;
    }
}

namespace Sentry
{
    using System;
    using System.Collections.Generic;

    public enum BreadcrumbLevel { Debug, Info, Warning }

    public class Scope
    {
        public void SetTag(string key, string value) { }
        public void SetExtra(string key, object? value) { }
    }

    public static class SentrySdk
    {
        public static void CaptureMessage(string message) { }
        public static void CaptureException(Exception exception) { }
        public static void AddBreadcrumb(string message, string? category = null, string? type = null, IDictionary<string, string>? data = null, BreadcrumbLevel level = default) { }
        public static void ConfigureScope(Action<Scope> configureScope) { }
    }
}

namespace log4net
{
    using System;

    public interface ILog
    {
        void Debug(object? message);
        void Info(object? message);
        void Warn(object? message);
        void Error(object? message);
        void Error(object? message, Exception? exception);
        void InfoFormat(string format, params object?[]? args);
        void DebugFormat(string format, object? arg0);
        void WarnFormat(string format, object? arg0, object? arg1);
    }

    public static class LogManager
    {
        public static ILog GetLogger(Type type) => throw null!;
    }
}
