using FrameworkAdvisor.Content.Catalogue;
using static FrameworkAdvisor.Content.Tests.SampleContent;

namespace FrameworkAdvisor.Content.Tests.Catalogue;

public sealed class BrokenYamlTests : IDisposable
{
    private readonly SampleContent content = new();

    public void Dispose() => content.Dispose();

    [Theory]
    // YAML itself
    [InlineData(Frameworks, "    name: Flask", "\t name: Flask", 7, "not valid YAML")]
    [InlineData(Frameworks, "aliases: []", "aliases: [", 9, "not valid YAML")]
    [InlineData(Frameworks, "name: Flask", "name: \"Flask", 8, "not valid YAML")]
    [InlineData(Frameworks, "name: Django", "name: &d Django", 3, "anchors")]
    [InlineData(Frameworks, "name: Django", "name: *d", 3, "aliases")]
    [InlineData(Frameworks, "name: Django", "name: !!str Django", 3, "tags")]
    [InlineData(Frameworks, "name: Django", "name: [[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]", 3, "nested more than")]
    [InlineData(Frameworks, "name: Django", "? [a, b]\n    : Django", 3, "a key must be a plain word")]
    [InlineData(Frameworks, "ratings:", "---\nratings:", 12, "a second document")]
    // keys and types
    [InlineData(Frameworks, "frameworks:", "framework:", 1, "`framework` is not a key of frameworks.yml; known are `frameworks`, `ratings`")]
    [InlineData(Frameworks, "frameworks:", "framework:", 1, "frameworks.yml needs `frameworks`")]
    [InlineData(Frameworks, "name: Django", "nam: Django", 3, "`nam` is not a key of a framework; known are `slug`, `name`, `aliases`, `summary`, `site`")]
    [InlineData(Frameworks, "name: Django", "nam: Django", 2, "a framework needs `name`")]
    [InlineData(Frameworks, "name: Django", "slug: django", 3, "`slug` is given twice (first on line 2)")]
    [InlineData(Frameworks, "name: Django", "name: [Django]", 3, "`name` must be one value, not a list")]
    [InlineData(Frameworks, "name: Django", "name: {a: Django}", 3, "`name` must be one value, not a map")]
    [InlineData(Frameworks, "name: Django", "name:", 3, "`name` is empty")]
    [InlineData(Frameworks, "name: Django", "name: '  '", 3, "`name` is empty")]
    [InlineData(Frameworks, "name: Django", "name: null", 3, "`name` is empty")]
    [InlineData(Frameworks, "aliases: [DRF]", "aliases: DRF", 4, "`aliases` must be a list")]
    [InlineData(Frameworks, "aliases: [DRF]", "aliases: [[DRF]]", 4, "must be a text that is not empty")]
    [InlineData(Frameworks, "aliases: [DRF]", "aliases: [DRF, DRF]", 4, "`DRF` is twice in `aliases`")]
    [InlineData(Frameworks, "ratings:", "  - flask\nratings:", 12, "an item of `frameworks` must be a framework with the keys `slug`")]
    // ids
    [InlineData(Frameworks, "slug: flask", "slug: django", 7, "the framework `django` is given twice (first on line 2)")]
    [InlineData(Frameworks, "slug: flask", "slug: Flask", 7, "`Flask` cannot be the slug of a framework: use 1 to 80")]
    [InlineData(Frameworks, "slug: flask", "slug: ../flask", 7, "cannot be the slug")]
    [InlineData(Frameworks, "slug: flask", "slug: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 7, "use 1 to 80")]
    [InlineData(Frameworks, "slug: flask", "slug: both", 7, "`both` is the name of an outcome")]
    // addresses
    [InlineData(Frameworks, "https://www.djangoproject.com/", "http://www.djangoproject.com/", 6, "must be an address that starts with https://")]
    [InlineData(Frameworks, "https://www.djangoproject.com/", "javascript:alert(1)", 6, "must be an address")]
    [InlineData(Frameworks, "https://www.djangoproject.com/", "www.djangoproject.com", 6, "must be an address")]
    [InlineData(Frameworks, "https://www.djangoproject.com/", "https://user:secret@djangoproject.com/", 6, "must be an address")]
    [InlineData(Frameworks, "https://www.djangoproject.com/", "https:///nowhere", 6, "must be an address")]
    // ratings
    [InlineData(Frameworks, "framework: flask", "framework: rails", 13, "unknown framework `rails`; known are `django`, `flask`")]
    [InlineData(Frameworks, "need: admin.built-in", "need: admin.builtin", 14, "unknown need `admin.builtin`; known are `admin.built-in`, `learning.easy-start`")]
    [InlineData(Frameworks, "value: 1.5", "value: 10.5", 15, "`value` is 10.5; it must be between 0 and 10")]
    [InlineData(Frameworks, "value: 1.5", "value: 1,5", 15, "`value` is `1,5`; it must be a number such as 0.7")]
    [InlineData(Frameworks, "value: 1.5", "value: NaN", 15, "must be")]
    [InlineData(Frameworks, "standard-error: 0.5", "standard-error: 0", 16, "it must be above 0")]
    [InlineData(Frameworks, "standard-error: 0.5", "standard-error: 6", 16, "between 0 and 5")]
    [InlineData(Frameworks, "reason: Flask has no admin site at all.", "reason: ''", 17, "`reason` is empty")]
    [InlineData(Frameworks, "reason: Flask", "reason: x\n  - {framework: flask, need: admin.built-in, value: 1, standard-error: 1, reason: y}\n#", 18, "the rating `flask admin.built-in` is given twice (first on line 13)")]
    // criteria, needs, measures
    [InlineData(Criteria, "slug: learning", "slug: admin", 13, "the criterion `admin` is given twice (first on line 2)")]
    [InlineData(Criteria, "id: learning.easy-start", "id: learning", 17, "`learning` cannot be the id of a need")]
    [InlineData(Criteria, "id: learning.easy-start", "id: learning.easy.start", 17, "cannot be the id of a need")]
    [InlineData(Criteria, "id: learning.easy-start", "id: teaching.easy-start", 17, "must start with `learning.`")]
    [InlineData(Criteria, "half-life-months: 24", "half-life-months: 0", 23, "`half-life-months` is 0; it must be a whole number between 1 and 600")]
    [InlineData(Criteria, "half-life-months: 24", "half-life-months: 601", 23, "between 1 and 600")]
    [InlineData(Criteria, "half-life-months: 24", "half-life-months: 2.5", 23, "whole number")]
    [InlineData(Criteria, "at-five: Weeks.", "at-six: Weeks.", 17, "a need needs `at-five`")]
    [InlineData(Criteria, "criterion: learning", "criterion: size", 27, "unknown criterion `size`")]
    [InlineData(Criteria, "  - id: github-stars", "  - {id: github-stars, name: x, criterion: admin}\n  - id: github-stars", 26, "the measure `github-stars` is given twice (first on line 25)")]
    // questions
    [InlineData(Questionnaire, "several: true", "several: yes", 6, "`several` is `yes`; it must be true or false")]
    [InlineData(Questionnaire, "id: staff-editing", "id: parts", 14, "the question `parts` is given twice (first on line 2)")]
    [InlineData(Questionnaire, "id: staff-editing", "id: importance", 14, "`importance` has a meaning of its own")]
    [InlineData(Questionnaire, "id: staff-editing", "id: skipped", 14, "`skipped` has a meaning of its own")]
    [InlineData(Questionnaire, "id: staff-editing", "id: what-if", 14, "`what-if` has a meaning of its own")]
    [InlineData(Questionnaire, "id: staff-editing", "id: was", 14, "`was` has a meaning of its own")]
    [InlineData(Questionnaire, "concerns: [pages]", "concerns: [pages, paging]", 18, "unknown option of `parts` `paging`; known are `pages`, `service`")]
    [InlineData(Questionnaire, "id: daily", "id: not-sure", 23, "`not-sure` is part of every question")]
    [InlineData(Questionnaire, "id: daily", "id: none", 23, "the option of `staff-editing` `none` is given twice (first on line 20)")]
    [InlineData(Questionnaire, "need: admin.built-in", "need: admin.none", 26, "unknown need `admin.none`")]
    [InlineData(Questionnaire, "points: 6", "points: 0", 27, "`points` is 0; it must be a whole number between 1 and 10")]
    [InlineData(Questionnaire, "points: 6", "points: 11", 27, "between 1 and 10")]
    [InlineData(Questionnaire, "points: 6", "points: 1.5", 27, "whole number")]
    [InlineData(Questionnaire, "articles: [sample]", "articles: [sample, simple]", 28, "unknown article `simple`; known are `sample`")]
    [InlineData(Questionnaire, "articles: [sample]", "articles: []", 28, "`articles` needs at least one item")]
    [InlineData(Questionnaire, "articles: [sample]", "articles: [sample]\n          - {need: admin.built-in, points: 1, articles: [sample]}", 29, "two effects on `admin.built-in`")]
    [InlineData(Questionnaire, "first: staff-editing=none", "first: staff-editing", 30, "such as `control=full`")]
    [InlineData(Questionnaire, "first: staff-editing=none", "first: editing=none", 30, "unknown question `editing`")]
    [InlineData(Questionnaire, "second: parts=pages", "second: parts=page", 31, "unknown option of `parts` `page`")]
    [InlineData(Questionnaire, "second: parts=pages", "second: staff-editing=none", 30, "are the same answer")]
    // scenarios
    [InlineData(Scenarios, "id: split", "id: daily-editing", 8, "the scenario `daily-editing` is given twice (first on line 2)")]
    [InlineData(Scenarios, "article: sample", "article: simple", 4, "unknown article `simple`")]
    [InlineData(Scenarios, "answers: staff-editing=daily", "answers: ''", 6, "`answers` is empty")]
    [InlineData(Scenarios, "expect: django", "expect: rails", 7, "unknown framework `rails`; known are `django`, `flask`; or expect one of `both`")]
    [InlineData(Scenarios, "expect: django", "expect: one", 7, "unknown framework `one`")]
    [InlineData(Scenarios, "expect: both", "expect: either", 14, "`split` goes with `expect: both` only")]
    [InlineData(Scenarios, "{pages: django,", "{page: django,", 14, "unknown option of `parts` `page`")]
    [InlineData(Scenarios, "{pages: django,", "{pages: rails,", 14, "unknown framework `rails`")]
    [InlineData(Scenarios, "{pages: django, service: flask}", "[pages, service]", 14, "`split` must have texts by key")]
    public void Every_error_names_file_line_and_reason(string file, string text, string replacement, int line, string reason)
    {
        content.Replace(file, text, replacement);

        var result = ContentFolder.Load(content.Folder);

        Assert.Null(result.Catalogue);
        Assert.True(
            result.Errors.Any(error => error.File == file && error.Line == line && error.Reason.Contains(reason, StringComparison.Ordinal)),
            string.Join('\n', result.Errors));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but a remark\n")]
    [InlineData("- a\n- b\n")]
    [InlineData("just words\n")]
    public void A_file_without_keys_is_an_error(string text)
    {
        content.Write(Scenarios, text);

        Assert.Equal(Scenarios, Assert.Single(ContentFolder.Load(content.Folder).Errors).File);
    }

    [Fact]
    public void The_seventeenth_question_is_an_error_on_its_line()
    {
        var extra = string.Concat(Enumerable.Range(1, 15).Select(number =>
            $"  - {{id: extra-{number}, text: t, label: l, help: h, options: [{{id: a, label: a, effects: []}}]}}\n"));
        content.Replace(Questionnaire, "tensions:", extra + "tensions:");

        var error = Assert.Single(ContentFolder.Load(content.Folder).Errors);

        Assert.Equal((Questionnaire, 43), (error.File, error.Line));
        Assert.Contains("more than 16 questions", error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sixteenth_criterion_is_an_error_on_its_line()
    {
        var extra = string.Concat(Enumerable.Range(1, 14).Select(number =>
            $"  - {{slug: extra-{number}, name: n, description: d, needs: []}}\n"));
        content.Replace(Criteria, "measures:", extra + "measures:");

        Assert.Contains(
            ContentFolder.Load(content.Folder).Errors,
            error => error is { File: Criteria, Line: 37 } && error.Reason.Contains("more than 15 criteria", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Criteria, "needs", 16)]
    [InlineData(Questionnaire, "options", 19)]
    public void A_criterion_needs_needs_and_a_question_options(string file, string key, int line)
    {
        var text = content.Read(file).Split('\n');
        content.Write(file, string.Join('\n', text[..(line - 1)]) + $"\n    {key}: []\n");

        Assert.Contains(
            ContentFolder.Load(content.Folder).Errors,
            error => error.File == file && error.Line == line && error.Reason.Contains($"`{key}` needs at least one item", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bomb_of_aliases_is_refused_at_once()
    {
        var levels = Enumerable.Range(1, 30).Select(level => $"l{level}: &l{level} [*l{level - 1}, *l{level - 1}, *l{level - 1}, *l{level - 1}]");
        content.Write(Scenarios, "l0: &l0 [x]\n" + string.Join('\n', levels));

        var error = Assert.Single(ContentFolder.Load(content.Folder).Errors);

        Assert.Equal((Scenarios, 1), (error.File, error.Line));
        Assert.Contains("anchors", error.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void A_megabyte_of_nesting_is_an_error_and_no_crash(string nesting)
    {
        content.Write(Scenarios, "scenarios:\n " + string.Concat(Enumerable.Repeat(nesting, 1_000_000 / nesting.Length)));

        Assert.Equal(Scenarios, Assert.Single(ContentFolder.Load(content.Folder).Errors).File);
    }
}
