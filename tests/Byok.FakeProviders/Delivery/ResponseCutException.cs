namespace Byok.FakeProviders.Delivery;

/// <summary>
/// Makes the server break the response off. After this Kestrel sends what was written, leaves out the end of the body and closes; aborting the connection could lose what was
/// written last.
/// </summary>
internal sealed class ResponseCutException() : Exception("A fake provider broke its response off, as the model name asked for.");
