using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Draft;

namespace FrameworkAdvisor.Web.Tests.Data.Draft;

public class DraftClaimPlacesTests
{
    // Claims of ten articles, three each.
    private static readonly Catalogue many = Catalogues.Rich with
    {
        Articles = [.. Enumerable.Range(0, 10).Select(at => Catalogues.Rich.Articles[0] with { Slug = $"article-{at}", Facts = [] })],
        Claims = [.. Enumerable.Range(0, 30).Select(at => Claim($"article-{at / 3}", at))],
        Questions = [],
        Tensions = [],
        Scenarios = [],
        Provisions = [],
    };

    [Fact]
    public async Task Claims_that_come_go_and_change_anywhere_leave_the_others_in_their_order()
    {
        using var database = await TestDatabase.PreparedAsync();
        await database.ReplaceDraftAsync(many);
        var random = new Random(7);
        var next = 100;
        var wanted = many;
        for (var round = 0; round < 25; round++)
        {
            var claims = wanted.Claims.ToList();
            for (var edit = 0; edit < random.Next(1, 4); edit++)
            {
                var at = random.Next(claims.Count);
                if (random.Next(3) == 0)
                {
                    claims.RemoveAt(at);
                }
                else if (random.Next(2) == 0)
                {
                    claims.Insert(at, Claim(claims[at].Article, next++));
                }
                else
                {
                    claims[at] = claims[at] with { Stance = random.Next(-2, 3) };
                }
            }

            // Now and then in another order too.
            wanted = wanted with { Claims = round % 8 == 7 ? [.. claims.AsEnumerable().Reverse()] : claims };
            await ChangeAsync(database, wanted);

            Assert.Equal(wanted.Claims, (await database.ReadDraftAsync()).Claims);
            Assert.Equal("0", database.Ask("""SELECT count(*) FROM (SELECT "Position" FROM "DraftClaims" GROUP BY "Position" HAVING count(*) > 1) AS shared"""));
        }
    }

    private static async Task ChangeAsync(TestDatabase database, Catalogue wanted)
    {
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await DraftCatalogue.ChangeAsync(context, await database.ReadDraftAsync(), wanted, TestContext.Current.CancellationToken);
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
    }

    private static Claim Claim(string article, int number) =>
        Catalogues.Claim($"{article}-{number:00000000}", ClaimStatus.Accepted) with { Article = article };
}
