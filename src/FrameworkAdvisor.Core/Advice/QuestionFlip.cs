using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>One change of an answer or an importance that changes the leader.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answers">All answers after the change.</param>
/// <param name="Change">What changes: an option's id (for several: chosen or dropped), or an importance's word.</param>
/// <param name="IsImportance">Whether the importance changes rather than the answer.</param>
/// <param name="Leader">Who leads after it.</param>
/// <param name="Lead">
/// By how many score points the new leader then leads the old one, 0 to 100; 0 as well when the old one is no longer
/// ranked.
/// </param>
public sealed record QuestionFlip(
    Question Question, Answers Answers, string Change, bool IsImportance, Framework Leader, decimal Lead);
