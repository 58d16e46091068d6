using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Tests.Data.Draft;

public class DraftCatalogueTests
{
    public static TheoryData<string> Broken => [.. brokenCatalogues.Keys];

    private static readonly Dictionary<string, Catalogue> brokenCatalogues = new()
    {
        ["claim on an unknown framework"] = WithClaim(claim => claim with { Framework = "none" }),
        ["claim on an unknown need"] = WithClaim(claim => claim with { Need = "size.none" }),
        ["claim of an unknown article"] = WithClaim(claim => claim with { Article = "none" }),
        ["claim too strong"] = WithClaim(claim => claim with { Stance = 3 }),
        ["dispute without a reason"] = WithClaim(claim => claim with { Status = ClaimStatus.Disputed, Reference = "x" }),
        ["dispute without a reference"] = WithClaim(claim => claim with { Status = ClaimStatus.Disputed, DisputeReason = "x" }),
        ["reason without a dispute"] = WithClaim(claim => claim with { DisputeReason = "x" }),
        ["trust above one"] = Catalogues.Rich with { Articles = [Catalogues.Rich.Articles[0] with { Trust = 1.01 }, Catalogues.Rich.Articles[1]] },
        ["rating without a reason"] = Catalogues.Rich with { EditorRatings = [new("flask", "size.large", 3, 1, " ")] },
        ["rating without an error"] = Catalogues.Rich with { EditorRatings = [new("flask", "size.large", 3, 0, "x")] },
        ["measure of an unknown criterion"] = Catalogues.Rich with { Measures = [.. Catalogues.Rich.Measures, new("x", "X", "none")] },
        ["tension with an unknown option"] = Catalogues.Rich with { Tensions = [new(new("scope", "tiny"), new("scope", "none"), "x")] },
        ["scenario of an unknown article"] = Catalogues.Rich with { Scenarios = [Catalogues.Rich.Scenarios[0] with { Article = "none" }] },
        ["provision of an unknown framework"] = WithProvision(provision => provision with { Framework = "none" }),
        ["provision for an unknown need"] = WithProvision(provision => provision with { Need = "size.none" }),
        ["provision of an unknown article"] = WithProvision(provision => provision with { Articles = ["none"] }),
        ["effect of no points"] = Catalogues.Rich with
        {
            Questions = [Catalogues.Rich.Questions[1] with { Options = [new("pages", "Pages", [new("size.small", 0, [])])] }],
            Tensions = [],
        },
    };

    [Fact]
    public async Task Everything_comes_back_as_it_was()
    {
        using var database = await TestDatabase.PreparedAsync();

        await database.ReplaceDraftAsync(Catalogues.Rich);

        AssertSame(Catalogues.Rich, await database.ReadDraftAsync());
    }

    [Fact]
    public async Task Any_catalogue_comes_back_as_it_was_whatever_was_there_before()
    {
        using var database = await TestDatabase.PreparedAsync();
        foreach (var seed in Enumerable.Range(1, 40))
        {
            var catalogue = new GeneratedCatalogue(seed).Build();

            await database.ReplaceDraftAsync(catalogue);

            AssertSame(catalogue, await database.ReadDraftAsync());
        }
    }

    [Fact]
    public async Task Replacing_by_nothing_leaves_nothing()
    {
        using var database = await TestDatabase.PreparedAsync();
        await database.ReplaceDraftAsync(Catalogues.Rich);

        await database.ReplaceDraftAsync(Catalogues.Empty);

        AssertSame(Catalogues.Empty, await database.ReadDraftAsync());
        await using var context = database.Open();
        foreach (var table in context.Model.GetEntityTypes().Select(type => type.GetTableName()))
        {
            Assert.Equal("0", database.Ask($"SELECT count(*) FROM \"{table}\""));
        }
    }

    [Fact]
    public async Task A_new_database_holds_an_empty_draft()
    {
        using var database = await TestDatabase.PreparedAsync();

        AssertSame(Catalogues.Empty, await database.ReadDraftAsync());
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task What_contradicts_itself_is_refused_by_the_database_and_changes_nothing(string what)
    {
        using var database = await TestDatabase.PreparedAsync();
        var before = new GeneratedCatalogue(1).Build();
        await database.ReplaceDraftAsync(before);

        await Assert.ThrowsAsync<DbUpdateException>(() => database.ReplaceDraftAsync(brokenCatalogues[what]));

        AssertSame(before, await database.ReadDraftAsync());
    }

    [Fact]
    public async Task Reading_does_not_wait_for_a_writer()
    {
        using var database = await TestDatabase.PreparedAsync();
        await database.ReplaceDraftAsync(Catalogues.Rich);
        using var writer = database.Connect();
        writer.Ask("BEGIN");
        writer.Ask("UPDATE DraftFrameworks SET Name = 'half done'");

        AssertSame(Catalogues.Rich, await database.ReadDraftAsync());
    }

    [Fact]
    public async Task Positions_may_have_gaps()
    {
        using var database = await TestDatabase.PreparedAsync();
        await database.ReplaceDraftAsync(Catalogues.Rich);

        database.Execute("UPDATE DraftFrameworks SET Position = 10 WHERE Slug = 'flask'");

        Assert.Equal(["django", "flask"], (await database.ReadDraftAsync()).Frameworks.Select(framework => framework.Slug));
    }

    private static Catalogue WithClaim(Func<Claim, Claim> change) => Catalogues.Rich with
    {
        Claims = [change(Catalogues.Claim("zeta-2019-00000009", ClaimStatus.Accepted))],
    };

    private static Catalogue WithProvision(Func<Provision, Provision> change) => Catalogues.Rich with
    {
        Provisions = [change(Catalogues.Rich.Provisions[0])],
    };

    private static void AssertSame(Catalogue expected, Catalogue actual) =>
        Assert.Equal(CatalogueJson.Write(expected), CatalogueJson.Write(actual));
}
