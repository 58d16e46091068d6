using FrameworkAdvisor.Web.Data.Editors;
using Microsoft.AspNetCore.Identity;

namespace FrameworkAdvisor.Web.Tests.Data.Editors;

public sealed class PasswordRulesTests
{
    private const string Email = "margaret.hamilton@example.org";

    [Theory]
    [InlineData("violet marmot seven")]
    [InlineData("vioLet-MarmoT.")]
    [InlineData("            xylophon e q")]
    [InlineData("🦔🌵🪲🧵🪶🐚🍋🧩🛶🎻🪁🧭")]
    [InlineData("Grüße aus Ålesund, 1973")]
    [InlineData("ojfoaiwjefoijawoeif")]
    public void Long_enough_and_uncommon_is_all_it_takes(string password) => Assert.Null(PasswordRules.Fault(password, Email));

    [Fact]
    public void Very_long_ones_are_taken()
    {
        Assert.Null(PasswordRules.Fault(string.Concat(Enumerable.Range(0, 64).Select(at => (char)('!' + (at * 37 % 90)))), Email));
        Assert.Null(PasswordRules.Fault(string.Concat(Enumerable.Range(0, 256).Select(at => (char)('!' + (at * 37 % 91)))), Email));
        Assert.NotNull(PasswordRules.Fault(string.Concat(Enumerable.Range(0, 257).Select(at => (char)('!' + (at * 37 % 91)))), Email));
    }

    [Theory]
    [InlineData("elevenchar1")]
    [InlineData("🦔🌵🪲🧵🪶🐚")]
    [InlineData("password1234")]
    [InlineData("Password1234!")]
    [InlineData("PASSWORD2024!!!")]
    [InlineData("2024-P@ssw0rd!")]
    [InlineData("qwertyuiop123")]
    [InlineData("iloveyou123456")]
    [InlineData("correcthorsebatterystaple")]
    [InlineData("unbelievable")]
    [InlineData("administrator1")]
    [InlineData("123456789012")]
    [InlineData("210987654321")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abababababab")]
    [InlineData("abc1abc1abc1abc1")]
    [InlineData("abcdefghijkl")]
    [InlineData("poiuytrewqlkjhgfdsa")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("frameworkadvisor")]
    [InlineData("Framework Advisor 1")]
    [InlineData("margaret.hamilton@example.org")]
    [InlineData("margaret.hamilton1")]
    public void Short_common_and_patterned_ones_are_refused(string password) => Assert.NotNull(PasswordRules.Fault(password, Email));

    [Fact]
    public void Of_made_up_passwords_hardly_one_is_refused_by_mistake()
    {
        var random = new Random(4);
        var refused = Enumerable.Range(0, 20_000).Count(_ => CommonPasswords.Contains(string.Concat(Enumerable.Range(0, 14).Select(_ => (char)random.Next('a', 'z' + 1)))));

        Assert.InRange(refused, 0, 40);
    }

    [Fact]
    public void A_password_is_kept_as_it_was_typed()
    {
        var hasher = new PasswordHasher<Editor>();
        var editor = new Editor { CreatedAt = default };
        const string composed = "caf\u00e9 au lait noir ☕";
        var hash = hasher.HashPassword(editor, composed);

        Assert.NotEqual(PasswordVerificationResult.Failed, hasher.VerifyHashedPassword(editor, hash, composed));
        foreach (var other in (string[])["cafe\u0301 au lait noir ☕", $" {composed}", $"{composed} ", composed.ToUpperInvariant(), composed[..^1]])
        {
            Assert.Equal(PasswordVerificationResult.Failed, hasher.VerifyHashedPassword(editor, hash, other));
        }
    }
}
