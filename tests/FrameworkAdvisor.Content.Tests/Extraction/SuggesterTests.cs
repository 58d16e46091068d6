using FrameworkAdvisor.Content.Extraction;

namespace FrameworkAdvisor.Content.Tests.Extraction;

/// <summary>What single sentences are taken to claim.</summary>
public sealed class SuggesterTests
{
    [Theory]
    [InlineData("Django ships with an admin panel.", "django admin.built-in +")]
    [InlineData("Flask has no admin panel.", "flask admin.built-in -")]
    [InlineData("In Flask, an admin panel has to be added with an extension.", "flask admin.built-in -")]
    [InlineData("An ORM is not included in Flask.", "flask orm.built-in -")]
    [InlineData("Flask is easy to learn.", "flask learning.easy-start +")]
    [InlineData("Flask is not easy to learn.", "flask learning.easy-start -")]
    [InlineData("Django has a steep learning curve.", "django learning.easy-start -")]
    [InlineData("Django has a gentle learning curve.", "django learning.easy-start +")]
    [InlineData("Django is overkill for small projects.", "django size.small -")]
    [InlineData("Choose Flask for small projects.", "flask size.small +")]
    [InlineData("Flask is not suited to large applications.", "flask size.large -")]
    [InlineData("If your project needs user accounts and permissions, choose Django.", "django security.built-in +")]
    [InlineData("The scalability of Django is excellent.", "django scalability.growth +")]
    [InlineData("The community around Flask is small.", "flask community.large -")]
    [InlineData("FastAPI is ideal for REST APIs.", "fastapi api.services +")]
    public void A_sentence_makes_a_claim(string sentence, string claim) => Assert.Contains(claim, Claims(sentence));

    [Theory]
    [InlineData("Django has an admin panel, while Flask lacks one of its own.", "django admin.built-in +")]
    [InlineData("Flask is faster than Django.", "flask performance.lean +; django performance.lean -")]
    [InlineData("Unlike Flask, Django ships with an ORM.", "django orm.built-in +; flask orm.built-in -")]
    [InlineData("Django has a steeper learning curve than Flask.", "django learning.easy-start -; flask learning.easy-start +")]
    [InlineData("Flask is easy to learn, whereas Django has a steep learning curve.", "flask learning.easy-start +; django learning.easy-start -")]
    [InlineData("Flask and Django come with a test client.", "flask testing.tools +; django testing.tools +")]
    [InlineData("Flask is small. Django is big. The former is easy to learn; the latter ships with an admin panel.", "flask learning.easy-start +; django admin.built-in +")]
    public void A_comparison_makes_a_claim_for_each_framework(string text, string claims)
    {
        var found = Claims(text);

        Assert.All(claims.Split("; "), claim => Assert.Contains(claim, found));
    }

    [Theory]
    [InlineData("Django is a web framework. It ships with an admin panel.", "django admin.built-in +")]
    [InlineData("# Comparison\n\n## Features of Django\n\n- Built-in admin panel\n", "django admin.built-in +")]
    [InlineData("# Comparison\n\n## Disadvantages of Django\n\n- Learning curve\n", "django learning.easy-start -")]
    [InlineData("# Choice\n\n| | Flask | Django |\n|---|---|---|\n| Admin panel | no | yes |\n", "django admin.built-in +")]
    [InlineData("# Choice\n\n| | Flask | Django |\n|---|---|---|\n| Learning curve | gentle | steep |\n", "django learning.easy-start -")]
    [InlineData("# Choice\n\n| | Flask | Django |\n|---|---|---|\n| Performance | ++ | - |\n", "django performance.lean -")]
    [InlineData("# Options\n\n## Django\n\n* Bad, because of the learning curve\n", "django learning.easy-start -")]
    [InlineData("# Why we use Django\n\nSome words.\n\n## What we get\n\nAn admin panel is included.\n", "django admin.built-in +")]
    [InlineData("A micro framework is easy to learn.", "flask learning.easy-start +")]
    public void The_framework_comes_from_what_stands_around_the_sentence(string text, string claim) => Assert.Contains(claim, Claims(text));

    [Theory]
    [InlineData("Does Django ship with an admin panel?")]
    [InlineData("In this article we compare the admin panel, the ORM and the learning curve of Flask and Django.")]
    [InlineData("Rails is easy to learn.")]
    [InlineData("Neither framework is scalable.")]
    [InlineData("The Django-style admin panel is included.")]
    public void Questions_announcements_and_other_products_claim_nothing(string text) => Assert.Empty(Claims(text));

    [Fact]
    public void A_line_makes_one_suggestion_for_a_framework_and_a_need_and_says_why()
    {
        var suggestion = Assert.Single(RealLexicon.Suggester.Suggest("Django ships with an admin panel and its admin site is excellent."));

        Assert.Equal((1, "django", "admin.built-in", 2), (suggestion.Line, suggestion.Framework, suggestion.Need, suggestion.Stance));
        Assert.InRange(suggestion.Confidence, Suggester.LeastConfidence, 0.99);
        Assert.Contains(suggestion.Cues, cue => cue.Contains("admin panel", StringComparison.Ordinal));
        Assert.Contains(suggestion.Cues, cue => cue.Contains("ships with", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_alone_makes_a_weaker_suggestion_than_words_that_say_so()
    {
        var said = Assert.Single(RealLexicon.Suggester.Suggest("Django ships with an admin panel."));
        var named = Assert.Single(RealLexicon.Suggester.Suggest("Django users see an admin panel."));

        Assert.True(said.Confidence > named.Confidence);
    }

    private static string[] Claims(string text) =>
        [.. RealLexicon.Suggester.Suggest(text).Select(suggestion => $"{suggestion.Framework} {suggestion.Need} {(suggestion.Stance > 0 ? "+" : "-")}")];
}
