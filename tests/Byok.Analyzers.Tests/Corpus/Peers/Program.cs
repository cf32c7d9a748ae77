using System.Collections.Immutable;
using System.Reflection;
using Byok.Analyzers.Tests.Corpus;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

// How other analyzers' security rules fare on the corpus. A leak counts as found where any security rule says anything on its line.
var packages = Metadata("Packages");
(string Name, string[] Folders)[] peers =
[
    ("SonarAnalyzer.CSharp 10.36.0.15337", [Path.Combine(packages, "sonaranalyzer.csharp", "10.36.0.15337", "analyzers")]),
    ("SecurityCodeScan.VS2019 5.6.7", [Path.Combine(packages, "securitycodescan.vs2019", "5.6.7", "analyzers", "dotnet")]),
    ("Meziantou.Analyzer 3.0.321", [Path.Combine(packages, "meziantou.analyzer", "3.0.321", "analyzers", "dotnet")]),
    ("SDK, CA rules", [Metadata("SdkAnalyzers")]),
];
var cases = CorpusCases.Load();
var isVerbose = args.Contains("--verbose");
Console.WriteLine($"| {"",-36} | near found | near missed | far found | far missed | false on look-alikes | false elsewhere |");
Console.WriteLine("|---|---|---|---|---|---|---|");
foreach (var (name, folders) in peers)
{
    var analyzers = Load(folders);
    var ids = analyzers.SelectMany(a => a.SupportedDiagnostics).Where(IsSecurity).Select(d => d.Id).Distinct().ToImmutableDictionary(id => id, _ => ReportDiagnostic.Warn);
    var failures = 0;
    var score = new CorpusScore(idsMatter: false);
    foreach (var @case in cases)
    {
        var compilation = CorpusCompiler.Compile(@case);
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(ids));
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (_, _, _) => Interlocked.Increment(ref failures), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var diagnostics = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync();
        score.Add(@case, diagnostics.Where(d => ids.ContainsKey(d.Id)));
    }

    var (near, far) = (score[CorpusCases.Near], score[CorpusCases.Far]);
    var onLookAlikes = score[CorpusCases.LookAlikes].False.Count + score[CorpusCases.NeverFlag].False.Count;
    Console.WriteLine($"| {name,-36} | {near.Found.Count} | {near.Missed.Count} | {far.Found.Count} | {far.Missed.Count} | {onLookAlikes} | {near.False.Count + far.False.Count} |");
    Console.Error.WriteLine($"{name}: {analyzers.Length} analyzers, {ids.Count} security rules, {failures} failures");
    if (isVerbose)
    {
        foreach (var part in score.Parts)
        {
            score[part].Found.ForEach(f => Console.Error.WriteLine($"  found {f}"));
            score[part].False.ForEach(f => Console.Error.WriteLine($"  false {f}"));
        }
    }
}

static bool IsSecurity(DiagnosticDescriptor descriptor) =>
    descriptor.Category.Contains("Security", StringComparison.OrdinalIgnoreCase) || descriptor.Category.Contains("Vulnerability", StringComparison.OrdinalIgnoreCase);

// Only those that have a security rule: the others cannot count.
static ImmutableArray<DiagnosticAnalyzer> Load(string[] folders)
{
    // A package may hold a build per compiler version: the newest.
    var files = folders.SelectMany(f => Directory.GetFiles(f, "*.dll", SearchOption.AllDirectories))
        .Where(f => !f.EndsWith(".resources.dll", StringComparison.Ordinal))
        .GroupBy(Path.GetFileName)
        .Select(g => g.Order(StringComparer.Ordinal).Last())
        .ToList();
    AppDomain.CurrentDomain.AssemblyResolve += (_, e) => files.Find(f => Path.GetFileNameWithoutExtension(f) == new AssemblyName(e.Name).Name) is { } found ? Assembly.LoadFrom(found) : null;
    return [.. files
        .SelectMany(f => Types(Assembly.LoadFrom(f)))
        .Where(t => !t.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(t) && t.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is { } a && a.Languages.Contains(LanguageNames.CSharp))
        .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t, nonPublic: true)!)
        .Where(a => a.SupportedDiagnostics.Any(IsSecurity))];
}

static IEnumerable<Type> Types(Assembly assembly)
{
    try
    {
        return assembly.GetTypes();
    }
    catch (ReflectionTypeLoadException e)
    {
        return e.Types.OfType<Type>();
    }
}

static string Metadata(string key) => Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
