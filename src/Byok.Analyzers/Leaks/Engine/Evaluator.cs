using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Byok.Analyzers.Leaks;

/// <summary>
/// Runs one body on values instead of data: a worklist over its control-flow graph, and over those of the callees that get to see the key. What it finds are
/// leaks and facts about members.
/// </summary>
internal sealed partial class Evaluator
{
    // Bounds of one body, in steps and not in time: what is found must not depend on how busy the machine is.
    private const int MaxVisitsOfBlock = 24;
    private const int MaxBlocks = 2_000;
    private const int MaxSteps = 150_000;
    private const int MaxNesting = 14;

    private readonly LeakSearch _search;
    private readonly LeakOptions _options;
    private readonly SyntaxNode _body;
    private readonly ISymbol _owner;
    private readonly Dictionary<(SyntaxNode Sink, string Rule, SyntaxNode Node), Leak> _leaks = [];

    private Frame _frame = null!;
    private State _state = new();
    private int _steps;
    private int _nextContext;
    private readonly Dictionary<(int, SyntaxNode), int> _contexts = [];
    private readonly List<DelegateTarget> _lambdas = [];

    public Evaluator(LeakSearch search, SyntaxNode body, ISymbol owner)
    {
        _search = search;
        _body = body;
        _owner = owner;
        _options = search.Options(body.SyntaxTree);
    }

    public IEnumerable<Leak> Leaks => _leaks.Values;

    private Facts Facts => _search.Facts;

    public void Run(ControlFlowGraph graph)
    {
        _state = new State { IsAccumulating = graph.Blocks.Length > MaxBlocks };
        _frame = new Frame(_owner, graph)
        {
            This = ThisOf(_owner),
            IsOfRoot = true,
        };

        _state = RunGraph(_frame, _state);
        RunUnusedFunctions();
        ReportReturns();
        RecordFacts();
    }

    private Value ThisOf(ISymbol owner)
    {
        if (owner.ContainingType is not { } type)
            return Value.Clean;
        return Value.Of(owner.IsStatic ? StaticsOf(type) : Intern(type.OriginalDefinition, 0, type));
    }

    private bool IsInRoot(SyntaxNode node) => ReferenceEquals(node.SyntaxTree, _body.SyntaxTree) && _body.FullSpan.Contains(node.Span);

    /// <summary>Runs the graph from a state to the state at its end. The current frame and state are put back.</summary>
    private State RunGraph(Frame frame, State entry)
    {
        var (outerFrame, outerState) = (_frame, _state);
        try
        {
            _frame = frame;
            frame.LooksAtKeys = HeaderFilter.LooksAtKeys(frame.Graph);
            var exit = RunBlocks(frame, entry, null);
            if (frame.Lambdas.Count == 0)
                return exit;

            // What a callee gives back or puts away will be called by somebody.
            _state = exit;
            foreach (var lambda in frame.Lambdas)
            {
                if (!_ranFunctions.Contains(lambda.Method))
                    RunUnknown(lambda);
            }
            return _state;
        }
        finally
        {
            (_frame, _state) = (outerFrame, outerState);
        }
    }

    /// <summary>Runs all blocks, or those of a finally for one of the ways that lead through it.</summary>
    private State RunBlocks(Frame frame, State entry, ControlFlowRegion? only)
    {
        var blocks = frame.Graph.Blocks;
        var inputs = new State?[blocks.Length];
        var visits = new int[blocks.Length];
        var first = only?.FirstBlockOrdinal ?? 0;
        var pending = new SortedSet<int> { first };
        State? thrown = null;
        State? left = null;
        inputs[first] = entry;

        while (pending.Count > 0)
        {
            _search.CancellationToken.ThrowIfCancellationRequested();
            var ordinal = pending.Min;
            pending.Remove(ordinal);
            if (visits[ordinal]++ >= MaxVisitsOfBlock)
                continue;

            var block = blocks[ordinal];
            var handlers = Handlers(block);
            _state = inputs[ordinal]!.Clone();
            Propagate(handlers);
            foreach (var operation in block.Operations)
            {
                Visit(operation);
                Propagate(handlers);
            }

            var value = block.BranchValue is { } branch ? Visit(branch) : Value.Clean;
            Propagate(handlers);
            Follow(block.ConditionalSuccessor, value, block.BranchValue);
            Follow(block.FallThroughSuccessor, value, block.BranchValue);
        }
        return (only is null ? inputs[blocks.Length - 1] ?? thrown : left) ?? entry;

        void Follow(ControlFlowBranch? branch, Value value, IOperation? operation)
        {
            if (branch is null)
                return;
            if (branch.Semantics == ControlFlowBranchSemantics.Return && operation is not null)
            {
                frame.Returned = Value.Join(frame.Returned, value);
                frame.Returns.Add((operation, value));
            }
            switch (branch.Semantics)
            {
                case ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow:
                    thrown = Joined(thrown);
                    break;
                case ControlFlowBranchSemantics.StructuredExceptionHandling:
                    left = Joined(left);
                    break;
            }
            if (branch.Destination is not { } destination)
                return;

            var before = _state;
            foreach (var region in branch.FinallyRegions)
            {
                // One finally in another doubles the work with each level. Past the bound they are still run, as the handlers they are.
                if (_steps <= MaxSteps)
                    _state = RunBlocks(frame, _state.Clone(), region);
            }
            Reach(destination.Ordinal);
            _state = before;
        }

        State Joined(State? known)
        {
            if (known is null)
                return _state.Clone();
            known.Join(_state);
            return known;
        }

        void Propagate(List<int>? handlers)
        {
            if (handlers is null)
                return;
            foreach (var handler in handlers)
                Reach(handler);
        }

        void Reach(int ordinal)
        {
            if (only is not null && (ordinal < only.FirstBlockOrdinal || ordinal > only.LastBlockOrdinal))
                return;
            if (inputs[ordinal] is not { } known)
            {
                inputs[ordinal] = _state.Clone();
                pending.Add(ordinal);
            }
            else if (known.Join(_state))
            {
                pending.Add(ordinal);
            }
        }
    }

    // Where an exception may go that is thrown in the block.
    private static List<int>? Handlers(BasicBlock block)
    {
        List<int>? handlers = null;
        for (var region = block.EnclosingRegion; region is { Kind: not ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
        {
            if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion is not { } whole)
                continue;
            foreach (var sibling in whole.NestedRegions)
            {
                if (sibling.Kind != ControlFlowRegionKind.Try)
                    (handlers ??= []).Add(sibling.FirstBlockOrdinal);
            }
        }
        return handlers;
    }

    private int ContextOf(int context, SyntaxNode call)
    {
        if (!_contexts.TryGetValue((context, call), out var inner))
            _contexts[(context, call)] = inner = ++_nextContext;
        return inner;
    }

    // A function that is neither called nor passed on here may hold a leak all the same.
    private void RunUnusedFunctions()
    {
        foreach (var function in _frame.Graph.LocalFunctions)
        {
            if (!_ranFunctions.Contains(function))
                RunUnknown(new DelegateTarget(function, _frame.Graph.GetLocalFunctionControlFlowGraph(function, _search.CancellationToken), _frame.This));
        }

        // A lambda may make further ones when it runs.
        for (var i = 0; i < _lambdas.Count; i++)
        {
            if (!_ranFunctions.Contains(_lambdas[i].Method))
                RunUnknown(_lambdas[i]);
        }
    }
}
