using Byok.FakeProviders.Delivery;
using Byok.FakeProviders.Recording;
using Byok.FakeProviders.Wire;
using Microsoft.AspNetCore.Routing;

namespace Byok.FakeProviders;

/// <summary>Takes every request to a fake provider, and notes how it ends.</summary>
internal sealed class FakeProviderEndpoint(FakeProviderOptions options, RequestLog? log, RequestLog? strayed)
{
    private static readonly ProviderWire[] Wires = [new OpenAIWire(), new AnthropicWire(), new GeminiWire()];

    /// <summary>The other origin, where the server has one of its own.</summary>
    public Func<Uri>? RedirectTo { get; init; }

    public IEndpointConventionBuilder Map(IEndpointRouteBuilder endpoints, string prefix)
    {
        var group = endpoints.MapGroup(prefix);
        foreach (var wire in Wires)
            group.Map(wire.BasePath + "/{**path}", context => NoteAsync(context, wire.Name, log, record => AnswerAsync(context, wire, record)));
        group.Map(FakeProviderPaths.Elsewhere + "/{**path}", context => NoteAsync(context, "elsewhere", strayed, _ => context.Response.WriteAsync("{}")));
        return group;
    }

    private async Task AnswerAsync(HttpContext context, ProviderWire wire, FakeRequest? record)
    {
        var exchange = new Exchange(context, wire, options, record) { RedirectTo = RedirectTo?.Invoke() ?? options.RedirectTo };
        var body = await RequestBody.ReadAsync(context.Request, options.MaxRequestBytes, context.RequestAborted);
        var refusal = exchange.Read(body);
        // Behind the reading, so that whoever sees the body sees what was asked for, too.
        record?.Receive(body.Bytes[..Math.Min(body.Bytes.Length, options.RecordedBodyBytes)], body.Length);
        log?.Changed();
        await exchange.AnswerAsync(refusal);
        await context.Response.CompleteAsync();
    }

    private static async Task NoteAsync(HttpContext context, string provider, RequestLog? log, Func<FakeRequest?, Task> answer)
    {
        var record = log?.Begin(provider, context);
        using var leaving = context.RequestAborted.UnsafeRegister(_ => End(FakeOutcome.Left), null);
        try
        {
            await answer(record);
            End(context.RequestAborted.IsCancellationRequested ? FakeOutcome.Left : FakeOutcome.Completed);
        }
        catch (ResponseCutException)
        {
            End(FakeOutcome.Cut);
            throw;
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or BadHttpRequestException && context.RequestAborted.IsCancellationRequested)
        {
            End(FakeOutcome.Left);
        }
        finally
        {
            // What is left here is a fault of this library: the request must not look as if it still ran.
            End(FakeOutcome.Cut);
        }

        void End(FakeOutcome outcome)
        {
            if (record?.End(outcome) == true)
                log!.Changed();
        }
    }
}
