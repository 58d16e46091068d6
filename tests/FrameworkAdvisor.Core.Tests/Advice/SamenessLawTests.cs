using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FrameworkAdvisor.Core.Tests.TestCatalogues;

namespace FrameworkAdvisor.Core.Tests.Advice;

/// <summary>The same inputs give the same bytes: again, in another culture, on another thread.</summary>
public class SamenessLawTests
{
    [Fact]
    public void Asked_again_the_same_bytes() =>
        Law.HoldsFor(Cases.Any, 150, one =>
        {
            var first = BytesOf(one);
            Assert.Equal(first, BytesOf(one));
            Assert.Equal(first, BytesOf(new Case(one.Catalogue, one.Query)));
        });

    [Fact]
    public void In_another_culture_the_same_bytes() =>
        Law.HoldsFor(Cases.Any, 100, one =>
        {
            var here = BytesOf(one);
            var before = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = CommasAndOddSigns();
            try
            {
                Assert.Equal(here, BytesOf(new Case(one.Catalogue, one.Query)));
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        });

    [Fact]
    public void On_many_threads_at_once_the_same_bytes()
    {
        var cases = new List<Case>();
        Law.HoldsFor(Cases.Any, 60, cases.Add);
        var alone = cases.ConvertAll(BytesOf);
        var together = new byte[cases.Count][];
        Parallel.For(0, cases.Count, at => together[at] = BytesOf(new Case(cases[at].Catalogue, cases[at].Query)));
        Assert.Equal(alone, together);
    }

    /// <summary>
    /// One recommendation pinned: any processor, any width of vectors and any later version must give these bytes. A
    /// change of the model changes them on purpose, and then results already given change too.
    /// </summary>
    [Fact]
    public void On_every_machine_the_same_bytes()
    {
        var one = new Case(
            new CatalogueBuilder().Frameworks("flask", "django", "fastapi")
                .Rated("size.small", 0.7, 8.3, 4.1, 7.7).Rated("size.large", 1.1, 3.9, 8.8, 5.2)
                .Need("admin.built-in", 24).Voices("django", "admin.built-in", 2, 2, 1).Voices("flask", "admin.built-in", -2, -1)
                .Need("api.services").Article("old", 0.7, "2019").Claim("old", "fastapi", "api.services", 2).Claim("old", "django", "api.services", -1, "2021-03")
                .Question("scope", "small: size.small 6", "large: size.large 7, admin.built-in 2")
                .Several("parts", "pages: size.small 1, size.large 1", "back-office: admin.built-in 5", "api: api.services 3")
                .Question("team", "solo: size.small 2", "few", "many: size.large 3").Build(),
            "scope=large&parts=pages&parts=api&team=not-sure&importance.parts=important&must=size.large");
        Assert.Equal("62480CE2154F098A", Convert.ToHexString(SHA256.HashData(BytesOf(one)))[..16]);
    }

    [Fact]
    public void Control_the_last_bit_of_one_rating_is_seen()
    {
        static Case With(double rating) => new(
            new CatalogueBuilder().Frameworks("flask").Rated("a.x", 1, rating).Question("q", "a: a.x 1").Build(), "q=a");

        Assert.NotEqual(BytesOf(With(7)), BytesOf(With(Math.BitIncrement(7))));
        Assert.Equal(BytesOf(With(7)), BytesOf(With(7)));
    }

    [Fact]
    public void Control_the_other_culture_does_print_otherwise() =>
        Assert.Equal("~1,5", (-1.5).ToString(CommasAndOddSigns()));

    private static byte[] BytesOf(Case one)
    {
        var recommendation = one.Recommendation;
        return Encoding.UTF8.GetBytes(string.Join('\n',
        [
            recommendation.Answers.ToQuery(),
            .. Fingerprint.Of(recommendation),
            .. one.Advisor.Questionnaire.Read(Reading.Pairs("colour=red&must=speed")).Errors.Select(error => error.Message),
        ]));
    }

    private static CultureInfo CommasAndOddSigns()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "~";
        return culture;
    }
}
