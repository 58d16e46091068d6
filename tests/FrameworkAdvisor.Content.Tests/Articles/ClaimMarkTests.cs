using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Tests.Articles;

public sealed class ClaimMarkTests : IDisposable
{
    private readonly SampleContent content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void Marks_in_paragraphs_list_items_and_cells_become_claims_in_the_order_of_the_text()
    {
        var claims = content.Load().Claims;

        Assert.Equal(
            [
                "django admin.built-in 2: Django ships an admin site",
                "flask learning.easy-start 1: Flask is easy to start with",
                "django learning.easy-start -1: Flask is easy to start with",
                "django admin.built-in 1: there from the start",
                "flask admin.built-in 1: Flask has an admin site",
            ],
            claims.Select(claim => $"{claim.Framework} {claim.Need} {claim.Stance}: {claim.Text}"));
        Assert.All(claims, claim => Assert.Equal("sample", claim.Article));
    }

    [Fact]
    public void A_disputed_mark_keeps_reason_and_reference_and_a_dated_one_its_date()
    {
        var claims = content.Load().Claims;

        Assert.Equal(
            (ClaimStatus.Disputed, "It has none.", "Flask documentation"),
            (claims[4].Status, claims[4].DisputeReason, claims[4].Reference));
        Assert.Equal(PartialDate.Parse("2020"), claims[3].AsOf);
        Assert.All(claims.Take(4), claim => Assert.Equal((ClaimStatus.Accepted, null, null), (claim.Status, claim.DisputeReason, claim.Reference)));
        Assert.All(claims.Where((_, index) => index != 3), claim => Assert.Null(claim.AsOf));
    }

    [Theory]
    [InlineData("==Plain words==", "Plain words")]
    [InlineData("==**Bold**, *leaning* and `code == x`==", "Bold, leaning and code == x")]
    [InlineData("==A &amp; B &#8212; C==", "A & B — C")]
    [InlineData(@"==An escaped \* and \\==", @"An escaped * and \")]
    [InlineData("==  spaces   inside  a `b  c`==", null)]
    [InlineData("==spaces   inside  a `b  c`==", "spaces inside a b c")]
    [InlineData("==\"Quoted\" (and bracketed)==", "\"Quoted\" (and bracketed)")]
    [InlineData("==Größe 𝔘 日本==", "Größe 𝔘 日本")]
    [InlineData("==a = b==", "a = b")]
    public void The_passage_is_the_plain_text_of_the_marked_words(string mark, string? passage)
    {
        content.WriteArticleBody($"Before {mark}{{claim=\"django admin.built-in +2\"}}, after.\n");

        var result = ContentFolder.Load(content.Folder);

        Assert.Equal(passage, result.Catalogue?.Claims.Single().Text);
    }

    [Theory]
    [InlineData("## {0} as a heading")]
    [InlineData("> A quotation with {0}.")]
    [InlineData("1. One\n   - Two {0}\n     more")]
    [InlineData("| A | B |\n|:-:|--:|\n| **bold** {0} | other |")]
    [InlineData("**Bold around {0} it**")]
    [InlineData("({0})")]
    [InlineData("First.\n{0}\nLast.")]
    public void A_mark_works_wherever_text_stands(string body)
    {
        content.WriteArticleBody("\n" + string.Format(null, body, "==the `admin` site=={claim=\"django admin.built-in +2\"}") + "\n");

        var catalogue = content.Load();

        Assert.Equal("the admin site", catalogue.Claims.Single().Text);
        Assert.Equal("the <code>admin</code> site", PassageHtml(AnchorsOf(catalogue).Single()));
    }

    [Fact]
    public void A_line_that_ends_behind_a_mark_still_ends_there()
    {
        content.WriteArticleBody("==Words=={claim=\"django admin.built-in +2\"}\nand more\n");

        Assert.EndsWith("</a>\nand more</p>\n", content.Load().Articles[0].Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_renders_as_an_anchor_that_leads_to_its_claims_and_can_be_led_back_to()
    {
        var catalogue = content.Load();
        var anchors = AnchorsOf(catalogue);

        Assert.Equal(catalogue.Claims.Select(claim => claim.Anchor).Distinct(), anchors.Select(anchor => anchor.Id));
        Assert.All(anchors, anchor => Assert.Equal($"#{anchor.Id}-claims", anchor.GetAttribute("href")));
        Assert.All(anchors, anchor => Assert.Equal("claim-mark", anchor.ClassName));
        Assert.Equal(
            catalogue.Claims.GroupBy(claim => claim.Anchor).Select(group => string.Join(' ', group.Select(claim => claim.Id))),
            anchors.Select(anchor => anchor.GetAttribute("data-claims")));
        Assert.Equal(["for", "mixed", "for", "disputed"], anchors.Select(anchor => anchor.GetAttribute("data-stance")));
        Assert.Equal(["+", "±", "+", "?"], anchors.Select(anchor => anchor.QuerySelector("span.claim-badge[aria-hidden=true]")!.TextContent));
    }

    [Theory]
    [InlineData("django admin.built-in +1", "for", "+")]
    [InlineData("django admin.built-in -1; flask admin.built-in -2", "against", "−")]
    [InlineData("django admin.built-in 0", "mixed", "±")]
    [InlineData("django admin.built-in 0; flask admin.built-in +1", "mixed", "±")]
    public void A_badge_sums_its_claims_up(string claims, string stance, string badge)
    {
        content.WriteArticleBody($"==Words=={{claim=\"{claims}\"}}\n");

        var anchor = AnchorsOf(content.Load()).Single();

        Assert.Equal((stance, badge), (anchor.GetAttribute("data-stance"), anchor.QuerySelector(".claim-badge")!.TextContent));
    }

    [Fact]
    public void Readers_who_hear_the_page_hear_what_a_mark_says()
    {
        var spoken = AnchorsOf(content.Load()).Select(anchor => anchor.QuerySelector("span.visually-hidden")!.TextContent);

        Assert.Equal(
            [
                " (for Django on a working admin interface in the box)",
                " (for Flask on newcomers productive in days; against Django on newcomers productive in days)",
                " (for Django on a working admin interface in the box)",
                " (disputed: for Flask on a working admin interface in the box)",
            ],
            spoken);
    }

    [Fact]
    public void Names_from_the_catalogue_are_text_and_never_markup()
    {
        content.Replace(SampleContent.Criteria, "wants: a working admin interface in the box", "wants: <script>alert(1)</script> & more");
        content.Replace(SampleContent.Frameworks, "name: Django", "name: <img src=x onerror=alert(1)>");

        Assert.Equal(
            " (for <img src=x onerror=alert(1)> on <script>alert(1)</script> & more)",
            AnchorsOf(content.Load())[0].QuerySelector(".visually-hidden")!.TextContent);
    }

    [Fact]
    public void Ids_of_claims_and_passages_are_a_contract()
    {
        var claims = content.Load().Claims;

        Assert.Equal(("sample-e2bbb0c1", "c-e14d2fff"), (claims[0].Id, claims[0].Anchor));
        Assert.All(claims, claim => Assert.Matches("^sample-[0-9a-f]{8}$", claim.Id));
        Assert.All(claims, claim => Assert.Matches("^c-[0-9a-f]{8}$", claim.Anchor));
    }

    [Fact]
    public void Ids_depend_on_nothing_but_article_framework_need_and_passage()
    {
        var before = content.Load().Claims;
        content.Replace(SampleContent.Article, "## Strengths", "## Other\n\nNew text, and ==new=={claim=\"django admin.built-in -1\"}.\n\n## Strengths");
        content.Replace(SampleContent.Article, "==Django ships an", "==Django  *ships* an");
        content.Replace(SampleContent.Article, "{claim=\"django admin.built-in +2\"}", "{ claim='django admin.built-in +1' }");

        var after = content.Load().Claims;

        Assert.Equal(before.Select(claim => (claim.Id, claim.Anchor)), after.Skip(1).Select(claim => (claim.Id, claim.Anchor)));
    }

    private static IReadOnlyList<IElement> AnchorsOf(Core.Knowledge.Catalogue catalogue) =>
        [.. new HtmlParser().ParseDocument(catalogue.Articles.Single().Html).QuerySelectorAll("a.claim-mark")];

    private static string PassageHtml(IElement anchor)
    {
        var copy = (IElement)anchor.Clone();
        foreach (var span in copy.QuerySelectorAll("span").ToArray())
        {
            span.Remove();
        }

        return copy.InnerHtml;
    }
}
