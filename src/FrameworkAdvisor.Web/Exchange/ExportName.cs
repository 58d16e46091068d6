using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Web.Exchange;

internal static class ExportName
{
    /// <summary>"framework-decision-django.md", "framework-decision-django-and-flask.csv", "framework-decision-too-close.json".</summary>
    public static string For(Outcome outcome, string extension) => $"framework-decision-{Subject(outcome)}.{extension}";

    private static string Subject(Outcome outcome) => outcome.Kind switch
    {
        OutcomeKind.One => outcome.Framework!.Slug,
        OutcomeKind.Both => string.Join("-and-", outcome.Split
            .Where(part => part.IsSettled || outcome.Framework is not null)
            .Select(part => part.Framework.Slug).Distinct(StringComparer.Ordinal)),
        _ => outcome.KindWord,
    };
}
