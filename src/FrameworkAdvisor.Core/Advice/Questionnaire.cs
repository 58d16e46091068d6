using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>The questions of a knowledge version, and how answers to them are written and read.</summary>
public sealed class Questionnaire
{
    /// <summary>The value that answers any question with "not sure".</summary>
    public const string NotSure = "not-sure";

    /// <summary>The id of the question that names the workloads.</summary>
    public const string Parts = "parts";

    /// <summary>The key of a must-have.</summary>
    public const string Must = "must";

    /// <summary>What the key of an importance starts with.</summary>
    public const string ImportancePrefix = "importance.";

    private static readonly Dictionary<string, Importance> importanceByWord = new(StringComparer.Ordinal)
    {
        ["not-relevant"] = Importance.NotRelevant,
        ["normal"] = Importance.Normal,
        ["important"] = Importance.Important,
        ["critical"] = Importance.Critical,
    };

    private static readonly Dictionary<Importance, string> wordByImportance = importanceByWord.ToDictionary(pair => pair.Value, pair => pair.Key);

    private readonly Dictionary<string, int> questions;
    private readonly Dictionary<string, int> needs;

    /// <summary>The questionnaire of a catalogue.</summary>
    /// <param name="catalogue">Its questions and needs.</param>
    /// <exception cref="ArgumentException">
    /// An id is not unique, or a question has more than <see cref="ModelConstants.MostOptions"/> options: "not sure"
    /// shares out weight in whole numbers, and their range is made for that many.
    /// </exception>
    public Questionnaire(Catalogue catalogue)
    {
        Questions = catalogue.Questions;
        if (Questions.FirstOrDefault(question => question.Options.Count > ModelConstants.MostOptions) is { } tooLong)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"The question \"{tooLong.Id}\" has {tooLong.Options.Count} options; {ModelConstants.MostOptions} are the most."), nameof(catalogue));
        }

        questions = Questions.Select((question, at) => (question.Id, at)).ToDictionary(StringComparer.Ordinal);
        needs = catalogue.Needs.Select((need, at) => (need.Id, at)).ToDictionary(StringComparer.Ordinal);
        NoAnswers = new Answers(this, [], [], []);
    }

    /// <summary>The words for importances, from "not-relevant" to "critical".</summary>
    public static IReadOnlyCollection<string> ImportanceWords => importanceByWord.Keys;

    /// <summary>In the order asked.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>Nothing answered yet.</summary>
    public Answers NoAnswers { get; }

    /// <summary>The question with an id, or null.</summary>
    public Question? Find(string id) => questions.TryGetValue(id, out var at) ? Questions[at] : null;

    /// <summary>The word for an importance, as in an address.</summary>
    public static string WordFor(Importance importance) => wordByImportance[importance];

    /// <summary>
    /// Reads answers from key and value pairs in any order. Nothing is guessed: every unknown key or value, and every
    /// question answered or must-have named twice, is reported; the answers returned are those that were understood.
    /// Whatever the pairs say, nothing is thrown.
    /// </summary>
    /// <param name="pairs">
    /// A question's id with an option's id or <see cref="NotSure"/>; <see cref="ImportancePrefix"/> and a question's id
    /// with one of <see cref="ImportanceWords"/>; <see cref="Must"/> with a need's id.
    /// </param>
    public AnswersReading Read(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var chosen = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var importances = new Dictionary<string, Importance>(StringComparer.Ordinal);
        var mustHaves = new List<string>();
        var errors = new List<AnswerError>();
        foreach (var (key, value) in pairs)
        {
            if (key == Must)
            {
                ReadMustHave(value, mustHaves, errors);
            }
            else if (key.StartsWith(ImportancePrefix, StringComparison.Ordinal))
            {
                ReadImportance(key, value, importances, errors);
            }
            else if (questions.ContainsKey(key))
            {
                chosen.TryAdd(key, []);
                chosen[key].Add(value);
            }
            else
            {
                errors.Add(new(key, value, $"There is no question \"{Echo.Of(key)}\". Known: {string.Join(", ", questions.Keys)}, importance.…, must."));
            }
        }

        var given = chosen.Select(pair => ReadAnswer(Find(pair.Key)!, pair.Value, errors)).OfType<Answer>().ToList();
        return new(new Answers(this, given, importances, mustHaves), errors);
    }

    internal int PositionOf(string question) => questions[question];

    internal int PositionOfNeed(string need) => needs[need];

    private static Answer? ReadAnswer(Question question, List<string> values, List<AnswerError> errors)
    {
        var before = errors.Count;
        foreach (var value in values.Where(value => value != NotSure && question.Options.All(option => option.Id != value)))
        {
            errors.Add(new(question.Id, value, $"\"{Echo.Of(value)}\" is no answer to \"{question.Id}\". Known: {string.Join(", ", question.Options.Select(option => option.Id))}, {NotSure}."));
        }

        if (values.Count > 1 && (!question.Several || values.Contains(NotSure)))
        {
            errors.Add(new(question.Id, values[1], question.Several
                ? $"\"{question.Id}\" takes {NotSure} or other answers, not both."
                : $"\"{question.Id}\" takes one answer; {values.Count} are given."));
        }

        if (question.Several && values.Count > 1 && values.Distinct(StringComparer.Ordinal).Count() < values.Count)
        {
            errors.Add(new(question.Id, values[^1], $"\"{question.Id}\" is given the same answer twice."));
        }

        return errors.Count > before
            ? null
            : new Answer(question, [.. question.Options.Where(option => values.Contains(option.Id))]);
    }

    private void ReadMustHave(string value, List<string> mustHaves, List<AnswerError> errors)
    {
        if (!needs.ContainsKey(value))
        {
            errors.Add(new(Must, value, $"There is no need \"{Echo.Of(value)}\". Known: {string.Join(", ", needs.Keys)}."));
        }
        else if (mustHaves.Contains(value))
        {
            errors.Add(new(Must, value, $"The must-have \"{value}\" is given twice."));
        }
        else
        {
            mustHaves.Add(value);
        }
    }

    private void ReadImportance(string key, string value, Dictionary<string, Importance> importances, List<AnswerError> errors)
    {
        var question = key[ImportancePrefix.Length..];
        if (!questions.ContainsKey(question))
        {
            errors.Add(new(key, value, $"There is no question \"{Echo.Of(question)}\" to give an importance to. Known: {string.Join(", ", questions.Keys)}."));
        }
        else if (!importanceByWord.TryGetValue(value, out var importance))
        {
            errors.Add(new(key, value, $"\"{Echo.Of(value)}\" is no importance. Known: {string.Join(", ", importanceByWord.Keys)}."));
        }
        else if (!importances.TryAdd(question, importance))
        {
            errors.Add(new(key, value, $"\"{key}\" is given twice."));
        }
    }
}

/// <summary>What was understood of an address, and what was not.</summary>
/// <param name="Answers">The answers understood.</param>
/// <param name="Errors">Everything else; empty when all is well.</param>
public sealed record AnswersReading(Answers Answers, IReadOnlyList<AnswerError> Errors);

/// <summary>A key or value that means nothing.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
/// <param name="Message">What is wrong and what is known instead.</param>
public sealed record AnswerError(string Key, string Value, string Message);
