using System.Collections.Concurrent;
using System.Net;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data.Editing;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Tests.Admin;
using FrameworkAdvisor.Web.Tests.Admin.Items;
using FrameworkAdvisor.Web.Tests.Data;
using FrameworkAdvisor.Web.Tests.Data.Postgres;

namespace FrameworkAdvisor.Web.Tests.Nodes;

/// <summary>Editors of one item on two nodes: whoever is told that it is saved has it saved.</summary>
public sealed class ConcurrentEditsTests
{
    private const int EditorsANode = 3;

    // A turn that everybody gets at once, found before the server's own.
    private const string NoTurn = "CREATE FUNCTION public.pg_advisory_lock(bigint) RETURNS void LANGUAGE sql AS 'SELECT'";

    [PostgresFact]
    public Task Of_many_saves_none_is_lost_and_each_version_is_followed_by_one() => LosesNothingAsync(30);

    [PostgresFact]
    [Trait("Category", "Slow")]
    public Task Nor_of_two_hundred() => LosesNothingAsync(200);

    [PostgresFact]
    public async Task Without_a_turn_among_nodes_this_finds_saves_that_are_lost()
    {
        await using var nodes = new TwoNodes(PostgresServer.Shared, "Search Path=public,pg_catalog", NoTurn).Started();

        var (saved, _, versionsTaken) = await EditAsync(nodes, 30);

        Assert.True(versionsTaken < saved, $"{saved} saves followed {versionsTaken} versions, as they should: the test cannot tell");
    }

    private static async Task LosesNothingAsync(int saves)
    {
        await using var nodes = new TwoNodes().Started();

        var (saved, lost, versionsTaken) = await EditAsync(nodes, saves);

        Assert.InRange(saved, saves, int.MaxValue);
        Assert.Empty(lost);
        Assert.Equal(saved, versionsTaken);
    }

    private static async Task<(int Saved, IReadOnlyList<string> Lost, int VersionsTaken)> EditAsync(TwoNodes nodes, int saves)
    {
        var item = await nodes.A.PlantAsync(ItemKinds.Scenario);
        var address = DraftOf.AddressOf(item.Key);
        var told = new ConcurrentBag<(string Text, long Version)>();
        await Task.WhenAll(Enumerable.Range(0, 2 * EditorsANode).Select(async number =>
        {
            var node = number % 2 == 0 ? nodes.A : nodes.B;
            using var browser = await node.SignedInAsync(Role.Editor);
            var form = (await browser.PageAsync(address)).FormTo(address);
            for (var round = 0; told.Count < saves; round++)
            {
                var (text, version) = ($"Editor {number}, {round}", await node.VersionAsync(item.Key));
                var typed = new Dictionary<string, string>
                {
                    ["title"] = text,
                    ["version"] = $"{version}",
                    ["operation"] = Web.Data.Decisions.SecretLink.New(),
                };
                using var response = await browser.SendAsync(form, typed);
                Assert.Contains(response.StatusCode, new[] { HttpStatusCode.SeeOther, HttpStatusCode.Conflict, HttpStatusCode.ServiceUnavailable });
                if (response.StatusCode == HttpStatusCode.SeeOther)
                {
                    told.Add((text, version));
                }
            }
        }));

        var titles = (await nodes.A.EntriesAsync(item.Key)).Where(entry => entry.After is not null)
            .Select(entry => ItemJson.Read(ItemKinds.Scenario, entry.After!)["title"]).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(told.Count, told.DistinctBy(one => one.Text).Count());
        return (told.Count, [.. told.Select(one => one.Text).Where(text => !titles.Contains(text))], told.DistinctBy(one => one.Version).Count());
    }
}
