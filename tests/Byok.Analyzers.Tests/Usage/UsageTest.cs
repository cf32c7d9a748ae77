using System.Collections.Immutable;
using Byok.Analyzers.Tests.Harness;
using Byok.Analyzers.Usage;
using Byok.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Byok.Analyzers.Tests.Usage;

/// <summary>Every usage rule looks at every test's code: what one of them has to say and the marks do not tell fails the test.</summary>
internal static class UsageTest
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        [.. typeof(UnknownProviderAnalyzer).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(UnknownProviderAnalyzer).Namespace && t.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)];

    /// <summary>One file, with Byok's namespace open: an app where it has top-level statements, else a library.</summary>
    public static Task VerifyAsync(string source) => VerifyAsync(AnalyzerTest.ToProject(Usings + source));

    /// <summary>Handlers in an app: the statements stand between its creation and its start.</summary>
    public static Task VerifyAppAsync(string statements, string declarations = "") => VerifyAsync(TestProject.App(App(statements, declarations)));

    public static Task VerifyAsync(TestProject project) => AnalyzerTest.VerifyAsync(project, Analyzers);

    /// <summary>Code that does not compile: the marks hold all the same.</summary>
    public static Task VerifyBrokenAsync(string source) =>
        new AnalyzerTest { Project = AnalyzerTest.ToProject(Usings + source), Analyzers = Analyzers, AllowsCompilerErrors = true }.RunAsync();

    /// <summary>What the usage rules report, for what the marks do not say.</summary>
    public static async Task<ImmutableArray<Diagnostic>> GetAsync(TestProject project) =>
        [.. (await CompilerDiagnostics.GetAsync(project.Compile(), Analyzers)).Where(d => d.Id.StartsWith("BYOK", StringComparison.Ordinal))];

    public static string App(string statements, string declarations = "") =>
        $"""
        {Usings}
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        {statements}
        app.Run();
        {declarations}
        """;

    private const string Usings =
        """
        using Byok;
        using Microsoft.AspNetCore.Http.HttpResults;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.OutputCaching;
        using Microsoft.AspNetCore.SignalR;

        """;
}
