using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Core;

namespace FrameworkAdvisor.Content.Tests.Catalogue;

public sealed class LimitTests : IDisposable
{
    private readonly SampleContent content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void One_bad_slug_is_one_error_however_often_it_is_referred_to()
    {
        File.WriteAllText(
            Path.Combine(content.Folder, SampleContent.Frameworks),
            content.Read(SampleContent.Frameworks).Replace("slug: flask", "slug: flask!", StringComparison.Ordinal));
        var errors = ContentFolder.Load(content.Folder).Errors;

        var error = Assert.Single(errors);
        Assert.Equal(SampleContent.Frameworks, error.File);
        Assert.Contains("`flask!` cannot be the slug", error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void More_options_than_the_arithmetic_holds_are_refused_where_they_begin()
    {
        var options = string.Concat(Enumerable.Range(1, ModelConstants.MostOptions + 1)
            .Select(k => $"      - {{id: o{k}, label: Option {k}, effects: []}}\n"));
        var questionnaire = content.Read(SampleContent.Questionnaire);
        File.WriteAllText(
            Path.Combine(content.Folder, SampleContent.Questionnaire),
            "questions:\n  - id: many\n    text: Many?\n    label: Many\n    help: Many.\n    options:\n" + options + questionnaire["questions:\n".Length..]);

        var error = Assert.Single(ContentFolder.Load(content.Folder).Errors);

        Assert.Equal((SampleContent.Questionnaire, 7 + ModelConstants.MostOptions), (error.File, error.Line));
        Assert.Contains("13 options; the most is 12", error.Reason, StringComparison.Ordinal);
    }
}
