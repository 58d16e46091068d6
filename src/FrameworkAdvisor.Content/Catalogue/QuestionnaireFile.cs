using FrameworkAdvisor.Core;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Catalogue;

/// <summary><c>questionnaire.yml</c>: the questions with their options and effects, and the tensions between options.</summary>
internal static class QuestionnaireFile
{
    public const string Name = "questionnaire.yml";

    /// <summary>Words that stand beside question ids in addresses.</summary>
    private static readonly string[] reservedQuestionIds = ["must", "importance", "all", "check", "result", "what-if", "was", "then", "skipped"];

    public static Fields Open(YamlMap root, FileErrors errors) => new(root, Name, errors, "questions", "tensions");

    public static IReadOnlyList<Question> ReadQuestions(Fields file, Vocabulary vocabulary)
    {
        var questions = new List<Question>();
        var concerns = new List<YamlText>();
        foreach (var fields in file.Maps(
            "questions", ListSize.AtLeastOne, "a question", "id", "text", "label", "help", "several", "concerns", "options"))
        {
            var about = fields.Texts("concerns", ListSize.Optional);
            concerns.AddRange(about);
            questions.Add(ReadQuestion(fields, [.. about.Select(part => part.Value)], vocabulary));
            if (questions.Count == ModelConstants.MostQuestions + 1)
            {
                file.Errors.Add(fields.Line, $"there are more than {ModelConstants.MostQuestions} questions; readers were promised at most that many: merge or drop some");
            }
        }

        foreach (var part in concerns)
        {
            vocabulary.OptionsOf(Questionnaire.Parts).Check(part.Value, part.Line, file.Errors);
        }

        return questions;
    }

    public static IReadOnlyList<Tension> ReadTensions(Fields file, Vocabulary vocabulary) =>
    [
        .. file.Maps("tensions", ListSize.Optional, "a tension", "first", "second", "why").Select(fields =>
        {
            var tension = new Tension(
                ReadChoice(fields, "first", vocabulary), ReadChoice(fields, "second", vocabulary), fields.Text("why"));
            if (tension.First == tension.Second && tension.First.Option.Length > 0)
            {
                fields.Errors.Add(fields.Line, "`first` and `second` are the same answer; a tension needs two");
            }

            return tension;
        }),
    ];

    private static Question ReadQuestion(Fields fields, IReadOnlyList<string> concerns, Vocabulary vocabulary)
    {
        var id = fields.NewId("id", vocabulary.Questions);
        if (reservedQuestionIds.Contains(id, StringComparer.Ordinal))
        {
            fields.Errors.Add(fields.LineOf("id"), $"`{id}` has a meaning of its own in addresses and cannot be a question; choose another id");
        }

        var optionIds = vocabulary.OptionsOf(id);
        var options = fields.Maps("options", ListSize.AtLeastOne, "an option", "id", "label", "effects").ToList();
        if (options.Count > ModelConstants.MostOptions)
        {
            fields.Errors.Add(
                options[ModelConstants.MostOptions].Line,
                $"`{id}` has {options.Count} options; the most is {ModelConstants.MostOptions}: merge or drop some");
        }

        return new Question(
            id,
            fields.Text("text"),
            fields.Text("label"),
            fields.Text("help"),
            fields.Flag("several"),
            concerns,
            [.. options.Select(option => ReadOption(option, optionIds, vocabulary))]);
    }

    private static Option ReadOption(Fields fields, KnownIds optionIds, Vocabulary vocabulary)
    {
        var id = fields.NewId("id", optionIds);
        if (id == Questionnaire.NotSure)
        {
            fields.Errors.Add(fields.LineOf("id"), $"`{Questionnaire.NotSure}` is part of every question already; leave it out");
        }

        var effects = new List<Effect>();
        var needs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var effect in fields.Maps("effects", ListSize.MayBeEmpty, "an effect", "need", "points", "articles"))
        {
            effects.Add(ReadEffect(effect, vocabulary));
            if (!needs.Add(effects[^1].Need) && effects[^1].Need.Length > 0)
            {
                fields.Errors.Add(effect.Line, $"this option has two effects on `{effects[^1].Need}`; keep one");
            }
        }

        return new Option(id, fields.Text("label"), effects);
    }

    private static Effect ReadEffect(Fields fields, Vocabulary vocabulary)
    {
        var articles = fields.Texts("articles", ListSize.AtLeastOne);
        foreach (var article in articles)
        {
            vocabulary.Articles.Check(article.Value, article.Line, fields.Errors);
        }

        return new Effect(
            fields.Reference("need", vocabulary.Needs),
            fields.WholeNumber("points", 1, Effect.MaximumPoints),
            [.. articles.Select(article => article.Value)]);
    }

    private static Choice ReadChoice(Fields fields, string key, Vocabulary vocabulary)
    {
        var text = fields.Text(key);
        if (text.Length == 0)
        {
            return default;
        }

        if (text.Split('=') is not [var question, var option])
        {
            fields.Errors.Add(fields.LineOf(key), $"`{key}` is `{text}`; write a question and one of its options, such as `control=full`");
            return default;
        }

        vocabulary.Questions.Check(question, fields.LineOf(key), fields.Errors);
        if (vocabulary.Questions.Contains(question))
        {
            vocabulary.OptionsOf(question).Check(option, fields.LineOf(key), fields.Errors);
        }

        return new Choice(question, option);
    }
}
