using Byok.Analyzers.Leaks;
using Byok.Analyzers.Tests.Harness;

namespace Byok.Analyzers.Tests.Leaks;

/// <summary>What a project can tell the analyzer: attributes, and options of its <c>.editorconfig</c>.</summary>
public sealed class LeakOptionsTests
{
    [Fact]
    public Task A_secret_member_parameter_and_return_value_are_sources() => Verify(
        """
        public sealed class Vault
        {
            [ByokSecret] public string Current { get; set; } = "";

            [ByokSecret] private readonly string _field = "";

            [return: ByokSecret]
            public string Open() => Current;

            public void Print() => Console.WriteLine({|BYOK101:_field|});

            public void Take([ByokSecret] string text) => Console.WriteLine({|BYOK101:text|});
        }

        public sealed class User(Vault vault)
        {
            public void Print()
            {
                Console.WriteLine({|BYOK101:vault.Current|});
                Console.WriteLine({|BYOK101:vault.Open()|});
            }
        }
        """);

    [Fact]
    public Task A_sanitizer_ends_the_matter() => Verify(
        """
        public static class Text
        {
            [ByokSanitizer]
            public static string Shown(string text) => text.Trim();

            public static string Plain(string text) => text.Trim();

            public static void Print(ByokCredentials creds)
            {
                Console.WriteLine(Shown(creds.ApiKey.Reveal()));
                Console.WriteLine({|BYOK101:Plain(creds.ApiKey.Reveal())|});
            }
        }
        """);

    [Theory]
    [InlineData("Log", "BYOK101")]
    [InlineData("Url", "BYOK102")]
    [InlineData("Exception", "BYOK103")]
    [InlineData("Response", "BYOK104")]
    [InlineData("Storage", "BYOK105")]
    public Task A_sink_of_ones_own_is_reported_as_what_it_is(string kind, string rule) => Verify(
        $$"""
        public interface IOut
        {
            [ByokSink(ByokSinkKind.{{kind}})]
            void Put(string text);

            void Send([ByokSink(ByokSinkKind.{{kind}})] string text, string other);
        }

        public sealed class User(IOut output)
        {
            public void Run(ByokCredentials creds)
            {
                output.Put({|{{rule}}:creds.ApiKey.Reveal()|});
                output.Send({|{{rule}}:creds.ApiKey.Reveal()|}, creds.ApiKey.Reveal());
            }
        }
        """);

    [Theory]
    [InlineData("0", "{|BYOK101:key[..4]|}", "{|BYOK101:key[..6]|}")]
    [InlineData("4", "key[..4]", "{|BYOK101:key[..6]|}")]
    [InlineData("6", "key[..4]", "key[..6]")]
    [InlineData("9", "key[..4]", "{|BYOK101:key[..6]|}")]
    [InlineData("many", "key[..4]", "{|BYOK101:key[..6]|}")]
    public Task The_length_of_a_fragment_can_be_chosen(string length, string four, string six) => Verify(
        $$"""
        public static class Text
        {
            public static void Print(ByokCredentials creds)
            {
                var key = creds.ApiKey.Reveal();
                Console.WriteLine({{four}});
                Console.WriteLine({{six}});
            }
        }
        """,
        $"byok.allowed_fragment_length = {length}");

    [Fact]
    public Task Methods_of_others_can_be_named() => Verify(
        """
        namespace Shop;

        public static class Library
        {
            public static string Shown(string text) => text;
            public static void Keep(string name, string text) { }
        }

        public static class User
        {
            public static void Run(ByokCredentials creds)
            {
                Console.WriteLine(Library.Shown(creds.ApiKey.Reveal()));
                Library.Keep(creds.ApiKey.Reveal(), {|BYOK101:creds.ApiKey.Reveal()|});
            }
        }
        """,
        "byok.sanitizer_methods = Shop.Library.Shown\nbyok.sink_methods = Shop.Library.Keep:text");

    [Theory]
    [InlineData("0", "creds.ApiKey.Reveal()")]
    [InlineData("1", "creds.ApiKey.Reveal()")]
    [InlineData("2", "{|BYOK101:creds.ApiKey.Reveal()|}")]
    public Task The_depth_of_calls_can_be_chosen(string depth, string argument) => Verify(
        $$"""
        public static class User
        {
            public static void Run(ByokCredentials creds) => One({{argument}});
            private static void One(string a) => Two(a);
            private static void Two(string b) => Console.WriteLine(b);
        }
        """,
        $"byok.max_call_depth = {depth}");

    [Fact]
    public Task Severities_are_chosen_by_id() => Verify(
        """
        public static class User
        {
            public static void Run(ByokCredentials creds) => Console.WriteLine(creds.ApiKey.Reveal());
        }
        """,
        "dotnet_diagnostic.BYOK101.severity = none");

    private static Task Verify(string source, string? config = null) => new AnalyzerTest
    {
        Project = AnalyzerTest.ToProject("using Byok;\n" + source),
        Analyzers = [new LeakAnalyzer()],
        Config = config,
    }.RunAsync();
}
