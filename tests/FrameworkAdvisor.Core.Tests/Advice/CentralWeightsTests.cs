using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

public class CentralWeightsTests
{
    [Fact]
    public void Each_framework_is_right_for_what_it_is_best_at()
    {
        var central = new CatalogueBuilder().Frameworks("flask", "django", "dominated")
            .Rated("a.x", 1, 9, 3, 2).Rated("a.y", 1, 5, 5, 4).Rated("a.z", 1, 2, 8, 1).Advisor().CentralWeights;
        Assert.Equal(["flask", "django", "dominated"], central.Select(row => row.Framework.Slug));
        Assert.Equal("a.x", central[0].Needs[0].Need.Id);
        Assert.Equal("a.z", central[1].Needs[0].Need.Id);
        Assert.Equal(0, central[2].Acceptability);
        Assert.Empty(central[2].Needs);
        Assert.Equal(1, central.Sum(row => row.Acceptability), 1e-9);
    }

    [Fact]
    public void Weights_stand_heaviest_first_and_add_up_to_one() =>
        Law.HoldsFor(Cases.Any, 20, one =>
        {
            foreach (var row in one.Advisor.CentralWeights.Where(row => row.Acceptability > 0))
            {
                var weights = row.Needs.Select(pair => pair.Weight).ToList();
                Assert.Equal(weights.OrderDescending(), weights);
                Assert.Equal(1, weights.Sum(), 1e-9);
                Assert.Equal(one.Catalogue.Needs.Select(need => need.Id).Order(), row.Needs.Select(pair => pair.Need.Id).Order());
            }
        });

    [Fact]
    public void Frameworks_without_any_evidence_share_all_weightings()
    {
        var central = new CatalogueBuilder().Frameworks("flask", "django").Need("a.x").Need("a.y").Advisor().CentralWeights;
        Assert.Equal([0.5, 0.5], central.Select(row => row.Acceptability));
    }
}
