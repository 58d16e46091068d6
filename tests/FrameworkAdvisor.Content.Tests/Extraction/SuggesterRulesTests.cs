namespace FrameworkAdvisor.Content.Tests.Extraction;

/// <summary>What turns a word into its opposite, hands it to another framework, or leaves nothing said.</summary>
public sealed class SuggesterRulesTests
{
    [Theory]
    [InlineData("Django spares you the glue code.", "django delivery.fast +")]
    [InlineData("Flask is not as suitable for large applications.", "flask size.large -")]
    [InlineData("Do not use Flask for large applications.", "flask size.large -")]
    [InlineData("Flask can be secure, but somebody has to see to it.", "flask security.built-in -")]
    [InlineData("Flask gives you tools, but you must assemble them into a maintainable whole.", "flask structure.consistency -")]
    [InlineData("You can use any database library with Flask.", "flask orm.own-choice +")]
    [InlineData("With Flask you have to add SQLAlchemy for legacy tables.", "flask orm.own-choice +")]
    [InlineData("\"Flask cannot be used for large applications.\" Wrong: it only takes some discipline.", "flask size.large +")]
    [InlineData("A large Flask application is painful.", "flask size.large -")]
    public void What_stands_around_the_words_turns_them(string text, string claim) => Assert.Contains(claim, Claims(text));

    [Theory]
    [InlineData("Django has an admin panel, which Flask does not.", "flask admin.built-in -")]
    [InlineData("Flask lacks Django's admin panel.", "flask admin.built-in -")]
    [InlineData("Django is fine. It has a richer admin panel than what you would write in Flask.", "django admin.built-in +")]
    [InlineData("Flask uses SQLAlchemy, which is more powerful than Django's ORM.", "django orm.built-in -")]
    [InlineData("# Flask and Django\n\nDjango is more widely used. Flask is small.", "flask community.large -")]
    [InlineData("# Flask\n\nThe Flask-Security extension has many parts. It provides user registration.", "flask security.built-in -")]
    [InlineData("# T\n\n## What Flask does not come with:\n\n- admin panel\n- forms\n", "flask admin.built-in -")]
    [InlineData("# T\n\n###\nDjango: all in one\n\nThe admin panel is included.\n", "django admin.built-in +")]
    public void It_is_said_of_the_right_framework(string text, string claim) => Assert.Contains(claim, Claims(text));

    [Theory]
    [InlineData("Flask is ideal where you do not need an admin panel.", "admin")]
    [InlineData("Include authentication in your Flask checklist.", "security")]
    [InlineData("Django has a mature ORM.", "community")]
    [InlineData("# Django\n\n## Requirements\n\n- a working admin panel\n", "admin")]
    [InlineData("| | Django | Flask |\n|---|---|---|\n| Security | good | -- |\n", "flask security")]
    public void Nothing_is_said_of(string text, string what) =>
        Assert.DoesNotContain(Claims(text), claim => claim.Contains(what, StringComparison.Ordinal));

    [Fact]
    public void A_weak_reading_against_what_the_article_says_elsewhere_is_dropped()
    {
        const string Weak = "The admin panel of Django is tedious.";

        var alone = Claims(Weak);
        var among = Claims($"Django ships with an admin panel. Django comes with an excellent admin site.\n\n{Weak}");

        Assert.Contains("django admin.built-in -", alone);
        Assert.DoesNotContain("django admin.built-in -", among);
    }

    [Fact]
    public void A_suggestion_stands_on_the_line_of_its_words()
    {
        var suggestions = RealLexicon.Suggester.Suggest("Django is a framework that many large companies have chosen, and it\nships with an admin panel for those who look after the content.");

        Assert.Contains(suggestions, suggestion => suggestion is { Line: 2, Need: "admin.built-in" });
    }

    private static string[] Claims(string text) =>
        [.. RealLexicon.Suggester.Suggest(text).Select(suggestion => $"{suggestion.Framework} {suggestion.Need} {(suggestion.Stance > 0 ? "+" : "-")}")];
}
