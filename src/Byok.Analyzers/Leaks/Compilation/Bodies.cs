using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Byok.Analyzers.Leaks;

/// <summary>Finds the bodies of members and makes their control-flow graphs, each once.</summary>
internal sealed class Bodies(Compilation compilation, CancellationToken cancellationToken)
{
    private const int MinPrepared = 8;

    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private readonly Dictionary<SyntaxNode, ControlFlowGraph?> _graphs = [];
    private readonly Dictionary<ISymbol, List<SyntaxNode>> _initializers = new(SymbolEqualityComparer.Default);

    /// <summary>The declaration that has a graph of its own around a position: a method, an accessor, an initializer, the top-level statements.</summary>
    public static SyntaxNode? BodyAround(SyntaxToken token)
    {
        // A method's own name is no use of it.
        if (token.Parent is MethodDeclarationSyntax { Identifier: var name } && name == token)
            return null;

        for (var node = token.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case BaseMethodDeclarationSyntax:
                case AccessorDeclarationSyntax:
                case ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax }:
                    return node;
                case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax }:
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } }:
                    return node;
                case GlobalStatementSyntax:
                    return node.Parent;
                case PrimaryConstructorBaseTypeSyntax:
                    return node.FirstAncestorOrSelf<TypeDeclarationSyntax>();
                case MemberDeclarationSyntax:
                    return null;
            }
        }
        return null;
    }

    public SemanticModel Model(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out var model))
        {
            // The key goes where it goes, over the borders of files. Only files that touch it get here, each once for a compilation.
#pragma warning disable RS1030 // Do not invoke Compilation.GetSemanticModel() method within a diagnostic analyzer
            _models[tree] = model = compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
        }
        return model;
    }

    /// <summary>Makes the graphs of many bodies at once: binding them is most of what the search costs, and the compiler can do it on all cores.</summary>
    public void Prepare(IReadOnlyList<SyntaxNode> bodies)
    {
        var missing = new List<SyntaxNode>();
        foreach (var body in bodies)
        {
            if (!_graphs.ContainsKey(body))
                missing.Add(body);
        }
        if (missing.Count < MinPrepared)
            return;

        // From here on the models are only read.
        foreach (var body in missing)
            Model(body.SyntaxTree);
        var graphs = new ControlFlowGraph?[missing.Count];
        Parallel.For(0, missing.Count, new ParallelOptions { CancellationToken = cancellationToken }, i => graphs[i] = CreateGraph(missing[i]));
        for (var i = 0; i < graphs.Length; i++)
            _graphs[missing[i]] = graphs[i];
    }

    public ControlFlowGraph? Graph(SyntaxNode body)
    {
        if (!_graphs.TryGetValue(body, out var graph))
            _graphs[body] = graph = CreateGraph(body);
        return graph;
    }

    /// <summary>The body of a method, an accessor or a constructor of this compilation; null where there is none.</summary>
    public SyntaxNode? Declaration(IMethodSymbol method)
    {
        method = method.OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var node = reference.GetSyntax(cancellationToken);
            switch (node)
            {
                case BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null }:
                case AccessorDeclarationSyntax { Body: null, ExpressionBody: null }:
                    continue;
                case BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax or TypeDeclarationSyntax:
                    return node;
                case CompilationUnitSyntax:
                    return node;
            }
        }
        return null;
    }

    /// <summary>The values that the fields and properties of the type start with.</summary>
    public IReadOnlyList<SyntaxNode> Initializers(INamedTypeSymbol type)
    {
        type = type.OriginalDefinition;
        if (_initializers.TryGetValue(type, out var found))
            return found;

        _initializers[type] = found = [];
        foreach (var member in type.GetMembers())
        {
            if (member is not (IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false }))
                continue;
            if (Initializer(member) is { } initializer)
                found.Add(initializer);
        }
        return found;
    }

    /// <summary>The value that the field or property starts with.</summary>
    public SyntaxNode? Initializer(ISymbol member)
    {
        foreach (var reference in member.OriginalDefinition.DeclaringSyntaxReferences)
        {
            switch (reference.GetSyntax(cancellationToken))
            {
                case VariableDeclaratorSyntax { Initializer: { } field }:
                    return field;
                case PropertyDeclarationSyntax { Initializer: { } property }:
                    return property;
            }
        }
        return null;
    }

    /// <summary>What a body belongs to: the method, the field, the property.</summary>
    public ISymbol? Owner(SyntaxNode body)
    {
        var model = Model(body.SyntaxTree);
        switch (body)
        {
            case ArrowExpressionClauseSyntax { Parent: { } property }:
                return (model.GetDeclaredSymbol(property, cancellationToken) as IPropertySymbol)?.GetMethod;
            case EqualsValueClauseSyntax { Parent: { } declared }:
                return model.GetDeclaredSymbol(declared, cancellationToken);
            case CompilationUnitSyntax unit:
                return model.GetDeclaredSymbol(unit, cancellationToken);
            case TypeDeclarationSyntax type:
                return PrimaryConstructor(model.GetDeclaredSymbol(type, cancellationToken) as INamedTypeSymbol);
            default:
                return model.GetDeclaredSymbol(body, cancellationToken);
        }
    }

    public static bool IsPrimaryConstructor(IMethodSymbol method)
    {
        if (method.MethodKind != MethodKind.Constructor || method.Parameters.IsEmpty)
            return false;
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is TypeDeclarationSyntax)
                return true;
        }
        return false;
    }

    private static IMethodSymbol? PrimaryConstructor(INamedTypeSymbol? type)
    {
        if (type is null)
            return null;
        foreach (var constructor in type.InstanceConstructors)
        {
            if (IsPrimaryConstructor(constructor))
                return constructor;
        }
        return null;
    }

    private ControlFlowGraph? CreateGraph(SyntaxNode body)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var operation = Model(body.SyntaxTree).GetOperation(body, cancellationToken);
        if (operation is { Parent: not null })
            return null;
        try
        {
            return operation switch
            {
                IBlockOperation block => ControlFlowGraph.Create(block, cancellationToken),
                IMethodBodyOperation method => ControlFlowGraph.Create(method, cancellationToken),
                IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor, cancellationToken),
                IFieldInitializerOperation field => ControlFlowGraph.Create(field, cancellationToken),
                IPropertyInitializerOperation property => ControlFlowGraph.Create(property, cancellationToken),
                _ => null,
            };
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or InsufficientExecutionStackException)
        {
            // Half-typed code for which Roslyn cannot make a graph.
            return null;
        }
    }
}
