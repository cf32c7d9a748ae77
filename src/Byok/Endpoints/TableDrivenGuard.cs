using System.Text;
using Byok.Generated;
using Microsoft.AspNetCore.Http;

namespace Byok;

/// <summary>
/// Enforces a policy that is known at run time only. Gives the same answers as the guards that the generator emits, from the same catalogue;
/// a differential test holds the two together.
/// </summary>
internal sealed class TableDrivenGuard : ByokGuard
{
    private readonly CatalogSnapshot _catalog;
    private readonly GuardPolicy _policy;
    private readonly ProviderPreset[] _allowed;
    // Numbers, because a list of another struct is a list's code once more in a native binary.
    private readonly List<int> _refusals = [];
    private readonly List<byte[]> _bodies = [];

    public TableDrivenGuard(CatalogSnapshot catalog, GuardPolicy policy)
    {
        _catalog = catalog;
        _policy = policy;
        _allowed = [.. policy.AllowedPresets(catalog)];
        foreach (var (code, index) in RefusalText.All(catalog, policy))
        {
            _refusals.Add(NumberOf(new ByokRefusal(code, index)));
            _bodies.Add(Encoding.UTF8.GetBytes(RefusalText.Body(catalog, policy, code, index)));
        }
        Challenge = RefusalText.Challenge(catalog, policy);
    }

    public override string Challenge { get; }

    public override ReadOnlySpan<byte> GetBody(ByokRefusal refusal) => _bodies[_refusals.IndexOf(NumberOf(refusal))];

    public override ByokRefusal Check(HttpContext context, out ByokCredentials? credentials)
    {
        credentials = null;
        if (GuardSteps.HasKeyInUrl(context))
            return new ByokRefusal(ByokRefusalCode.KeyInUrl);
        if (!GuardSteps.TryReadHeaders(context, out var key, out var provider, out var model))
            return new ByokRefusal(ByokRefusalCode.DuplicateHeader);

        if (key is null)
            return new ByokRefusal(ByokRefusalCode.MissingKey);
        if (provider is null)
            return new ByokRefusal(ByokRefusalCode.MissingProvider);
        if (FindAllowed(provider) is not { } preset)
            return GuardSteps.RefuseProvider(provider);

        if (CheckKey(key, preset) is { Code: not ByokRefusalCode.None } refusal)
            return refusal;

        if (model is null && _policy.RequireModel)
            return new ByokRefusal(ByokRefusalCode.MissingModel);
        if (model is not null && !GuardSteps.CanBeModel(model))
            return new ByokRefusal(ByokRefusalCode.MalformedModel);

        credentials = GuardSteps.Accept(key, preset.Id, model);
        return default;
    }

    // No lambda: it would be allocated for every request, also for those without a provider.
    private ProviderPreset? FindAllowed(string name)
    {
        foreach (var preset in _allowed)
        {
            if (preset.IsNamed(name))
                return preset;
        }
        return null;
    }

    private static int NumberOf(ByokRefusal refusal) => ((int)refusal.Code << 16) + refusal.Index;

    private ByokRefusal CheckKey(string key, ProviderPreset preset)
    {
        if (_policy.AcceptAnyKeyFormat)
            return GuardSteps.CanBeKey(key) ? default : new ByokRefusal(ByokRefusalCode.MalformedKey);

        var rule = _catalog.IndexOfRule(key, files: true);
        if (rule >= 0)
            return new ByokRefusal(ByokRefusalCode.WrongKeyType, rule);
        if (!GuardSteps.CanBeKey(key))
            return new ByokRefusal(ByokRefusalCode.MalformedKey);

        rule = _catalog.IndexOfRule(key, files: false);
        if (rule < 0 || _catalog.Rules[rule].Owner == preset.Id)
            return default;
        return new ByokRefusal(_catalog.Rules[rule].Owner is null ? ByokRefusalCode.WrongKeyType : ByokRefusalCode.WrongProviderKey, rule);
    }
}
