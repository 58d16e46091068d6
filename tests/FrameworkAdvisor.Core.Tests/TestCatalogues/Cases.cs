using System.Globalization;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FsCheck;
using FsCheck.Fluent;

namespace FrameworkAdvisor.Core.Tests.TestCatalogues;

/// <summary>Generated catalogues with answers: 2 to 5 frameworks, 1 to 20 needs, up to 16 questions.</summary>
internal static class Cases
{
    public static readonly string[] FrameworkPool = ["flask", "django", "fastapi", "pyramid", "bottle"];

    private static readonly string[] partIds = ["pages", "back-office", "api"];
    private static readonly string?[] possibleDates = [null, "2008", "2019", "2021-03", "2024-12-31", "2025-06", "2026-01"];

    /// <summary>Ratings from claims and from editors, must-haves and "not sure" included.</summary>
    public static Arbitrary<Case> Any { get; } = Arb.From(Of(Catalogues(percentRatedByEditor: 60), mustHaves: true), Shrunk);

    /// <summary>Every rating set by an editor and no must-haves, so that every framework is ranked.</summary>
    public static Arbitrary<Case> Rated { get; } = Arb.From(Of(Catalogues(percentRatedByEditor: 100), mustHaves: false), Shrunk);

    private static Gen<Case> Of(Gen<Catalogue> catalogues, bool mustHaves) =>
        from catalogue in catalogues
        from answered in Gen.CollectToList(catalogue.Questions, PairsFor)
        from must in Gen.SubListOf(catalogue.Needs.Select(need => need.Id))
        from strict in Gen.Choose(0, 3)
        select new Case(catalogue, string.Join('&', answered.SelectMany(pairs => pairs)
            .Concat(must.Take(mustHaves && strict == 0 ? 2 : 0).Select(need => "must=" + need))));

    private static Gen<Catalogue> Catalogues(int percentRatedByEditor) =>
        from frameworks in Gen.Shuffle(FrameworkPool)
        from frameworkCount in Gen.Choose(2, FrameworkPool.Length)
        from needCount in Gen.Choose(1, 20)
        let needs = Enumerable.Range(0, needCount).Select(NeedAt).ToList()
        let chosen = frameworks.Take(frameworkCount).ToList()
        from questions in Questions(needs)
        from articles in Articles()
        from claims in Gen.ListOf(ClaimOf(articles, chosen, needs), 30)
        from ratings in Gen.CollectToList(
            chosen.SelectMany(framework => needs.Select(need => (framework, need))),
            cell => RatingOf(cell.framework, cell.need, percentRatedByEditor))
        select new Catalogue(
            [.. chosen.Select(slug => new Framework(slug, slug, [], "", ""))],
            [.. needs.GroupBy(need => need.Criterion).Select(own => new Criterion(own.Key, "", "", [.. own]))],
            [],
            questions,
            [],
            articles,
            articles.Count == 0 ? [] : [.. claims.Select((claim, at) => claim with { Id = Numbered(claim.Article + "-", at) })],
            [.. ratings.OfType<EditorRating>()],
            []);

    private static string Numbered(string prefix, int number) => prefix + number.ToString("00", CultureInfo.InvariantCulture);

    private static Need NeedAt(int at) => new(Numbered($"criterion-{at / 3}.need-", at), "", "", "", "", "", at % 2 == 0 ? 60 : 24);

    private static Gen<List<Article>> Articles() =>
        from count in Gen.Choose(0, 6)
        from articles in Gen.CollectToList(Enumerable.Range(0, count), at =>
            from trust in Gen.Choose(0, 20)
            from published in Gen.Elements(possibleDates)
            from updated in Gen.Elements(possibleDates)
            select new Article(
                Numbered("article-", at), "", "", null, DateOrNull(published), DateOrNull(updated), null, trust / 20.0, "", "", "", "", []))
        select articles.ToList();

    private static PartialDate? DateOrNull(string? text) => text is null ? null : PartialDate.Parse(text);

    private static Gen<Claim> ClaimOf(List<Article> articles, List<string> frameworks, List<Need> needs) =>
        from article in Gen.Choose(0, Math.Max(0, articles.Count - 1))
        from framework in Gen.Elements(frameworks.ToArray())
        from need in Gen.Elements(needs.ToArray())
        from stance in Gen.Choose(-2, 2)
        from status in Gen.Frequency((7, Gen.Constant(ClaimStatus.Accepted)), (1, Gen.Elements(Enum.GetValues<ClaimStatus>())))
        from asOf in Gen.Elements(possibleDates)
        select new Claim("", Numbered("article-", article), framework, need.Id, stance, "", "", status, null, null, DateOrNull(asOf));

    private static Gen<EditorRating?> RatingOf(string framework, Need need, int percent) =>
        from dice in Gen.Choose(0, 99)
        from tenths in Gen.Choose(0, 100)
        from error in Gen.Choose(1, 30)
        select dice < percent ? new EditorRating(framework, need.Id, tenths / 10.0, error / 10.0, "generated") : null;

    private static Gen<List<Question>> Questions(List<Need> needs) =>
        from count in Gen.Choose(1, ModelConstants.MostQuestions)
        from questions in Gen.CollectToList(Enumerable.Range(0, count), at => at == 1 ? PartsOver(needs) : QuestionOver(needs, at))
        select questions.ToList();

    private static Gen<Question> PartsOver(List<Need> needs) =>
        from options in Gen.CollectToList(partIds, id => OptionOver(needs, id))
        select new Question(Questionnaire.Parts, "", "", "", true, [], options.ToList());

    private static Gen<Question> QuestionOver(List<Need> needs, int at) =>
        from several in Gen.Choose(0, 3)
        from concerns in Gen.Frequency((2, Gen.Constant(new List<string>())), (1, Gen.SubListOf(partIds).Select(parts => parts.ToList())))
        from count in Gen.Choose(1, 6)
        from options in Gen.CollectToList(Enumerable.Range(0, count), option => OptionOver(needs, Numbered("option-", option)))
        select new Question(Numbered("question-", at), "", "", "", several == 0, concerns, options.ToList());

    private static Gen<Option> OptionOver(List<Need> needs, string id) =>
        from wanted in Gen.Shuffle(needs.ToArray())
        from count in Gen.Choose(0, 4)
        from points in Gen.ArrayOf(Gen.Choose(1, Effect.MaximumPoints), 4)
        select new Option(id, "", [.. wanted.Take(count).Select((need, k) => new Effect(need.Id, points[k], []))]);

    private static Gen<List<string>> PairsFor(Question question) =>
        from kind in Gen.Choose(0, 9)
        from one in Gen.Elements(question.Options.ToArray())
        from several in Gen.SubListOf(question.Options.ToArray())
        from importance in Gen.Frequency((3, Gen.Constant("")), (1, Gen.Elements(Questionnaire.ImportanceWords.ToArray())))
        let chosen = kind switch
        {
            < 2 => [],
            < 4 => [Questionnaire.NotSure],
            _ => question.Several && several.Count > 0 ? several.Select(option => option.Id) : [one.Id],
        }
        select chosen.Select(value => $"{question.Id}={value}")
            .Concat(importance.Length == 0 ? [] : [$"{Questionnaire.ImportancePrefix}{question.Id}={importance}"])
            .ToList();

    private static IEnumerable<Case> Shrunk(Case large)
    {
        var pairs = large.Query.Split('&', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < pairs.Length; at++)
        {
            yield return large with { Query = string.Join('&', pairs.Where((_, other) => other != at)) };
        }

        var catalogue = large.Catalogue;
        foreach (var framework in catalogue.Frameworks.Where(_ => catalogue.Frameworks.Count > 2))
        {
            yield return large.With(catalogue.Without(framework.Slug));
        }

        foreach (var claim in catalogue.Claims)
        {
            yield return large.With(catalogue with { Claims = [.. catalogue.Claims.Where(other => other != claim)] });
        }

        foreach (var question in catalogue.Questions.Where(question => !pairs.Any(pair => pair.Contains(question.Id, StringComparison.Ordinal))))
        {
            yield return large.With(catalogue with { Questions = [.. catalogue.Questions.Where(other => other != question)] });
        }
    }

    /// <summary>The catalogue as if a framework had never been in it.</summary>
    public static Catalogue Without(this Catalogue catalogue, string framework) => catalogue with
    {
        Frameworks = [.. catalogue.Frameworks.Where(one => one.Slug != framework)],
        Claims = [.. catalogue.Claims.Where(claim => claim.Framework != framework)],
        EditorRatings = [.. catalogue.EditorRatings.Where(rating => rating.Framework != framework)],
    };
}
