using System.Collections.Immutable;
using Byok.Testing;
using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Tests;

/// <summary>CS8631 goes where ASP.NET Core's generator causes it for optional credentials, and nowhere else.</summary>
public sealed class OptionalCredentialsSuppressorTests
{
    private const string OptionalHandlers =
        """
        using Byok;

        var app = WebApplication.CreateSlimBuilder(args).Build();
        app.MapPost("/lambda", (ByokCredentials? creds) => creds?.Provider ?? "none");
        app.MapPost("/method", Handlers.Chat);
        app.MapPost("/property", ([AsParameters] ChatRequest request) => request.Creds?.Provider ?? "none");

        internal static class Handlers
        {
            internal static string Chat(ByokCredentials? creds = null) => creds?.Provider ?? "none";
        }

        internal sealed class ChatRequest
        {
            public ByokCredentials? Creds { get; init; }
        }
        """;

    // As ASP.NET Core's generator has it, but written by somebody else.
    private const string Namesake =
        """
        using System.Reflection;
        using Byok;
        using Microsoft.AspNetCore.Http.Metadata;

        internal static class Mine
        {
            internal static void Run() => PopulateMetadataForParameter<ByokCredentials?>();

            private static void PopulateMetadataForParameter<T>() where T : IEndpointParameterMetadataProvider { }
        }
        """;

    private const string OtherType =
        """
        using System.Reflection;
        using Microsoft.AspNetCore.Http.Metadata;

        var app = WebApplication.CreateSlimBuilder(args).Build();
        app.MapPost("/", (Other? other) => other is null ? "none" : "some");

        internal sealed class Other : IBindableFromHttpContext<Other>, IEndpointParameterMetadataProvider
        {
            public static ValueTask<Other?> BindAsync(HttpContext context, ParameterInfo parameter) => new(new Other());

            public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) { }
        }
        """;

    [Fact]
    public async Task Optional_credentials_are_no_warning()
    {
        var warnings = await GetWarningsAsync(TestProject.App(OptionalHandlers));

        Assert.NotEmpty(warnings);
        Assert.All(warnings, w => Assert.True(w.IsSuppressed && w.Id == "CS8631", w.ToString()));
    }

    [Fact]
    public async Task Optional_credentials_are_no_error_where_warnings_are_errors()
    {
        var errors = await GetWarningsAsync(TestProject.App(OptionalHandlers) with { Warnings = ReportDiagnostic.Error });

        Assert.NotEmpty(errors);
        Assert.All(errors, e => Assert.True(e.IsSuppressed && e.Id == "CS8631", e.ToString()));
    }

    [Fact]
    public async Task An_alias_of_the_type_is_no_warning() =>
        Assert.All(
            await GetWarningsAsync(TestProject.App("""
                using Creds = Byok.ByokCredentials;

                var app = WebApplication.CreateSlimBuilder(args).Build();
                app.MapPost("/", (Creds? creds) => creds?.Provider ?? "none");
                """)),
            w => Assert.True(w.IsSuppressed));

    [Fact]
    public async Task A_method_of_the_same_name_in_other_code_stays_a_warning()
    {
        var warning = Assert.Single(await GetWarningsAsync(TestProject.Library(Namesake)));

        Assert.Equal("CS8631", warning.Id);
        Assert.False(warning.IsSuppressed);
    }

    [Fact]
    public async Task A_file_local_method_of_the_same_name_in_the_users_code_stays_a_warning()
    {
        var warning = Assert.Single(await GetWarningsAsync(TestProject.Library(Namesake.Replace("internal static class Mine", "file static class Mine", StringComparison.Ordinal))));

        Assert.Equal("CS8631", warning.Id);
        Assert.False(warning.IsSuppressed);
    }

    [Fact]
    public async Task Another_optional_type_stays_a_warning()
    {
        var warnings = await GetWarningsAsync(TestProject.App(OtherType));

        Assert.NotEmpty(warnings);
        Assert.All(warnings, w => Assert.True(!w.IsSuppressed && w.Id == "CS8631", w.ToString()));
    }

    [Fact]
    public async Task A_project_without_Byok_is_left_alone() =>
        Assert.All(await GetWarningsAsync(TestProject.App(OtherType) with { ReferencesByok = false }), w => Assert.False(w.IsSuppressed));

    private static async Task<ImmutableArray<Diagnostic>> GetWarningsAsync(TestProject project)
    {
        GeneratorCaching.CreateDriver(project, RequestDelegateGenerator.Create()).RunGeneratorsAndUpdateCompilation(project.Compile(), out var compilation, out _);
        var diagnostics = await CompilerDiagnostics.GetAsync(compilation, new OptionalCredentialsSuppressor());
        return [.. diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning)];
    }
}
