namespace Byok.Benchmarks.Hosting;

/// <summary>Keeps the content length as a number, as Kestrel does, where <see cref="HeaderDictionary"/> makes a string of it.</summary>
internal sealed class ResponseHeaders : HeaderDictionary, IHeaderDictionary
{
    long? IHeaderDictionary.ContentLength { get; set; }
}
