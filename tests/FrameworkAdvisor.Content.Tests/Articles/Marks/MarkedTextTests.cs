using FrameworkAdvisor.Content.Articles;
using FrameworkAdvisor.Content.Articles.Marks;
using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Tests.Articles.Marks;

public sealed class MarkedTextTests
{
    private const string Django = "{claim=\"django admin.built-in +2\"}";

    private static readonly Core.Knowledge.Catalogue real = ContentFolder.Load(RealContent.Folder).Catalogue!;

    [Fact]
    public void A_text_whose_claims_stay_is_the_same_byte_for_byte()
    {
        foreach (var article in real.Articles)
        {
            Assert.Equal(article.Markdown, Write(article.Slug, article.Markdown, ClaimsOf(article)));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_is_decided_about_the_claims_of_a_text_is_read_back(int seed)
    {
        var article = real.Articles[seed % real.Articles.Count];
        var generated = new GeneratedStatements(seed);
        var claims = ClaimsOf(article).GroupBy(claim => claim.Text)
            .Where(_ => !generated.Toss(of: 8))
            .SelectMany(passage => generated.Toss(of: 4)
                ? generated.Several(4).Select(statement => statement.On(article.Slug, passage.Key))
                : passage.Select(claim => generated.Toss() ? claim : generated.Decide(ClaimStatement.Of(claim)).On(article.Slug, passage.Key)))
            .ToArray();

        var written = Write(article.Slug, article.Markdown, claims);

        Assert.Equal(claims, ReadText.ClaimsOf(article.Slug, written, out _));
        Assert.Equal(Stripped(article.Markdown), Stripped(written));
        Assert.Equal(written, Write(article.Slug, written, claims));
        Assert.Equal(article.Markdown.Split('\n').Length, written.Split('\n').Length);
    }

    [Fact]
    public void Only_the_braces_of_what_changed_are_written_anew()
    {
        const string text = "A  ==first=={ claim='django admin.built-in +2' }\\\nB *==second=={claim=\"flask admin.built-in -1; django size.small 0\"}*\n";
        var claims = ReadText.ClaimsOf("a", text, out _)!;

        Assert.Equal(
            "A  ==first=={ claim='django admin.built-in +2' }\\\nB *==second=={claim=\"flask admin.built-in -1; django size.small 0\" status-2=rejected}*\n",
            Write("a", text, [claims[0], claims[1], claims[2] with { Status = ClaimStatus.Rejected }]));
        Assert.Equal(
            "A  first\\\nB *==second=={claim=\"flask admin.built-in -1; django size.small 0\"}*\n",
            Write("a", text, [claims[1], claims[2]]));
    }

    [Theory]
    [InlineData("==- not an item=={0}", "&#45; not an item")]
    [InlineData("==## not a heading=={0}", "&#35;# not a heading")]
    [InlineData("==1. not a list=={0}", "&#49;. not a list")]
    [InlineData("| a | b |\n|---|---|\n| ==**x** y=={0} | c |", "| a | b |\n|---|---|\n| **x** y | c |")]
    [InlineData("> ==quoted=={0}\n> more", "> quoted\n> more")]
    public void A_passage_without_claims_loses_its_mark_and_nothing_else(string marked, string plain) =>
        Assert.Equal(plain, Write("a", string.Format(null, marked, Django), []));

    [Fact]
    public void Decisions_that_all_claims_share_are_written_once()
    {
        ClaimStatement[] statements = [new("django", "a.b", 1, ClaimStatus.Rejected), new("flask", "a.b", -1, ClaimStatus.Rejected, AsOf: PartialDate.Parse("2019"))];

        Assert.Equal("{claim=\"django a.b +1; flask a.b -1\" status=rejected as-of-2=2019}", ClaimNotation.Write(statements));
    }

    [Fact]
    public void A_claim_that_the_text_cannot_carry_is_refused_by_name()
    {
        const string text = "==Words==" + Django;
        var claim = ReadText.ClaimsOf("a", text, out _)![0];

        AssertRefused("no passage \"Other\" is marked", text, [claim with { Text = "Other" }]);
        AssertRefused("the claim x cannot stand in this text", text, [claim with { Id = "x" }]);
        AssertRefused($"the claim {claim.Id} on \"Words\" would not be read back", text, [claim with { DisputeReason = "only half" }]);
        AssertRefused("would not be read back", text, [claim with { Status = ClaimStatus.Disputed, DisputeReason = new string('x', 20_000), Reference = "r" }]);
    }

    [Theory]
    [InlineData("Django ships an admin.", "Django ships an admin.", "==Django ships an admin.==")]
    [InlineData("One. Two words. Three.", "Two words.", "One. ==Two words.== Three.")]
    [InlineData("One **two three** four.", "three four", "One ==**two three** four==.")]
    [InlineData("**All of it.**", "All of it.", "==**All of it.**==")]
    [InlineData("**All *of* it.**", "of", "**All ==*of*== it.**")]
    [InlineData("- item `with code` in it", "item with code", "- ==item `with code`== in it")]
    [InlineData("| a | b |\n|---|---|\n| yes | no & more |", "no & more", "| a | b |\n|---|---|\n| yes | ==no & more== |")]
    [InlineData("> quoted on\n> two lines. More.", "quoted on two lines.", "> ==quoted on two lines.== More.")]
    [InlineData("- broken\n  over  \n  lines", "broken over lines", "- ==broken over lines==")]
    [InlineData("A &amp; B \\* C", "A & B * C", "==A &amp; B \\* C==")]
    [InlineData("## A heading", "A heading", "## ==A heading==")]
    [InlineData("It “ships” an ADMIN – yes.", "It \"ships\" an admin - yes.", "==It “ships” an ADMIN – yes.==")]
    public void A_passage_is_found_by_its_words_and_marked(string text, string quote, string marked) =>
        Assert.Equal(marked, Mark(text, new Quote(quote)).Markdown?.Replace(Django, "", StringComparison.Ordinal));

    [Theory]
    [InlineData("Yes here. Then a yes there.", "yes", "a", "", "Yes here. Then a ==yes== there.")]
    [InlineData("It has one, it has two.", "it has", "", "two", "It has one, ==it has== two.")]
    public void Words_around_a_passage_tell_which_is_meant(string text, string quote, string before, string after, string marked) =>
        Assert.Equal(marked, Mark(text, new Quote(quote, before, after)).Markdown?.Replace(Django, "", StringComparison.Ordinal));

    [Fact]
    public void So_does_the_line() => Assert.Equal(
        $"Yes.\n\n==Yes.=={Django}\n\nYes.", Mark("Yes.\n\nYes.\n\nYes.", new Quote("Yes.", Line: 3)).Markdown);

    [Theory]
    [InlineData("Nothing like it.", "Django", "do not stand in one paragraph")]
    [InlineData("One.\n\nTwo.", "One. Two.", "do not stand in one paragraph")]
    [InlineData("Yes.\n\nYes.", "Yes.", "stand in several places (lines 1, 3)")]
    [InlineData("A [link](https://a.b) here.", "link here", "neither hold a link")]
    [InlineData("A [long link](https://a.b) here.", "long", "neither hold a link")]
    [InlineData("See https://a.b now.", "https://a.b", "neither hold a link")]
    [InlineData("==marked words=={claim=\"flask admin.built-in +1\"}", "words", "are marked already")]
    [InlineData("Some ==marked=={claim=\"flask admin.built-in +1\"} words", "Some marked", "are marked already")]
    [InlineData("==Yes=={claim=\"flask admin.built-in +1\"} or no.\n\nYes", "Yes", "the same words are marked on line 1")]
    [InlineData("    print(1)", "print(1)", "block of code")]
    [InlineData("==Words=={claim=\"django admin.built-in +1\"}", "Words", "has a claim on django admin.built-in already")]
    public void What_cannot_be_marked_is_refused_with_a_reason(string text, string quote, string reason)
    {
        var line = reason.StartsWith("the same", StringComparison.Ordinal) ? 3 : (int?)null;

        var result = Mark(text, new Quote(quote, Line: line));

        Assert.Null(result.Markdown);
        Assert.Contains(reason, Assert.Single(result.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_on_words_that_are_marked_joins_their_mark() => Assert.Equal(
        "A ==*b* c=={claim=\"flask admin.built-in -1; django admin.built-in +2\" status-1=rejected}.",
        Mark("A ==*b* c=={claim=\"flask admin.built-in -1\" status=rejected}.", new Quote("b c")).Markdown);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Marks_that_were_taken_out_can_be_set_again_with_their_claims(int seed)
    {
        var article = real.Articles[seed % real.Articles.Count];
        var claims = ClaimsOf(article);
        var passages = claims.Select(claim => claim.Text).Distinct().ToArray();
        var taken = passages[seed * 7 % passages.Length];
        var without = Write(article.Slug, article.Markdown, [.. claims.Where(claim => claim.Text != taken)]);
        var line = 1 + article.Markdown[..article.Markdown.IndexOf(MarkOf(article, taken), StringComparison.Ordinal)].Count(c => c == '\n');

        var again = MarkedText.Mark(
            article.Slug, without, new Quote(taken, Line: line), [.. claims.Where(claim => claim.Text == taken).Select(ClaimStatement.Of)]);

        Assert.Empty(again.Errors);
        Assert.Equal(claims, ReadText.ClaimsOf(article.Slug, again.Markdown!, out _));
    }

    [Fact]
    public void A_text_reads_as_it_would_in_a_content_file()
    {
        foreach (var article in real.Articles)
        {
            var read = MarkedText.Read(article.Slug, article.Markdown, real.Frameworks, real.Needs);

            Assert.Equal((article.Html, 0), (read.Html, read.Errors.Count));
            Assert.Equal(ClaimsOf(article), read.Claims);
        }

        var broken = MarkedText.Read("a", "One\n\n==Two=={claim=\"rails admin.built-in +1\"}", real.Frameworks, real.Needs);
        Assert.Null(broken.Html);
        Assert.Equal(3, Assert.Single(broken.Errors).Line);
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    private static string Write(string article, string markdown, IReadOnlyList<Claim> claims)
    {
        var written = MarkedText.Write(article, markdown, claims);
        Assert.Empty(written.Errors);
        return written.Markdown!;
    }

    private static ChangedText Mark(string text, Quote quote) =>
        MarkedText.Mark("a", text, quote, new ClaimStatement("django", "admin.built-in", 2));

    private static void AssertRefused(string reason, string text, IReadOnlyList<Claim> claims)
    {
        var written = MarkedText.Write("a", text, claims);
        Assert.Null(written.Markdown);
        Assert.Contains(reason, Assert.Single(written.Errors), StringComparison.Ordinal);
    }

    private static IReadOnlyList<Claim> ClaimsOf(Article article) => [.. real.Claims.Where(claim => claim.Article == article.Slug)];

    private static string MarkOf(Article article, string passage)
    {
        var mark = new ReadText(article.Markdown).Marks.Single(one => one.Passage == passage);
        return article.Markdown[mark.Start..mark.End];
    }

    private static string Stripped(string markdown)
    {
        var words = new ReadText(markdown).Words;
        return string.Join('\n', words);
    }
}
