using System.Text;
using System.Text.RegularExpressions;

namespace Byok.Proxy.Tests.Hosting;

/// <summary>Reads a streamed answer as it comes.</summary>
internal sealed partial class EventReader(Stream stream) : IAsyncDisposable
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly StringBuilder _text = new();
    private int _read;

    /// <summary>All that has come so far.</summary>
    public string Text => _text.ToString();

    public static async Task<EventReader> OpenAsync(HttpResponseMessage response)
    {
        response.EnsureSuccessStatusCode();
        return new EventReader(await response.Content.ReadAsStreamAsync());
    }

    /// <summary>The next event, without its blank line; null at the end.</summary>
    public async Task<string?> ReadAsync()
    {
        using var limit = new CancellationTokenSource(ProxyApp.Soon);
        while (true)
        {
            var rest = _text.ToString(_read, _text.Length - _read);
            if (EventEnd().Match(rest) is { Success: true } end)
            {
                _read += end.Index + end.Length;
                return rest[..end.Index];
            }
            var count = await stream.ReadAsync(_buffer, limit.Token);
            if (count == 0)
                return rest.Length == 0 ? null : throw new InvalidOperationException($"The stream ended in the middle of an event: {rest}");
            _text.Append(Encoding.UTF8.GetString(_buffer, 0, count));
        }
    }

    /// <summary>All events that are still to come.</summary>
    public async Task<List<string>> ReadToEndAsync()
    {
        var events = new List<string>();
        while (await ReadAsync() is { } next)
            events.Add(next);
        return events;
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    [GeneratedRegex(@"\r?\n\r?\n")]
    private static partial Regex EventEnd();
}
