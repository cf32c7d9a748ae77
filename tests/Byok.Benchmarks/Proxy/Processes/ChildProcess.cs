using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Byok.Benchmarks.Proxy.Processes;

/// <summary>A server in a process of its own, so that what it uses can be told apart. Ends with this object, and with this process where that ends first.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private const int KeptLines = 20;
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly string? _folder;
    private readonly bool _hasKeeper;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChildProcess(ProcessStartInfo start, ServerStart server)
    {
        (_folder, _hasKeeper) = (server.Folder, server.HasKeeper);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, e) => Note(e.Data);
        _process.ErrorDataReceived += (_, e) => Note(e.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)} has ended. It said: {string.Join(" | ", _lines)}"));
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What it said last, for error messages.</summary>
    public string Said => string.Join('\n', _lines);

    /// <summary>What the server and the processes it has started use.</summary>
    public ProcessUse Use => _hasKeeper ? ProcessUse.OfChildren(_process.Id) : ProcessUse.Of(_process.Id);

    /// <summary>Starts a server and waits until it listens.</summary>
    public static async Task<ChildProcess> StartAsync(ServerStart server, CancellationToken cancellation)
    {
        var start = server.Core is { } only
            ? new ProcessStartInfo("taskset", ["-c", only.ToString(CultureInfo.InvariantCulture), server.File, .. server.Arguments])
            : new ProcessStartInfo(server.File, server.Arguments);
        foreach (var (name, value) in server.Environment)
            start.Environment[name] = value;
        var child = new ChildProcess(start, server);
        try
        {
            child.Begin();
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(StartTimeout);
            var address = server.IsListening is { } isListening ? await Task.WhenAny(child._address.Task, isListening(limit.Token)) : child._address.Task;
            child.Address = await address.WaitAsync(limit.Token);
            return child;
        }
        catch (Exception exception)
        {
            await child.DisposeAsync();
            if (exception is OperationCanceledException && !cancellation.IsCancellationRequested)
                throw new TimeoutException($"{start.FileName} does not listen after {StartTimeout.TotalSeconds:0} seconds. It said: {child.Said}", exception);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            // All servers here end when nobody is left at the other end; so they do too when this process is killed.
            _process.StandardInput.Close();
            if (!await HasExitedAsync())
                _process.Kill(entireProcessTree: true);
            await HasExitedAsync();
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or IOException)
        {
            // Was never started, or has ended by itself.
        }
        _process.Dispose();
        if (_folder is not null)
            Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> HasExitedAsync()
    {
        using var limit = new CancellationTokenSource(EndTimeout);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void Begin()
    {
        try
        {
            _process.Start();
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException($"'{_process.StartInfo.FileName}' cannot be started. Install what is missing: apt-get install -y --no-install-recommends nginx nodejs util-linux.", exception);
        }
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Note(string? line)
    {
        if (line is null)
            return;
        _lines.Enqueue(line);
        while (_lines.Count > KeptLines)
            _lines.TryDequeue(out _);
        if (line.StartsWith(ServerLines.Listening, StringComparison.Ordinal))
            _address.TrySetResult(new Uri(line[ServerLines.Listening.Length..]));
    }
}
