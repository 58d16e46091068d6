using FrameworkAdvisor.Core.Audit;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Audit;

public class OptionSumsTests
{
    [Fact]
    public void Who_leads_by_sums_is_who_leads_in_the_ranking() => Law.HoldsFor(Cases.Any, 40, one =>
    {
        var advisor = one.Advisor;
        var generated = GeneratedAnswers.For(advisor.Catalogue.Questions);
        var sums = new OptionSums(advisor);
        foreach (var chosen in generated.Chosen.Take(64))
        {
            var ranked = advisor.Rank(generated.ToAnswers(advisor.Questionnaire, chosen)).Where(standing => standing.IsRanked).ToList();
            var first = ranked.Where(standing => standing.Rank == 1).ToList();
            var expected = first.Count == 1 ? first[0].Framework.Slug : null;
            var (leader, units) = sums.LeaderOf(sums.Of(chosen));
            Assert.Equal(expected, leader == OptionSums.Nobody ? null : advisor.Catalogue.Frameworks[leader].Slug);
            if (first.Count == 1 && ranked.Count > 1)
            {
                Assert.Equal(ranked[0].Score - ranked[1].Score, (decimal)units / ModelConstants.UnitsPerPoint);
            }
        }
    });
}
