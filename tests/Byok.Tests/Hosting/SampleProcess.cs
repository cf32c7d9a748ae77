using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Byok.Tests.Hosting;

/// <summary>A web app in a process of its own, on a free port of this machine.</summary>
internal sealed partial class SampleProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SampleProcess(Process process) => _process = process;

    public Uri Address => _address.Task.Result;

    /// <summary>All that the app has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <param name="path">An executable, or a dll that <c>dotnet</c> runs.</param>
    /// <param name="args">Arguments for the app. The address is added.</param>
    public static Task<SampleProcess> StartAsync(string path, params string[] args) => StartAsync(path, environment: [], args);

    /// <param name="path">An executable, or a dll that <c>dotnet</c> runs.</param>
    /// <param name="environment">Variables that this app gets on top.</param>
    /// <param name="args">Arguments for the app. The address is added.</param>
    /// <param name="folder">The working directory; null for the app's own folder.</param>
    public static async Task<SampleProcess> StartAsync(string path, IEnumerable<KeyValuePair<string, string>> environment, string[] args, string? folder = null)
    {
        string[] all = [.. args, "--urls", "http://127.0.0.1:0"];
        var start = path.EndsWith(".dll", StringComparison.Ordinal)
            ? new ProcessStartInfo(DotnetCommand.Host, [path, .. all])
            : new ProcessStartInfo(path, all);
        start.WorkingDirectory = folder ?? Path.GetDirectoryName(path)!;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        DotnetCommand.CleanEnvironment(start);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        var app = new SampleProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        app.Start();
        try
        {
            await app._address.Task.WaitAsync(StartLimit);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Start()
    {
        _process.OutputDataReceived += (_, e) => Read(e.Data);
        _process.ErrorDataReceived += (_, e) => Read(e.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"The app ended before it listened:\n{Output}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Read(string? line)
    {
        if (line is null)
            return;
        lock (_output)
            _output.AppendLine(line);
        if (ListeningPattern().Match(line) is { Success: true } match)
            _address.TrySetResult(new Uri(match.Groups[1].Value));
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:\d+)")]
    private static partial Regex ListeningPattern();
}
