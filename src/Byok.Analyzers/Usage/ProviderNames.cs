using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Usage;

/// <summary>The providers that the app will know: the built-in ones, and those that this compilation and what it references declare.</summary>
internal sealed class ProviderNames(Compilation compilation)
{
    private readonly object _gate = new();
    private CatalogSnapshot? _catalog;

    /// <summary>With the declared providers, as the runtime has it. Asked for only where the built-in ones are not enough.</summary>
    public CatalogSnapshot Catalog
    {
        get
        {
            lock (_gate)
                return _catalog ??= CatalogSnapshot.Create(ReadDeclared());
        }
    }

    /// <summary>The canonical id for an id or alias, without case; null where no provider is named so.</summary>
    public string? Find(string idOrAlias) => (CatalogSnapshot.BuiltIn.Find(idOrAlias) ?? Catalog.Find(idOrAlias))?.Id;

    /// <summary>Why people try an id that is none; null where nothing is known about it.</summary>
    public static string? Explain(string id)
    {
        foreach (var notice in ProviderCatalog.Notices)
        {
            if (KnownNames.EqualsIgnoreAsciiCase(notice.Id, id))
                return notice.Explanation;
        }
        return null;
    }

    /// <summary>The id that was probably meant; null where none is near.</summary>
    public string? Suggest(string text)
    {
        var wanted = Simplify(text);
        if (wanted.Length < 2)
            return null;

        string? best = null;
        // A third of the letters may be wrong, so that short ids do not attract everything.
        var bestDistance = Math.Max(1, wanted.Length / 3) + 1;
        foreach (var preset in Catalog.Presets)
        {
            Try(preset.Id, preset.Id);
            Try(preset.DisplayName, preset.Id);
            foreach (var alias in preset.Aliases)
                Try(alias, preset.Id);
        }
        return best;

        void Try(string name, string id)
        {
            var simple = Simplify(name);
            // "openai-v1", "https://api.groq.com".
            var distance = simple.Length >= 4 && wanted.IndexOf(simple, StringComparison.Ordinal) >= 0 ? Math.Min(1, wanted.Length - simple.Length) : EditDistance.Between(wanted, simple);
            if (distance < bestDistance && distance < simple.Length)
                (best, bestDistance) = (id, distance);
        }
    }

    private static string Simplify(string text)
    {
        var letters = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (c is >= 'A' and <= 'Z')
                letters[length++] = (char)(c | 0x20);
            else if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
                letters[length++] = c;
        }
        return new string(letters, 0, length);
    }

    private List<ProviderPreset> ReadDeclared()
    {
        var presets = new List<ProviderPreset>();
        Add(compilation.Assembly);
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (ByokTypes.IsKnownTo(assembly))
                Add(assembly);
        }
        return presets;

        void Add(IAssemblySymbol assembly)
        {
            foreach (var attribute in assembly.GetAttributes())
            {
                if (attribute.AttributeClass is { Name: "ByokProviderAttribute", ContainingAssembly.Name: "Byok" } && attribute.ConstructorArguments is [{ Value: string id }])
                    AddPreset(presets, id, attribute);
            }
        }
    }

    // Invalid ones are left out: registering them throws, which is another matter than the names that policies give.
    private static void AddPreset(List<ProviderPreset> presets, string id, AttributeData attribute)
    {
        foreach (var earlier in presets)
        {
            if (earlier.Id == id)
                return;
        }
        var known = CatalogSnapshot.BuiltIn.Find(id);
        var preset = new ProviderPreset
        {
            Id = id,
            DisplayName = Get(attribute, "DisplayName") ?? known?.DisplayName ?? id,
            Aliases = known?.Aliases ?? [],
            KeyPrefixes = Get(attribute, "KeyPrefix") is { } prefix ? [prefix] : known?.KeyPrefixes ?? [],
        };
        if (CatalogSnapshot.Validate(preset) is null)
            presets.Add(preset);
    }

    private static string? Get(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
                return argument.Value.Value as string;
        }
        return null;
    }
}
