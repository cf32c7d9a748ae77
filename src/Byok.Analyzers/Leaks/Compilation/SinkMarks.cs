using Microsoft.CodeAnalysis;

namespace Byok.Analyzers.Leaks;

/// <summary>What a method says of itself: that it logs what it is given, or where else it puts it.</summary>
internal sealed class SinkMarks
{
    public static readonly SinkMarks None = new(null, [], false, "*");

    private readonly string? _place;
    private readonly Dictionary<string, string> _places;
    private readonly bool _isLogMessage;
    private readonly string _parameters;

    public SinkMarks(string? place, Dictionary<string, string> places, bool isLogMessage, string parameters) =>
        (_place, _places, _isLogMessage, _parameters) = (place, places, isLogMessage, parameters);

    public bool IsNone => _place is null && _places.Count == 0;

    public string? PlaceOf(IParameterSymbol parameter, LeakOptions options)
    {
        if (_places.TryGetValue(parameter.Name, out var own))
            return own;
        if (_place is null || !(_parameters == "*" || NamePattern.MatchesAny(_parameters, parameter.Name)))
            return null;
        if (_isLogMessage && (parameter.Type.Name is "ILogger" or "LogLevel" or "Exception" || (options.TrustDataClassification && IsClassified(parameter))))
            return null;
        return _place;
    }

    /// <summary><c>[LogProperties]</c>: every member of the argument is written.</summary>
    public static bool Dumps(IParameterSymbol parameter)
    {
        foreach (var attribute in parameter.GetAttributes())
        {
            if (attribute.AttributeClass?.Name is "LogPropertiesAttribute")
                return true;
        }
        return false;
    }

    public static string Message(string place) => place switch
    {
        "BYOK102" => SinkMessages.Url,
        "BYOK103" => SinkMessages.Exception,
        "BYOK104" => SinkMessages.Response,
        "BYOK105" => SinkMessages.Storage,
        _ => SinkMessages.Log,
    };

    private static bool IsClassified(IParameterSymbol parameter)
    {
        foreach (var attribute in parameter.GetAttributes())
        {
            for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
            {
                if (type.Name == "DataClassificationAttribute")
                    return true;
            }
        }
        return false;
    }
}
