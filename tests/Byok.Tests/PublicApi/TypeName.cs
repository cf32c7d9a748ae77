namespace Byok.Tests.PublicApi;

/// <summary>Types as C# writes them, with namespaces.</summary>
internal static class TypeName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
    };

    public static string Of(Type type)
    {
        if (type.IsByRef)
            return Of(type.GetElementType()!);
        if (type.IsArray)
            return Of(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Of(inner) + "?";
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (type.IsGenericParameter)
            return type.Name;
        var scope = type.IsNested ? Of(type.DeclaringType!) : type.Namespace;
        return $"{scope}.{type.Name.Split('`')[0]}{Arguments(type.GetGenericArguments())}";
    }

    public static string Arguments(Type[] arguments) => arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(Of))}>";
}
