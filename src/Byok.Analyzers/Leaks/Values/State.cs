using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Leaks;

/// <summary>What is known at one point of a body: the values of locals and parameters, and what is in the objects.</summary>
internal sealed class State
{
    private static readonly ImmutableDictionary<object, Value> NoSlots = ImmutableDictionary<object, Value>.Empty.WithComparers(SlotComparer.Instance);

    private readonly Dictionary<ISymbol, Value> _variables;
    private readonly Dictionary<HeapObject, ImmutableDictionary<object, Value>> _heap;
    private object _heapVersion = new();

    public State()
        : this(new Dictionary<ISymbol, Value>(SymbolEqualityComparer.Default), [])
    {
    }

    private State(Dictionary<ISymbol, Value> variables, Dictionary<HeapObject, ImmutableDictionary<object, Value>> heap) => (_variables, _heap) = (variables, heap);

    /// <summary>In a body too large to be followed step by step nothing is ever forgotten.</summary>
    public bool IsAccumulating { get; init; }

    /// <summary>Two states with the same one know the same of all objects.</summary>
    public object HeapVersion => _heapVersion;

    public State Clone() => new(new Dictionary<ISymbol, Value>(_variables, SymbolEqualityComparer.Default), new(_heap)) { IsAccumulating = IsAccumulating, _heapVersion = _heapVersion };

    public bool TryGet(ISymbol variable, out Value value) => _variables.TryGetValue(variable, out value!);

    public void Set(ISymbol variable, Value value) =>
        _variables[variable] = IsAccumulating && _variables.TryGetValue(variable, out var old) ? Value.Join(old, value) : value;

    public ImmutableDictionary<object, Value> Slots(HeapObject obj) => _heap.TryGetValue(obj, out var slots) ? slots : NoSlots;

    public bool TryGet(HeapObject obj, object slot, out Value value) => Slots(obj).TryGetValue(slot, out value!);

    public void Set(HeapObject obj, object slot, Value value, bool overwrites)
    {
        var slots = Slots(obj);
        if ((!overwrites || IsAccumulating) && slots.TryGetValue(slot, out var old))
            value = Value.Join(old, value);
        SetSlots(obj, slots.SetItem(slot, value));
    }

    /// <summary>The object is new, or has been emptied.</summary>
    public void Clear(HeapObject obj)
    {
        if (!IsAccumulating)
            SetSlots(obj, NoSlots);
    }

    private void SetSlots(HeapObject obj, ImmutableDictionary<object, Value> slots)
    {
        if (_heap.TryGetValue(obj, out var old) && ReferenceEquals(old, slots))
            return;
        _heap[obj] = slots;
        _heapVersion = new object();
    }

    /// <summary>Takes in what another path knows. True when that was news.</summary>
    public bool Join(State other)
    {
        var changed = ForgetCleanWhereUnknown(other);
        foreach (var pair in other._variables)
        {
            if (!_variables.TryGetValue(pair.Key, out var mine))
            {
                if (pair.Value.IsClean)
                    continue;
                _variables[pair.Key] = pair.Value;
                changed = true;
                continue;
            }
            var joined = Value.Join(mine, pair.Value);
            if (ReferenceEquals(joined, mine))
                continue;
            _variables[pair.Key] = joined;
            changed = true;
        }

        foreach (var pair in other._heap)
        {
            if (!_heap.TryGetValue(pair.Key, out var mine))
            {
                var held = Join(NoSlots, pair.Value);
                SetSlots(pair.Key, held);
                changed |= !held.IsEmpty;
                continue;
            }
            if (ReferenceEquals(mine, pair.Value))
                continue;
            var joined = Join(mine, pair.Value);
            if (ReferenceEquals(joined, mine))
                continue;
            SetSlots(pair.Key, joined);
            changed = true;
        }
        return changed;
    }

    // A parameter or a field that only one of two ways overwrote may still hold on the other what it came with. That is looked up where it is read,
    // and so "clean" must not stand in its place.
    private bool ForgetCleanWhereUnknown(State other)
    {
        List<ISymbol>? variables = null;
        foreach (var pair in _variables)
        {
            if (pair.Value.IsClean && pair.Key is IParameterSymbol && !other._variables.ContainsKey(pair.Key))
                (variables ??= []).Add(pair.Key);
        }
        foreach (var variable in variables ?? [])
            _variables.Remove(variable);

        List<KeyValuePair<HeapObject, ImmutableDictionary<object, Value>>>? objects = null;
        foreach (var pair in _heap)
        {
            var theirs = other.Slots(pair.Key);
            if (ReferenceEquals(theirs, pair.Value))
                continue;
            var kept = pair.Value;
            foreach (var slot in pair.Value)
            {
                if (slot.Value.IsClean && !theirs.ContainsKey(slot.Key))
                    kept = kept.Remove(slot.Key);
            }
            if (!ReferenceEquals(kept, pair.Value))
                (objects ??= []).Add(new(pair.Key, kept));
        }
        foreach (var pair in objects ?? [])
            SetSlots(pair.Key, pair.Value);
        return variables is not null || objects is not null;
    }

    public void ReplaceWith(State other)
    {
        if (ReferenceEquals(this, other))
            return;
        _variables.Clear();
        foreach (var pair in other._variables)
            _variables.Add(pair.Key, pair.Value);
        _heap.Clear();
        foreach (var pair in other._heap)
            _heap.Add(pair.Key, pair.Value);
        _heapVersion = other._heapVersion;
    }

    private static ImmutableDictionary<object, Value> Join(ImmutableDictionary<object, Value> mine, ImmutableDictionary<object, Value> theirs)
    {
        foreach (var slot in theirs)
        {
            if (!mine.TryGetValue(slot.Key, out var value))
            {
                if (!slot.Value.IsClean)
                    mine = mine.Add(slot.Key, slot.Value);
                continue;
            }
            var joined = Value.Join(value, slot.Value);
            if (!ReferenceEquals(joined, value))
                mine = mine.SetItem(slot.Key, joined);
        }
        return mine;
    }
}
