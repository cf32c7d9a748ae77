using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Byok.Analyzers.Leaks;

internal sealed partial class Evaluator
{
    private const string DefinedMessage = "Microsoft.Extensions.Logging.LoggerMessage.Define";

    // How often something was to be reported, whether or not it was for the first time.
    private int _reports;

    // The call at which the key became part of a URL: what comes out of it has been reported.
    private SyntaxNode? _reportedUrlAt;

    private void CheckSinks(IMethodSymbol method, Value receiver, IOperation? instance, List<Argument> arguments, IOperation at)
    {
        var rows = _search.Catalog.Method(method, instance?.Type);
        Template? template = null;
        foreach (var row in rows.Sinks)
        {
            if ((row.OnlyWhenStorageIsChecked && !_options.CheckStorage) || !IsVia(row, method, receiver, arguments) || !IsWhen(row.When, arguments))
                continue;
            if (row.Parameters == "this")
            {
                CheckSink(row, method, receiver, instance ?? at, row.Use, at);
                continue;
            }
            template ??= Template.Of(arguments);
            var use = row.DumpsWhen.Length > 0 && IsWhen(row.DumpsWhen, arguments) ? SinkUse.Dumps : row.Use;
            foreach (var argument in arguments)
            {
                if (Takes(row, argument))
                    CheckArgument(row, method, argument, use, template, at);
            }
        }
        CheckMarked(method, arguments, at);
        CheckExceptionOfSource(method, arguments, at);
    }

    private void CheckArgument(SinkRow row, IMethodSymbol method, Argument argument, SinkUse use, Template? template, IOperation at)
    {
        if (argument.Elements.IsEmpty)
        {
            CheckSink(row, method, argument.Value, argument.Operation, template?.UseOf(argument) ?? use, at);
            return;
        }
        for (var i = 0; i < argument.Elements.Length; i++)
            CheckSink(row, method, argument.Elements[i].Value, argument.Elements[i].Operation, template?.UseOf(argument, i) ?? use, at);
    }

    private void CheckSink(SinkRow row, IMethodSymbol method, Value value, IOperation operation, SinkUse use, IOperation at)
    {
        if (Visible(value, use, operation) is not { } taint)
            return;
        if (row.Use == SinkUse.Bare && (taint.Kinds & TaintKinds.Bare) == 0)
            return;
        var rule = row.Place;
        if (use == SinkUse.Dumps && row.Use != SinkUse.Dumps && Visible(value, SinkUse.Prints, operation) is null)
            rule = LeakRules.Dump.Id;
        Report(rule, operation.Syntax, taint, NameOf(method), row.Message, row.IsInfo);
        if (rule == LeakRules.Url.Id)
            _reportedUrlAt = at.Syntax;
    }

    private static string NameOf(IMethodSymbol method) => method switch
    {
        { MethodKind: MethodKind.Constructor } => method.ContainingType.Name,
        { AssociatedSymbol: IPropertySymbol { IsIndexer: true } } => method.ContainingType.Name,
        { AssociatedSymbol: { } associated } => associated.Name,
        _ => method.Name,
    };

    private static bool Takes(SinkRow row, Argument argument)
    {
        if (argument.Parameter is not { } parameter)
            return false;
        if (row.Parameters[0] != '*')
            return NamePattern.MatchesAny(row.Parameters, parameter.Name);
        if (row.Parameters.Length == 1)
            return true;
        foreach (var excluded in row.Parameters.Substring(2).Split('-'))
        {
            if (parameter.Type.Name == excluded)
                return false;
        }
        return true;
    }

    private static bool IsVia(SinkRow row, IMethodSymbol method, Value receiver, List<Argument> arguments)
    {
        if (row.Via.Length == 0)
            return true;
        var through = receiver.Objects.IsEmpty && method.IsStatic && arguments.Count > 0 ? arguments[0].Value : receiver;
        foreach (var obj in through.Objects)
        {
            foreach (var via in row.Via.Split(' '))
            {
                switch (via)
                {
                    case [.., '+', 's', 'h', 'a', 'r', 'e', 'd']:
                        if (obj.Via == via.Substring(0, via.IndexOf('+')) && obj.Parent is { IsShared: true })
                            return true;
                        break;
                    default:
                        if (obj.Via == via || (via == "file" && obj.Parent?.Via == via))
                            return true;
                        break;
                }
            }
        }
        return false;
    }

    private static bool IsWhen(string condition, List<Argument> arguments)
    {
        if (condition.Length == 0)
            return true;
        var split = condition.IndexOf('=');
        var name = condition.Substring(0, split);
        foreach (var argument in arguments)
        {
            if (argument.Name != name || argument.Operation.ConstantValue is not { HasValue: true, Value: { } constant })
                continue;
            var text = NameOfMember(argument.Operation) ?? Convert.ToString(constant, CultureInfo.InvariantCulture);
            foreach (var wanted in condition.Substring(split + 1).Split('|'))
            {
                if (string.Equals(wanted, text, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }
        return false;
    }

    private static string? NameOfMember(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
            operation = conversion.Operand;
        return operation is IFieldReferenceOperation { Field.ContainingType.TypeKind: TypeKind.Enum } member ? member.Field.Name : null;
    }

    /// <summary>Methods that say themselves that they write: by an attribute, or because the options name them.</summary>
    private void CheckMarked(IMethodSymbol method, List<Argument> arguments, IOperation at)
    {
        var marks = _search.Sources.Marks(method, _options);
        if (marks.IsNone)
            return;
        foreach (var argument in arguments)
        {
            if (argument.Parameter is not { } parameter || marks.PlaceOf(parameter, _options) is not { } place)
                continue;
            var row = new SinkRow(place, "", "", "*") { Message = SinkMarks.Message(place) };
            var use = SinkMarks.Dumps(parameter) ? SinkUse.Dumps : SinkUse.Prints;
            if (argument.Elements.IsEmpty)
                CheckSink(row, method, argument.Value, argument.Operation, use, at);
            foreach (var (operation, value) in argument.Elements)
                CheckSink(row, method, value, operation, use, at);
        }
    }

    // What an exception of one's own is given as text ends in its message sooner or later.
    private void CheckExceptionOfSource(IMethodSymbol method, List<Argument> arguments, IOperation at)
    {
        if (method.MethodKind != MethodKind.Constructor || at is not IObjectCreationOperation || !IsSource(method) || !_search.Catalog.Is(method.ContainingType, "System.Exception"))
            return;
        var row = new SinkRow(LeakRules.Exception.Id, "", "", "*") { Message = SinkMessages.Exception };
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Type.SpecialType == SpecialType.System_String)
                CheckSink(row, method, argument.Value, argument.Operation, SinkUse.Text, at);
        }
    }

    private void CheckDefinedMessage(Value function, IOperation? instance, List<Argument> arguments, IOperation at)
    {
        var isMessage = false;
        foreach (var obj in function.Objects)
            isMessage |= obj.Via.StartsWith(DefinedMessage, StringComparison.Ordinal);
        if (!isMessage)
            return;
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Type.Name is not ("ILogger" or "Exception") && Visible(argument.Value, SinkUse.Prints, argument.Operation) is { } taint)
                Report(LeakRules.Log.Id, argument.Operation.Syntax, taint, instance?.Syntax.ToString() ?? "LoggerMessage.Define", SinkMessages.Log, isInfo: false);
        }
    }

    private void CheckReadSinks(IPropertySymbol property, Value receiver, List<Argument> arguments, IOperation at)
    {
        if (property.GetMethod is { } getter && arguments.Count > 0)
            CheckSinks(getter, receiver, (at as IPropertyReferenceOperation)?.Instance, arguments, at);
    }

    private void CheckStatic(Value value, ISymbol member, IOperation source)
    {
        var taint = value.Taint is { IsVisible: true } text ? text : Visible(value, SinkUse.Prints, source);
        if (taint is not null && (taint.Kinds & TaintKinds.Text) != 0)
            Report(LeakRules.Storage.Id, source.Syntax, taint, member.Name, "is kept in the static `{0}`, which all requests share", isInfo: false);
    }

    private void ReportReturn(IOperation operation, Value value)
    {
        if (Visible(value, SinkUse.Dumps, operation) is { } taint)
            Report(LeakRules.Response.Id, operation.Syntax, taint, "return", "is sent back to the caller as what the handler returns", isInfo: false);
    }

    /// <summary>What a handler or an action of a controller returns is the response; what an exception says of itself is its text.</summary>
    private void ReportReturns()
    {
        if (_owner is not IMethodSymbol method)
            return;
        if (Facts.IsHandler(method) || Endpoints.IsAction(method, _search.Catalog))
        {
            foreach (var (operation, value) in _frame.Returns)
                ReportReturn(operation, value);
        }
        else if ((method.AssociatedSymbol ?? method).Name is "Message" or "ToString" && method.IsOverride && _search.Catalog.Is(method.ContainingType, "System.Exception"))
        {
            foreach (var (operation, value) in _frame.Returns)
            {
                if (TextOf(value, operation) is { } taint)
                    Report(LeakRules.Exception.Id, operation.Syntax, taint, (method.AssociatedSymbol ?? method).Name, SinkMessages.Exception, isInfo: false);
            }
        }
    }

    private void Report(string rule, SyntaxNode sink, Taint taint, string member, string message, bool isInfo)
    {
        _reports++;
        var node = taint.Entry ?? (IsInRoot(sink) ? sink : PlaceIn(FrameOfOrigin(taint), sink, taint));

        // That it takes another mistake for the key to be seen is worth a word where it is read, not at every call that leads there.
        if (node is null || (isInfo && !ReferenceEquals(node, sink)))
            return;
        var key = (sink, rule, node);
        if (!_leaks.TryGetValue(key, out var known) || taint.Origin.IsBefore(known.Origin))
            _leaks[key] = new Leak(rule, node, taint.Origin, sink, member, message, isInfo);
    }

    // Where the callee that revealed the key is analysed by itself, it says the same: so it is said once.
    private Frame FrameOfOrigin(Taint taint)
    {
        var origin = taint.Origin.Syntax;
        var frame = _frame;
        for (; !frame.IsRoot; frame = frame.Caller!)
        {
            var body = frame.Graph.OriginalOperation.Syntax;
            if (!frame.IsOfRoot && ReferenceEquals(body.SyntaxTree, origin.SyntaxTree) && body.FullSpan.Contains(origin.Span))
                return frame;
        }
        return frame;
    }

    /// <summary>The sink, where it is in the body of the frame; else the argument of that body by which the key came to where it leaks.</summary>
    private SyntaxNode? PlaceIn(Frame home, SyntaxNode sink, Taint taint)
    {
        var body = home.IsRoot ? _body : home.Graph.OriginalOperation.Syntax;
        if (IsIn(body, sink))
            return sink;

        var frame = _frame;
        while (frame.Caller is { } caller && !(ReferenceEquals(caller, home) || (home.IsRoot && caller.IsOfRoot)))
            frame = caller;
        if (frame.IsHanded)
            return sink;
        if (frame.Call is not { } call || !IsIn(body, call))
            return null;

        SyntaxNode? any = null;
        foreach (var (node, value) in frame.Arguments)
        {
            if (!IsIn(body, node) || !ReachesKey(value))
                continue;
            if (value.Taint is { } given && ReferenceEquals(given.Origin.Syntax, taint.Origin.Syntax))
                return node;
            any ??= node;
        }
        return any ?? call;
    }

    private static bool IsIn(SyntaxNode body, SyntaxNode node) => ReferenceEquals(node.SyntaxTree, body.SyntaxTree) && body.FullSpan.Contains(node.Span);
}
