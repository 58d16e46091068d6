using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Tests.Advice;

namespace FrameworkAdvisor.Web.Tests.Exchange;

/// <summary>What follows from a decision is what follows from that outcome, and not from another.</summary>
public sealed class RecordConsequencesTests(AdvisorSite site)
{
    private Advisor Advisor => site.Advisor;

    [Theory]
    [InlineData("scope=large&parts=pages&must=admin.built-in&must=flexibility.freedom&must=size.small")]
    [InlineData("scope=small&must=admin.built-in&must=flexibility.freedom&must=performance.lean")]
    public void None_qualifies_says_what_each_option_lacks_and_what_the_least_to_give_up_is(string query)
    {
        var recommendation = Advisor.Recommend(Advisor.Questionnaire.ReadQuery(query).Answers);
        Assert.Equal(OutcomeKind.NoneQualifies, recommendation.Outcome.Kind);
        var record = DecisionRecord.Write(recommendation, Advisor, RecordDetails.None);
        var outcome = OutcomeIn(record);

        Assert.StartsWith("No option qualifies: ", outcome, StringComparison.Ordinal);
        var least = $"The least to give up is {RecommendationText.Quoted(recommendation.Outcome.ToRelax)}; ";
        Assert.Contains(least, outcome, StringComparison.Ordinal);
        Assert.Contains("we chose no framework yet, because none has all must-haves; the least to give up is ", outcome, StringComparison.Ordinal);
        foreach (var standing in recommendation.Standings)
        {
            Assert.Contains(RecordConsequences.Lacks(standing), outcome, StringComparison.Ordinal);
            var line = Assert.Single(ConsequencesIn(record), line => line.StartsWith($"Bad, because {standing.Framework.Name} lacks ", StringComparison.Ordinal));
            Assert.All(standing.Failed, check => Assert.Contains($"“{check.Need.Name}” ({WhatDecides.Miss(check)})", line, StringComparison.Ordinal));
        }

        Assert.DoesNotContain("by the numbers", outcome, StringComparison.Ordinal);
        Assert.DoesNotContain("Neutral", outcome, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_tells_part_by_part_how_sure_it_is_and_what_speaks_for_its_framework_there()
    {
        var recommendation = Advisor.Recommend(Advisor.Questionnaire.ReadQuery("parts=pages&parts=service&parts=static").Answers);
        Assert.Equal(OutcomeKind.Both, recommendation.Outcome.Kind);
        var record = DecisionRecord.Write(recommendation, Advisor, RecordDetails.None);
        var lines = ConsequencesIn(record);

        foreach (var part in recommendation.Outcome.Split)
        {
            var name = RecommendationText.NameOf(part.Part);
            Assert.Contains(RecommendationText.HowSure(recommendation.Outcome, part), OutcomeIn(record), StringComparison.Ordinal);
            var own = lines.Where(line => line.Contains($" for {name}", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(own);
            if (part.IsSettled)
            {
                Assert.All(part.For, reason => Assert.Contains(own, line =>
                    line.StartsWith($"Good, because for {name}, on “{reason.Row.Need.Name}” {part.Framework.Name} gets ", StringComparison.Ordinal)));
                Assert.DoesNotContain(own, line => line.StartsWith("Good", StringComparison.Ordinal) && !line.Contains($"{part.Framework.Name} gets", StringComparison.Ordinal));
            }
        }

        Assert.Contains(" have to be known, run and kept up to date side by side", lines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("accepting less of", record, StringComparison.Ordinal);
        Assert.DoesNotContain("because the parts of the project want different things. Of 100", record, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_split_has_a_line_for_each_part_that_names_its_framework_only()
    {
        foreach (var recommendation in SampleAnswers.Of(Advisor, seed: 41).Take(4000).Select(Advisor.Recommend).Where(one => one.Outcome.Kind == OutcomeKind.Both).Take(10))
        {
            var lines = ConsequencesIn(DecisionRecord.Write(recommendation, Advisor, RecordDetails.None));
            foreach (var part in recommendation.Outcome.Split)
            {
                var good = lines.Where(line => line.StartsWith($"Good, because for {RecommendationText.NameOf(part.Part)}, ", StringComparison.Ordinal)).ToList();
                Assert.Equal(part.IsSettled ? part.For.Count : 0, good.Count);
                Assert.All(part.Against, reason => Assert.True(reason.Difference < 0));
                Assert.InRange(part.Against.Count, 0, Argument.MostAgainst);
            }
        }
    }

    [Fact]
    public void Where_no_winner_is_named_there_are_no_consequences_of_one()
    {
        foreach (var recommendation in SampleAnswers.Of(Advisor, seed: 42).Take(4000).Select(Advisor.Recommend)
            .Where(one => one.Outcome.Kind is OutcomeKind.TooClose or OutcomeKind.Either).Take(10))
        {
            var record = DecisionRecord.Write(recommendation, Advisor, RecordDetails.None);
            var lines = ConsequencesIn(record);

            Assert.Equal("Neutral, because no option is chosen: what follows depends on which is taken", lines[0]);
            Assert.DoesNotContain(lines, line => line.StartsWith("Good", StringComparison.Ordinal) || line.StartsWith("Bad", StringComparison.Ordinal));
            Assert.Equal(Math.Max(1, recommendation.Arguments.Sum(argument => argument.For.Count)), lines.Count - 1);
            Assert.DoesNotContain("accepting", OutcomeIn(record), StringComparison.Ordinal);
        }
    }

    private static string OutcomeIn(string record) => Between(record, "## Decision Outcome\n\n", "### Confirmation");

    private static List<string> ConsequencesIn(string record) => [.. Between(record, "### Consequences\n\n", "### Confirmation")
        .Split('\n').Where(line => line.StartsWith("* ", StringComparison.Ordinal)).Select(line => line[2..])];

    private static string Between(string text, string from, string to)
    {
        var at = text.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return text[at..text.IndexOf(to, at, StringComparison.Ordinal)];
    }
}
