using System.Collections.Immutable;

namespace Byok.Analyzers.Leaks;

/// <summary>Activities, metrics, OpenTelemetry, Application Insights, Sentry: the same rule as logs, because they are kept and read like logs.</summary>
internal static class TelemetrySinks
{
    public static readonly ImmutableArray<SinkRow> Rows =
    [
        // SetCustomProperty stays in the process. Baggage travels to other services.
        Send("System.Diagnostics.Activity", "AddTag SetTag AddBaggage SetBaggage", "key value"),
        Send("System.Diagnostics.Activity", "AddException", "exception tags"),
        Send("System.Diagnostics.Activity", "SetStatus", "description"),
        Send("System.Diagnostics.Activity", "DisplayName= TraceStateString=", "value"),
        Send("System.Diagnostics.Activity", ".ctor", "operationName"),
        Send("System.Diagnostics.ActivitySource", "StartActivity CreateActivity", "name tags parentId"),

        // AddEvent and AddLink take what these made.
        Send("System.Diagnostics.ActivityEvent", ".ctor", "name tags"),
        Send("System.Diagnostics.ActivityLink", ".ctor", "tags"),

        // Metrics
        Measure("System.Diagnostics.Metrics.Counter", "Add"),
        Measure("System.Diagnostics.Metrics.UpDownCounter", "Add"),
        Measure("System.Diagnostics.Metrics.Histogram", "Record"),
        Measure("System.Diagnostics.Metrics.Gauge", "Record"),
        Send("System.Diagnostics.Metrics.Measurement", ".ctor", "tags"),
        Send("System.Diagnostics.Metrics.Meter", ".ctor", "tags"),
        Send("System.Diagnostics.Metrics.MeterOptions", "Tags=", "value"),

        // OpenTelemetry
        Send("OpenTelemetry.Baggage", "SetBaggage Create", "name value baggageItems"),
        Send("OpenTelemetry.Trace.TelemetrySpan", "SetAttribute", "key value values"),
        Send("OpenTelemetry.Trace.TelemetrySpan", "AddEvent UpdateName", "name"),
        Send("OpenTelemetry.Trace.TelemetrySpan", "RecordException", "ex message stacktrace"),
        Send("OpenTelemetry.Trace.SpanAttributes", "Add .ctor", "key value values attributes"),
        Send("OpenTelemetry.Resources.ResourceBuilderExtensions", "AddAttributes", "attributes"),

        // Application Insights
        Send("Microsoft.ApplicationInsights.TelemetryClient", "TrackTrace TrackEvent TrackAvailability", "message eventName name properties"),
        Send("Microsoft.ApplicationInsights.TelemetryClient", "TrackException", "exception properties"),
        Send("Microsoft.ApplicationInsights.TelemetryClient", "TrackDependency", "target dependencyName dependencyTypeName data resultCode"),
        Send("Microsoft.ApplicationInsights.TelemetryClient", "TrackRequest TrackPageView TrackMetric", "name properties"),
        Send("Microsoft.ApplicationInsights.DataContracts.DependencyTelemetry", "Data= Name= Target= CommandName=", "value"),
        Send("Microsoft.ApplicationInsights.DataContracts.DependencyTelemetry", ".ctor", "dependencyName data target"),
        Send("Microsoft.ApplicationInsights.DataContracts.RequestTelemetry", "Url= Name=", "value"),
        Send("Microsoft.ApplicationInsights.DataContracts.TraceTelemetry", ".ctor Message=", "message value"),
        Send("System.Collections.Generic.IDictionary", "[]= Add", "key value") with
        {
            Via = "Microsoft.ApplicationInsights.DataContracts.ISupportProperties.Properties Microsoft.ApplicationInsights.DataContracts.TelemetryContext.GlobalProperties",
        },

        // Sentry
        Send("Sentry.SentrySdk", "CaptureMessage CaptureException", "message exception"),
        Send("Sentry.SentrySdk", "AddBreadcrumb", "message category type data"),
        Send("Sentry.HubExtensions", "AddBreadcrumb", "message category type data"),
        Send("Sentry.SentryClientExtensions", "CaptureMessage CaptureException", "message ex"),
        Send("Sentry.Scope", "SetTag SetExtra", "value"),
        Send("Sentry.IHasTags", "SetTag", "value"),
        Send("Sentry.HasTagsExtensions", "SetTags", "tags"),
        Send("Sentry.IHasExtra", "SetExtra", "value"),
        Send("Sentry.HasExtraExtensions", "SetExtra SetExtras", "value values"),
        Send("Sentry.IHasData", "SetData", "value"),
        Send("Sentry.SentryContexts", "[]=", "value"),
        Send("Sentry.Contexts", "[]=", "value"),
        Send("Sentry.SentryUser", "*=", "value"),
        Send("Sentry.User", "*=", "value"),
        Send("Sentry.ISpan", "Description=", "value"),
        Send("Sentry.Breadcrumb", ".ctor", "message data"),
    ];

    private static SinkRow Send(string type, string members, string parameters) =>
        new(LeakRules.Log.Id, type, members, parameters) { Message = SinkMessages.Telemetry };

    private static SinkRow Measure(string type, string member) => Send(type, member, "tag tag1 tag2 tag3 tags tagList");
}
