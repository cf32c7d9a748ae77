using Byok.Analyzers.Leaks;
using Byok.Analyzers.Tests.Harness;
using Byok.CodeFixes.Leaks;

namespace Byok.Analyzers.Tests.CodeFixes;

/// <summary>BYOK107: text in place of members.</summary>
public sealed class DumpFixTests
{
    private const string Serilog =
        """

        namespace Serilog
        {
            public interface ILogger
            {
                void Information(string messageTemplate, params object?[]? propertyValues);
            }
        }

        internal sealed class Call
        {
            public string Key { get; init; } = "";
        }
        """;

    [Fact]
    public Task Serilog_prints_the_object() => CodeFixTest.VerifyAsync(
        """
        using Byok;

        internal static class C
        {
            internal static void M(Serilog.ILogger log, ByokCredentials creds)
            {
                var call = new Call { Key = creds.ApiKey.Reveal() };
                log.Information("{Provider} {@Call}", creds.Provider, {|BYOK107:call|});
            }
        }
        """ + Serilog,
        """
        using Byok;

        internal static class C
        {
            internal static void M(Serilog.ILogger log, ByokCredentials creds)
            {
                var call = new Call { Key = creds.ApiKey.Reveal() };
                log.Information("{Provider} {Call}", creds.Provider, call);
            }
        }
        """ + Serilog,
        new LeakAnalyzer(), new DumpFix());

    [Fact]
    public Task LogProperties_goes() => CodeFixTest.VerifyAsync(
        """
        using Byok;

        internal static partial class C
        {
            internal static void M(ILogger log, ByokCredentials creds) => Write(log, {|BYOK107:new Call { Key = creds.ApiKey.Reveal() }|});

            [LoggerMessage(Level = LogLevel.Information, Message = "called")]
            private static partial void Write(ILogger log, [LogProperties] Call call);

            private static partial void Write(ILogger log, Call call) { }
        }

        namespace Microsoft.Extensions.Logging
        {
            [AttributeUsage(AttributeTargets.Parameter)]
            public sealed class LogPropertiesAttribute : Attribute;
        }

        internal sealed class Call
        {
            public string Key { get; init; } = "";
        }
        """,
        """
        using Byok;

        internal static partial class C
        {
            internal static void M(ILogger log, ByokCredentials creds) => Write(log, new Call { Key = creds.ApiKey.Reveal() });

            [LoggerMessage(Level = LogLevel.Information, Message = "called")]
            private static partial void Write(ILogger log, Call call);

            private static partial void Write(ILogger log, Call call) { }
        }

        namespace Microsoft.Extensions.Logging
        {
            [AttributeUsage(AttributeTargets.Parameter)]
            public sealed class LogPropertiesAttribute : Attribute;
        }

        internal sealed class Call
        {
            public string Key { get; init; } = "";
        }
        """,
        new LeakAnalyzer(), new DumpFix());
}
