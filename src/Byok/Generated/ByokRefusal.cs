using System.ComponentModel;

namespace Byok.Generated;

/// <summary>A guard's answer. <c>default</c> accepts. For generated code.</summary>
/// <param name="Code">Why the request is refused.</param>
/// <param name="Index">Which of several texts of that code to send; -1 where there is one.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ByokRefusal(ByokRefusalCode Code, int Index = -1);
