using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Tests.Advice;

namespace FrameworkAdvisor.Web.Tests.Exchange;

/// <summary>Pros and cons of a record, and the sources that they quote.</summary>
public sealed class RecordEvidenceTests(AdvisorSite site)
{
    private Advisor Advisor => site.Advisor;

    [Fact]
    public void Good_is_only_what_clearly_speaks_for_an_option_and_bad_only_what_clearly_speaks_against_it()
    {
        var seen = (Good: 0, Bad: 0);
        foreach (var answers in SampleAnswers.Of(Advisor, seed: 8).Take(40))
        {
            var recommendation = Advisor.Recommend(answers);
            var record = DecisionRecord.Write(recommendation, Advisor, RecordDetails.None);
            foreach (var framework in Advisor.Catalogue.Frameworks)
            {
                var from = record.IndexOf($"### {framework.Name}\n", StringComparison.Ordinal);
                var lines = record[from..record.IndexOf("\n##", from + 4, StringComparison.Ordinal)].Split('\n').Where(line => line.StartsWith("* ", StringComparison.Ordinal)).ToList();
                var rival = Advisor.Catalogue.Frameworks.First(other => other != framework);
                var reasons = recommendation.Reasons(framework.Slug, rival.Slug).Where(reason => reason is { IsClear: true, Difference: not 0 }).ToList();
                var good = reasons.Where(reason => reason.Difference > 0 && reason.Row[framework.Slug].Rating.Value >= 5).ToList();
                var bad = reasons.Where(reason => reason.Difference < 0).ToList();
                Assert.Equal(good.Select(NeedOf), lines.Where(line => line.StartsWith("* Good", StringComparison.Ordinal)).Select(NeedIn));
                Assert.Equal(bad.Select(NeedOf), lines.Where(line => line.StartsWith("* Bad", StringComparison.Ordinal)).Select(NeedIn));
                seen = (seen.Good + good.Count, seen.Bad + bad.Count);
            }
        }

        Assert.True(seen is { Good: > 20, Bad: > 20 });

        static string NeedOf(Reason reason) => reason.Row.Need.Name;
        static string NeedIn(string line) => line.Split('“')[1].Split('”')[0];
    }

    [Fact]
    public void Every_source_is_named_with_title_publisher_date_trust_and_place()
    {
        var recommendation = Advisor.Recommend(Advisor.Questionnaire.ReadQuery("scope=large&parts=pages&staff-editing=daily").Answers);
        var record = DecisionRecord.Write(recommendation, Advisor, RecordDetails.None);

        var sources = record[record.IndexOf("### Sources", StringComparison.Ordinal)..];
        foreach (var article in Advisor.Catalogue.Articles)
        {
            var line = Assert.Single(sources.Split('\n'), line => line.StartsWith($"* {MarkdownText.Line(article.Title)}", StringComparison.Ordinal));
            Assert.Contains(article.Publisher, line, StringComparison.Ordinal);
            Assert.Contains(article.Date?.ToString() ?? "undated", line, StringComparison.Ordinal);
            Assert.Contains(FormattableString.Invariant($"trusted {article.Trust:0.##} of 1. "), line, StringComparison.Ordinal);
            Assert.Contains($"`/articles/{article.Slug}`", line, StringComparison.Ordinal);
            Assert.Contains(article.Author is { } author ? $", by {author}" : "", line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_passage_is_quoted_with_the_sentence_that_it_stands_in()
    {
        var articles = Advisor.Catalogue.Articles.ToDictionary(article => article.Slug);
        var longer = 0;
        foreach (var claim in Advisor.Catalogue.Claims)
        {
            var sentence = PassageText.SentenceWith(claim, articles[claim.Article]);
            Assert.Contains(claim.Text, sentence, StringComparison.Ordinal);
            Assert.DoesNotContain('<', sentence);
            Assert.InRange(sentence.Length, claim.Text.Length, 500);
            longer += sentence.Length > claim.Text.Length + 10 ? 1 : 0;
        }

        Assert.True(longer > Advisor.Catalogue.Claims.Count / 2);
        var transactions = Advisor.Catalogue.Claims.First(claim => claim.Text == "takes some doing in Flask");
        Assert.Equal(
            "This counts most if trial transactions must run on a database and vanish afterwards, which takes some doing in Flask.",
            PassageText.SentenceWith(transactions, articles[transactions.Article]));
        var debugger = Advisor.Catalogue.Claims.First(claim => claim.Text == "Visual debugging is supported");
        Assert.Equal("Debugger: Visual debugging is supported", PassageText.SentenceWith(debugger, articles[debugger.Article]));
        Assert.Equal("x", PassageText.SentenceWith(debugger with { Anchor = "gone", Text = "x" }, articles[debugger.Article]));
    }
}
