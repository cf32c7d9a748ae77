using System.Globalization;
using System.Text;
using Byok.Generated;

namespace Byok;

/// <summary>
/// What a refusal says. The generator turns these texts into UTF-8 literals and the table-driven guard builds them once, so both say the same.
/// No text contains anything that was received.
/// </summary>
internal static class RefusalText
{
    public static int Status(ByokRefusalCode code) => code switch
    {
        ByokRefusalCode.KeyInUrl or ByokRefusalCode.DuplicateHeader or ByokRefusalCode.MissingModel or ByokRefusalCode.MalformedModel => 400,
        ByokRefusalCode.ProviderNotAllowed => 403,
        _ => 401,
    };

    public static string Code(ByokRefusalCode code) => "byok_" + Name(code);

    /// <summary>The <c>WWW-Authenticate</c> value: the scheme, the headers to send, the provider ids to choose from.</summary>
    public static string Challenge(CatalogSnapshot catalog, GuardPolicy policy) =>
        $"Byok headers=\"{KnownNames.ApiKeyHeader} {KnownNames.ProviderHeader} {KnownNames.ModelHeader}\", providers=\""
        + string.Join(" ", policy.AllowedIds(catalog))
        + "\"";

    /// <summary>
    /// The problem document. <paramref name="index"/> chooses the rule of <see cref="CatalogSnapshot.Rules"/> for the two refusals that name
    /// what a key is, and the entry of <see cref="ProviderCatalog.Notices"/> for an unknown provider (-1 for none).
    /// </summary>
    public static string Body(CatalogSnapshot catalog, GuardPolicy policy, ByokRefusalCode code, int index)
    {
        var json = new StringBuilder(512);
        json.Append("{\"type\":\"urn:byok:problem:").Append(Name(code)).Append('"');
        Member(json, "title", Title(code));
        json.Append(",\"status\":").Append(Status(code).ToString(CultureInfo.InvariantCulture));
        Member(json, "detail", Detail(catalog, code, index));
        Member(json, "code", Code(code));
        if (code is ByokRefusalCode.MissingKey or ByokRefusalCode.MissingProvider or ByokRefusalCode.UnknownProvider or ByokRefusalCode.ProviderNotAllowed)
        {
            // Ids are letters, digits and hyphens: nothing to escape. At least one is allowed.
            json.Append(",\"providers\":[\"")
                .Append(string.Join("\",\"", policy.AllowedIds(catalog)))
                .Append("\"]");
        }
        return json.Append('}').ToString();
    }

    /// <summary>Every refusal that a guard with this policy can give.</summary>
    public static IEnumerable<(ByokRefusalCode Code, int Index)> All(CatalogSnapshot catalog, GuardPolicy policy)
    {
        yield return (ByokRefusalCode.KeyInUrl, -1);
        yield return (ByokRefusalCode.DuplicateHeader, -1);
        yield return (ByokRefusalCode.MissingKey, -1);
        yield return (ByokRefusalCode.MissingProvider, -1);
        for (var i = -1; i < ProviderCatalog.Notices.Length; i++)
            yield return (ByokRefusalCode.UnknownProvider, i);
        // Also where every provider is allowed: one may be declared while a request is being refused.
        yield return (ByokRefusalCode.ProviderNotAllowed, -1);
        yield return (ByokRefusalCode.MalformedKey, -1);
        if (!policy.AcceptAnyKeyFormat)
        {
            for (var i = 0; i < catalog.Rules.Count; i++)
                yield return (catalog.Rules[i].Owner is null ? ByokRefusalCode.WrongKeyType : ByokRefusalCode.WrongProviderKey, i);
        }
        if (policy.RequireModel)
            yield return (ByokRefusalCode.MissingModel, -1);
        yield return (ByokRefusalCode.MalformedModel, -1);
    }

    private static string Name(ByokRefusalCode code) => code switch
    {
        ByokRefusalCode.KeyInUrl => "key_in_url",
        ByokRefusalCode.DuplicateHeader => "duplicate_header",
        ByokRefusalCode.MissingKey => "missing_key",
        ByokRefusalCode.MissingProvider => "missing_provider",
        ByokRefusalCode.UnknownProvider => "unknown_provider",
        ByokRefusalCode.ProviderNotAllowed => "provider_not_allowed",
        ByokRefusalCode.MalformedKey => "malformed_key",
        ByokRefusalCode.WrongProviderKey => "wrong_provider_key",
        ByokRefusalCode.WrongKeyType => "wrong_key_type",
        ByokRefusalCode.MissingModel => "missing_model",
        ByokRefusalCode.MalformedModel => "malformed_model",
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    /// <summary>The refusal in one sentence.</summary>
    public static string Title(ByokRefusalCode code) => code switch
    {
        ByokRefusalCode.KeyInUrl => "An API key stood in the URL.",
        ByokRefusalCode.DuplicateHeader => "A header was sent more than once.",
        ByokRefusalCode.MissingKey => "An API key is required.",
        ByokRefusalCode.MissingProvider => "A provider is required.",
        ByokRefusalCode.UnknownProvider => "The provider is not known.",
        ByokRefusalCode.ProviderNotAllowed => "The provider is not accepted here.",
        ByokRefusalCode.MalformedKey => "This is not an API key.",
        ByokRefusalCode.WrongProviderKey => "The key belongs to another provider.",
        ByokRefusalCode.WrongKeyType => "This is the wrong kind of key.",
        ByokRefusalCode.MissingModel => "A model is required.",
        ByokRefusalCode.MalformedModel => "This is not a model id.",
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    private static string Detail(CatalogSnapshot catalog, ByokRefusalCode code, int index) => code switch
    {
        ByokRefusalCode.KeyInUrl =>
            $"URLs are kept in logs and histories. Revoke that key, make a new one and send it in the {KnownNames.ApiKeyHeader} header.",
        ByokRefusalCode.DuplicateHeader =>
            $"{KnownNames.ApiKeyHeader}, {KnownNames.ProviderHeader} and {KnownNames.ModelHeader} take one value each, without commas.",
        ByokRefusalCode.MissingKey =>
            $"Send your own API key in the {KnownNames.ApiKeyHeader} header and the name of its provider in {KnownNames.ProviderHeader}.",
        ByokRefusalCode.MissingProvider => $"Say whose key it is in the {KnownNames.ProviderHeader} header.",
        ByokRefusalCode.UnknownProvider when index >= 0 => ProviderCatalog.Notices[index].Explanation,
        ByokRefusalCode.UnknownProvider => $"Send one of the listed provider ids in the {KnownNames.ProviderHeader} header.",
        ByokRefusalCode.ProviderNotAllowed => "Use a key of one of the listed providers.",
        ByokRefusalCode.MalformedKey =>
            "A key has 8 to 4096 visible ASCII characters, no spaces, and is not a placeholder. Copy it again from your provider's console.",
        ByokRefusalCode.WrongProviderKey when catalog.Find(catalog.Rules[index].Owner!) is { } owner =>
            $"It is a key of {owner.DisplayName}. Send '{owner.Id}' in the {KnownNames.ProviderHeader} header, or a key of the provider you named.",
        ByokRefusalCode.WrongKeyType => $"It is {catalog.Rules[index].What}. Make an ordinary API key in your provider's console and send that.",
        ByokRefusalCode.MissingModel => $"Name the model in the {KnownNames.ModelHeader} header.",
        ByokRefusalCode.MalformedModel => "A model id has at most 256 visible ASCII characters and no spaces.",
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    private static void Member(StringBuilder json, string name, string value)
    {
        json.Append(",\"").Append(name).Append("\":\"");
        foreach (var c in value)
        {
            // Display names come from the app: escape all that could end the string or matter in a page.
            if (c is < ' ' or > '~' or '"' or '\\' or '<' or '>' or '&')
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                json.Append(c);
        }
        json.Append('"');
    }
}
