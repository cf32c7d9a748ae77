namespace Byok.Benchmarks.Generator;

/// <summary>What the generator is asked for.</summary>
public enum GeneratorRun
{
    /// <summary>Everything, with nothing cached.</summary>
    First,

    /// <summary>Another run after one character inside one handler has changed.</summary>
    Edit,
}
