using FrameworkAdvisor.Content.Catalogue;

namespace FrameworkAdvisor.Content.Tests;

/// <summary>A small content folder without errors, in a temporary place, in which tests change what they need.</summary>
public sealed class SampleContent : IDisposable
{
    public const string Frameworks = "frameworks.yml";
    public const string Criteria = "criteria.yml";
    public const string Questionnaire = "questionnaire.yml";
    public const string Scenarios = "scenarios.yml";
    public const string Article = "articles/sample.md";

    public const string FrontMatter = """
        ---
        title: A sample
        publisher: Somebody
        author: A. Author
        published: 2019-08
        updated: 2022
        source: https://example.org/sample
        trust: 0.7
        trust-reason: It is a sample.
        summary: It compares.
        facts:
          - {framework: django, measure: github-stars, value: 70000, as-of: 2022-01, note: rounded}
        ---

        """;

    private static readonly Dictionary<string, string> files = new()
    {
        [Frameworks] = """
            frameworks:
              - slug: django
                name: Django
                aliases: [DRF]
                summary: Everything in the box.
                site: https://www.djangoproject.com/
              - slug: flask
                name: Flask
                aliases: []
                summary: A small core.
                site: https://flask.palletsprojects.com/
            ratings:
              - framework: flask
                need: admin.built-in
                value: 1.5
                standard-error: 0.5
                reason: Flask has no admin site at all.
            """,
        [Criteria] = """
            criteria:
              - slug: admin
                name: Admin
                description: Screens for staff.
                needs:
                  - id: admin.built-in
                    name: Built in
                    wants: a working admin interface in the box
                    at-zero: Nothing.
                    at-five: An extension.
                    at-ten: In the box.
                    half-life-months: 60
              - slug: learning
                name: Learning
                description: How soon newcomers are productive.
                needs:
                  - id: learning.easy-start
                    name: Easy start
                    wants: newcomers productive in days
                    at-zero: Months.
                    at-five: Weeks.
                    at-ten: Days.
                    half-life-months: 24
            measures:
              - id: github-stars
                name: GitHub stars
                criterion: learning
            """,
        [Questionnaire] = """
            questions:
              - id: parts
                text: What does it consist of?
                label: Parts
                help: Choose all.
                several: true
                options:
                  - id: pages
                    label: Pages
                    effects: []
                  - id: service
                    label: Services
                    effects: []
              - id: staff-editing
                text: Who edits data?
                label: Staff editing
                help: People who do not program.
                concerns: [pages]
                options:
                  - id: none
                    label: Nobody
                    effects: []
                  - id: daily
                    label: Staff, daily
                    effects:
                      - need: admin.built-in
                        points: 6
                        articles: [sample]
            tensions:
              - first: staff-editing=none
                second: parts=pages
                why: Pages want editors.
            """,
        [Scenarios] = """
            scenarios:
              - id: daily-editing
                title: Staff edit daily
                article: sample
                passage: Conclusion
                answers: staff-editing=daily
                expect: django
              - id: split
                title: Pages and a service
                article: sample
                passage: Conclusion
                answers: parts=pages&parts=service
                expect: both
                split: {pages: django, service: flask}
                difference: The model sees one leader.
            """,
        [Article] = FrontMatter + """

            ## Strengths

            ==Django ships an admin site=={claim="django admin.built-in +2"}.

            - ==Flask is *easy* to start with=={claim="flask learning.easy-start +1; django learning.easy-start -1"}

            | Need | Django |
            |---|---|
            | Admin | ==there from the start=={claim="django admin.built-in +1" as-of=2020} |

            ==Flask has an admin site=={claim="flask admin.built-in +1" disputed="It has none." reference="Flask documentation"}
            """,
    };

    public SampleContent()
    {
        Folder = Directory.CreateTempSubdirectory("content-").FullName;
        Directory.CreateDirectory(Path.Combine(Folder, "articles"));
        foreach (var (file, text) in files)
        {
            Write(file, text + "\n");
        }
    }

    public string Folder { get; }

    /// <summary>As it stands; fails when anything is wrong with it.</summary>
    public Core.Knowledge.Catalogue Load()
    {
        var result = ContentFolder.Load(Folder);
        Assert.Empty(result.Errors);
        return result.Catalogue!;
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    public void Write(string file, byte[] bytes) => File.WriteAllBytes(Path.Combine(Folder, file), bytes);

    public void Delete(string file) => File.Delete(Path.Combine(Folder, file));

    /// <summary>Replaces the first place where the text stands; fails when there is none.</summary>
    public void Replace(string file, string text, string replacement)
    {
        var content = Read(file);
        var position = content.IndexOf(text, StringComparison.Ordinal);
        Assert.True(position >= 0, $"{file} does not contain {text}");
        Write(file, content[..position] + replacement + content[(position + text.Length)..]);
    }

    public void WriteArticleBody(string body) => Write(Article, FrontMatter + body);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
