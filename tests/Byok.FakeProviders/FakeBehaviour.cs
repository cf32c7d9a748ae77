namespace Byok.FakeProviders;

/// <summary>
/// What a fake provider does with a request. The model name chooses it, in kebab case (<c>cut-clean</c>); any other model is answered. A request without a model is
/// chosen by its key: <c>sk-proj-fake-too-many-0001</c>.
/// </summary>
public enum FakeBehaviour
{
    /// <summary>The answer, whole or as a stream.</summary>
    Answer,

    /// <summary>The answer, after <see cref="FakeProviderOptions.SlowDelay"/> without any headers.</summary>
    Slow,

    /// <summary>No headers ever, until the client leaves.</summary>
    Hang,

    /// <summary>Half of the answer, then nothing until the client leaves.</summary>
    Stall,

    /// <summary>Half of the answer, then the response is broken off in the middle of an event or of the JSON, whose length was announced.</summary>
    Cut,

    /// <summary>The response ends as HTTP wants it, but without the events that end an answer; a whole answer ends in the middle of its JSON.</summary>
    CutClean,

    /// <summary>401 whose body repeats the whole key.</summary>
    EchoKey,

    /// <summary>401 whose body repeats the first 12 and the last 6 characters of the key with asterisks between.</summary>
    EchoPart,

    /// <summary>401 whose body repeats the key in two parts that are sent one after the other.</summary>
    EchoSplit,

    /// <summary>
    /// A stream that repeats the key: within one event that is sent in two parts, and across two events that follow each other. Without a stream: as <see cref="EchoSplit"/>.
    /// </summary>
    EchoStream,

    /// <summary>401 with the key in a response header and, before HTTP/2, in the reason phrase.</summary>
    EchoHeader,

    /// <summary>An answer of <see cref="FakeProviderOptions.HugeBytes"/>, made while it is sent.</summary>
    Huge,

    /// <summary>A stream with one event of <see cref="FakeProviderOptions.HugeEventBytes"/>; without a stream, JSON with a text of that size.</summary>
    HugeEvent,

    /// <summary>200 with a page.</summary>
    Html,

    /// <summary>403 with a page, as the network in front of a provider sends it.</summary>
    HtmlError,

    /// <summary>The JSON of the whole answer, called text/plain.</summary>
    WrongType,

    /// <summary>302 to another origin, see <see cref="FakeProviderServer.Strayed"/>.</summary>
    Redirect,

    /// <summary>400: the request is wrong.</summary>
    BadRequest,

    /// <summary>What the provider says to a key that it does not know: 401, at Gemini 400.</summary>
    Unauthorized,

    /// <summary>No credit: 402, at OpenAI 429 with the code insufficient_quota.</summary>
    Unpaid,

    /// <summary>403: the key may not do this.</summary>
    Forbidden,

    /// <summary>404: no such model.</summary>
    NotFound,

    /// <summary>413: the request is too large.</summary>
    TooLarge,

    /// <summary>429 with Retry-After and the provider's limit headers.</summary>
    TooMany,

    /// <summary>500.</summary>
    Failing,

    /// <summary>503.</summary>
    Unavailable,

    /// <summary>529, as Anthropic says it.</summary>
    Overloaded,

    /// <summary>200 with JSON that is none, or with events whose data is none.</summary>
    Garbage,

    /// <summary>200 with nothing.</summary>
    Empty,

    /// <summary>The answer in Content-Encoding gzip, whatever was asked for.</summary>
    Gzip,

    /// <summary>A stream that breaks with the provider's own error event; without a stream, 500.</summary>
    ErrorEvent,

    /// <summary>A stream with comment lines that keep the connection alive.</summary>
    Comments,

    /// <summary>A stream whose lines end with CR LF.</summary>
    Crlf,

    /// <summary>The answer in many small parts that respect neither lines nor characters.</summary>
    Split,
}
