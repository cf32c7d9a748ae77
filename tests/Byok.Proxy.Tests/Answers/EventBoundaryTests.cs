using System.Text;

namespace Byok.Proxy.Tests.Answers;

public sealed class EventBoundaryTests
{
    [Theory]
    [InlineData("data: a\n\n", "data: a\n\n")]
    [InlineData("data: a\n\ndata: b\n", "data: a\n\n")]
    [InlineData("data: a\r\n\r\ndata: b", "data: a\r\n\r\n")]
    [InlineData("data: a\r\rdata: b\r", "data: a\r\r")]
    [InlineData("event: e\ndata: a\n\ndata: b\n\n", "event: e\ndata: a\n\ndata: b\n\n")]
    [InlineData(": alive\n", ": alive\n")]
    [InlineData(": alive\r\n: again\r\ndata", ": alive\r\n: again\r\n")]
    [InlineData("data: a\n: inside\n", "")]
    [InlineData("data: a", "")]
    [InlineData("\n\n", "\n\n")]
    [InlineData("", "")]
    public void Ends_at_blank_lines(string text, string complete)
    {
        var boundary = new EventBoundary();

        Assert.Equal(complete, text[..boundary.Read(Encoding.UTF8.GetBytes(text))]);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void It_does_not_matter_where_the_network_cuts(string lineEnd)
    {
        var text = string.Join(lineEnd, "event: a", "data: 1", "", ": comment", "data: 2", "data: 3", "", "data: 4");
        var bytes = Encoding.UTF8.GetBytes(text);
        var whole = new EventBoundary().Read(bytes);
        for (var cut = 0; cut <= bytes.Length; cut++)
        {
            var boundary = new EventBoundary();
            var first = boundary.Read(bytes.AsSpan(0, cut));
            var second = boundary.Read(bytes.AsSpan(cut));
            Assert.Equal(whole, second > 0 ? cut + second : first);
        }
    }
}
