using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>Finds what differs between the knowledge behind two recommendations, as far as it touches their answers.</summary>
internal sealed class DifferenceFinder
{
    private readonly Ledger then;
    private readonly Ledger now;
    private readonly HashSet<string> needs;
    private readonly HashSet<string> frameworks;
    private readonly Say say;

    private DifferenceFinder(Ledger then, Ledger now)
    {
        (this.then, this.now) = (then, now);
        say = new(new(Former, Later));

        // What weighs in, and what is a must-have whether it weighs or not.
        needs = [.. Both.SelectMany(ledger => ledger.Rows.Select(row => row.Need.Id).Concat(ledger.Answers.MustHaves))];
        frameworks = [.. Slugs(then).Intersect(Slugs(now), StringComparer.Ordinal)];
    }

    private Ledger[] Both => [then, now];

    private Catalogue Former => then.Advisor.Catalogue;

    private Catalogue Later => now.Advisor.Catalogue;

    public static IReadOnlyList<KnowledgeDifference> Find(
        Recommendation then, Recommendation now, Advisor aged, IReadOnlyList<AnswerError> gone)
    {
        var finder = new DifferenceFinder(then.Ledger, now.Ledger);
        return
        [
            .. gone.Select(finder.LostAnswer),
            .. new AnswerDifferences(then.Ledger, now.Ledger, finder.say.Titles).Find(),
            .. finder.Frameworks(),
            .. finder.Needs(),
            .. finder.Claims(),
            .. finder.Articles(),
            .. finder.EditorRatings(),
            .. finder.Ageing(aged),
            .. finder.MustHaves(then, now),
        ];
    }

    private KnowledgeDifference LostAnswer(AnswerError gone)
    {
        const string isGone = "is no longer known and counts for nothing";
        var titles = say.Titles;
        if (gone.Key == Questionnaire.Must)
        {
            return new(DifferenceKind.AnswerGone, WeightPath.LostId(gone.Key, gone.Value), $"The must-have {titles.Need(gone.Value)} {isGone}", Need: gone.Value);
        }

        return gone.Key.StartsWith(Questionnaire.ImportancePrefix, StringComparison.Ordinal)
            ? new(
                DifferenceKind.AnswerGone,
                WeightPath.LostId(gone.Key),
                $"The importance of {titles.Question(gone.Key[Questionnaire.ImportancePrefix.Length..])}, {gone.Value.Replace('-', ' ')}, {isGone}")
            : new(
                DifferenceKind.AnswerGone,
                WeightPath.LostId(gone.Key, gone.Value),
                $"The answer {titles.Option(gone.Key, gone.Value)} to {titles.Question(gone.Key)} {isGone}");
    }

    private static IEnumerable<string> Slugs(Ledger ledger) => ledger.Advisor.Catalogue.Frameworks.Select(framework => framework.Slug);

    private IEnumerable<KnowledgeDifference> Frameworks() => Slugs(then).Union(Slugs(now), StringComparer.Ordinal)
        .Where(slug => !frameworks.Contains(slug))
        .Order(StringComparer.Ordinal)
        .Select(slug => new KnowledgeDifference(
            DifferenceKind.Framework,
            slug,
            $"{say.Titles.Framework(slug)} {(Slugs(now).Contains(slug) ? "can now be recommended too" : "can no longer be recommended")}",
            slug));

    private IEnumerable<KnowledgeDifference> Needs()
    {
        var was = then.Advisor.Needs.ToDictionary(need => need.Id, StringComparer.Ordinal);
        var isNow = now.Advisor.Needs.ToDictionary(need => need.Id, StringComparer.Ordinal);
        return
            from id in needs.Order(StringComparer.Ordinal)
            let sentence = Say.Between(
                was.GetValueOrDefault(id),
                isNow.GetValueOrDefault(id),
                _ => $"The need {say.Titles.Need(id)} is new",
                _ => $"The need {say.Titles.Need(id)} is gone",
                (former, later) => former.HalfLifeMonths == later.HalfLifeMonths
                    ? null
                    : Say.Moved(
                        $"The months after which a claim on {say.Titles.Need(id)} counts half are", Say.Number(former.HalfLifeMonths), Say.Number(later.HalfLifeMonths))
                        ?? $"The months after which a claim on {say.Titles.Need(id)} counts half are others by less than what is printed")
            where sentence is not null
            select new KnowledgeDifference(DifferenceKind.Need, id, sentence, Need: id);
    }

    private IEnumerable<KnowledgeDifference> Claims()
    {
        var was = Former.Claims.Where(IsOfInterest).ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        var isNow = Later.Claims.Where(IsOfInterest).ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        foreach (var id in was.Keys.Union(isNow.Keys).Order(StringComparer.Ordinal))
        {
            var (former, later) = (was.GetValueOrDefault(id), isNow.GetValueOrDefault(id));
            if (say.OfClaim(former, later) is { } sentence)
            {
                var claim = later ?? former!;
                yield return new(DifferenceKind.Claim, id, sentence, claim.Framework, claim.Need, claim);
            }
        }
    }

    // Pending and rejected ones neither count nor show.
    private bool IsOfInterest(Claim claim) =>
        claim.Status is ClaimStatus.Accepted or ClaimStatus.Disputed
        && needs.Contains(claim.Need)
        && frameworks.Contains(claim.Framework);

    private IEnumerable<KnowledgeDifference> Articles()
    {
        var counted = Former.Claims.Concat(Later.Claims)
            .Where(claim => IsOfInterest(claim) && claim.Status == ClaimStatus.Accepted)
            .Select(claim => claim.Article)
            .ToHashSet(StringComparer.Ordinal);
        return
            from former in Former.Articles
            join later in Later.Articles on former.Slug equals later.Slug
            where counted.Contains(former.Slug)
            orderby former.Slug
            let parts = new[]
            {
                former.Trust == later.Trust ? null
                    : Say.Moved("is trusted", Say.Number(former.Trust), Say.Number(later.Trust)) ?? "is trusted otherwise by less than what is printed",
                former.Date == later.Date ? null : Say.Moved("is dated", Say.Date(former.Date), Say.Date(later.Date)) ?? "is dated otherwise",
            }.OfType<string>().ToList()
            where parts.Count > 0
            select new KnowledgeDifference(
                DifferenceKind.Article, former.Slug, $"The article {say.Titles.Article(former.Slug)} {string.Join(" and ", parts)}");
    }

    private IEnumerable<KnowledgeDifference> EditorRatings()
    {
        var was = Former.EditorRatings.ToDictionary(rating => (rating.Framework, rating.Need));
        var isNow = Later.EditorRatings.ToDictionary(rating => (rating.Framework, rating.Need));
        return
            from cell in was.Keys.Union(isNow.Keys)
            where needs.Contains(cell.Need) && frameworks.Contains(cell.Framework)
            orderby cell.Need, cell.Framework
            let sentence = say.OfEditorRating(was.GetValueOrDefault(cell), isNow.GetValueOrDefault(cell))
            where sentence is not null
            select new KnowledgeDifference(DifferenceKind.EditorRating, cell.Need, sentence, cell.Framework, cell.Need);
    }

    private IEnumerable<KnowledgeDifference> Ageing(Advisor aged)
    {
        var (from, to) = (then.Advisor.Version.PublishedOn, now.Advisor.Version.PublishedOn);
        var moved = needs.Where(then.Advisor.Knows).Any(need => frameworks.Any(framework => RatingDifference.IsAged(then.Advisor, aged, framework, need)));
        return moved
            ? [new(DifferenceKind.Ageing, "time", $"From {Say.Date(from)} to {Say.Date(to)} older evidence has come to count less")]
            : [];
    }

    private IEnumerable<KnowledgeDifference> MustHaves(Recommendation before, Recommendation after) =>
        from standing in before.Standings
        join other in after.Standings on standing.Framework.Slug equals other.Framework.Slug
        from check in standing.MustHaves
        from later in other.MustHaves
        where check.Need.Id == later.Need.Id && check.State != later.State
        orderby check.Need.Id, standing.Framework.Slug
        select new KnowledgeDifference(
            DifferenceKind.MustHave,
            check.Need.Id,
            $"The must-have {say.Titles.Need(check.Need.Id)}: {standing.Framework.Name} {Say.Does(later.State)} now; before, {Say.Did(check.State)}",
            standing.Framework.Slug,
            check.Need.Id);
}
