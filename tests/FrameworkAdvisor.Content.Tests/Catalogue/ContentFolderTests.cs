using System.Reflection;
using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Tests.Catalogue;

public sealed class ContentFolderTests : IDisposable
{
    private readonly SampleContent content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void The_real_content_loads_without_errors()
    {
        var folder = typeof(ContentFolderTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "ContentFolder").Value!;

        var result = ContentFolder.Load(folder);

        Assert.Empty(result.Errors);
        Assert.Equal(5, result.Catalogue!.Articles.Count);
        Assert.All(result.Catalogue.Articles, article => Assert.Contains(result.Catalogue.Claims, claim => claim.Article == article.Slug));
    }

    [Fact]
    public void Frameworks_come_with_everything_that_is_written_about_them()
    {
        var catalogue = content.Load();

        Assert.Equal(["django", "flask"], catalogue.Frameworks.Select(framework => framework.Slug));
        var django = catalogue.Frameworks[0];
        Assert.Equal(("Django", "Everything in the box.", "https://www.djangoproject.com/"), (django.Name, django.Summary, django.Site));
        Assert.Equal(["DRF"], django.Aliases);
        Assert.Equal([new EditorRating("flask", "admin.built-in", 1.5, 0.5, "Flask has no admin site at all.")], catalogue.EditorRatings);
    }

    [Fact]
    public void Criteria_come_with_their_needs_and_measures()
    {
        var catalogue = content.Load();

        Assert.Equal(["admin", "learning"], catalogue.Criteria.Select(criterion => criterion.Slug));
        Assert.Equal(
            new Need("admin.built-in", "Built in", "a working admin interface in the box", "Nothing.", "An extension.", "In the box.", 60),
            catalogue.Criteria[0].Needs.Single());
        Assert.Equal([new Measure("github-stars", "GitHub stars", "learning")], catalogue.Measures);
    }

    [Fact]
    public void Questions_come_with_options_effects_and_tensions()
    {
        var catalogue = content.Load();

        Assert.Equal([true, false], catalogue.Questions.Select(question => question.Several));
        var editing = catalogue.Questions[1];
        Assert.Equal(("staff-editing", "Who edits data?", "Staff editing", "People who do not program."), (editing.Id, editing.Text, editing.Label, editing.Help));
        Assert.Equal(["pages"], editing.Concerns);
        Assert.Equal(["none", "daily"], editing.Options.Select(option => option.Id));
        Assert.Empty(editing.Options[0].Effects);
        var effect = Assert.Single(editing.Options[1].Effects);
        Assert.Equal(("admin.built-in", 6), (effect.Need, effect.Points));
        Assert.Equal(["sample"], effect.Articles);
        Assert.Equal(
            [new Tension(new Choice("staff-editing", "none"), new Choice("parts", "pages"), "Pages want editors.")],
            catalogue.Tensions);
    }

    [Fact]
    public void Scenarios_keep_their_answers_and_the_line_on_which_these_stand()
    {
        var result = ContentFolder.Load(content.Folder);

        var scenarios = result.Catalogue!.Scenarios;
        Assert.Equal(["staff-editing=daily", "parts=pages&parts=service"], scenarios.Select(scenario => scenario.Query));
        Assert.Equal(["django", "both"], scenarios.Select(scenario => scenario.Expected));
        Assert.Empty(scenarios[0].Split);
        Assert.Null(scenarios[0].Difference);
        Assert.Equal(new Dictionary<string, string> { ["pages"] = "django", ["service"] = "flask" }, scenarios[1].Split);
        Assert.Equal("The model sees one leader.", scenarios[1].Difference);
        Assert.Equal(new Dictionary<string, int> { ["daily-editing"] = 6, ["split"] = 12 }, result.ScenarioLines);
    }

    [Fact]
    public void Articles_come_with_their_front_matter_and_facts()
    {
        var article = content.Load().Articles.Single();

        Assert.Equal(("sample", "A sample", "Somebody", "A. Author"), (article.Slug, article.Title, article.Publisher, article.Author));
        Assert.Equal((PartialDate.Parse("2019-08"), PartialDate.Parse("2022")), (article.Published!.Value, article.Updated!.Value));
        Assert.Equal(("https://example.org/sample", 0.7, "It is a sample.", "It compares."), (article.Source, article.Trust, article.TrustReason, article.Summary));
        Assert.Equal([new Fact("django", "github-stars", "70000", PartialDate.Parse("2022-01"), "rounded")], article.Facts);
        Assert.StartsWith("\n## Strengths\n", article.Markdown, StringComparison.Ordinal);
        Assert.Contains("==Django ships an admin site=={claim=", article.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_optional_may_be_left_out()
    {
        foreach (var line in (string[])["author: A. Author\n", "published: 2019-08\n", "updated: 2022\n", "source: https://example.org/sample\n", "facts:\n", "  - {framework: django, measure: github-stars, value: 70000, as-of: 2022-01, note: rounded}\n"])
        {
            content.Replace(SampleContent.Article, line, "");
        }

        content.Replace(SampleContent.Frameworks, "    aliases: [DRF]\n", "");
        var catalogue = content.Load();

        var article = catalogue.Articles.Single();
        Assert.Equal((null, null, null, null), (article.Author, article.Published, article.Updated, article.Source));
        Assert.Empty(article.Facts);
        Assert.Empty(catalogue.Frameworks[0].Aliases);
    }

    [Fact]
    public void Articles_and_their_claims_are_in_the_order_of_their_slugs()
    {
        foreach (var slug in (string[])["zulu", "b2", "b-1", "alpha"])
        {
            content.Write($"articles/{slug}.md", content.Read(SampleContent.Article));
        }

        var catalogue = content.Load();

        string[] slugs = ["alpha", "b-1", "b2", "sample", "zulu"];
        Assert.Equal(slugs, catalogue.Articles.Select(article => article.Slug));
        Assert.Equal(slugs, catalogue.Claims.Select(claim => claim.Article).Distinct());
        Assert.Equal(catalogue.Claims.Count, catalogue.Claims.Select(claim => claim.Id).Distinct().Count());
    }

    [Fact]
    public void The_same_folder_gives_the_same_catalogue_again()
    {
        var (first, second) = (content.Load(), content.Load());

        Assert.Equal(first.Claims, second.Claims);
        Assert.Equal(first.Articles.Select(article => article.Html), second.Articles.Select(article => article.Html));
    }

    [Theory]
    [InlineData("\r\n", "")]
    [InlineData("\r", "")]
    [InlineData("\n", "\uFEFF")]
    public void Line_ends_and_byte_order_marks_make_no_difference(string lineEnd, string prefix)
    {
        var expected = content.Load();
        foreach (var file in (string[])[SampleContent.Frameworks, SampleContent.Criteria, SampleContent.Questionnaire, SampleContent.Scenarios, SampleContent.Article])
        {
            content.Write(file, prefix + content.Read(file).Replace("\n", lineEnd, StringComparison.Ordinal));
        }

        var catalogue = content.Load();

        Assert.Equal(expected.Claims, catalogue.Claims);
        Assert.Equal(expected.Articles.Single().Html, catalogue.Articles.Single().Html);
        Assert.Equal(expected.Articles.Single().Markdown, catalogue.Articles.Single().Markdown);
        Assert.Equal(expected.Frameworks.Select(framework => framework.Summary), catalogue.Frameworks.Select(framework => framework.Summary));
    }
}
