// What the tests use of log4net, which is not on the package feed: the names and the parameters' names of its own source.
#nullable disable
#pragma warning disable CA1065
namespace log4net
{
    public interface ILog
    {
        void Debug(object message);
        void Debug(object message, System.Exception exception);
        void Info(object message);
        void Info(object message, System.Exception exception);
        void Warn(object message);
        void Error(object message);
        void Error(object message, System.Exception exception);
        void Fatal(object message);
        void DebugFormat(string format, object arg0);
        void InfoFormat(string format, object arg0);
        void InfoFormat(string format, object arg0, object arg1);
        void WarnFormat(string format, object arg0, object arg1, object arg2);
        void ErrorFormat(System.IFormatProvider provider, string format, params object[] args);
        void FatalFormat(string format, params object[] args);
    }

    public static class ThreadContext
    {
        public static Util.ThreadContextProperties Properties => throw new System.NotSupportedException();
        public static Util.ThreadContextStacks Stacks => throw new System.NotSupportedException();
    }

    public static class LogicalThreadContext
    {
        public static Util.LogicalThreadContextProperties Properties => throw new System.NotSupportedException();
        public static Util.LogicalThreadContextStacks Stacks => throw new System.NotSupportedException();
    }

    public static class GlobalContext
    {
        public static Util.GlobalContextProperties Properties => throw new System.NotSupportedException();
    }

    public static class NDC
    {
        public static System.IDisposable Push(string message) => throw new System.NotSupportedException();
    }

    public static class MDC
    {
        public static void Set(string key, string value) => throw new System.NotSupportedException();
    }
}

namespace log4net.Core
{
    public sealed class Level;

    public interface ILogger
    {
        void Log(System.Type callerStackBoundaryDeclaringType, Level level, object message, System.Exception exception);
    }
}

namespace log4net.Util
{
    public abstract class ContextPropertiesBase
    {
        public abstract object this[string key] { get; set; }
    }

    public sealed class ThreadContextProperties : ContextPropertiesBase
    {
        public override object this[string key] { get => null; set { } }
    }

    public sealed class LogicalThreadContextProperties : ContextPropertiesBase
    {
        public override object this[string key] { get => null; set { } }
    }

    public sealed class GlobalContextProperties : ContextPropertiesBase
    {
        public override object this[string key] { get => null; set { } }
    }

    public sealed class ThreadContextStacks
    {
        public ThreadContextStack this[string key] => null;
    }

    public sealed class LogicalThreadContextStacks
    {
        public LogicalThreadContextStack this[string key] => null;
    }

    public sealed class ThreadContextStack
    {
        public System.IDisposable Push(string message) => null;
    }

    public sealed class LogicalThreadContextStack
    {
        public System.IDisposable Push(string message) => null;
    }

    public static class LogExtensions
    {
        public static void DebugExt(this ILog logger, System.Func<object> callback) { }
        public static void DebugExt(this ILog logger, object message) { }
        public static void InfoExt(this ILog logger, System.Func<object> callback) { }
        public static void InfoExt(this ILog logger, object message) { }
        public static void WarnExt(this ILog logger, object message) { }
        public static void WarnExt(this ILog logger, System.Func<object> callback) { }
        public static void ErrorExt(this ILog logger, System.Func<object> callback) { }
        public static void FatalExt(this ILog logger, System.Func<object> callback) { }
        public static void ErrorExt(this ILog logger, object message, System.Exception exception) { }
        public static void FatalExt(this ILog logger, object message) { }
        public static void DebugFormatExt(this ILog logger, string format, object arg0) { }
        public static void InfoFormatExt(this ILog logger, string format, object arg0) { }
        public static void WarnFormatExt(this ILog logger, string format, object arg0, object arg1, object arg2) { }
        public static void ErrorFormatExt(this ILog logger, string format, params object[] args) { }
        public static void FatalFormatExt(this ILog logger, string format, object arg0) { }
    }

    // Its name in version 2.
    public static class ILogExtensions
    {
        public static void DebugExt(ILog logger, object message) { }
        public static void InfoExt(ILog logger, System.Func<object> callback) { }
        public static void InfoExt(ILog logger, object message) { }
        public static void WarnExt(ILog logger, object message) { }
        public static void DebugExt(ILog logger, System.Func<object> callback) { }
        public static void WarnExt(ILog logger, System.Func<object> callback) { }
        public static void ErrorExt(ILog logger, System.Func<object> callback) { }
        public static void FatalExt(ILog logger, System.Func<object> callback) { }
        public static void ErrorExt(ILog logger, object message, System.Exception exception) { }
        public static void FatalExt(ILog logger, object message) { }
        public static void DebugFormatExt(ILog logger, string format, object arg0) { }
        public static void InfoFormatExt(ILog logger, string format, object arg0) { }
        public static void WarnFormatExt(ILog logger, string format, object arg0, object arg1, object arg2) { }
        public static void ErrorFormatExt(ILog logger, string format, params object[] args) { }
        public static void FatalFormatExt(ILog logger, string format, object arg0) { }
    }
}
