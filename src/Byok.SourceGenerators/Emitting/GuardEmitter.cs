using Byok.Generated;
using Byok.SourceGenerators.Model;

namespace Byok.SourceGenerators.Emitting;

/// <summary>Writes one guard: the straight-line code that enforces one policy, in the order in which refusals are promised.</summary>
internal sealed class GuardEmitter(SourceWriter writer, CatalogSnapshot catalog, GuardPolicy policy, GuardModel model)
{

    /// <summary>Whether the refusal lists the policy's providers.</summary>
    public static bool DependsOnPolicy(ByokRefusalCode code) => code
        is ByokRefusalCode.MissingKey or ByokRefusalCode.MissingProvider or ByokRefusalCode.UnknownProvider or ByokRefusalCode.ProviderNotAllowed;

    public void Write(string name)
    {
        WriteComment();
        GuardSetEmitter.WriteGeneratedCode(writer);
        writer.Open($"file sealed class {name} : global::{KnownNames.Guard}");
        writer.Line($"public override string Challenge => {Literals.Of(RefusalText.Challenge(catalog, policy))};");
        writer.Line();
        WriteCheck();
        writer.Line();
        WriteBodies();
        writer.Close();
    }

    private void WriteComment()
    {
        writer.Line(policy.Providers.Count == 0
            ? $"// Every known provider; {ModelText}{FormatText}."
            : $"// {string.Join(", ", policy.Providers)}; {ModelText}{FormatText}.");
        if (model.PlaceCount == 0)
        {
            writer.Line("// The policy of a ByokCredentials parameter without more.");
            return;
        }
        var more = model.PlaceCount - model.Places.Count;
        writer.Line($"// Stated by {string.Join("; ", model.Places)}{(more > 0 ? $"; and {more.ToString(System.Globalization.CultureInfo.InvariantCulture)} more" : "")}.");
    }

    private string ModelText => policy.RequireModel ? "a model is required" : "a model is optional";

    private string FormatText => policy.AcceptAnyKeyFormat ? "; keys of any form" : "";

    private void WriteCheck()
    {
        writer.Line($"public override Refusal Check(");
        writer.Line($"    global::Microsoft.AspNetCore.Http.HttpContext context, out global::{KnownNames.Credentials}? credentials)");
        writer.Line("{");
        writer.Indent();
        writer.Line("credentials = null;");
        Refuse("Steps.HasKeyInUrl(context)", ByokRefusalCode.KeyInUrl);
        writer.Line();
        writer.Line("// Two values are refused, never picked from.");
        Refuse("!Steps.TryReadHeaders(context, out var key, out var provider, out var model)", ByokRefusalCode.DuplicateHeader);
        Refuse("key is null", ByokRefusalCode.MissingKey);
        Refuse("provider is null", ByokRefusalCode.MissingProvider);
        writer.Line();
        WriteProviderSwitch();
        writer.Line();
        WriteKeyRules();
        if (policy.RequireModel)
            Refuse("model is null", ByokRefusalCode.MissingModel);
        Refuse($"{(policy.RequireModel ? "" : "model is not null && ")}!Steps.CanBeModel(model)", ByokRefusalCode.MalformedModel);
        writer.Line();
        writer.Line("credentials = Steps.Accept(key, id, model);");
        writer.Line("return default;");
        writer.Close();
    }

    private void Refuse(string condition, ByokRefusalCode code)
    {
        writer.Line($"if ({condition})");
        writer.Line($"    return new Refusal(Code.{code});");
    }

    private void WriteProviderSwitch()
    {
        writer.Line("string? id = null;");
        writer.Line("switch (provider.Length)");
        writer.Line("{");
        writer.Indent();
        var names = policy.AllowedPresets(catalog)
            .SelectMany(p => p.Aliases.Prepend(p.Id).Select(name => (Name: name, p.Id)))
            .GroupBy(n => n.Name.Length)
            .OrderBy(g => g.Key);
        foreach (var group in names)
        {
            writer.Line($"case {group.Key.ToString(System.Globalization.CultureInfo.InvariantCulture)}:");
            writer.Indent();
            var otherwise = "";
            foreach (var (name, id) in group)
            {
                writer.Line($"{otherwise}if (Steps.Is(provider, {Literals.Of(name)}))");
                writer.Line($"    id = {Literals.Of(id)};");
                otherwise = "else ";
            }
            writer.Line("break;");
            writer.Outdent();
        }
        writer.Close();
        writer.Line("if (id is null)");
        writer.Line("    return Steps.RefuseProvider(provider);");
    }

    private void WriteKeyRules()
    {
        if (policy.AcceptAnyKeyFormat)
        {
            Refuse("!Steps.CanBeKey(key)", ByokRefusalCode.MalformedKey);
            return;
        }
        writer.Line("var refusal = KeyRules.CheckFile(key);");
        writer.Line($"if (refusal.Code == Code.None)");
        writer.Line($"    refusal = Steps.CanBeKey(key) ? KeyRules.Check(key, id) : new Refusal(Code.{ByokRefusalCode.MalformedKey});");
        writer.Line($"if (refusal.Code != Code.None)");
        writer.Line("    return refusal;");
    }

    private void WriteBodies()
    {
        writer.Line($"public override global::System.ReadOnlySpan<byte> GetBody(Refusal refusal) => (refusal.Code, refusal.Index) switch");
        writer.Line("{");
        writer.Indent();
        foreach (var (code, index) in RefusalText.All(catalog, policy))
        {
            if (DependsOnPolicy(code))
                GuardSetEmitter.WriteRefusal(writer, catalog, policy, code, index);
        }
        writer.Line("_ => Refusals.Get(refusal),");
        writer.Outdent();
        writer.Line("};");
    }
}
