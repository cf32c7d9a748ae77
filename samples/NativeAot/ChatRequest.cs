namespace NativeAot;

/// <summary>What the page asks.</summary>
internal sealed record ChatRequest(string Message);
