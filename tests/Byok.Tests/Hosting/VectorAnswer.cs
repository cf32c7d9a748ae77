namespace Byok.Hosting;

/// <summary>What an app answered.</summary>
internal sealed record VectorAnswer(string Request, int Status, string Challenge, string Body);
