using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Byok.Tests.PublicApi;

/// <summary>Every public type and member of an assembly, one a line, in ordinal order.</summary>
internal static class ApiDump
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string[] Create(Assembly assembly) =>
        [.. assembly.GetExportedTypes().SelectMany(Lines).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Lines(Type type)
    {
        yield return $"{type.FullName}: {Marks(type)}{Kind(type)}{Bases(type)}{Constraints(type.GetGenericArguments())}";
        if (typeof(Delegate).IsAssignableFrom(type))
            yield break;
        foreach (var member in type.GetMembers(Declared))
        {
            if (Describe(member) is { } text)
                yield return $"{type.FullName} | {Marks(member)}{text}";
        }
    }

    private static string Kind(Type type) =>
        type.IsInterface ? "interface"
        : type.IsEnum ? "enum"
        : type.IsValueType ? (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly struct" : "struct")
        : typeof(Delegate).IsAssignableFrom(type) ? "delegate " + Signature(type.GetMethod("Invoke")!)
        : type is { IsAbstract: true, IsSealed: true } ? "static class"
        : type.IsSealed ? "sealed class"
        : type.IsAbstract ? "abstract class"
        : "class";

    private static string Bases(Type type)
    {
        var bases = type.GetInterfaces().Where(i => i.IsPublic && !type.IsEnum).Select(TypeName.Of).Order(StringComparer.Ordinal).ToList();
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum))
            bases.Insert(0, TypeName.Of(parent));
        return bases.Count == 0 ? "" : " : " + string.Join(", ", bases);
    }

    private static string? Describe(MemberInfo member) => member switch
    {
        FieldInfo field when IsVisible(field) && !field.IsSpecialName =>
            $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{TypeName.Of(field.FieldType)} {field.Name}"
            + (field.IsLiteral ? " = " + Literal(field.GetRawConstantValue()) : ""),
        PropertyInfo property when property.GetAccessors(nonPublic: true).Any(IsVisible) =>
            $"{Modifiers(property.GetAccessors(nonPublic: true)[0])}{(property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "")}"
            + $"{TypeName.Of(property.PropertyType)} {property.Name}{Indexer(property)} {{{Accessor(property.GetMethod, "get")}{Accessor(property.SetMethod, Setter(property))} }}",
        EventInfo { AddMethod: { } add } e when IsVisible(add) => $"{Modifiers(add)}event {TypeName.Of(e.EventHandlerType!)} {e.Name}",
        ConstructorInfo constructor when IsVisible(constructor) => $"{Modifiers(constructor)}new({Parameters(constructor)})",
        MethodInfo method when IsVisible(method) && !IsAccessor(method) => Modifiers(method) + Signature(method) + Constraints(method.GetGenericArguments()),
        _ => null,
    };

    private static string Signature(MethodInfo method) =>
        $"{TypeName.Of(method.ReturnType)} {method.Name}{TypeName.Arguments(method.GetGenericArguments())}({Parameters(method)})";

    private static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var by = !parameter.ParameterType.IsByRef ? "" : parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref ";
        var many = parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : "";
        var otherwise = parameter.HasDefaultValue ? " = " + Literal(parameter.RawDefaultValue) : "";
        return $"{many}{by}{TypeName.Of(parameter.ParameterType)} {parameter.Name}{otherwise}";
    }

    private static string Indexer(PropertyInfo property) =>
        property.GetIndexParameters() is { Length: > 0 } parameters ? $"[{string.Join(", ", parameters.Select(Parameter))}]" : "";

    private static string Accessor(MethodInfo? accessor, string name) =>
        accessor is null || !IsVisible(accessor) ? "" : $" {(accessor.IsPublic ? "" : "protected ")}{name};";

    private static string Setter(PropertyInfo property) =>
        property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true ? "init" : "set";

    private static string Modifiers(MethodBase method) =>
        (method.IsPublic ? "" : "protected ")
        + (method.IsStatic ? "static " : "")
        + (method.IsAbstract ? "abstract " : method is MethodInfo { IsVirtual: true, IsFinal: false } m ? m.GetBaseDefinition() != m ? "override " : "virtual " : "");

    private static string Constraints(Type[] arguments) =>
        string.Concat(arguments.Where(a => a.IsGenericParameter).Select(a => (Name: a.Name, Rules: Rules(a))).Where(a => a.Rules.Length != 0).Select(a => $" where {a.Name} : {a.Rules}"));

    private static string Rules(Type argument)
    {
        var special = argument.GenericParameterAttributes;
        var rules = argument.GetGenericParameterConstraints().Select(TypeName.Of).ToList();
        if (special.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            rules.Insert(0, "class");
        if (special.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
            rules.Add("new()");
        return string.Join(", ", rules);
    }

    // Hidden from completion: for generated code, not for people.
    private static string Marks(MemberInfo member) =>
        (member.GetCustomAttribute<EditorBrowsableAttribute>(inherit: false)?.State == EditorBrowsableState.Never ? "[hidden] " : "")
        + (member.IsDefined(typeof(ObsoleteAttribute), inherit: false) && !IsRequiredMembersMarker(member) ? "[obsolete] " : "")
        + (member.GetCustomAttribute<AttributeUsageAttribute>(inherit: false) is { } usage && member.DeclaringType is null
            ? $"[{usage.ValidOn}{(usage.AllowMultiple ? ", many" : "")}] "
            : "");

    // The compiler marks constructors of types with required members as obsolete for old compilers.
    private static bool IsRequiredMembersMarker(MemberInfo member) => member.IsDefined(typeof(CompilerFeatureRequiredAttribute), inherit: false);

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    private static bool IsVisible(FieldInfo field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);
}
