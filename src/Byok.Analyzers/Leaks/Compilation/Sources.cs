using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Leaks;

/// <summary>Where keys come from and where they end, as symbols say it: Byok's own members, its attributes, the header that carries the key.</summary>
internal sealed class Sources(MemberCatalog catalog)
{
    private static readonly string[] SanitizingWords = ["Redact", "Mask", "Obfuscate", "Scrub", "Hash", "Fingerprint", "Anonymize", "Encrypt", "Protect", "Censor"];
    private static readonly string[] HeaderCollections =
    [
        "Microsoft.AspNetCore.Http.IHeaderDictionary",
        "System.Net.Http.Headers.HttpHeaders",
        "System.Collections.Specialized.NameValueCollection",
        "Grpc.Core.Metadata",
    ];

    private readonly Dictionary<ISymbol, bool> _secrets = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, bool> _sanitizers = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, SinkMarks> _marks = new(SymbolEqualityComparer.Default);

    public bool IsReveal(IMethodSymbol method) =>
        method.Name == KnownNames.Reveal && catalog.Name(method.ContainingType) == KnownNames.ApiKey;

    /// <summary>A field, a property or a parameter that is marked <c>[ByokSecret]</c>, or a parameter that is bound from the header.</summary>
    public bool IsSecret(ISymbol symbol)
    {
        if (_secrets.TryGetValue(symbol, out var known))
            return known;
        var isSecret = HasSecret(symbol) || (symbol is IPropertySymbol { OverriddenProperty: { } overridden } && IsSecret(overridden));
        if (!isSecret && symbol is IPropertySymbol property)
        {
            foreach (var declared in Interfaces.MembersImplementedBy(property))
                isSecret |= HasSecret(declared);
        }
        return _secrets[symbol] = isSecret;
    }

    public bool IsSecretReturn(IMethodSymbol method)
    {
        if (_secrets.TryGetValue(method, out var known))
            return known;
        var isSecret = false;
        foreach (var declared in Declarations(method))
            isSecret |= HasByok(declared.GetReturnTypeAttributes(), KnownNames.SecretAttribute) || HasByok(declared.GetAttributes(), KnownNames.SecretAttribute);
        return _secrets[method] = isSecret;
    }

    public bool IsSanitizer(IMethodSymbol method, LeakOptions options)
    {
        if (!options.SanitizerMethods.IsEmpty && options.SanitizerMethods.Contains(FullName(method)))
            return true;
        if (_sanitizers.TryGetValue(method, out var known))
            return known;
        return _sanitizers[method] = Declarations(method).Any(d => HasByok(d.GetAttributes(), KnownNames.SanitizerAttribute))
            || (method.ReturnType.SpecialType == SpecialType.System_String && StartsWithSanitizingWord(method.Name) && !catalog.Is(method.ContainingType, "Microsoft.Extensions.Compliance.Redaction.NullRedactor"));
    }

    // What a method says of itself holds for those that override or implement it.
    private static IEnumerable<IMethodSymbol> Declarations(IMethodSymbol method)
    {
        for (var declared = method; declared is not null; declared = declared.OverriddenMethod)
            yield return declared;
        foreach (var declared in Interfaces.MembersImplementedBy(method))
            yield return declared;
    }

    public HeaderRead HeaderRead(IMethodSymbol method, List<Argument> arguments)
    {
        if (!NamesHeader(arguments) || !IsHeaderCollection(method, arguments))
            return Leaks.HeaderRead.None;
        return method switch
        {
            { MethodKind: MethodKind.PropertyGet } => Leaks.HeaderRead.Returned,
            { Name: "TryGetValue" or "TryGetValues" } => Leaks.HeaderRead.Out,
            { Name: "GetValues" or "GetValue" or "Get" or "GetCommaSeparatedValues" or "GetList" or "GetValueOrDefault" } => Leaks.HeaderRead.Returned,
            _ => Leaks.HeaderRead.None,
        };
    }

    public SinkMarks Marks(IMethodSymbol method, LeakOptions options)
    {
        if (!options.SinkMethods.IsEmpty && options.SinkMethods.TryGetValue(FullName(method), out var parameters))
            return new SinkMarks(LeakRules.Log.Id, [], isLogMessage: false, parameters);
        if (!_marks.TryGetValue(method, out var marks))
            _marks[method] = marks = CreateMarks(method.PartialDefinitionPart ?? method);
        return marks;
    }

    /// <summary>Serializers and loggers leave the member out.</summary>
    public static bool IsIgnored(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass?.Name is "JsonIgnoreAttribute" or "LogPropertyIgnoreAttribute" or "NotLoggedAttribute" or "IgnoreDataMemberAttribute" or "XmlIgnoreAttribute" or "JsonConverterAttribute")
                return true;
        }
        return false;
    }

    private SinkMarks CreateMarks(IMethodSymbol method)
    {
        string? place = null;
        var isLogMessage = false;
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type)
                continue;
            if (type.Name == "LoggerMessageAttribute" && catalog.Name(type) == "Microsoft.Extensions.Logging.LoggerMessageAttribute")
                (place, isLogMessage) = (LeakRules.Log.Id, true);
            else if (type.Name == "EventAttribute" && catalog.Is(method.ContainingType, "System.Diagnostics.Tracing.EventSource"))
                place = LeakRules.Log.Id;
            else if (IsByok(type, KnownNames.SinkAttribute))
                place = PlaceOf(attribute);
        }

        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in method.Parameters)
        {
            foreach (var attribute in parameter.GetAttributes())
            {
                if (attribute.AttributeClass is { } type && IsByok(type, KnownNames.SinkAttribute))
                    places[parameter.Name] = PlaceOf(attribute);
            }
        }
        return place is null && places.Count == 0 ? SinkMarks.None : new SinkMarks(place, places, isLogMessage, "*");
    }

    // The order of ByokSinkKind: log, URL, exception, response, storage.
    private static string PlaceOf(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Value: int kind }] && kind is >= 0 and <= 4 ? "BYOK10" + (char)('1' + kind) : LeakRules.Log.Id;

    private bool HasSecret(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type)
                continue;
            if (IsByok(type, KnownNames.SecretAttribute))
                return true;
            if (type.Name == "FromHeaderAttribute")
            {
                foreach (var argument in attribute.NamedArguments)
                {
                    if (argument is { Key: "Name", Value.Value: string name } && KnownNames.EqualsIgnoreAsciiCase(name, KnownNames.ApiKeyHeader))
                        return true;
                }
            }
        }
        return false;
    }

    private bool IsHeaderCollection(IMethodSymbol method, List<Argument> arguments)
    {
        var type = method.IsExtensionMethod && arguments.Count > 0 ? arguments[0].Parameter?.Type : method.ContainingType;
        foreach (var name in HeaderCollections)
        {
            if (catalog.Is(type, name))
                return true;
        }

        // IHeaderDictionary takes its indexer's getter and TryGetValue from IDictionary<string, StringValues>.
        return type is INamedTypeSymbol { Name: "IDictionary" or "IReadOnlyDictionary" or "CollectionExtensions", TypeArguments: [_, { Name: "StringValues" }] };
    }

    private static bool NamesHeader(List<Argument> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Operation.ConstantValue is { HasValue: true, Value: string name } && KnownNames.EqualsIgnoreAsciiCase(name, KnownNames.ApiKeyHeader))
                return true;
        }
        return false;
    }

    // Whole words: UnmaskKey, HashSetOf and Unprotect do something else.
    private static bool StartsWithSanitizingWord(string name)
    {
        foreach (var word in SanitizingWords)
        {
            if (name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || !char.IsLower(name[word.Length])) && !name.StartsWith("HashSet", StringComparison.Ordinal))
                return true;
            // Masked, Hashed, Redacted and the like are the same words.
            if (name.StartsWith(word, StringComparison.Ordinal) && name.Length >= word.Length + 2 && name.IndexOf("ed", word.Length, StringComparison.Ordinal) == word.Length)
                return true;
        }
        return false;
    }

    private string FullName(IMethodSymbol method) => catalog.Name(method.ContainingType) + "." + method.Name;

    private bool IsByok(INamedTypeSymbol type, string name) => name.EndsWith(type.Name, StringComparison.Ordinal) && catalog.Name(type) == name;

    private bool HasByok(IEnumerable<AttributeData> attributes, string name)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is { } type && IsByok(type, name))
                return true;
        }
        return false;
    }
}
