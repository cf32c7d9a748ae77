using Byok.Vectors;

namespace Byok.Tests.Credentials;

public sealed class ApiKeyTests
{
    [Theory]
    [InlineData("")]
    [InlineData("1234567")]
    [InlineData("with a space")]
    [InlineData("with\ttab")]
    [InlineData("with\0nul-character")]
    [InlineData("schlüssel-1234")]
    [InlineData("your-api-key")]
    [InlineData("sk-xxxxxxxxxxxx")]
    [InlineData("sk-...")]
    public void What_cannot_be_a_key_is_refused(string text)
    {
        Assert.Throws<ArgumentException>(() => new ApiKey(text));
        Assert.False(ApiKey.TryCreate(text, out var key));
        Assert.True(key.IsEmpty);
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => new ApiKey(null!));
        Assert.False(ApiKey.TryCreate(null, out _));
    }

    [Fact]
    public void The_limits_are_inclusive()
    {
        Assert.True(ApiKey.TryCreate(new string('a', ApiKey.MinLength), out _));
        Assert.True(ApiKey.TryCreate(new string('a', ApiKey.MaxLength), out _));
        Assert.False(ApiKey.TryCreate(new string('a', ApiKey.MaxLength + 1), out _));
    }

    [Fact]
    public void Default_is_empty_and_reveals_nothing()
    {
        ApiKey key = default;

        Assert.True(key.IsEmpty);
        Assert.Equal("", key.ToString());
        Assert.Equal("", key.Fingerprint);
        Assert.Throws<InvalidOperationException>(() => key.Reveal());
        Assert.Equal(default, key);
        Assert.NotEqual(new ApiKey(Canary.OpenAI), key);
    }

    [Fact]
    public void The_mask_shows_four_characters_of_long_keys_and_none_of_short_ones()
    {
        Assert.Equal("****0001", new ApiKey(Canary.OpenAI).ToString());
        Assert.Equal("****", new ApiKey("C4NARY-short-15").ToString());
    }

    [Fact]
    public void Equality_is_by_text()
    {
        var same = new ApiKey(new string(Canary.OpenAI.ToCharArray()));

        Assert.True(new ApiKey(Canary.OpenAI) == same);
        Assert.False(new ApiKey(Canary.OpenAI) != same);
        Assert.True(new ApiKey(Canary.OpenAI).Equals((object)same));
        Assert.Equal(new ApiKey(Canary.OpenAI).GetHashCode(), same.GetHashCode());
        Assert.False(new ApiKey(Canary.OpenAI) == new ApiKey(Canary.Groq));
        Assert.False(new ApiKey(Canary.OpenAI).Equals(null));
    }

    [Fact]
    public void A_fingerprint_is_stable_short_and_differs_between_keys()
    {
        var fingerprint = new ApiKey(Canary.OpenAI).Fingerprint;

        Assert.Matches("^[0-9a-f]{12}$", fingerprint);
        Assert.Equal(fingerprint, new ApiKey(Canary.OpenAI).Fingerprint);
        Assert.NotEqual(fingerprint, new ApiKey(Canary.Groq).Fingerprint);
        // Keyed: whoever has a list of leaked keys cannot look the fingerprint up.
        Assert.DoesNotContain(fingerprint, VectorEndpoints.HashOf(Canary.OpenAI), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_secret_of_the_apps_own_gives_fingerprints_that_outlive_the_process()
    {
        var key = new ApiKey(Canary.OpenAI);

        // Known once and for all: HMAC-SHA256 of the key under the secret, cut to twelve digits.
        Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData("0123456789abcdef"u8, System.Text.Encoding.ASCII.GetBytes(Canary.OpenAI)))[..12],
            key.ComputeFingerprint("0123456789abcdef"u8));
        Assert.NotEqual(key.ComputeFingerprint("0123456789abcdef"u8), key.ComputeFingerprint("0123456789abcdeX"u8));
        Assert.NotEqual(key.Fingerprint, key.ComputeFingerprint("0123456789abcdef"u8));
        Assert.Equal("", default(ApiKey).ComputeFingerprint("0123456789abcdef"u8));
        Assert.Throws<ArgumentException>(() => key.ComputeFingerprint("fifteen bytes.."u8));
    }

    [Fact]
    public void Random_keys_are_practically_never_taken_for_placeholders()
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        var random = new Random(20261121);
        var refused = 0;
        for (var i = 0; i < 200_000; i++)
        {
            if (!ApiKey.TryCreate("sk-proj-" + new string(random.GetItems<char>(alphabet, 156)), out _))
                refused++;
        }

        Assert.Equal(0, refused);
    }
}
