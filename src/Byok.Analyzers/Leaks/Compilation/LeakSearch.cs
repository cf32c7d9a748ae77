using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Byok.Analyzers.Leaks;

/// <summary>
/// Finds the leaks of a whole compilation by looking only at the bodies that can matter: first those that name a source, then those that name a member about which
/// the first ones told something, and so on until nobody learns anything new. Graphs are made on all cores, but bodies are run in one thread and in the order of the
/// files, so that the result is always the same.
/// </summary>
internal sealed class LeakSearch
{
    // Words by which a body betrays that it may see the key first-hand. Whether it does, its symbols tell.
    private static readonly string[] FirstWords = [KnownNames.Reveal, "ByokHeaders", "BYOK", "byok", "Headers", "FromHeader", "ByokSecret"];

    // Each round follows the key over one more member. Longer chains exist in nobody's code but a test's.
    private const int MaxRounds = 10;

    private readonly AnalyzerConfigOptionsProvider _config;
    private readonly Dictionary<SyntaxTree, LeakOptions> _options = [];
    private readonly Dictionary<SyntaxNode, IReadOnlyCollection<Leak>> _found = [];
    private readonly Dictionary<SyntaxNode, Exception> _failures = [];
    private readonly Dictionary<ISymbol, bool> _stored = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, string> _vias = new(SymbolEqualityComparer.Default);

    private LeakSearch(Compilation compilation, LeakTables tables, AnalyzerConfigOptionsProvider config, CancellationToken cancellationToken)
    {
        Compilation = compilation;
        CancellationToken = cancellationToken;
        _config = config;
        Catalog = new MemberCatalog(tables);
        Sources = new Sources(Catalog);
        Bodies = new Bodies(compilation, cancellationToken);
        Overrides = new Overrides(compilation, cancellationToken);
    }

    public Compilation Compilation { get; }

    public CancellationToken CancellationToken { get; }

    public MemberCatalog Catalog { get; }

    public Sources Sources { get; }

    public Bodies Bodies { get; }

    public Overrides Overrides { get; }

    public Facts Facts { get; } = new();

    public static SearchResult Run(
        Compilation compilation, LeakTables tables, AnalyzerConfigOptionsProvider config, CancellationToken cancellationToken)
    {
        var search = new LeakSearch(compilation, tables, config, cancellationToken);
        search.RunRounds();
        return new SearchResult(search.Collect(), search._failures);
    }

    public LeakOptions Options(SyntaxTree tree)
    {
        if (!_options.TryGetValue(tree, out var options))
            _options[tree] = options = LeakOptions.Read(_config.GetOptions(tree));
        return options;
    }

    /// <summary>A property that is a field in disguise.</summary>
    public bool IsStored(IPropertySymbol property)
    {
        property = property.OriginalDefinition;
        if (_stored.TryGetValue(property, out var isStored))
            return isStored;
        foreach (var member in property.ContainingType.GetMembers())
            isStored |= member is IFieldSymbol { AssociatedSymbol: { } associated } && SymbolEqualityComparer.Default.Equals(associated, property);
        return _stored[property] = isStored;
    }

    /// <summary>Whether objects of the type are known to hold a key in some member.</summary>
    public bool HoldsKey(INamedTypeSymbol type)
    {
        for (var current = type.OriginalDefinition; current is { SpecialType: SpecialType.None }; current = current.BaseType?.OriginalDefinition)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IFieldSymbol or IPropertySymbol && Facts.StoredIn(Slot.Of(member)) is not null)
                    return true;
            }
        }
        return false;
    }

    /// <summary>The library call that a field starts with, so that one knows what kind of thing it holds.</summary>
    public string ViaOfField(ISymbol member)
    {
        if (member is not IFieldSymbol and not IPropertySymbol || !SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, Compilation.Assembly))
            return "";
        if (_vias.TryGetValue(member, out var via))
            return via;
        via = "";
        if (Bodies.Initializer(member) is EqualsValueClauseSyntax { Value: InvocationExpressionSyntax call }
            && Bodies.Model(call.SyntaxTree).GetSymbolInfo(call, CancellationToken).Symbol is IMethodSymbol method)
        {
            via = Catalog.Name(method.ContainingType) + "." + method.Name;
        }
        return _vias[member] = via;
    }

    private void RunRounds()
    {
        var words = new HashSet<string>(FirstWords);
        var declared = new HashSet<string>();
        for (var round = 0; round < MaxRounds && words.Count > 0; round++)
        {
            var next = new HashSet<string>();
            var bodies = FindBodies(words, next);
            Bodies.Prepare(bodies);
            foreach (var body in bodies)
                Run(body);
            foreach (var handler in Facts.TakeHandlers())
            {
                if (Bodies.Declaration(handler) is { } body)
                    Run(body);
            }
            next.ExceptWith(declared);
            declared.UnionWith(next);
            next.UnionWith(Facts.TakeNews());
            words = next;
        }
    }

    private List<SyntaxNode> FindBodies(HashSet<string> words, HashSet<string> declared)
    {
        var hashes = new Dictionary<uint, string>();
        foreach (var word in words)
            hashes[WordIndex.Hash(word)] = word;

        var bodies = new List<SyntaxNode>();
        var seen = new HashSet<SyntaxNode>();
        foreach (var tree in Compilation.SyntaxTrees)
        {
            CancellationToken.ThrowIfCancellationRequested();
            var positions = WordIndex.Find(tree, hashes, CancellationToken);
            if (positions.Count == 0 || GeneratedCode.Is(tree, CancellationToken))
                continue;
            var root = tree.GetRoot(CancellationToken);
            foreach (var position in positions)
            {
                var token = root.FindToken(position);
                if (!token.Span.Contains(position))
                    continue;
                if (Bodies.BodyAround(token) is { } body)
                {
                    if (seen.Add(body))
                        bodies.Add(body);
                }
                else
                {
                    AddDeclared(token, declared, seen, bodies);
                }
            }
        }
        return bodies;
    }

    // A type's name that stands in the declaration of a member leads to the bodies that name the member.
    private static void AddDeclared(SyntaxToken token, HashSet<string> declared, HashSet<SyntaxNode> seen, List<SyntaxNode> bodies)
    {
        for (var node = token.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case BaseMethodDeclarationSyntax:
                    return;
                case BaseFieldDeclarationSyntax field:
                    foreach (var variable in field.Declaration.Variables)
                    {
                        declared.Add(variable.Identifier.ValueText);
                        Add(variable.Initializer);
                    }
                    return;
                case PropertyDeclarationSyntax property:
                    declared.Add(property.Identifier.ValueText);
                    Add(property.ExpressionBody);
                    Add(property.Initializer);
                    foreach (var accessor in property.AccessorList?.Accessors ?? default)
                        Add(accessor);
                    return;
                case IndexerDeclarationSyntax indexer:
                    Add(indexer.ExpressionBody);
                    return;
                case ParameterSyntax { Parent.Parent: TypeDeclarationSyntax } parameter:
                    declared.Add(parameter.Identifier.ValueText);
                    return;
                case TypeDeclarationSyntax type when type.Identifier == token:
                    // An indexer has no name of its own.
                    if (type.Members.Any(SyntaxKind.IndexerDeclaration))
                        AddMembers(type);
                    return;
                case BaseListSyntax or TypeDeclarationSyntax:
                    return;
            }
        }

        void AddMembers(TypeDeclarationSyntax type)
        {
            foreach (var member in type.Members)
            {
                Add(member as BaseMethodDeclarationSyntax);
                Add((member as PropertyDeclarationSyntax)?.ExpressionBody);
            }
        }

        void Add(SyntaxNode? body)
        {
            if (body is not null && seen.Add(body))
                bodies.Add(body);
        }
    }

    private void Run(SyntaxNode body)
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (Bodies.Owner(body) is not { } owner)
            return;
        DeclareSecret(owner);
        if (Bodies.Graph(body) is not { } graph)
            return;
        var evaluator = new Evaluator(this, body, owner);
        try
        {
            evaluator.Run(graph);
            _failures.Remove(body);
        }
        catch (Exception exception) when (exception is InvalidOperationException or NullReferenceException or ArgumentException or KeyNotFoundException or IndexOutOfRangeException)
        {
            _failures[body] = exception;
        }
        _found[body] = [.. evaluator.Leaks];
    }

    // Who calls a method that is marked as secret does not have to name any other source.
    private void DeclareSecret(ISymbol owner)
    {
        if (owner is IMethodSymbol method && Sources.IsSecretReturn(method))
            Facts.Yields(method, null);
        else if (owner is IMethodSymbol { AssociatedSymbol: IPropertySymbol property, MethodKind: MethodKind.PropertyGet } getter && Sources.IsSecret(property))
            Facts.Yields(getter, null);
    }

    private Dictionary<SyntaxTree, List<Leak>> Collect()
    {
        // A sink that is reported by itself is not reported again at every call that leads to it.
        var direct = new HashSet<(SyntaxNode, string)>();
        foreach (var leaks in _found.Values)
        {
            foreach (var leak in leaks)
            {
                if (!leak.IsInCallee)
                    direct.Add((leak.Sink, leak.Rule));
            }
        }

        var collected = new Dictionary<SyntaxTree, List<Leak>>();
        var reported = new HashSet<(SyntaxNode, string)>();
        foreach (var leak in _found.Values.SelectMany(l => l).OrderBy(l => l.IsInCallee).ThenBy(l => l.Sink.SpanStart))
        {
            if ((leak.IsInCallee && direct.Contains((leak.Sink, leak.Rule))) || !reported.Add((leak.Node, leak.Rule)))
                continue;
            if (!collected.TryGetValue(leak.Node.SyntaxTree, out var ofTree))
                collected[leak.Node.SyntaxTree] = ofTree = [];
            ofTree.Add(leak);
        }
        foreach (var ofTree in collected.Values)
            ofTree.Sort(static (a, b) => a.Node.SpanStart != b.Node.SpanStart ? a.Node.SpanStart.CompareTo(b.Node.SpanStart) : string.CompareOrdinal(a.Rule, b.Rule));
        return collected;
    }
}
