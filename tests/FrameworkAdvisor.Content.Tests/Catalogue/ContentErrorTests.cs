using FrameworkAdvisor.Content.Catalogue;

namespace FrameworkAdvisor.Content.Tests.Catalogue;

/// <summary>How what is wrong in a folder is told.</summary>
public sealed class ContentErrorTests : IDisposable
{
    private readonly SampleContent content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void The_errors_of_all_files_come_at_once_by_file_and_line()
    {
        content.Replace(SampleContent.Frameworks, "site: https://flask", "site: ftp://flask");
        content.Replace(SampleContent.Frameworks, "slug: django", "slug: Django!");
        content.Replace(SampleContent.Criteria, "half-life-months: 60", "half-life-months: 0");
        content.Replace(SampleContent.Questionnaire, "points: 6", "points: 60");
        content.Replace(SampleContent.Scenarios, "article: sample", "article: simple");
        content.Replace(SampleContent.Article, "trust: 0.7", "trust: 7");
        content.Replace(SampleContent.Article, "flask learning.easy-start +1", "flask learning.easy-start +9");

        var result = ContentFolder.Load(content.Folder);

        Assert.Null(result.Catalogue);
        (string, int)[] expected =
        [
            ("articles/sample.md", 8), ("criteria.yml", 12), ("frameworks.yml", 2), ("frameworks.yml", 11), ("questionnaire.yml", 27), ("scenarios.yml", 4),
        ];
        var places = result.Errors.Select(error => (error.File, error.Line)).ToArray();
        Assert.Superset(expected.ToHashSet(), places.ToHashSet());
        Assert.Contains(("articles/sample.md", 19), places);
        Assert.Equal(places.OrderBy(place => place.File, StringComparer.Ordinal).ThenBy(place => place.Line), places);
    }

    [Fact]
    public void An_error_reads_as_file_line_and_reason()
    {
        content.Replace(SampleContent.Article, "trust: 0.7", "trust: 1.4");

        var error = Assert.Single(ContentFolder.Load(content.Folder).Errors);

        Assert.Equal("articles/sample.md:8: `trust` is 1.4; it must be between 0 and 1", error.ToString());
    }

    [Fact]
    public void A_file_that_cannot_be_read_as_YAML_is_one_error_and_not_one_for_each_reference_to_it()
    {
        content.Write(SampleContent.Frameworks, "frameworks: [unclosed");
        content.Write(SampleContent.Criteria, "criteria: {a: b");

        var errors = ContentFolder.Load(content.Folder).Errors;

        Assert.Equal(["criteria.yml", "frameworks.yml"], errors.Select(error => error.File));
    }
}
