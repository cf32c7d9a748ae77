//// case: reveal of another type
using Byok;

public readonly struct Surprise(string text)
{
    public string Reveal() => text;
}

public sealed class Party(ILogger<Party> logger)
{
    public void Open(ByokCredentials creds)
    {
        var surprise = new Surprise("a cake for " + creds.Provider);
        logger.LogInformation("{Surprise}", surprise.Reveal());
        Console.WriteLine(surprise.Reveal());
    }
}

//// case: api key of another kind
using Byok;

public sealed class MapTile
{
    public string ApiKey { get; init; } = "public";

    public string Reveal() => "tile " + ApiKey;
}

public sealed class MapService(ILogger<MapService> logger)
{
    public Uri TileUri(MapTile tile, ByokCredentials creds)
    {
        logger.LogInformation("{Key} {Tile} for {Provider}", tile.ApiKey, tile.Reveal(), creds.Provider);
        return new Uri($"https://tiles.example.org/{tile.ApiKey}?provider={creds.Provider}");
    }
}

//// case: parameter named like a secret
using Byok;

public sealed class Names(ILogger<Names> logger)
{
    private readonly string _apiKeyName;

    public Names(ILogger<Names> logger, ByokCredentials creds) : this(logger) => _apiKeyName = creds.Preset.AuthHeaderName;

    public void Write(string apiKey, string secret, string token)
    {
        logger.LogInformation("{ApiKey} {Secret} {Token} {Name}", apiKey, secret, token, _apiKeyName);
        Console.WriteLine($"{nameof(apiKey)}={apiKey}");
    }

    public void Run(ByokCredentials creds) => Write(creds.Provider, nameof(creds.ApiKey), creds.ApiKey.Fingerprint);
}

//// case: own struct named api key
namespace Inventory;

public readonly record struct ApiKey(string Value)
{
    public string Reveal() => Value;
}

public sealed class KeyCounter(ILogger<KeyCounter> logger)
{
    public void Count(IEnumerable<ApiKey> keys, Byok.ByokCredentials creds)
    {
        foreach (var key in keys)
            logger.LogInformation("{Key} {Text}", key, key.Reveal());
        logger.LogInformation("{Provider}", creds.Provider);
    }
}

//// case: card game with keys
using Byok;

public enum Door { North, South }

public sealed class Game(ILogger<Game> logger)
{
    private readonly Dictionary<Door, string> _keys = new() { [Door.North] = "brass", [Door.South] = "iron" };

    public IReadOnlyDictionary<Door, string> Keys => _keys;

    public void Play(ByokCredentials creds)
    {
        foreach (var (door, key) in Keys)
            logger.LogInformation("{Door} opens with {Key}", door, key);
        logger.LogInformation("hints from {Provider}", creds.Provider);
    }
}

//// case: configuration value beside the credentials
using Byok;

public sealed class SettingsDump(IConfiguration configuration, ILogger<SettingsDump> logger)
{
    public void Dump(ByokCredentials creds)
    {
        var key = creds.ApiKey.Reveal();
        var section = configuration.GetSection("Providers:" + creds.Provider);
        foreach (var child in section.GetChildren())
            logger.LogInformation("{Path} = {Value}", child.Path, child.Value);
        logger.LogInformation("{ApiKey}", configuration["ApiKeyHeader"]);
        logger.LogInformation("{Same}", section["hash"] == key);
    }
}

//// case: cookie and query values of the request
using Byok;

public sealed class RequestEcho(ILogger<RequestEcho> logger)
{
    public async Task WriteAsync(HttpContext context, ByokCredentials creds)
    {
        var apiKey = context.Request.Query["sort"].ToString();
        var token = context.Request.Cookies["theme"];
        logger.LogInformation("{ApiKey} {Token} {Provider}", apiKey, token, creds.Provider);
        await context.Response.WriteAsync(apiKey + token);
    }
}

//// case: interface with the same method name
using Byok;

public interface IRevealable
{
    string Reveal();
}

public sealed class Hint(string text) : IRevealable
{
    public string Reveal() => text;
}

public sealed class Hints(ILogger<Hints> logger)
{
    private readonly List<IRevealable> _hints = [new Hint("try the model list")];

    public void Show(ByokCredentials creds)
    {
        _hints.Add(new Hint("use " + creds.Model));
        foreach (var hint in _hints)
            logger.LogInformation("{Hint}", hint.Reveal());
        logger.LogInformation("{All}", string.Join('\n', _hints.Select(h => h.Reveal())));
    }
}

//// case: provider facts are public
using Byok;

public static class ProviderTable
{
    public static void Print(ByokCredentials creds, TextWriter output)
    {
        var preset = creds.Preset;
        foreach (var prefix in preset.KeyPrefixes)
            Console.WriteLine("keys of {0} begin with {1}", preset.DisplayName, prefix);
        Console.WriteLine(preset.KeyPattern);
        output.WriteLine($"{preset.Id} {preset.AuthHeaderName} {preset.AuthScheme} {preset.ConsoleUrl}");
        Console.WriteLine($"{creds.ModelId} {creds.Provider} {creds.GetHashCode()} {creds.ApiKey.IsEmpty}");
    }
}
