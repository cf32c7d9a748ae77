namespace Byok.SourceGenerators;

/// <summary>The tracked steps of the pipeline; the caching tests look at each.</summary>
internal static class StepNames
{
    public const string Policies = "Policies";
    public const string Providers = "Providers";
    public const string Environment = "Environment";
    public const string Guards = "Guards";

    public static readonly IReadOnlyList<string> All = [Policies, Providers, Environment, Guards];
}
