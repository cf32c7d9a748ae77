using static Byok.Analyzers.Tests.Usage.UsageTest;

namespace Byok.Analyzers.Tests.Usage;

/// <summary>BYOK006.</summary>
public sealed class SharedCredentialsTests
{
    [Theory]
    [InlineData("public static ByokCredentials? {|BYOK006:Last|};")]
    [InlineData("private static ApiKey? {|BYOK006:_key|};")]
    [InlineData("public static ByokCredentials? {|BYOK006:Last|} { get; set; }")]
    [InlineData("private static readonly Dictionary<string, ByokCredentials> {|BYOK006:Users|} = [];")]
    [InlineData("private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, (ApiKey Key, int Uses)> {|BYOK006:Users|} = new();")]
    [InlineData("private static Lazy<ByokCredentials>? {|BYOK006:_lazy|};")]
    [InlineData("[ThreadStatic] private static ByokCredentials? {|BYOK006:_current|};")]
    [InlineData("private static ApiKey[] {|BYOK006:_keys|} = [];")]
    public Task A_static_is_reported(string member) => VerifyAsync($$"""public static partial class Holder { {{member}} }""");

    [Theory]
    [InlineData("private static readonly AsyncLocal<ByokCredentials?> Current = new();")]
    [InlineData("private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<HttpContext, ByokCredentials> Table = new();")]
    [InlineData("private static readonly ApiKey Own = new(\"not-a-users-key\");")]
    [InlineData("private static ApiKey Own { get; } = new(\"not-a-users-key\");")]
    [InlineData("private static readonly Func<ByokCredentials, string> ProviderOf = c => c.Provider;")]
    [InlineData("private static readonly Dictionary<string, Func<ByokCredentials, string>> Map = [];")]
    [InlineData("private static readonly System.Threading.Channels.Channel<ByokCredentials> Work = System.Threading.Channels.Channel.CreateUnbounded<ByokCredentials>();")]
    [InlineData("private static readonly Queue<ByokCredentials> Work = new();")]
    [InlineData("private static readonly IEqualityComparer<ApiKey> Comparer = EqualityComparer<ApiKey>.Default;")]
    [InlineData("public static ByokCredentials? Current(IByokCredentialsAccessor accessor) => accessor.Credentials;")]
    [InlineData("public static ApiKey Empty => default;")]
    [InlineData("public static string Provider = ByokProviders.OpenAI;")]
    public Task What_a_request_does_not_outlive_is_not(string member) => VerifyAsync($$"""public static class Holder { {{member}} }""");

    [Theory]
    [InlineData("builder.Services.{|BYOK006:AddSingleton<Holder>()|};")]
    [InlineData("builder.Services.{|BYOK006:AddSingleton<IHolder, Holder>()|};")]
    [InlineData("builder.Services.{|BYOK006:AddSingleton(typeof(IHolder), typeof(Holder))|};")]
    [InlineData("builder.Services.{|BYOK006:AddSingleton<IHolder>(new Holder())|};")]
    [InlineData("builder.Services.{|BYOK006:AddSingleton<IHolder>(_ => new Holder())|};")]
    [InlineData("builder.Services.{|BYOK006:AddSingleton<IHolder>(services => { return new Holder(); })|};")]
    [InlineData("builder.Services.{|BYOK006:AddKeyedSingleton<Holder>(\"x\")|};")]
    [InlineData("builder.Services.AddLogging().{|BYOK006:AddSingleton<Derived>()|};")]
    [InlineData("builder.Services.{|BYOK006:AddSingleton(services => services.GetRequiredService<IHttpContextAccessor>().HttpContext!.GetByokCredentials())|};")]
    [InlineData("builder.Services.{|BYOK006:AddSingleton<Primary>()|};")]
    public Task A_singleton_is_reported_where_it_is_registered(string statement) => VerifyAppAsync(statement, Declarations);

    [Theory]
    [InlineData("builder.Services.AddScoped<Holder>();")]
    [InlineData("builder.Services.AddTransient<IHolder, Holder>();")]
    [InlineData("builder.Services.AddSingleton<Clean>();")]
    [InlineData("builder.Services.AddSingleton<TimeProvider>(TimeProvider.System);")]
    [InlineData("builder.Services.AddScoped(services => services.GetRequiredService<IHttpContextAccessor>().HttpContext!.GetByokCredentials());")]
    public Task Another_lifetime_is_not(string statement) => VerifyAppAsync(statement, Declarations);

    [Fact]
    public Task Hosted_services_and_middleware_are_made_once() => VerifyAsync(
        """
        public sealed class Worker : BackgroundService
        {
            private ByokCredentials? {|BYOK006:_last|};

            protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.FromResult(_last);
        }

        public sealed class KeyMiddleware(RequestDelegate next)
        {
            private ApiKey {|BYOK006:_key|};

            public Task InvokeAsync(HttpContext context)
            {
                _key = context.GetByokCredentials().ApiKey;
                return _key.IsEmpty ? Task.CompletedTask : next(context);
            }
        }

        public sealed class GoodMiddleware(RequestDelegate next)
        {
            public Task InvokeAsync(HttpContext context, IByokCredentialsAccessor accessor) => accessor.Credentials is { } creds ? next(context) : Task.CompletedTask;
        }

        public sealed class Service(ByokCredentials creds)
        {
            private readonly ApiKey _key = creds.ApiKey;

            public bool IsEmpty => _key.IsEmpty;
        }
        """);

    private const string Declarations =
        """
        internal interface IHolder;

        internal partial class Holder : IHolder
        {
            private ByokCredentials? _creds;

            internal void Keep(ByokCredentials creds) => _creds = creds;

            internal string? Provider => _creds?.Provider;
        }

        internal sealed class Derived : Holder;

        internal sealed class Primary(ByokCredentials creds)
        {
            internal string Provider => creds.Provider;
        }

        internal sealed class Clean(IByokCredentialsAccessor accessor)
        {
            internal string? Provider => accessor.Credentials?.Provider;

            internal string Use(ByokCredentials creds) => creds.Provider;
        }
        """;
}
