using System.Text;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>What was answered to one question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Options">The options chosen, in the question's order; empty means "not sure".</param>
public sealed record Answer(Question Question, IReadOnlyList<Option> Options)
{
    /// <summary>Answered with "not sure": every option is held equally likely.</summary>
    public bool IsNotSure => Options.Count == 0;

    /// <summary>The options chosen as bits, by their position in the question; 0 for "not sure".</summary>
    internal int Chosen
    {
        get
        {
            var chosen = 0;
            for (var at = 0; at < Options.Count; at++)
            {
                chosen |= 1 << Question.PositionOf(Options[at]);
            }

            return chosen;
        }
    }

    /// <summary>The ids as in an address: the options, or <c>not-sure</c>.</summary>
    public IEnumerable<string> Values => IsNotSure ? [Questionnaire.NotSure] : Options.Select(option => option.Id);
}

/// <summary>The answers of one reader: immutable, always in the order of the questionnaire.</summary>
public sealed class Answers
{
    private readonly Questionnaire questionnaire;
    private readonly Answer[] given;
    private readonly Dictionary<string, Importance> importances;
    private string? query;

    internal Answers(
        Questionnaire questionnaire,
        IEnumerable<Answer> given,
        IEnumerable<KeyValuePair<string, Importance>> importances,
        IEnumerable<string> mustHaves)
    {
        this.questionnaire = questionnaire;
        this.importances = importances
            .Where(static pair => pair.Value != Importance.Normal)
            .ToDictionary(StringComparer.Ordinal);
        this.given = [.. given.OrderBy(answer => questionnaire.PositionOf(answer.Question.Id))];
        MustHaves = InOrder(questionnaire, mustHaves);
    }

    // A change of one thing sorts nothing anew: pages make dozens of them.
    private Answers(Answers other, Answer[] given, Dictionary<string, Importance> importances, IReadOnlyList<string>? mustHaves = null) =>
        (questionnaire, this.given, this.importances, MustHaves) = (other.questionnaire, given, importances, mustHaves ?? other.MustHaves);

    /// <summary>One per answered question, "not sure" included.</summary>
    public IReadOnlyList<Answer> Given => given;

    /// <summary>Ids of the needs that the project cannot do without, in the order of the criteria.</summary>
    public IReadOnlyList<string> MustHaves { get; }

    /// <summary>The answer to a question, or null.</summary>
    public Answer? To(string question)
    {
        foreach (var answer in given)
        {
            if (answer.Question.Id == question)
            {
                return answer;
            }
        }

        return null;
    }

    /// <summary>The importance of a question; normal unless said otherwise.</summary>
    public Importance ImportanceOf(string question) => importances.GetValueOrDefault(question, Importance.Normal);

    /// <summary>These answers with one question answered anew.</summary>
    public Answers With(Answer answer)
    {
        var position = questionnaire.PositionOf(answer.Question.Id);
        var at = 0;
        while (at < given.Length && questionnaire.PositionOf(given[at].Question.Id) < position)
        {
            at++;
        }

        var after = at < given.Length && given[at].Question.Id == answer.Question.Id ? at + 1 : at;
        return new(this, [.. given.AsSpan(0, at), answer, .. given.AsSpan(after)], importances);
    }

    /// <summary>These answers with one question unanswered.</summary>
    public Answers Without(string question) => new(this, Array.FindAll(given, answer => answer.Question.Id != question), importances);

    /// <summary>These answers with another importance of a question.</summary>
    public Answers With(string question, Importance importance)
    {
        var other = new Dictionary<string, Importance>(importances, StringComparer.Ordinal);
        other.Remove(question);
        if (importance != Importance.Normal)
        {
            other.Add(question, importance);
        }

        return new(this, given, other);
    }

    /// <summary>These answers with other must-haves.</summary>
    public Answers WithMustHaves(IEnumerable<string> needs) => new(this, given, importances, InOrder(questionnaire, needs));

    /// <summary>
    /// Only what concerns one part of the project, as if it were the whole project. Answers to questions that concern
    /// other parts only stay out; every must-have holds for every part.
    /// </summary>
    /// <param name="part">An option of the question <c>parts</c>.</param>
    public Answers ForPart(Option part) => new(
        this,
        [
            .. Given
                .Where(answer => answer.Question.IsAbout(part))
                .Select(answer => answer.Question.Id == Questionnaire.Parts ? answer with { Options = [part] } : answer),
        ],
        importances);

    /// <summary>The answers as key and value pairs in canonical order: answers, importances, must-haves.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pairs
    {
        get
        {
            // Every link of a page asks for these: no iterator for each answer.
            foreach (var answer in given)
            {
                if (answer.IsNotSure)
                {
                    yield return new(answer.Question.Id, Questionnaire.NotSure);
                }

                for (var at = 0; at < answer.Options.Count; at++)
                {
                    yield return new(answer.Question.Id, answer.Options[at].Id);
                }
            }

            foreach (var question in questionnaire.Questions)
            {
                if (importances.TryGetValue(question.Id, out var importance))
                {
                    yield return new(Questionnaire.ImportancePrefix + question.Id, Questionnaire.WordFor(importance));
                }
            }

            foreach (var need in MustHaves)
            {
                yield return new(Questionnaire.Must, need);
            }
        }
    }

    /// <summary>The canonical query of an address, without the question mark: <c>scope=large&amp;must=admin.built-in</c>.</summary>
    public string ToQuery()
    {
        if (query is null)
        {
            var text = new StringBuilder(capacity: 512);
            foreach (var (key, value) in Pairs)
            {
                text.Append(text.Length == 0 ? "" : "&").Append(key).Append('=').Append(value);
            }

            query = text.ToString();
        }

        return query;
    }

    /// <inheritdoc />
    public override string ToString() => ToQuery();

    private static List<string> InOrder(Questionnaire questionnaire, IEnumerable<string> needs) =>
        [.. needs.Distinct(StringComparer.Ordinal).OrderBy(questionnaire.PositionOfNeed)];
}
