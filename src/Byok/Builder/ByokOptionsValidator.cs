using Byok.Generated;
using Microsoft.Extensions.Options;

namespace Byok;

/// <summary>Refuses to start an app whose options name a provider that does not exist.</summary>
internal sealed class ByokOptionsValidator : IValidateOptions<ByokOptions>
{
    public ValidateOptionsResult Validate(string? name, ByokOptions options)
    {
        if (options.KeyChecksPerMinute < 1)
        {
            return ValidateOptionsResult.Fail(
                $"{nameof(ByokOptions)}.{nameof(ByokOptions.KeyChecksPerMinute)} must be at least 1. Leave out app.MapByokValidation() where nobody may check keys.");
        }
        var unknown = options.Providers.Where(p => p is null || ByokRegistry.Catalog.Find(p) is null).ToList();
        return unknown.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{nameof(ByokOptions)}.{nameof(ByokOptions.Providers)} names unknown providers: {string.Join(", ", unknown.Select(p => $"'{p}'"))}. "
                + "Correct the ids, or declare the provider with [assembly: ByokProvider(...)].");
    }
}
