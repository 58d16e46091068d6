using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Advice.Result;

/// <summary>For <c>both</c>: whether single changes change who leads a part.</summary>
/// <param name="State">As of a single leader: "fragile" when an answer given does, "open" when one left open does, else "stable".</param>
/// <param name="Sentence">"No single answer changes who leads a part, …", or how many changes do; without its full stop.</param>
/// <param name="HasChanges">Whether there are any to look at.</param>
public sealed record PartStability(string State, string Sentence, bool HasChanges)
{
    public static PartStability Of(Recommendation recommendation)
    {
        var flips = recommendation.PartFlips.Select(flip => flip.Flip).DistinctBy(flip => flip.Answers.ToQuery()).ToList();
        var answers = flips.Where(flip => !flip.IsImportance).ToList();
        var part = recommendation.Outcome.Split.All(one => one.IsSettled) ? "a part" : "a part with a clear leader";
        return (flips, answers) switch
        {
            ([], _) => new("stable", $"No single answer changes who leads {part}, nor does a different importance", false),
            (_, []) => new("stable", $"No single answer changes who leads {part}; only a different importance does", true),
            _ => new(
                answers.Any(flip => recommendation.Answers.To(flip.Question.Id) is not null) ? "fragile" : "open",
                $"{NumberText.Count(flips.Count, "single change changes", "single changes change")} who leads {part}",
                true),
        };
    }
}
