using Microsoft.Extensions.Primitives;

namespace Byok.Tests.Assets;

public sealed class AcceptEncodingTests
{
    [Theory]
    [InlineData("br", "Brotli")]
    [InlineData("gzip", "Gzip")]
    [InlineData("x-gzip", "Gzip")]
    [InlineData("GZIP", "Gzip")]
    [InlineData("gzip, deflate, br, zstd", "Brotli")]
    [InlineData("gzip, deflate", "Gzip")]
    [InlineData("deflate, zstd", "Identity")]
    [InlineData("identity", "Identity")]
    [InlineData("", "Identity")]
    // The client's preference comes before ours.
    [InlineData("br;q=0.5, gzip", "Gzip")]
    [InlineData("br;q=0.5, gzip;q=0.5", "Brotli")]
    [InlineData("br;q=0.5, gzip;q=0.6, identity", "Identity")]
    [InlineData("gzip;q=0.001", "Gzip")]
    [InlineData("identity;q=0.1, gzip;q=0.2", "Gzip")]
    // Zero is a no.
    [InlineData("br;q=0, gzip", "Gzip")]
    [InlineData("br;q=0.000, gzip;q=0", "Identity")]
    [InlineData("gzip;q=0", "Identity")]
    [InlineData("identity;q=0, gzip", "Gzip")]
    [InlineData("identity;q=0", null)]
    [InlineData("*;q=0", null)]
    [InlineData("deflate, identity;q=0", null)]
    [InlineData("*;q=0, gzip", "Gzip")]
    [InlineData("*;q=0, identity;q=0.1", "Identity")]
    // The star is whatever is not named.
    [InlineData("*", "Brotli")]
    [InlineData("br;q=0, *", "Gzip")]
    [InlineData("br;q=0.1, *", "Gzip")]
    [InlineData("*;q=0.1, identity", "Identity")]
    [InlineData("*;q=0.1, gzip;q=0.1, br;q=0", "Gzip")]
    [InlineData("gzip;q=0, br;q=0, *", "Identity")]
    // What cannot be read is passed over.
    [InlineData("gzip;q=2, ;;, br;q=x, @", "Identity")]
    [InlineData(";;, gzip", "Gzip")]
    [InlineData("brotli, gz, bro", "Identity")]
    public void The_best_of_what_the_client_takes(string header, string? expected) =>
        Assert.Equal(expected, AcceptEncoding.Choose(header)?.ToString());

    [Fact]
    public void Without_the_header_the_script_goes_as_it_is() => Assert.Equal(ContentCoding.Identity, AcceptEncoding.Choose(StringValues.Empty));

    [Fact]
    public void Several_lines_are_one_list() => Assert.Equal(ContentCoding.Gzip, AcceptEncoding.Choose(new StringValues(["br;q=0", "gzip"])));
}
