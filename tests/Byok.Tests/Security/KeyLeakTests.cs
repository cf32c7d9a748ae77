using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Byok.Tests.Hosting;
using Byok.Vectors;

namespace Byok.Tests.Security;

/// <summary>The key must not come out by any way but <see cref="ApiKey.Reveal"/>.</summary>
public sealed class KeyLeakTests
{
    private static readonly ByokCredentials Credentials = new(new ApiKey(Canary.OpenAI), "openai", "gpt-x");

    [Theory]
    [InlineData(Canary.OpenAI)]
    [InlineData(Canary.Anthropic)]
    [InlineData(Canary.AnthropicAdmin)]
    [InlineData(Canary.Groq)]
    [InlineData(Canary.Demo)]
    [InlineData(Canary.Unowned)]
    public void No_canary_can_be_mistaken_for_a_trace_id(string key) =>
        Assert.DoesNotMatch("[0-9A-Fa-f]{5}", key[key.IndexOf(Canary.Text, StringComparison.Ordinal)..]);

    [Fact]
    public void Text_of_every_kind_is_masked()
    {
        object boxed = Credentials.ApiKey;
        string[] texts =
        [
            Credentials.ToString(), $"{Credentials}", $"{Credentials.ApiKey}", $"{Credentials.ApiKey,40}", string.Format(null, "{0} {1}", Credentials, boxed), string.Concat(Credentials, boxed),
            Credentials.ApiKey.ToString(), boxed.ToString()!, new StringBuilder().Append(Credentials).Append(boxed).ToString(), new ApiKey(Canary.OpenAI).Fingerprint,
            Convert.ToString(boxed, null)!, new { Credentials }.ToString()!, (Credentials, Credentials.ApiKey).ToString(), new[] { Credentials.ApiKey }.Aggregate("", (text, key) => text + key),
        ];

        foreach (var text in texts)
            Canary.AssertAbsent("text", text);
        Assert.Contains("****0001", Credentials.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_masked()
    {
        var holder = new { Credentials, Key = Credentials.ApiKey, Keys = new[] { Credentials.ApiKey }, Map = new Dictionary<string, ApiKey> { ["k"] = Credentials.ApiKey } };
        var json = JsonSerializer.Serialize(holder, new JsonSerializerOptions { IncludeFields = true });

        Canary.AssertAbsent("JSON", json);
        Assert.Contains("****0001", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_by_the_source_generator_is_masked()
    {
        var json = JsonSerializer.Serialize(Credentials, CredentialsJson.Default.ByokCredentials);

        Canary.AssertAbsent("JSON", json);
        Assert.Contains("****0001", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_not_read_into_a_key_and_the_error_shows_nothing()
    {
        var exception = Record.Exception(() => JsonSerializer.Deserialize<ApiKey>($"\"{Canary.OpenAI}\""));

        Assert.IsType<NotSupportedException>(exception);
        Canary.AssertAbsent("the exception", exception.ToString());
    }

    [Fact]
    public void Everything_public_that_a_destructuring_logger_can_reach_is_masked()
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var visited = 0;
        Walk(Credentials, "credentials", depth: 0);
        Walk(Credentials.ApiKey, "key", depth: 0);
        Assert.True(visited > 20);

        void Walk(object? value, string path, int depth)
        {
            if (value is null || depth > 6 || (!value.GetType().IsValueType && !seen.Add(value)))
                return;
            visited++;
            Canary.AssertAbsent(path, value.ToString());
            if (value is string || value.GetType().IsPrimitive)
                return;
            if (value is IEnumerable items)
            {
                foreach (var item in items)
                    Walk(item, path + "[]", depth + 1);
            }
            foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0))
                Walk(property.GetValue(value), $"{path}.{property.Name}", depth + 1);
            foreach (var field in value.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance))
                Walk(field.GetValue(value), $"{path}.{field.Name}", depth + 1);
        }
    }

    [Theory]
    [InlineData(typeof(ApiKey))]
    [InlineData(typeof(ByokCredentials))]
    public void A_debugger_shows_the_masked_text(Type type)
    {
        Assert.Equal("{ToString(),nq}", type.GetCustomAttribute<DebuggerDisplayAttribute>()?.Value);
        foreach (var field in type.GetFields(BindingFlags.NonPublic | BindingFlags.Instance).Where(f => f.FieldType == typeof(string) && f.Name == "_text"))
            Assert.Equal(DebuggerBrowsableState.Never, field.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State);
    }

    [Fact]
    public void The_debuggers_proxy_for_a_key_shows_the_masked_text()
    {
        var proxy = Type.GetType(typeof(ApiKey).GetCustomAttribute<DebuggerTypeProxyAttribute>()!.ProxyTypeName)!;
        var view = Activator.CreateInstance(proxy, Credentials.ApiKey)!;

        foreach (var property in proxy.GetProperties())
            Canary.AssertAbsent(property.Name, property.GetValue(view)?.ToString());
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("C4NARY with spaces in it")]
    [InlineData("C4NARY\r\nX-Evil: 1")]
    public void The_exception_for_what_is_no_key_does_not_repeat_it(string text)
    {
        var exception = Assert.Throws<ArgumentException>(() => new ApiKey(text));

        Canary.AssertAbsent("the exception", exception.ToString());
    }

    [Theory]
    [InlineData("text/html", false)]
    [InlineData("text/html", true)]
    [InlineData("application/json", false)]
    [InlineData("text/plain", false)]
    public async Task The_developer_exception_page_of_a_crashing_handler_does_not_show_the_key(string accept, bool problemDetails)
    {
        await using var app = await TestApp.StartAsync(
            app => app.MapPost("/crash", string (ByokCredentials creds) => throw new InvalidOperationException($"crash of {creds.Provider} {creds} {creds.ApiKey}")),
            builder =>
            {
                if (problemDetails)
                    builder.Services.AddProblemDetails();
            },
            environment: "Development");

        var response = await app.SendAsync("POST", "/crash", (ByokHeaders.ApiKey, Canary.OpenAI), (ByokHeaders.Provider, "openai"), ("Accept", accept), ("X-Seen", "other-header"));

        Assert.Equal(500, response.Status);
        Assert.Contains("crash of openai", response.Body, StringComparison.Ordinal);
        Assert.Contains("other-header", response.Body, StringComparison.Ordinal); // The page does list request headers.
        Canary.AssertAbsent("the developer exception page", response.Raw);
    }

    [Fact]
    public async Task Every_way_to_fail_while_binding_by_hand_keeps_the_key_out_of_the_exception()
    {
        await using var app = await TestApp.StartAsync(
            app => app.MapPost("/manual", (HttpContext context) => context.GetByokCredentials().Provider), environment: "Development");

        var response = await app.SendAsync("POST", "/manual", (ByokHeaders.ApiKey, Canary.OpenAI), (ByokHeaders.Provider, "groq"), ("Accept", "text/html"));

        Assert.Equal(401, response.Status);
        Assert.Contains("byok_wrong_provider_key", response.Body, StringComparison.Ordinal);
        Canary.AssertAbsent("the developer exception page", response.Raw);
    }

    [Fact]
    public async Task The_key_header_is_gone_once_the_credentials_are_bound()
    {
#pragma warning disable BYOK104 // Sends all headers back, to see that the key is not among them.
        await using var app = await TestApp.StartAsync(app => app.MapPost("/headers", (ByokCredentials creds, HttpContext context) =>
            string.Join(' ', context.Request.Headers.Select(h => $"{h.Key}={h.Value}"))));
#pragma warning restore BYOK104

        var response = await app.PostAsync("/headers", Canary.OpenAI, "openai");

        Assert.Contains("X-BYOK-Provider=openai", response.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(ByokHeaders.ApiKey, response.Body, StringComparison.OrdinalIgnoreCase);
    }
}
