using System.Collections.Concurrent;
using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Byok.Generated;

/// <summary>Where generated module initializers announce providers and guards. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ByokRegistry
{
    private static readonly Lock Gate = new();
    private static readonly List<ByokProviderAttribute> Declared = [];
    private static readonly List<ProviderPreset> Presets = [];

    // The key is one string: with a tuple a native binary would hold the dictionary's code a second time.
    private static readonly ConcurrentDictionary<string, ByokGuard> Guards = new(StringComparer.Ordinal);

    private static volatile CatalogSnapshot? s_catalog;
    private static volatile bool s_hasReadEntryAssembly;

    /// <summary>What is known now. A new object whenever a provider is added.</summary>
    internal static CatalogSnapshot Catalog
    {
        get
        {
            // A native binary is made from C# with the generator on, so there nothing is left to read, and nobody pays for the code that would.
            if (RuntimeFeature.IsDynamicCodeSupported && !s_hasReadEntryAssembly)
                ReadEntryAssembly();
            return s_catalog ?? CatalogSnapshot.BuiltIn;
        }
    }

    /// <summary>Adds a provider. Repeating a declaration with the same values changes nothing.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="provider"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The declaration is invalid, or another one with the same id says something else.</exception>
    public static void AddProvider(ByokProviderAttribute provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        var preset = CustomProvider.ToPreset(provider);
        if (CatalogSnapshot.Validate(preset) is { } error)
            throw new InvalidOperationException($"[assembly: ByokProvider(...)] is invalid. {error}");

        lock (Gate)
        {
            foreach (var earlier in Declared)
            {
                if (earlier.Id != provider.Id)
                    continue;
                if (!CustomProvider.SaysTheSame(earlier, provider))
                    throw new InvalidOperationException($"The provider '{provider.Id}' is declared twice with different values. Keep one [assembly: ByokProvider(\"{provider.Id}\")].");
                return;
            }
            Declared.Add(provider);
            Presets.Add(preset);
            s_catalog = CatalogSnapshot.Create(Presets);
        }
    }

    /// <summary>Adds a guard for a policy, compiled against the catalogue with the given stamp.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void AddGuard(string stamp, string policy, ByokGuard guard)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(guard);
        Guards.TryAdd(Key(stamp, policy), guard);
    }

    /// <summary>The compiled guard where one fits the catalogue as it is now; else the table-driven one, which answers the same.</summary>
    internal static ByokGuard GetGuard(CatalogSnapshot catalog, GuardPolicy policy) =>
        Guards.TryGetValue(Key(catalog.Stamp, policy.Key), out var guard)
            ? guard
            : Guards.GetOrAdd(Key(catalog.Stamp, policy.Key), new TableDrivenGuard(catalog, policy));

    // Where the generator does not run (F#, C# 10, a package that comes through a library), nobody has registered what the app declares.
    private static void ReadEntryAssembly()
    {
        lock (Gate)
        {
            if (s_hasReadEntryAssembly)
                return;
            foreach (var attribute in Assembly.GetEntryAssembly()?.GetCustomAttributes(typeof(ByokProviderAttribute), inherit: false) ?? [])
                AddProvider((ByokProviderAttribute)attribute);
            s_hasReadEntryAssembly = true;
        }
    }

    private static string Key(string stamp, string policy) => stamp + " " + policy;
}
