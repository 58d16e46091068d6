using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Web.Features.Advice.OtherAnswers;

/// <param name="Fields">The form to go on changing.</param>
/// <param name="Comparison">Null when nothing is changed or an answer has to be put right first.</param>
/// <param name="Was">The answers to compare with.</param>
/// <param name="HasSlips">Whether an answer has to be put right first.</param>
public sealed record WhatIfPage(ChangeFields Fields, Comparison? Comparison, Answers Was, bool HasSlips)
{
    public static WhatIfPage Of(Advisor advisor, WhatIfQuery query) => new(
        ChangeFields.Of(advisor, query),
        query.IsUnderstood ? Comparison.Of(advisor, query.Was, query.Then) : null,
        query.Was,
        query.HasOnlySlips);
}
