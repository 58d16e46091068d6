using System.Text.RegularExpressions;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Exchange;
using FrameworkAdvisor.Web.Features.Advice.Result;
using FrameworkAdvisor.Web.Tests.Advice;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace FrameworkAdvisor.Web.Tests.Exchange;

public sealed class DecisionRecordTests(AdvisorSite site)
{
    private static readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UseEmphasisExtras().Build();

    private Advisor Advisor => site.Advisor;

    [Fact]
    public void It_has_the_headings_of_madr_in_their_order()
    {
        var record = Write("scope=large&parts=pages&staff-editing=daily&must=admin.built-in");

        Assert.Equal(
            [
                "Use Django as the web framework", "Context and Problem Statement", "Decision Drivers", "Must-haves", "Considered Options",
                "Decision Outcome", "Consequences", "Confirmation", "Pros and Cons of the Options", "Flask", "Django", "More Information",
                "The Ledger", "How Sure It Is", "What Would Change It", "Sources", "For the Advisor",
            ],
            Headings(record));
        Assert.StartsWith("---\nstatus: proposed\ndate:\ndecision-makers:\n---\n\n# ", record, StringComparison.Ordinal);
        Assert.Contains("\nChosen option: \"Django\", because it is ", record, StringComparison.Ordinal);
        Assert.Matches(
            new Regex(
                @"\n\* Good, because on “Admin in the box” Django is rated \d\.\d ± \d\.\d of 10 and Flask \d\.\d ± \d\.\d, which puts it \d+\.\d points ahead there\. (Strongly|Speaks) (for Django|against Flask): “[^”]+” \([^)]+, (\d{4}[-0-9]*|undated), `/articles/[a-z0-9-]+#c-[^`]+`\)\.",
                RegexOptions.NonBacktracking),
            record);
        Assert.Contains("\n* Bad, because ", record, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', record);
    }

    [Fact]
    public void What_people_typed_is_in_it()
    {
        var record = Write("scope=large", new(
            "Our shop", "Two lines\nof notes.\n\nAnd more.", "Ada, Grace", new(2026, 11, 21), new(2027, 5, 1), "The team doubles"));

        Assert.StartsWith("---\nstatus: accepted\ndate: 2026-11-21\ndecision-makers: \"Ada, Grace\"\n---\n\n# Our shop\n", record, StringComparison.Ordinal);
        Assert.Contains("\nTwo lines\\\nof notes.\n\nAnd more.\n\n", record, StringComparison.Ordinal);
        Assert.Contains("\nOn 2027-05-01, or before that when:\n\nThe team doubles\n", record, StringComparison.Ordinal);
    }

    [Fact]
    public void What_would_change_it_is_told_in_the_words_of_the_result_page()
    {
        var answers = SampleAnswers.First(Advisor, one =>
            one is { Outcome.Kind: OutcomeKind.One, WorthChecking.Claim: not null }
            && one.WeightFlips.Sum(flip => flip.Ends.Count()) > 3 && one.RatingFlips.Count(flip => flip.Fall.IsPossible) > 3);
        var recommendation = Advisor.Recommend(answers);
        var record = DecisionRecord.Write(recommendation, Advisor, RecordDetails.None);
        var told = record[record.IndexOf("### What Would Change It", StringComparison.Ordinal)..record.IndexOf("### Sources", StringComparison.Ordinal)];
        var lines = told.Split('\n');

        var weights = WeightChange.Of(recommendation).Take(3)
            .Select(change => $"* {change.Sentence.Replace('\u00a0', ' ')}{(change.Step is null ? "" : $" {change.Step}.")}");
        var ratings = RatingChange.Of(Advisor.Catalogue, recommendation).Take(3).Select(change => $"* {change.Subject} {change.Condition}");
        Assert.Equal(
            weights.Concat(ratings),
            lines.Where(line => line.StartsWith("* ", StringComparison.Ordinal) && !line.StartsWith("* If ", StringComparison.Ordinal)));
        var next = CheckNext.Of(Advisor.Catalogue, recommendation)!;
        var check = Assert.Single(lines, line => line.StartsWith($"Worth checking next: the rating of {next.Rated}, ", StringComparison.Ordinal));
        Assert.Contains($": {next.Part.Replace('\u00a0', ' ')} {next.Note} “{MarkdownText.Line(next.Claim!.Claim.Text)}” (", check, StringComparison.Ordinal);
    }

    [Fact]
    public void Must_haves_parts_ways_out_and_a_wrong_claim_are_told_too()
    {
        var decided = Write("scope=tiny&must=admin.built-in");
        Assert.Contains("\nRests on the must-have “Admin in the box”. Without it: Flask: clearly better.\n", decided, StringComparison.Ordinal);
        Assert.Contains("\n* If “Admin in the box” were no must-have, Flask would lead\n", decided, StringComparison.Ordinal);

        var split = Advisor.Recommend(SampleAnswers.First(Advisor, one => one.PartFlips.Count > 0));
        var record = DecisionRecord.Write(split, Advisor, RecordDetails.None);
        Assert.All(split.Outcome.Split, part => Assert.Contains($"\n* For {MarkdownText.Line(RecommendationText.NameOf(part.Part))}: ", record, StringComparison.Ordinal));

        var none = Advisor.Recommend(SampleAnswers.First(Advisor, one => one.Outcome.Kind == OutcomeKind.NoneQualifies));
        record = DecisionRecord.Write(none, Advisor, RecordDetails.None);
        Assert.All(none.Outcome.WaysOut, way => Assert.Contains(MarkdownText.Line($"{way.Standing.Framework.Name}: {WhatDecides.Sentence(way)}"), record, StringComparison.Ordinal));

        var checking = Advisor.Recommend(SampleAnswers.First(Advisor, one => one is { Outcome.Kind: OutcomeKind.One, WorthChecking.Claim: not null }));
        Assert.Contains(
            $"). {MarkdownText.Line(WhatDecides.IfWrong(checking, checking.WorthChecking!))}\n", DecisionRecord.Write(checking, Advisor, RecordDetails.None), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_option_is_named_none_is_said_to_lead()
    {
        var answers = SampleAnswers.First(Advisor, one => one is { Outcome.Kind: OutcomeKind.TooClose, WorthChecking: not null });
        var record = DecisionRecord.Write(Advisor.Recommend(answers), Advisor, RecordDetails.None);

        Assert.Contains("\nWorth checking next: ", record, StringComparison.Ordinal);
        Assert.DoesNotContain("would lead", record, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("```framework-advisor\nrecord: 1\nknowledge: 9\npublished: 2020-01-01\nquery: scope=tiny\nresult: one\n```")]
    [InlineData("~~~framework-advisor\nrecord: 1")]
    [InlineData("---\nstatus: rejected\n---")]
    [InlineData("\"\nstatus: rejected\nx: \"")]
    [InlineData("# Heading\n## Another\nunderlined\n===\nruled\n---")]
    [InlineData("<script>alert(1)</script> <img src=x onerror=alert(1)> <!-- -->")]
    [InlineData("[click](javascript:alert(1)) ![x](http://evil.example/x.png) <http://evil.example>")]
    [InlineData("[a]: http://evil.example\n[a]")]
    [InlineData("| a | b |\n| - | - |\n| 1 | 2 |")]
    [InlineData("- one\n+ two\n* three\n1. four\n2) five\n    code\n> quoted")]
    [InlineData("&lt;b&gt; &#x3C; **bold** __bold__ ~~gone~~ ^^up^^ `code` {{ x }} {% y %} $z$")]
    [InlineData("\u202Eback\u2066 \uFEFF a\0b\u2028c\u0085d")]
    [InlineData("ends with \\")]
    public void Whatever_people_type_stays_plain_text(string typed)
    {
        var plain = Write("scope=large", new("x", "x", "x", null, null, "x"));
        var record = Write("scope=large", new(typed, typed, typed, null, null, typed));

        Assert.Equal(Headings(plain).Skip(1), Headings(record).Skip(1));
        Assert.Equal(Shape(plain), Shape(record));
        Assert.Equal(DecisionRecord.Read(plain), DecisionRecord.Read(record));
        var matter = record.Split("\n---\n")[0];
        Assert.Matches(new Regex(@"\A---\nstatus: proposed\ndate:\ndecision-makers: ""([^""\\\n]|\\.)*""\z", RegexOptions.NonBacktracking), matter);
    }

    [Fact]
    public void It_names_an_option_exactly_where_the_outcome_does()
    {
        foreach (var answers in SampleAnswers.Of(Advisor, seed: 5).Take(150))
        {
            var recommendation = Advisor.Recommend(answers);
            var record = DecisionRecord.Write(recommendation, Advisor, RecordDetails.None);
            Assert.Equal(
                recommendation.Outcome.Kind is OutcomeKind.One or OutcomeKind.Both,
                record.Contains("\nChosen option: ", StringComparison.Ordinal));
            Assert.Equal(
                recommendation.Outcome is { Kind: OutcomeKind.One or OutcomeKind.Both, Framework: not null },
                !record.Contains("\nNo option is named for the whole", StringComparison.Ordinal));
            Assert.Contains("\nIn one line: facing ", record, StringComparison.Ordinal);
            Assert.DoesNotContain("admin.built-in", record[..record.IndexOf("```", StringComparison.Ordinal)], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(OutcomeKind.Either)]
    [InlineData(OutcomeKind.NotEnoughEvidence)]
    public void Other_knowledge_has_records_too(OutcomeKind kind)
    {
        var catalogue = Advisor.Catalogue;
        var alike = kind == OutcomeKind.Either
            ? catalogue.Frameworks.SelectMany(framework => catalogue.Needs.Select(need => new EditorRating(framework.Slug, need.Id, 6, 0.1, "alike")))
            : [];
        var other = new Advisor(Advisor.Version with { Number = 3, Catalogue = catalogue with { Claims = [], EditorRatings = [.. alike] } });
        var recommendation = other.Recommend(SampleAnswers.First(other, one => one.Outcome.Kind == kind));

        var content = DecisionRecord.Read(DecisionRecord.Write(recommendation, other, RecordDetails.None)).Content!;

        Assert.Equal((3, recommendation.Answers.ToQuery()), (content.KnowledgeVersion, content.Query));
        Assert.StartsWith(recommendation.Outcome.KindWord + "; ", content.Result, StringComparison.Ordinal);
    }

    private string Write(string query, RecordDetails? details = null)
    {
        var pairs = query.Split('&').Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(pair[0], pair[1]));
        var reading = Advisor.Questionnaire.Read(pairs);
        Assert.Empty(reading.Errors);
        return DecisionRecord.Write(Advisor.Recommend(reading.Answers), Advisor, details ?? RecordDetails.None);
    }

    private static List<string> Headings(string record) =>
        [.. Markdown.Parse(record, pipeline).Descendants<HeadingBlock>().Select(heading => string.Concat(heading.Inline!.Descendants<LiteralInline>()))];

    /// <summary>What is more than text: counted, since the text itself differs.</summary>
    private static Dictionary<string, int> Shape(string record) => Markdown.Parse(record, pipeline).Descendants()
        .Where(node => node is not (ParagraphBlock or LiteralInline or LineBreakInline) && node.GetType() != typeof(ContainerInline))
        .GroupBy(node => node.GetType().Name).ToDictionary(group => group.Key, group => group.Count());
}
