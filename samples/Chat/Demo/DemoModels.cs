namespace ChatSample;

/// <summary>Models that fail on demand, so that the page's answers to it can be seen. Any other name but demo-1 is unknown (404).</summary>
internal static class DemoModels
{
    public const string Unpaid = "demo-unpaid";
    public const string Denied = "demo-denied";
    public const string Busy = "demo-busy";
    public const string BreaksOff = "demo-breaks-off";
    public const int WordsBeforeBreak = 8;
}
