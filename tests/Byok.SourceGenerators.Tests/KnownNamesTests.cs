using System.Reflection;
using Byok.Testing;
using Microsoft.CodeAnalysis;

namespace Byok.SourceGenerators.Tests;

/// <summary>The compiler assemblies know Byok.dll by these names only; here they meet it.</summary>
public sealed class KnownNamesTests
{
    private static readonly Compilation Compilation = new TestProject { OutputKind = OutputKind.DynamicallyLinkedLibrary }.Compile();

    public static TheoryData<string> TypeNames { get; } = [.. Constants().Where(name => name.Contains('.', StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(TypeNames))]
    public void A_type_name_is_that_of_a_public_type(string name)
    {
        var type = Compilation.GetTypeByMetadataName(name);

        Assert.NotNull(type);
        Assert.Equal(Accessibility.Public, type.DeclaredAccessibility);
        Assert.Equal("Byok", type.ContainingAssembly.Name);
    }

    [Fact]
    public void The_headers_are_those_of_the_runtime()
    {
        var headers = Compilation.GetTypeByMetadataName("Byok.ByokHeaders")!.GetMembers().OfType<IFieldSymbol>().ToDictionary(f => f.Name, f => (string)f.ConstantValue!);

        Assert.Equal(KnownNames.ApiKeyHeader, headers["ApiKey"]);
        Assert.Equal(KnownNames.ProviderHeader, headers["Provider"]);
        Assert.Equal(KnownNames.ModelHeader, headers["Model"]);
        Assert.Equal(3, headers.Count);
    }

    [Fact]
    public void RequireByok_is_an_extension_method_of_the_runtime()
    {
        var methods = Compilation.GetTypeByMetadataName(KnownNames.ConventionBuilderExtensions)!.GetMembers(KnownNames.RequireByok).OfType<IMethodSymbol>().ToList();

        Assert.Equal(2, methods.Count);
        Assert.All(methods, m => Assert.True(m.IsExtensionMethod));
    }

    [Theory]
    [InlineData(KnownNames.ConventionBuilderExtensions, KnownNames.DisableByok)]
    [InlineData(KnownNames.ApplicationBuilderExtensions, KnownNames.UseByok)]
    [InlineData(KnownNames.CorsPolicyBuilderExtensions, KnownNames.WithByokHeaders)]
    public void A_verb_is_an_extension_method_of_the_runtime(string type, string verb) =>
        Assert.True(Assert.IsType<IMethodSymbol>(Assert.Single(Compilation.GetTypeByMetadataName(type)!.GetMembers(verb)), exactMatch: false).IsExtensionMethod);

    // The leak analyzer turns the kind into the rule by its number.
    [Fact]
    public void The_kinds_of_sinks_are_in_the_order_of_their_rules() =>
        Assert.Equal(
            ["Log", "Url", "Exception", "Response", "Storage"],
            Compilation.GetTypeByMetadataName(KnownNames.SinkKind)!.GetMembers().OfType<IFieldSymbol>().OrderBy(f => (int)f.ConstantValue!).Select(f => f.Name));

    [Fact]
    public void The_provider_constants_are_those_of_the_runtime()
    {
        var runtime = Compilation.GetTypeByMetadataName(KnownNames.Providers)!.GetMembers().OfType<IFieldSymbol>().ToDictionary(f => f.Name, f => (string)f.ConstantValue!);

        Assert.Equal(
            typeof(ByokProviders).GetFields().ToDictionary(f => f.Name, f => (string)f.GetRawConstantValue()!),
            runtime);
    }

    [Fact]
    public void Attribute_properties_are_those_of_the_model()
    {
        Assert.Equal(["AcceptAnyKeyFormat", "RequireModel"], SettableProperties(KnownNames.ByokAttribute));
        Assert.Equal(
            typeof(Model.ProviderDeclaration).GetProperties().Select(p => p.Name).Except(["Id", "EqualityContract"]).Order(StringComparer.Ordinal),
            SettableProperties(KnownNames.ProviderAttribute));
    }

    private static IEnumerable<string> SettableProperties(string type) =>
        Compilation.GetTypeByMetadataName(type)!.GetMembers().OfType<IPropertySymbol>().Where(p => p.SetMethod is not null).Select(p => p.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Constants() =>
        typeof(KnownNames).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!);
}
