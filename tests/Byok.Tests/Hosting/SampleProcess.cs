using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Byok.Tests.Hosting;

/// <summary>
/// A built app, run as a real process on a port of its own choosing. Keeps everything the app prints, to be searched for keys.
/// </summary>
internal sealed partial class SampleProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SampleProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, e) => Read(e.Data);
        _process.ErrorDataReceived += (_, e) => Read(e.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"{start.FileName} ended before it listened."));
    }

    /// <summary>Where the app listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>All it has printed so far, to both streams.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Starts an app and waits until it listens.</summary>
    /// <param name="app">A <c>.dll</c>, which is run by <c>dotnet</c>, or an executable.</param>
    /// <param name="workingDirectory">Also the app's content root.</param>
    /// <param name="arguments">Come after <c>--urls http://127.0.0.1:0</c>.</param>
    public static async Task<SampleProcess> StartAsync(string app, string workingDirectory, params IEnumerable<string> arguments)
    {
        var isDll = app.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(isDll ? Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet" : app)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])[.. isDll ? [app] : Array.Empty<string>(), "--urls", "http://127.0.0.1:0", .. arguments])
            start.ArgumentList.Add(argument);
        // What the machine sets for other apps. A proxy that leads nowhere shows whether the app goes where it should not.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(name);
        foreach (var name in (string[])["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy"])
            start.Environment[name] = "http://127.0.0.1:9";
        start.Environment.Remove("NO_PROXY");
        start.Environment.Remove("no_proxy");

        var sample = new SampleProcess(start);
        try
        {
            sample._process.Start();
            sample._process.BeginOutputReadLine();
            sample._process.BeginErrorReadLine();
            sample.Address = await sample._address.Task.WaitAsync(Patience);
            return sample;
        }
        catch (Exception exception)
        {
            await sample.DisposeAsync();
            throw new InvalidOperationException($"{app} did not start to listen. It printed: {sample.Output}", exception);
        }
    }

    /// <summary>Ends this process and those that it started, no other.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (InvalidOperationException)
        {
            // It never started.
        }
        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
            return;
        lock (_output)
            _output.AppendLine(line);
        if (ListeningLine().Match(line) is { Success: true } match)
            _address.TrySetResult(new Uri(match.Groups[1].Value));
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:\d+)")]
    private static partial Regex ListeningLine();
}
