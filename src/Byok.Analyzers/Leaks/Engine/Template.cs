using System.Globalization;

namespace Byok.Analyzers.Leaks;

/// <summary>The constant template of a structured log message, to see which arguments it takes apart: <c>{@Order}</c>.</summary>
internal sealed class Template
{
    private readonly List<char> _operators = [];

    private Template(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '{')
                continue;
            if (i + 1 < text.Length && text[i + 1] == '{')
            {
                i++;
                continue;
            }
            if (text.IndexOf('}', i) < 0)
                break;
            _operators.Add(i + 1 < text.Length ? text[i + 1] : '}');
        }
    }

    /// <summary>Null where no hole of the template says anything special.</summary>
    public static Template? Of(List<Argument> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name is "message" or "messageTemplate" or "messageFormat" or "format" && argument.Operation.ConstantValue is { HasValue: true, Value: string text })
                return text.IndexOf("{@", StringComparison.Ordinal) >= 0 || text.IndexOf("{$", StringComparison.Ordinal) >= 0 ? new Template(text) : null;
        }
        return null;
    }

    public SinkUse? UseOf(Argument argument, int element = -1)
    {
        var index = element >= 0 ? element : IndexOf(argument.Name);
        if (index < 0 || index >= _operators.Count)
            return null;
        return _operators[index] switch
        {
            '@' => SinkUse.Dumps,
            '$' => SinkUse.Text,
            _ => null,
        };
    }

    // propertyValue, propertyValue0, argument, argument1, arg1: libraries count from nought or from one.
    private static int IndexOf(string name)
    {
        if (name is "propertyValue" or "argument" or "arg")
            return 0;
        if (name.Length == 0 || name[name.Length - 1] is < '0' or > '9')
            return -1;
        var number = int.Parse(name.Substring(name.Length - 1), CultureInfo.InvariantCulture);
        return name.StartsWith("propertyValue", StringComparison.Ordinal) ? number : number - 1;
    }
}
