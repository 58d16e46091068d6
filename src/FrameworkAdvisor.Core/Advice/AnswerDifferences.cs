using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>What differs in the questionnaire, as far as it touches the answers given.</summary>
internal sealed class AnswerDifferences(Ledger then, Ledger now, Titles titles)
{
    public IEnumerable<KnowledgeDifference> Find()
    {
        var former = then.Advisor.Questionnaire;
        var later = now.Advisor.Questionnaire;
        var added = later.Questions
            .Where(question => former.Find(question.Id) is null)
            .Select(question => new KnowledgeDifference(
                DifferenceKind.QuestionNew, question.Id, $"The question “{question.Text}” is new and not answered here"));
        return added.Concat(then.Answers.Given.SelectMany(answer => OfAnswer(answer, then.Answers, later)));
    }

    private IEnumerable<KnowledgeDifference> OfAnswer(Answer answer, Answers answers, Questionnaire later)
    {
        var question = answer.Question;
        if (later.Find(question.Id) is not { } isNow)
        {
            return [];
        }

        var chosen = answer.IsNotSure ? question.Options : answer.Options;
        var counts = answers.ImportanceOf(question.Id) != Importance.NotRelevant;
        return Wordings(question, chosen, isNow).Concat(
            counts ? [.. Concerns(question, answers, isNow), .. MeanOf(answer, isNow), .. Effects(question, answer.IsNotSure, chosen, isNow)] : []);
    }

    // Parts are looked at alone only where several are chosen, and only what is chosen is looked at.
    private IEnumerable<KnowledgeDifference> Concerns(Question question, Answers answers, Question isNow)
    {
        var parts = answers.To(Questionnaire.Parts)?.Options ?? [];
        if (question.Id != Questionnaire.Parts && parts.Count > 1 && parts.Any(part => question.IsAbout(part) != isNow.IsAbout(part)))
        {
            yield return new(
                DifferenceKind.Concerns,
                question.Id,
                Say.Moved($"The question {titles.Question(question.Id)} is about", Parts(question), Parts(isNow))
                    ?? $"The question {titles.Question(question.Id)} is about other parts of the same name ({Ids(isNow)} instead of {Ids(question)})");
        }
    }

    private string Parts(Question question) => question.Concerns.Count == 0
        ? "all parts"
        : string.Join(", ", question.Concerns.Order(StringComparer.Ordinal).Select(part => titles.Option(Questionnaire.Parts, part)));

    private static string Ids(Question question) => string.Join(", ", question.Concerns.Order(StringComparer.Ordinal));

    // An option that adds nothing says so in no effect, but takes its part in the mean.
    private IEnumerable<KnowledgeDifference> MeanOf(Answer answer, Question isNow)
    {
        var question = answer.Question;
        if (answer.IsNotSure && question.Options.Count != isNow.Options.Count)
        {
            yield return new(
                DifferenceKind.Effect,
                question.Id,
                $"“Not sure” about {titles.Question(question.Id)} is the mean of {Options(isNow)} instead of {Options(question)}");
        }
    }

    private static string Options(Question question) => $"{Say.Number(question.Options.Count)} {(question.Options.Count == 1 ? "answer" : "answers")}";

    private IEnumerable<KnowledgeDifference> Wordings(Question question, IReadOnlyList<Option> chosen, Question isNow)
    {
        if (question.Text != isNow.Text)
        {
            yield return new(DifferenceKind.Wording, question.Id, $"The question “{question.Text}” now reads “{isNow.Text}”");
        }

        foreach (var option in isNow.Options.Where(option => question.Options.All(other => other.Id != option.Id)))
        {
            yield return new(DifferenceKind.Wording, option.Id, $"{titles.Question(question.Id)} has a further answer, “{option.Label}”");
        }

        foreach (var option in chosen)
        {
            if (isNow.Options.FirstOrDefault(other => other.Id == option.Id) is { } later && later.Label != option.Label)
            {
                yield return new(
                    DifferenceKind.Wording, option.Id, $"The answer “{option.Label}” to {titles.Question(question.Id)} now reads “{later.Label}”");
            }
        }
    }

    // "Not sure" rests on every option there is; an answer on the options chosen alone.
    private IEnumerable<KnowledgeDifference> Effects(
        Question question, bool isNotSure, IReadOnlyList<Option> chosen, Question isNow)
    {
        var ids = chosen.Select(option => option.Id);
        ids = isNotSure ? ids.Union(isNow.Options.Select(option => option.Id)) : ids.Where(id => isNow.Options.Any(option => option.Id == id));
        foreach (var id in ids)
        {
            var was = PointsOf(question, id);
            var points = PointsOf(isNow, id);
            foreach (var need in was.Keys.Union(points.Keys).Order(StringComparer.Ordinal))
            {
                var (from, to) = (was.GetValueOrDefault(need), points.GetValueOrDefault(need));
                if (from != to)
                {
                    yield return new(
                        DifferenceKind.Effect,
                        WeightPath.EffectId(question, id),
                        $"The answer {titles.Option(question.Id, id)} to {titles.Question(question.Id)} gives {titles.Need(need)} "
                            + $"{Say.Number(to)} instead of {Say.Number(from)} effect points",
                        Need: need);
                }
            }
        }
    }

    private static Dictionary<string, int> PointsOf(Question question, string option) =>
        question.Options.Where(one => one.Id == option).SelectMany(one => one.Effects)
            .GroupBy(effect => effect.Need, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(effect => effect.Points), StringComparer.Ordinal);
}
