using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Features.Advice.OtherAnswers;

/// <summary>The form in which any answer, importance or must-have can be changed.</summary>
/// <param name="Was">The answers to compare with, as a query.</param>
/// <param name="Answered">The questions that are answered, or were.</param>
/// <param name="Open">All other questions.</param>
/// <param name="MustHaves">The needs that the answers touch, and any chosen already.</param>
public sealed record ChangeFields(
    string Was, IReadOnlyList<ChangeField> Answered, IReadOnlyList<ChangeField> Open, IReadOnlyList<(Need Need, bool IsChosen)> MustHaves)
{
    public static ChangeFields Of(Advisor advisor, WhatIfQuery query)
    {
        var fields = advisor.Questionnaire.Questions
            .Select(question => new ChangeField(
                question,
                [.. query.Chosen[question.Id]],
                query.Slips.Questions.Contains(question),
                query.Then.ImportanceOf(question.Id)))
            .ToLookup(field => field.Chosen.Count > 0 || query.Was.To(field.Question.Id) is not null);
        return new(query.Was.ToQuery(), [.. fields[true]], [.. fields[false]], CheckPage.MustHavesOf(advisor, query.Then));
    }
}

/// <param name="Question">The question.</param>
/// <param name="Chosen">The values chosen; none when it is not answered.</param>
/// <param name="IsSlip">Whether "not sure" was chosen together with other options.</param>
/// <param name="Importance">How much it counts.</param>
public sealed record ChangeField(Question Question, IReadOnlyCollection<string> Chosen, bool IsSlip, Importance Importance)
{
    /// <summary>All that the reader chose in this field, however the address orders it.</summary>
    public string Key => $"other {(Chosen.Count > 1 ? InOrder : Chosen.FirstOrDefault())}, {Importance}, {IsSlip}";

    public string Id => $"try.{Question.Id}";

    public string IdOf(string value) => $"{Id}.{value}";

    public IEnumerable<(string Value, string Label)> Options =>
        Question.Options.Select(option => (option.Id, option.Label)).Append((Questionnaire.NotSure, "Not sure"));

    private string InOrder => string.Join(' ', Options.Select(option => option.Value).Where(Chosen.Contains));
}
