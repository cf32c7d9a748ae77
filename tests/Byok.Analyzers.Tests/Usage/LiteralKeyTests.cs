using Byok.Testing;
using Microsoft.CodeAnalysis;
using static Byok.Analyzers.Tests.Usage.UsageTest;

namespace Byok.Analyzers.Tests.Usage;

/// <summary>BYOK009. The keys are put together here, so that no scanner takes this file for a leak; none was ever issued.</summary>
public sealed class LiteralKeyTests
{
    private const string Random = "zQ7vWk3XjPgHy5RmTuB8nLc2DfSe6KaJ9tVwYx4MbGiZoUqR";

    [Theory]
    [InlineData("sk-proj-", Random)]
    [InlineData("sk-ant-api03-", Random)]
    [InlineData("sk-ant-admin01-", Random)]
    [InlineData("sk-or-v1-", "7f3c9e1a5b8d2046e7a19c53f0b8d64e2a7c91f5")]
    [InlineData("gsk_", Random)]
    [InlineData("xai-", Random)]
    [InlineData("hf_", "QwZrTyHnVbJkLpXsDfGaCmEuYiOtRzWqNk")]
    [InlineData("nvapi-", Random)]
    [InlineData("pplx-", Random)]
    [InlineData("csk-", "k3m9x2v8t5w7n4p6q2r8y3c9d5f7g2h4j8s6b3z9")]
    [InlineData("r8_", Random)]
    [InlineData("AIza", "SyB7vWk3XjPgHy5RmTuQ8nLc2DfSe6KaJ9t")]
    public async Task A_key_is_reported(string prefix, string rest)
    {
        var key = prefix + rest;
        await VerifyAppAsync($$"""app.MapGet("/", () => {|BYOK009:"{{key}}"|}.Length);""");
        await VerifyAppAsync($$"""var header = {|BYOK009:"Bearer {{key}}"|}; _ = header;""");
        await VerifyAsync($$"""internal static class Keys { internal const string Own = {|BYOK009:@"{{key}}"|}; }""");
    }

    [Fact]
    public Task Texts_of_all_kinds_are_looked_at()
    {
        const string Key = "sk-proj-" + Random;
        return VerifyAsync(
            $$""""
            #nullable disable
            [System.ComponentModel.Description({|BYOK009:"{{Key}}"|})]
            public partial class Keys
            {
                private readonly string _field = {|BYOK009:"{{Key}}"|};

                public string Interpolated(string other) => $"{|BYOK009:key={{Key}}&other=|}{other}";

                public byte[] Bytes() => {|BYOK009:"{{Key}}"u8|}.ToArray();

                public string Raw() => {|BYOK009:"""{"key":"{{Key}}"}"""|};

                public string Joined() => {|BYOK009:"sk-" + "proj-{{Random}}"|};

                public string Default(string key = {|BYOK009:"{{Key}}"|}) => key + _field;

                public bool Compared(string key) => key == {|BYOK009:"{{Key}}"|};
            }
            """");
    }

    [Theory]
    [InlineData("sk-proj-")]
    [InlineData("sk-proj-test-zQ7vWk3XjPgHy5RmTuB8nLc2DfSe6KaJ9tVw")]
    [InlineData("sk-proj-C4NARY-zQ7vWk3XjPgHy5RmTu0001")]
    [InlineData("sk-proj-FAKEzQ7vWk3XjPgHy5RmTuB8nLc2DfSe6KaJ9tVw")]
    [InlineData("sk-proj-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("sk-proj-1234567890123456789012345678901234567890")]
    [InlineData("sk-proj-abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOP")]
    [InlineData("sk-ant-api03-YOUR-KEY-goes-in-this-place-A1b2C3")]
    [InlineData("gsk_demo_zQ7vWk3XjPgHy5RmTuB8nLc2DfSe6KaJ9tVwYx4")]
    [InlineData("hf_transformers_version_2_model_configuration")]
    [InlineData("fw_TheQuickBrownFoxJumpsOverTheLazyDog")]
    [InlineData("AIzaStyledComponentsAreNotKeysOfAnyKind")]
    [InlineData("r8_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("risk-proj-zQ7vWk3XjPgHy5RmTuB8nLc2DfSe6KaJ9tVw")]
    [InlineData("task_gsk_zQ7vWk3XjPgHy5RmTuB8nLc2DfSe6KaJ9tVw")]
    [InlineData("sk-zQ7vWk3XjPgHy5RmTuB8nLc2DfSe6KaJ9tVwYx4MbGi")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3ODk5ODcifQ.dBjftJeZ4CVPmB92K27uhbUJU1p1r_wW1gFWFOEjXk")]
    [InlineData("zQ7vWk3XjPgHy5RmTuB8nLc2DfSe6KaJ9tVwYx4MbGiZoUqR")]
    [InlineData("The key begins with sk-proj- and has more than a hundred characters, all of them letters and digits.")]
    [InlineData("^sk-(?!ant-|or-|admin-)[A-Za-z0-9_-]{20,}$")]
    public Task What_is_made_up_or_nobodys_is_not(string text) => VerifyAppAsync($$"""app.MapGet("/", () => @"{{text}}");""");

    [Theory]
    [InlineData("xunit.core")]
    [InlineData("nunit.framework")]
    [InlineData("Microsoft.VisualStudio.TestPlatform.TestFramework")]
    public async Task Tests_may_make_up_short_ones(string framework)
    {
        var reference = (new TestProject { Name = framework, OutputKind = OutputKind.DynamicallyLinkedLibrary }).ToReference();
        var project = TestProject.Library(
            $$"""
            internal static class Keys
            {
                internal const string MadeUp = "sk-proj-{{Random[..20]}}";
                internal const string Real = {|BYOK009:"sk-proj-{{Random}}"|};
            }
            """);

        await VerifyAsync(project with { References = [reference] });
    }

    [Fact]
    public Task A_key_of_a_declared_provider_is_reported() => VerifyAsync(
        $$"""
        [assembly: ByokProvider("acme", KeyPrefix = "ak_")]
        internal static class Keys
        {
            internal const string Acme = {|BYOK009:"ak_{{Random}}"|};
            internal const string Nobody = "bk_{{Random}}";
        }
        """);

    [Fact]
    public async Task The_message_says_whose_it_is_and_nothing_of_it()
    {
        var message = Assert.Single(await GetAsync(TestProject.Library($$"""class C { string K = "gsk_{{Random}}"; string M() => K; }"""))).GetMessage(null);

        Assert.Equal("This text is a key of Groq; revoke it, and let the caller bring the key", message);
    }
}
