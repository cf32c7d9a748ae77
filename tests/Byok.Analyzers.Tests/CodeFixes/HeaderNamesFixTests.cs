using Byok.Analyzers.Leaks;
using Byok.Analyzers.Tests.Harness;
using Byok.CodeFixes.Leaks;

namespace Byok.Analyzers.Tests.CodeFixes;

/// <summary>BYOK101: a dump of all headers becomes one of their names.</summary>
public sealed class HeaderNamesFixTests
{
    [Theory]
    [InlineData(
        """logger.LogInformation("Headers: {Headers}", context.Request.Headers);""",
        """logger.LogInformation("Headers: {Headers}", context.Request.Headers.Keys);""")]
    [InlineData(
        """logger.LogInformation("Headers: {Headers}", string.Join(", ", context.Request.Headers.Select(h => h.Key + "=" + h.Value)));""",
        """logger.LogInformation("Headers: {Headers}", string.Join(", ", context.Request.Headers.Keys));""")]
    [InlineData(
        """Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(context.Request.Headers));""",
        """Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(context.Request.Headers.Keys));""")]
    public Task In_a_method(string before, string after) =>
        CodeFixTest.VerifyAsync(FixFrame.Method(before), FixFrame.Method(after), new LeakAnalyzer(), new HeaderNamesFix(), HeaderNamesFix.Key);
}
