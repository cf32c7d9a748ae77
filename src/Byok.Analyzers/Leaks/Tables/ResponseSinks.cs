using System.Collections.Immutable;

namespace Byok.Analyzers.Leaks;

/// <summary>Bodies, headers and cookies of responses, and what goes to hubs and scripts. What a handler returns the engine sees without rows.</summary>
internal static class ResponseSinks
{
    private const string Body = "Microsoft.AspNetCore.Http.HttpResponse.Body";
    private const string BodyWriter = "Microsoft.AspNetCore.Http.HttpResponse.BodyWriter";
    private const string Headers = "Microsoft.AspNetCore.Http.HttpResponse.Headers";
    private const string Extensions = "Microsoft.AspNetCore.Mvc.ProblemDetails.Extensions";
    private const string Errors = "Microsoft.AspNetCore.Http.HttpValidationProblemDetails.Errors Microsoft.AspNetCore.Mvc.ValidationProblemDetails.Errors";

    private const string Results =
        "Ok Json Text Content Bytes BadRequest Conflict NotFound UnprocessableEntity InternalServerError Problem ValidationProblem Created* Accepted* ServerSentEvents File";

    private const string ResultValues = "value data content contents fileContents error errors detail title instance type extensions values";

    private const string ControllerResults =
        "Ok Content StatusCode BadRequest Conflict NotFound Unauthorized UnprocessableEntity Problem ValidationProblem Created* Accepted* File";

    public static readonly ImmutableArray<SinkRow> Rows =
    [
        // Bodies
        Send("Microsoft.AspNetCore.Http.HttpResponseWritingExtensions", "WriteAsync", "text"),
        Dump("Microsoft.AspNetCore.Http.HttpResponseJsonExtensions", "WriteAsJsonAsync", "value"),
        Send("System.IO.Stream", "Write WriteAsync", "buffer") with { Via = Body },
        Send("System.IO.TextWriter", "Write WriteLine WriteAsync WriteLineAsync", "*") with { Via = Body },
        Send("System.IO.Pipelines.PipeWriter", "WriteAsync", "source") with { Via = BodyWriter },
        Send("System.Buffers.BuffersExtensions", "Write", "value") with { Via = BodyWriter },
        Dump("System.Text.Json.JsonSerializer", "Serialize SerializeAsync", "value") with { Via = Body + " " + BodyWriter },
        Dump("Microsoft.AspNetCore.Http.Results", Results, ResultValues),
        Dump("Microsoft.AspNetCore.Http.TypedResults", Results, ResultValues),
        Dump("Microsoft.AspNetCore.Mvc.ControllerBase", ControllerResults, "value error content detail title instance type extensions fileContents"),
        Dump("Microsoft.AspNetCore.Mvc.Controller", "Json", "data"),
        Dump("Microsoft.AspNetCore.Mvc.ObjectResult", ".ctor Value=", "value"),
        Dump("Microsoft.AspNetCore.Mvc.JsonResult", ".ctor Value=", "value"),
        Send("Microsoft.AspNetCore.Mvc.ContentResult", "Content=", "value"),
        Send("Microsoft.AspNetCore.Mvc.ViewFeatures.ViewDataDictionary", "[]= Add", "value"),

        // Headers and cookies. Headers of outgoing requests are where keys belong.
        Send("Microsoft.AspNetCore.Http.IHeaderDictionary", "*= Add", "value") with { Via = Headers },
        Send("Microsoft.AspNetCore.Http.HeaderDictionaryExtensions", "Append AppendCommaSeparatedValues SetCommaSeparatedValues", "value values") with { Via = Headers },
        Send("System.Collections.Generic.CollectionExtensions", "TryAdd", "value") with { Via = Headers },
        Send("Microsoft.AspNetCore.Http.Headers.ResponseHeaders", "Set SetList Append AppendList", "value values") with { Use = SinkUse.Prints },
        Send("Microsoft.AspNetCore.Http.ResponseTrailerExtensions", "AppendTrailer", "trailerValues"),
        Send("Microsoft.AspNetCore.Http.IResponseCookies", "Append", "value keyValuePairs"),
        Send("Microsoft.Net.Http.Headers.SetCookieHeaderValue", ".ctor Value=", "value"),
        Send("System.Net.Cookie", ".ctor Value=", "value"),

        // Problem details
        Send("Microsoft.AspNetCore.Mvc.ProblemDetails", "Detail= Title= Instance= Type=", "value"),
        Dump("Microsoft.AspNetCore.Mvc.ProblemDetails", "Extensions=", "value"),
        Dump("System.Collections.Generic.IDictionary", "[]= Add", "value") with { Via = Extensions + " " + Errors },
        Dump("Microsoft.AspNetCore.Http.HttpValidationProblemDetails", ".ctor Errors=", "errors value"),

        // SignalR and scripts
        Dump("Microsoft.AspNetCore.SignalR.ClientProxyExtensions", "SendAsync InvokeAsync", "arg1 arg2 arg3 arg4 arg5 arg6 arg7 arg8 arg9 arg10"),
        Dump("Microsoft.AspNetCore.SignalR.IClientProxy", "SendCoreAsync", "args"),
        Dump("Microsoft.AspNetCore.SignalR.ISingleClientProxy", "InvokeCoreAsync", "args"),
        Dump("Microsoft.AspNetCore.SignalR.Client.HubConnectionExtensions", "InvokeAsync SendAsync", "arg1 arg2 arg3 arg4 arg5 arg6 arg7 arg8 arg9 arg10"),
        Dump("Microsoft.JSInterop.IJSRuntime", "InvokeAsync", "args"),
        Dump("Microsoft.JSInterop.JSRuntimeExtensions", "InvokeAsync InvokeVoidAsync", "args"),
        Dump("Microsoft.JSInterop.IJSObjectReference", "InvokeAsync", "args"),
        Dump("Microsoft.JSInterop.JSObjectReferenceExtensions", "InvokeAsync InvokeVoidAsync", "args"),
    ];

    private static SinkRow Send(string type, string members, string parameters) =>
        new(LeakRules.Response.Id, type, members, parameters) { Use = SinkUse.Text, Message = SinkMessages.Response };

    private static SinkRow Dump(string type, string members, string parameters) => Send(type, members, parameters) with { Use = SinkUse.Dumps };
}
