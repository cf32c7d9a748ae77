// Single types of libraries that are not on the package feed.
#nullable disable
using System.Threading;
using System.Threading.Tasks;

namespace Serilog
{
    public interface IDiagnosticContext
    {
        void Set(string propertyName, object value, bool destructureObjects = false);
        void SetException(System.Exception exception);
    }
}

namespace Microsoft.AspNetCore.SignalR.Client
{
    public class HubConnection;

    public static class HubConnectionExtensions
    {
        public static Task InvokeAsync(this HubConnection hubConnection, string methodName, object arg1, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public static Task SendAsync(this HubConnection hubConnection, string methodName, object arg1, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public static Task SendAsync(
            this HubConnection hubConnection, string methodName, object arg1, object arg2, object arg3, object arg4, object arg5, object arg6, object arg7, object arg8, object arg9, object arg10) => Task.CompletedTask;
    }
}

namespace Microsoft.Extensions.Compliance.Redaction
{
    public abstract class Redactor
    {
        public string Redact(string source) => "";
        public string Redact<T>(T value, string format = null) => "";
    }
}

namespace Anthropic.Core
{
    public record ClientOptions
    {
        public string ApiKey { get; set; }
        public string AuthToken { get; set; }
    }
}
