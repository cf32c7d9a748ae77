namespace ChatSample;

/// <summary>One message of the conversation so far.</summary>
/// <param name="Role"><c>user</c>, <c>assistant</c> or <c>system</c>.</param>
/// <param name="Content">The text.</param>
internal sealed record ChatTurn(string? Role, string? Content);
