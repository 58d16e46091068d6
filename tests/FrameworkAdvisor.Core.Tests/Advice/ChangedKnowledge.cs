using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

/// <summary>One catalogue, and changes of it one at a time.</summary>
internal static class ChangedKnowledge
{
    public static Catalogue Former { get; } = new CatalogueBuilder()
        .Frameworks("flask", "django")
        .Need("size.large")
        .Need("admin.built-in")
        .Need("orm.built-in")
        .Question("scope", "tiny: orm.built-in 1", "large: size.large 3, admin.built-in 1")
        .Several("parts", "pages: admin.built-in 2", "api: orm.built-in 2")
        .Article("one", 1, "2025-01")
        .Article("two", 0.8, "2024-06")
        .Claim("one", "django", "size.large", 2)
        .Claim("two", "django", "size.large", 1)
        .Claim("one", "flask", "size.large", -1)
        .Claim("two", "flask", "admin.built-in", -2)
        .Claim("one", "django", "admin.built-in", 2)
        .Claim("one", "django", "orm.built-in", 2)
        .Claim("two", "flask", "orm.built-in", -2)
        .Build();

    // Both ends are what the ledgers say; the parts lie between, in all and need by need.
    public static void AssertAddsUp(KnowledgeChange change)
    {
        Assert.NotEmpty(change.Scores);
        foreach (var score in change.Scores)
        {
            var slug = score.Framework.Slug;
            Assert.Equal(change.Then.Ledger.PrintedScore(slug), score.Then);
            Assert.Equal(change.Now.Ledger.PrintedScore(slug), score.Now);
            Assert.Equal(score.Now, score.Then + score.Ageing + score.Evidence + score.Weights);
            var moves = change.Ratings.Where(move => move.Framework.Slug == slug).ToList();
            Assert.Equal((score.Ageing, score.Evidence), (moves.Sum(move => move.Ageing), moves.Sum(move => move.Evidence)));
            Assert.Equal(score.Change, EffectsOn(change, slug, _ => true));
            Assert.Equal(score.Weights, EffectsOn(change, slug, kind => kind is DifferenceKind.AnswerGone or DifferenceKind.Effect));
            Assert.Equal(score.Ageing, EffectsOn(change, slug, kind => kind is DifferenceKind.Ageing));
        }

        var sizes = change.Differences.Select(one => one.Effects.Select(effect => Math.Abs(effect.Points)).DefaultIfEmpty().Max());
        Assert.Equal(sizes.OrderDescending(), sizes);
        Assert.DoesNotContain(change.Differences.SelectMany(one => one.Effects), effect => effect.Points == 0);
    }

    public static Catalogue Plant(string what, Catalogue? into = null)
    {
        var catalogue = into ?? Former;
        Catalogue Claim(Func<Claim, Claim> change) => WithClaim("two-00000003", change, catalogue);
        Catalogue Large(Func<Option, Option> change) => catalogue with
        {
            Questions =
            [
                catalogue.Questions[0] with { Options = [catalogue.Questions[0].Options[0], change(catalogue.Questions[0].Options[1])] },
                .. catalogue.Questions.Skip(1),
            ],
        };
        return what switch
        {
            "dispute" => Claim(claim => claim with { Status = ClaimStatus.Disputed, DisputeReason = "no longer so", Reference = "x" }),
            "date" => Claim(claim => claim with { AsOf = PartialDate.Parse("2019") }),
            "text" => Claim(claim => claim with { Text = "another" }),
            "reject" => Claim(claim => claim with { Status = ClaimStatus.Rejected }),
            "remove" => catalogue with { Claims = [.. catalogue.Claims.Where(claim => claim.Id != "two-00000003")] },
            "remove-other" => catalogue with { Claims = [.. catalogue.Claims.Where(claim => claim.Id != "one-00000004")] },
            "small-effect" => Large(option => option with { Effects = [option.Effects[0], option.Effects[1] with { Points = 3 }] }),
            "trust" => catalogue with { Articles = [catalogue.Articles[0], catalogue.Articles[1] with { Trust = 0.5 }] },
            "updated" => catalogue with { Articles = [catalogue.Articles[0], catalogue.Articles[1] with { Updated = PartialDate.Parse("2025-02") }] },
            "editor" => catalogue with { EditorRatings = [new("flask", "admin.built-in", 4, 0.5, "tried it")] },
            "effect" => Large(option => option with { Effects = [option.Effects[0] with { Points = 4 }, option.Effects[1]] }),
            "no-effect" => Large(option => option with { Effects = [option.Effects[1]] }),
            "label" => Large(option => option with { Label = "more than 50 tables" }),
            "half-life" => catalogue with
            {
                Criteria = [catalogue.Criteria[0] with { Needs = [catalogue.Criteria[0].Needs[0] with { HalfLifeMonths = 24 }] }, .. catalogue.Criteria.Skip(1)],
            },
            "framework" => catalogue with { Frameworks = [.. catalogue.Frameworks, new("third", "Third", [], "", "")] },
            "question" => catalogue with { Questions = [.. catalogue.Questions, new("extra", "Extra?", "", "", false, [], [])] },
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };
    }

    public static Catalogue WithClaim(string id, Func<Claim, Claim> change, Catalogue? into = null) => (into ?? Former) with
    {
        Claims = [.. (into ?? Former).Claims.Select(claim => claim.Id == id ? change(claim) : claim)],
    };

    public static Advisor Version(int number, Catalogue catalogue, int monthsLater = 0) =>
        new(new KnowledgeVersion(number, CatalogueBuilder.PublicationDay.AddMonths(monthsLater), "", catalogue));

    public static Answers Read(Advisor advisor, string query)
    {
        var reading = advisor.Questionnaire.Read(query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(pair[0], pair[1])));
        Assert.Empty(reading.Errors);
        return reading.Answers;
    }

    public static KnowledgeChange Between(Catalogue then, Catalogue now, string query)
    {
        var former = Version(1, then);
        return KnowledgeChange.Between(former, Version(2, now), Read(former, query));
    }

    private static decimal EffectsOn(KnowledgeChange change, string framework, Func<DifferenceKind, bool> which) => change.Differences
        .Where(one => which(one.Kind)).SelectMany(one => one.Effects).Where(effect => effect.Framework.Slug == framework).Sum(effect => effect.Points);
}
