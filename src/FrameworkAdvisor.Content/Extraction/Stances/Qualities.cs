using FrameworkAdvisor.Content.Extraction.Language;
using FrameworkAdvisor.Content.Extraction.Subjects;
using FrameworkAdvisor.Content.Extraction.Terms;

namespace FrameworkAdvisor.Content.Extraction.Stances;

/// <summary>Tells whether a quality is that of a part rather than of the framework: "a mature ORM", "its ORM is flexible".</summary>
internal static class Qualities
{
    private const double LeastWeightOfAPart = 0.5;
    private const int FarthestPart = 2;
    private const int FarthestQuality = 8;

    private static readonly HashSet<string> links = new(["is", "are", "was", "were", "feels", "looks", "remains", "can", "may", "seems"], StringComparer.Ordinal);

    private static readonly HashSet<string> determiners = new(["a", "an", "the", "its", "your", "their"], StringComparer.Ordinal);

    /// <summary>"A mature ORM" says nothing of the maturity of the framework.</summary>
    public static bool IsOfPartBehind(Sentence sentence, PhraseMatch<Term> quality)
    {
        if (!IsQuality(quality) || determiners.Contains(sentence.Words[quality.End - 1].Text))
        {
            return false;
        }

        foreach (var part in sentence.Terms)
        {
            if (IsPart(part, quality) && part.Start >= quality.End && part.Start - quality.End <= 1 && !sentence.Between(quality.End, part.Start).ContainsAnyMark())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The part that the quality is said of: "Django's ORM is flexible".</summary>
    public static PhraseMatch<Term>? PartBefore(Sentence sentence, Clause clause, PhraseMatch<Term> quality)
    {
        if (!IsQuality(quality))
        {
            return null;
        }

        foreach (var part in sentence.Terms)
        {
            if (IsPart(part, quality) && part.Start >= clause.Start && part.End < quality.Start && quality.Start - part.End <= FarthestQuality
                && links.Contains(sentence.Words[part.End].Text) && !sentence.Between(part.End, quality.Start).ContainsAnyMark()
                && (part.Start - clause.Start <= FarthestPart || sentence.Mentions.Any(mention => mention.End <= part.Start && part.Start - mention.End <= FarthestPart)))
            {
                return part;
            }
        }

        return null;
    }

    private static bool IsQuality(PhraseMatch<Term> term) => term.Meaning.Role is TermRole.Praise or TermRole.Blame;

    private static bool IsPart(PhraseMatch<Term> part, PhraseMatch<Term> quality) =>
        part.Meaning.Role == TermRole.Part && part.Meaning.Weight >= LeastWeightOfAPart
        && Section.CriterionOf(part.Meaning.Need) != Section.CriterionOf(quality.Meaning.Need);
}
