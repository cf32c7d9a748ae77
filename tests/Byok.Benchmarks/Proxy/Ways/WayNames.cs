namespace Byok.Benchmarks.Proxy.Ways;

/// <summary>The ways that are compared, as the table calls them.</summary>
internal static class WayNames
{
    public const string Direct = "direct";
    public const string Byok = "Byok.Proxy";
    public const string Yarp = "YARP";
    public const string Nginx = "nginx";
    public const string Node = "Node";

    public static IReadOnlyList<string> All { get; } = [Direct, Byok, Yarp, Nginx, Node];
}
