using System.Text;
using Byok.Generated;
using Microsoft.Extensions.Primitives;

namespace Byok.Tests.Endpoints;

/// <summary>
/// The guards that the generator compiled into this very assembly (see VectorEndpoints) against the table-driven one, on random and hostile headers.
/// </summary>
public sealed class DifferentialTests
{
    private const int RequestsPerPolicy = 250_000;

    public static TheoryData<string[], bool, bool> Policies => new()
    {
        { [], false, false },
        { ["openai", "groq"], false, false },
        { [], true, false },
        { [], false, true },
        { ["claude"], false, false },
    };

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_compiled_guard_exists_for_the_policy(string[] providers, bool requireModel, bool acceptAnyKeyFormat)
    {
        var (compiled, _) = Guards(providers, requireModel, acceptAnyKeyFormat);

        Assert.IsNotType<TableDrivenGuard>(compiled);
    }

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Policies))]
    public void Both_guards_agree_on_every_request(string[] providers, bool requireModel, bool acceptAnyKeyFormat)
    {
        var (compiled, table) = Guards(providers, requireModel, acceptAnyKeyFormat);
        Assert.Equal(table.Challenge, compiled.Challenge);

        var codes = new int[Enum.GetValues<ByokRefusalCode>().Length];
        Parallel.For(0, Environment.ProcessorCount, worker =>
        {
            var requests = new HostileRequests(seed: 20261121 + worker);
            var mine = new int[codes.Length];
            for (var i = 0; i < RequestsPerPolicy / Environment.ProcessorCount; i++)
            {
                var context = requests.Next();
                var expected = table.Check(context, out var expectedCredentials);
                var actual = compiled.Check(context, out var actualCredentials);
                if (expected != actual || !Same(expectedCredentials, actualCredentials) || !SameBody(table, compiled, expected))
                    Assert.Fail($"Request {i} of worker {worker}: the table says {expected}, the compiled guard {actual}.");
                mine[(int)expected.Code]++;
            }
            lock (codes)
            {
                for (var c = 0; c < codes.Length; c++)
                    codes[c] += mine[c];
            }
        });

        // A generator of requests that never reaches a branch proves nothing about it.
        foreach (var code in Enum.GetValues<ByokRefusalCode>())
        {
            var isPossible = (code != ByokRefusalCode.MissingModel || requireModel)
                && (code != ByokRefusalCode.ProviderNotAllowed || providers.Length != 0)
                && (code is not (ByokRefusalCode.WrongKeyType or ByokRefusalCode.WrongProviderKey) || !acceptAnyKeyFormat);
            Assert.True(codes[(int)code] > 100 == isPossible, $"{code}: {codes[(int)code]} requests.");
        }
    }

    private static (ByokGuard Compiled, ByokGuard Table) Guards(string[] providers, bool requireModel, bool acceptAnyKeyFormat)
    {
        var catalog = ByokRegistry.Catalog;
        var policy = GuardPolicy.TryCreate(catalog, providers, requireModel, acceptAnyKeyFormat, out _)!;
        return (ByokRegistry.GetGuard(catalog, policy), new TableDrivenGuard(catalog, policy));
    }

    private static bool Same(ByokCredentials? left, ByokCredentials? right) =>
        left is null ? right is null : right is not null && left.ApiKey == right.ApiKey && left.Provider == right.Provider && left.Model == right.Model;

    private static bool SameBody(ByokGuard left, ByokGuard right, ByokRefusal refusal) =>
        refusal.Code == ByokRefusalCode.None || left.GetBody(refusal).SequenceEqual(right.GetBody(refusal));

    /// <summary>Requests whose parts are drawn from what is likely, what is nearly right and what is hostile.</summary>
    private sealed class HostileRequests(int seed)
    {
        private static readonly string[] Hostile =
        [
            "", " ", "   ", "\t", "\r\n", "a\r\nX-Evil: 1", "\0", "sk-\0abcdefgh", "\ud800", "\udfff\ud800abcdefgh", "ключ-ключ-ключ", "sk–proj–dash–dash", "＜your-key＞", "•••••••••",
            ",", ",,", "a,b", "openai,groq", "\u2028", "\u212Aey-kelvin", "ſk-proj-long-s", new('x', 64 * 1024), new('\u00e9', 300), "{", "{\"type\":\"service_account\"}",
            "{\"a\": 1, \"type\": \"service_account\"}", "-----BEGIN", "-----BEGIN RSA PRIVATE KEY-----", "null", "undefined", "Bearer sk-proj-abcdefgh", "your-key", "sk-xxxx", "....", "<key>", "***",
        ];

        private static readonly string[] Names = [.. ByokRegistry.Catalog.Presets.SelectMany(p => p.Aliases.Prepend(p.Id)), "github-models", "ollama", "nobody", "openai "];

        private readonly Random _random = new(seed);
        private readonly StringBuilder _text = new();

        public HttpContext Next()
        {
            var context = new DefaultHttpContext();
            var headers = context.Request.Headers;
            if (_random.Next(20_000) == 0)
            {
                for (var i = 0; i < 1000; i++)
                    headers["X-Extra-" + i] = "value";
            }
            Add(headers, AnyCase(ByokHeaders.ApiKey), Key);
            Add(headers, AnyCase(ByokHeaders.Provider), Provider);
            Add(headers, AnyCase(ByokHeaders.Model), Model);
            if (_random.Next(10) == 0)
                context.Request.QueryString = new QueryString("?" + Pick("key", "token", "api_key", "KEY", "q", "api%5Fkey", "x-byok-api-key") + "=" + Uri.EscapeDataString(Safe(Key())));
            return context;
        }

        private void Add(IHeaderDictionary headers, string name, Func<string> value)
        {
            switch (_random.Next(12))
            {
                case 0:
                    break;
                case 1:
                    headers[name] = new StringValues([value(), value()]);
                    break;
                case 2:
                    headers[name] = StringValues.Empty;
                    break;
                case 3:
                    headers[name] = Hostile[_random.Next(Hostile.Length)];
                    break;
                default:
                    headers[name] = value();
                    break;
            }
        }

        private string Key()
        {
            var rules = ByokRegistry.Catalog.Rules;
            var rule = rules[_random.Next(rules.Count)];
            _text.Clear();
            switch (_random.Next(6))
            {
                case 0:
                    Append(_random.Next(0, 60));
                    break;
                case 1:
                    // One character short of a sign.
                    _text.Append(rule.Prefix.Length > 1 ? rule.Prefix[..^1] : "s");
                    Append(_random.Next(4, 60));
                    break;
                case 2:
                    _text.Append(rule.Prefix.ToUpperInvariant());
                    Append(_random.Next(4, 60));
                    break;
                default:
                    _text.Append(rule.Prefix);
                    var length = _random.Next(2) == 0 && rule.MinLength > 0 ? rule.MinLength + _random.Next(-2, 3) : _random.Next(4, 100);
                    if (rule.Marker is not null && _random.Next(4) != 0)
                        _text.Append(rule.Marker);
                    Append(Math.Max(0, length - _text.Length));
                    break;
            }
            return _text.ToString();
        }

        private void Append(int count)
        {
            const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
            const string signs = "-_.,xX ~!\u00e9";
            for (var i = 0; i < count; i++)
                _text.Append(_random.Next(400) == 0 ? signs[_random.Next(signs.Length)] : letters[_random.Next(letters.Length)]);
        }

        private string Provider() => _random.Next(8) == 0 ? Hostile[_random.Next(Hostile.Length)] : AnyCase(Names[_random.Next(Names.Length)]);

        private string Model()
        {
            _text.Clear();
            Append(_random.Next(30) == 0 ? _random.Next(250, 262) : _random.Next(0, 30));
            return _text.ToString();
        }

        private string AnyCase(string text) => _random.Next(4) switch
        {
            0 => text.ToUpperInvariant(),
            1 => text.ToLowerInvariant(),
            _ => text,
        };

        private string Pick(params ReadOnlySpan<string> choices) => choices[_random.Next(choices.Length)];

        private static string Safe(string key) => key.Length > 4000 ? key[..4000] : key;
    }
}
