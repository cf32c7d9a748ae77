namespace Byok.Proxy;

/// <summary>What is left of a limit per minute.</summary>
/// <param name="Name">The name of the policy.</param>
/// <param name="Limit">Requests per minute.</param>
/// <param name="Remaining">Requests that would be let through now.</param>
internal readonly record struct Allowance(string Name, int Limit, long Remaining)
{
    public string Policy => $"\"{Name}\";q={Limit};w=60";

    public string State => $"\"{Name}\";r={Remaining};t={SecondsUntilFull}";

    public long SecondsUntilFull => (long)Math.Ceiling((Limit - Remaining) * 60d / Limit);
}
