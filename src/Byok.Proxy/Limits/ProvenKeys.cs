using System.Collections.Concurrent;

namespace Byok.Proxy;

/// <summary>
/// The keys that a provider has accepted lately. Two generations of bounded size: what was asked for survives, the rest is forgotten and has to be accepted anew.
/// </summary>
internal sealed class ProvenKeys(int capacity)
{
    private readonly Lock _lock = new();

    private volatile ConcurrentDictionary<ulong, byte> _young = new();
    private volatile ConcurrentDictionary<ulong, byte> _old = new();

    public bool Contains(ulong key)
    {
        if (_young.ContainsKey(key))
            return true;
        if (!_old.ContainsKey(key))
            return false;
        Add(key);
        return true;
    }

    /// <summary>Notes a key. True where it was not known.</summary>
    public bool Add(ulong key)
    {
        var isNew = !_old.ContainsKey(key);
        if (!_young.TryAdd(key, 0))
            return false;
        if (_young.Count > capacity / 2)
            ChangeGenerations();
        return isNew;
    }

    private void ChangeGenerations()
    {
        lock (_lock)
        {
            if (_young.Count <= capacity / 2)
                return;
            _old = _young;
            _young = new();
        }
    }
}
