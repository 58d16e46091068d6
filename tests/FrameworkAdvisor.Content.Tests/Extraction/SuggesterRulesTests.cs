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
    [InlineData("It is a myth that Django is slow.", "django performance.lean +")]
    [InlineData("The claim that Flask does not scale is wrong.", "flask scalability.growth +")]
    [InlineData("Giants rely on Django to serve millions of users.", "django scalability.growth +")]
    [InlineData("Django is anything but easy to learn.", "django learning.easy-start -")]
    [InlineData("Flask is not as easy to learn as people say.", "flask learning.easy-start -")]
    [InlineData("You rarely have to think about CSRF in Django.", "django security.built-in +")]
    [InlineData("You do not have to add authentication to Django.", "django security.built-in +")]
    [InlineData("We would never have finished without Django's admin panel.", "django admin.built-in +")]
    [InlineData("For a JSON API Django brings too much.", "django api.services -")]
    [InlineData("Flask gives you little help with testing.", "flask testing.tools -")]
    [InlineData("Django's ORM is pleasant but less powerful.", "django orm.built-in -")]
    [InlineData("Flask's documentation is short but excellent.", "flask community.large +")]
    [InlineData("The admin panel of Django is not made for customers.", "django admin.built-in -")]
    [InlineData("Flask relies on add-on packages for things such as forms (e.g. Flask-WTF) or user authentication.", "flask security.built-in -")]
    [InlineData("# Flask\n\n- + login and permissions, tried and tested\n- − no admin panel\n", "flask security.built-in +")]
    [InlineData("# Flask\n\n- + login and permissions, tried and tested\n- − forms by hand\n", "flask templates.pages -")]
    [InlineData("| | Django | Flask |\n|---|---|---|\n| Flexibility | opinionated | high |\n", "django flexibility.freedom -")]
    public void What_stands_around_the_words_turns_them(string text, string claim) => Assert.Contains(claim, Claims(text));

    [Theory]
    [InlineData("Django has an admin panel, which Flask does not.", "flask admin.built-in -")]
    [InlineData("Flask lacks Django's admin panel.", "flask admin.built-in -")]
    [InlineData("# Django after three years\n\nBefore that I did Flask.\n\nLet me begin. The admin panel is a joy.\n", "django admin.built-in +")]
    [InlineData("I miss Django's migrations in Flask.", "django orm.built-in +")]
    [InlineData("Flask is lightweight, Django is not.", "django performance.lean -")]
    [InlineData("Django includes an admin panel, whereas with Flask you would have to write one.", "flask admin.built-in -")]
    [InlineData("There are more than five times the number of questions on Stack Overflow for Django vs Flask.", "flask community.large -")]
    [InlineData("# Flask\n\n## What hurts\n\nWith login, forms and migrations by hand, you have built a worse Django.", "flask security.built-in -")]
    [InlineData("# Flask\n\n## Cost\n\nIt is a lot of manual work to get an admin panel that is already available in Django.", "flask admin.built-in -")]
    [InlineData("# T\n\n## Django\n\n### What hurts\n\n- Flask needs less memory\n", "flask performance.lean +")]
    [InlineData("# T\n\n## Flask\n\nWe would have to build ourselves what follows in Flask (Django provides it):\n\n- admin panel\n", "flask admin.built-in -")]
    [InlineData("Django is good. It would replace various Flask extensions that are no longer maintained.", "flask community.large -")]
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
    [InlineData("# Flask\n\n## Drawbacks\n\n- Overhead: large projects get messy\n", "performance")]
    [InlineData("# Django or FastAPI?\n\nWe chose Django.\n\n## FastAPI\n\n- no admin panel at all\n", "django admin")]
    [InlineData("# Choices\n\n## Django\n\n- o login, neither good nor bad\n", "security")]
    [InlineData("\"Does Django have an admin panel?\"", "admin")]
    [InlineData("We had been arguing about the login page when the Flask server crashed.", "security")]
    [InlineData("Django is fine. The morning went by. Somewhere a login page was on the screen.", "security")]
    [InlineData("Flask's own schema tool is not ours and the ORM expects a table.", "orm.built-in -")]
    [InlineData("# Issue 83 of a newsletter\n\nPeople run Flask on Lambda.", "flask api.services -")]
    [InlineData("| Django feature | What we have |\n|---|---|\n| Forms | plain HTML |\n", "django")]
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
