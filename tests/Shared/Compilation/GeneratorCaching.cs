using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Byok.Testing;

/// <summary>Holds a generator to its promise: an edit that does not concern it does not make it work.</summary>
internal static class GeneratorCaching
{
    public static GeneratorDriver CreateDriver(TestProject project, params IIncrementalGenerator[] generators) => CSharpGeneratorDriver.Create(
        generators.Select(GeneratorExtensions.AsSourceGenerator),
        parseOptions: project.ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>After an edit elsewhere and after one in the same file that moves every line, each of the steps and the output are cached or unchanged.</summary>
    public static void AssertIgnoresUnrelatedEdits(IIncrementalGenerator generator, IReadOnlyList<string> steps, TestProject project)
    {
        var unrelatedFile = project.WithFile("/src/App/Unrelated.cs", "namespace Unrelated; internal sealed class Unrelated;");
        AssertCached(Rerun(generator, project, unrelatedFile), steps, "A file was added.");

        var (path, text) = (project.Files[0].Path, project.Files[0].Text);
        var sameFile = project with
        {
            Files = project.Files.SetItem(0, new TestFile(path, $"// A line above.\n{text}\ninternal sealed class AddedBelow {{ }}\n")),
        };
        AssertCached(Rerun(generator, project, sameFile), steps, "The same file was edited outside any handler.");
    }

    /// <summary>After an edit that concerns it the given step has a new value and so has the output: the other tests could have failed.</summary>
    public static void AssertNotices(IIncrementalGenerator generator, string step, TestProject before, TestProject after)
    {
        var (_, run) = Rerun(generator, before, after);
        Assert.Contains(run.TrackedSteps[step].SelectMany(s => s.Outputs), o => !IsCached(o.Reason));
        Assert.Contains(run.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs), o => !IsCached(o.Reason));
    }

    private static (GeneratorRunResult First, GeneratorRunResult Second) Rerun(IIncrementalGenerator generator, TestProject before, TestProject after)
    {
        // One compilation grows out of the other, as in an editor: trees that are the same text are the same objects.
        var first = before.Compile();
        var second = first;
        foreach (var (old, edited) in before.Files.Zip(after.Files).Where(pair => pair.First != pair.Second))
            second = second.ReplaceSyntaxTree(first.SyntaxTrees.Single(t => t.FilePath == old.Path), after.Parse(edited.Path, edited.Text));
        second = second.AddSyntaxTrees(after.Files.Skip(before.Files.Length).Select(f => after.Parse(f.Path, f.Text)));

        var driver = CreateDriver(before, generator).RunGenerators(first);
        var result = driver.GetRunResult().Results.Single();
        return (result, driver.RunGenerators(second).GetRunResult().Results.Single());
    }

    private static void AssertCached((GeneratorRunResult First, GeneratorRunResult Second) runs, IReadOnlyList<string> steps, string edit)
    {
        // A step without any value is not tracked; one that had values must not have lost them.
        var seen = steps.Where(runs.First.TrackedSteps.ContainsKey).ToList();
        Assert.NotEmpty(seen);
        foreach (var step in seen)
            AssertCached(runs.Second.TrackedSteps[step], step, edit);
        foreach (var (name, output) in runs.Second.TrackedOutputSteps)
            AssertCached(output, name, edit);
        Assert.Equal(runs.First.TrackedOutputSteps.Keys.Order(), runs.Second.TrackedOutputSteps.Keys.Order());
    }

    private static void AssertCached(IEnumerable<IncrementalGeneratorRunStep> runs, string step, string edit)
    {
        foreach (var (_, reason) in runs.SelectMany(r => r.Outputs))
            Assert.True(IsCached(reason), $"{edit} The step {step} is {reason}, not cached.");
    }

    private static bool IsCached(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;
}
