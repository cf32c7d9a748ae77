using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Byok.Benchmarks.Generator;

/// <summary>An app with 1,000 handlers that take credentials: 20 files of 50.</summary>
internal static class ThousandHandlers
{
    private const int Files = 20;
    private const int HandlersPerFile = 50;

    public static CSharpParseOptions ParseOptions { get; } = new CSharpParseOptions(LanguageVersion.CSharp13)
        .WithFeatures([new("InterceptorsNamespaces", "Microsoft.AspNetCore.Http.Generated")]);

    private static readonly IReadOnlyList<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(f => Path.GetFileName(f) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || name is "netstandard.dll" or "Byok.dll"))
            .Select(f => MetadataReference.CreateFromFile(f))];

    public static CSharpCompilation Create(PolicyStyle style)
    {
        var trees = Enumerable.Range(0, Files).Select(i => Parse(WriteFile(i, style, "Hello"), $"Endpoints{i.ToString(CultureInfo.InvariantCulture)}.cs"));
        return CSharpCompilation.Create(
            "App", [.. trees, Parse(Shared, "Shared.cs")], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public static void ThrowIfWrong(CSharpCompilation compilation)
    {
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Take(3).ToList();
        if (errors.Count != 0)
            throw new InvalidOperationException(string.Join('\n', errors));
    }

    /// <summary>The first file with another letter inside its first handler.</summary>
    public static SyntaxTree EditFirst(PolicyStyle style, char letter) => Parse(WriteFile(0, style, $"Hell{letter}"), "Endpoints0.cs");

    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path, Encoding.UTF8);

    private static string WriteFile(int file, PolicyStyle style, string greeting)
    {
        var (policy, members) = style switch
        {
            PolicyStyle.Literals => ("\"openai\", \"groq\"", ""),
            PolicyStyle.ProviderIds => ("ByokProviders.OpenAI, ByokProviders.Groq", ""),
            _ => ("First, Second", "    private const string First = \"openai\";\n    private const string Second = \"groq\";\n"),
        };
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            using System;
            using System.Threading.Tasks;
            using Byok;
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Http;
            using Microsoft.AspNetCore.Routing;

            namespace App;

            public static class Endpoints{{file}}
            {
            {{members}}    public static void Map(IEndpointRouteBuilder app)
                {

            """);
        for (var i = 0; i < HandlersPerFile; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                        app.MapPost("/chat/{{file}}/{{i}}/{id}", [Byok({{policy}})] async (ByokCredentials creds, int id, ChatRequest chat, HttpContext context) =>
                        {
                            var text = "{{(i == 0 ? greeting : "Hello")}} " + chat.Prompt + id;
                            if (chat.Messages.Length > 3)
                                text += string.Join(", ", chat.Messages);
                            await Task.Yield();
                            return Results.Ok(new ChatAnswer(text, creds.Provider, creds.ModelId ?? "none"));
                        });

                """);
        }
        return text.Append("    }\n}\n").ToString();
    }

    private const string Shared = """
        namespace App;

        public sealed record ChatRequest(string Prompt, string[] Messages);

        public sealed record ChatAnswer(string Text, string Provider, string Model);
        """;
}
