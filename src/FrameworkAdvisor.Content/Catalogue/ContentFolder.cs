using FrameworkAdvisor.Content.Articles;
using FrameworkAdvisor.Content.Extraction.Terms;

namespace FrameworkAdvisor.Content.Catalogue;

/// <summary>Reads what editors start from: <c>articles/*.md</c> and the four <c>*.yml</c> files.</summary>
public static class ContentFolder
{
    public const string ScenariosFile = Catalogue.ScenariosFile.Name;

    /// <summary>Room for an uploaded text, its marks and its front matter.</summary>
    public const int MaximumArticleKilobytes = 256;

    public const int MaximumYamlKilobytes = 1024;

    private const string ArticlesFolder = "articles";

    /// <summary>Reads the whole folder and reports every error of every file at once.</summary>
    public static ContentResult Load(string directory)
    {
        var errors = new ErrorList();
        var scenarioLines = new Dictionary<string, int>(StringComparer.Ordinal);
        var reading = new Reading(directory, errors, scenarioLines);
        var catalogue = reading.Read();
        return new ContentResult(errors.IsEmpty ? catalogue : null, errors.Sorted(), scenarioLines)
        {
            Lexicon = errors.IsEmpty ? reading.Lexicon : null,
        };
    }

    /// <summary>One pass over a folder, in the order in which files refer to one another.</summary>
    private sealed class Reading(string directory, ErrorList errors, Dictionary<string, int> scenarioLines)
    {
        private readonly Vocabulary vocabulary = new();

        public Lexicon? Lexicon { get; private set; }

        public Core.Knowledge.Catalogue? Read()
        {
            if (!Directory.Exists(directory))
            {
                errors.In(".").Add(1, $"there is no folder `{directory}`");
                return null;
            }

            var articleFiles = FindArticles();
            var frameworksFile = OpenYaml(FrameworksFile.Name, FrameworksFile.Open, vocabulary.Frameworks);
            var criteriaFile = OpenYaml(CriteriaFile.Name, CriteriaFile.Open, vocabulary.Criteria, vocabulary.Needs, vocabulary.Measures);
            var questionnaireFile = OpenYaml(QuestionnaireFile.Name, QuestionnaireFile.Open, vocabulary.Questions);
            var scenariosFile = OpenYaml(ScenariosFile, Catalogue.ScenariosFile.Open);

            var frameworks = frameworksFile is null ? [] : FrameworksFile.ReadFrameworks(frameworksFile, vocabulary);
            var criteria = criteriaFile is null ? [] : CriteriaFile.ReadCriteria(criteriaFile, vocabulary);
            vocabulary.AddNames(frameworks, criteria.SelectMany(criterion => criterion.Needs));
            var measures = criteriaFile is null ? [] : CriteriaFile.ReadMeasures(criteriaFile, vocabulary);
            var ratings = frameworksFile is null ? [] : FrameworksFile.ReadRatings(frameworksFile, vocabulary);
            var questions = questionnaireFile is null ? [] : QuestionnaireFile.ReadQuestions(questionnaireFile, vocabulary);
            var tensions = questionnaireFile is null ? [] : QuestionnaireFile.ReadTensions(questionnaireFile, vocabulary);
            var digests = articleFiles.Select(ReadDigest).OfType<Digest>().ToArray();
            var sound = digests.Where(digest => errors.IsClean(PathOf(digest.Article.Slug))).ToArray();
            var provisions = frameworksFile is null ? [] : new ProvisionList(vocabulary, sound).Read(frameworksFile);
            var scenarios = scenariosFile is null ? [] : Catalogue.ScenariosFile.Read(scenariosFile, vocabulary, scenarioLines);
            ReadLexicon();

            return new Core.Knowledge.Catalogue(
                frameworks,
                criteria,
                measures,
                questions,
                tensions,
                [.. digests.Select(digest => digest.Article)],
                [.. digests.SelectMany(digest => digest.Claims)],
                ratings,
                scenarios)
            {
                Provisions = provisions,
            };
        }

        // A folder may do without it, as those do that are written out of a database: it is not part of the knowledge.
        private void ReadLexicon()
        {
            if (File.Exists(Path.Combine(directory, LexiconFile.Name))
                && OpenYaml(LexiconFile.Name, LexiconFile.Open) is { } lexiconFile)
            {
                Lexicon = LexiconFile.Read(lexiconFile, vocabulary.Needs, vocabulary.Frameworks, vocabulary.Measures);
            }
        }

        private Fields? OpenYaml(string name, Func<YamlMap, FileErrors, Fields> open, params KnownIds[] listed)
        {
            var fileErrors = errors.In(name);
            var text = TextFile.Read(Path.Combine(directory, name), MaximumYamlKilobytes, fileErrors);
            var root = text is null ? null : YamlTree.Read(text, linesBefore: 0, fileErrors);
            if (root is not null)
            {
                return open(root, fileErrors);
            }

            foreach (var ids in listed)
            {
                ids.AcceptsAll = true;
            }

            return null;
        }

        private string[] FindArticles()
        {
            try
            {
                var slugs = Directory.EnumerateFiles(Path.Combine(directory, ArticlesFolder), "*.md")
                    .Select(path => Path.GetFileNameWithoutExtension(path))
                    .Order(StringComparer.Ordinal)
                    .ToArray();
                foreach (var slug in slugs)
                {
                    vocabulary.Articles.Add(slug, 1, errors.In(PathOf(slug)));
                }

                return slugs;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                errors.In(ArticlesFolder).Add(1, "there is no folder with the digests of the articles here, or it cannot be read");
                vocabulary.Articles.AcceptsAll = true;
                return [];
            }
        }

        private Digest? ReadDigest(string slug)
        {
            var fileErrors = errors.In(PathOf(slug));
            var text = TextFile.Read(Path.Combine(directory, ArticlesFolder, slug + ".md"), MaximumArticleKilobytes, fileErrors);
            return text is null ? null : ArticleFile.Read(slug, text, vocabulary, fileErrors);
        }

        private static string PathOf(string slug) => $"{ArticlesFolder}/{slug}.md";
    }
}
