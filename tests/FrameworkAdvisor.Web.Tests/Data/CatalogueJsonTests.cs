using System.Text.Json;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;

namespace FrameworkAdvisor.Web.Tests.Data;

public class CatalogueJsonTests
{
    [Fact]
    public void What_is_read_back_is_written_the_same()
    {
        var json = CatalogueJson.Write(Catalogues.Rich);

        Assert.Equal(json, CatalogueJson.Write(CatalogueJson.Read(json)));
        Assert.Contains("Große Sammlung: 电池 included 🔋", CatalogueJson.Read(json).Frameworks[1].Summary, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_catalogue_is_written_the_same_after_reading(int seed)
    {
        var json = CatalogueJson.Write(new GeneratedCatalogue(seed).Build());

        Assert.Equal(json, CatalogueJson.Write(CatalogueJson.Read(json)));
    }

    // Published documents are kept for ever: what changes this text must keep reading the old one.
    [Fact]
    public void The_written_form_is_this_one() => Assert.Equal(Stored("catalogue.json"), CatalogueJson.Write(OneOfEach));

    [Fact]
    public void A_document_of_format_1_is_still_read_and_has_no_provisions()
    {
        var read = CatalogueJson.Read(Stored("catalogue-format-1.json"));

        Assert.Empty(read.Provisions);
        Assert.Equal(CatalogueJson.Write(OneOfEach with { Provisions = [] }), CatalogueJson.Write(read));
    }

    [Fact]
    public void What_a_former_release_wrote_is_brought_into_the_form_of_today()
    {
        var former = Stored("catalogue-format-1.json");
        var today = CatalogueJson.Write(OneOfEach with { Provisions = [] });

        Assert.NotEqual(former, today);
        Assert.Equal(today, CatalogueJson.InThisFormat(former, 1));
        Assert.Equal(today, CatalogueJson.InThisFormat(today, CatalogueJson.Format));
    }

    [Fact]
    public void What_a_text_is_comes_back_and_a_digest_is_written_as_before()
    {
        var copy = Catalogues.Rich.Articles[0] with { TextKind = TextKind.Copy, Permission = "CC BY 4.0" };
        var quotes = Catalogues.Rich.Articles[0] with { Slug = "zz", TextKind = TextKind.Quotes };

        var read = CatalogueJson.Read(CatalogueJson.Write(Catalogues.Rich with { Articles = [copy, quotes] }));

        Assert.Equal([(TextKind.Copy, "CC BY 4.0"), (TextKind.Quotes, (string?)null)], read.Articles.Select(one => (one.TextKind, one.Permission)));
        Assert.DoesNotContain("textKind", CatalogueJson.Write(Catalogues.Rich), StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_a_split_does_not_show()
    {
        var scenario = Catalogues.Rich.Scenarios[0];
        var turned = scenario with { Split = scenario.Split.Reverse().ToDictionary() };

        Assert.NotEqual(scenario.Split.Keys, turned.Split.Keys);
        Assert.Equal(
            CatalogueJson.Write(Catalogues.Rich),
            CatalogueJson.Write(Catalogues.Rich with { Scenarios = [turned, Catalogues.Rich.Scenarios[1]] }));
    }

    [Theory]
    [InlineData("\"flask\"", "null")]
    [InlineData("\"slug\":\"flask\",", "")]
    [InlineData("\"slug\":\"flask\"", "\"slug\":\"flask\",\"stars\":1")]
    [InlineData("\"slug\":\"flask\"", "\"slug\":\"flask\",\"slug\":\"flask\"")]
    [InlineData("\"accepted\"", "\"believed\"")]
    [InlineData("\"2018-01\"", "\"January 2018\"")]
    [InlineData("\"own-work\"", "\"somehow\"")]
    [InlineData("\"kind\":\"built-in\",", "")]
    public void A_document_of_another_shape_is_refused(string text, string replacement)
    {
        var json = CatalogueJson.Write(Catalogues.Rich);
        var position = json.IndexOf(text, StringComparison.Ordinal);

        Assert.Throws<JsonException>(() => CatalogueJson.Read(json.Remove(position, text.Length).Insert(position, replacement)));
    }

    [Fact]
    public void The_digest_is_sha_256_of_the_utf_8_in_lower_case()
    {
        // FIPS 180-2, appendix B.1.
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", CatalogueJson.DigestOf("abc"));
    }

    private static Catalogue OneOfEach => Catalogues.Rich with
    {
        Criteria = [Catalogues.Rich.Criteria[1]],
        Questions = [Catalogues.Rich.Questions[1]],
        Tensions = [Catalogues.Rich.Tensions[1]],
        Articles = [Catalogues.Rich.Articles[0] with { Facts = [Catalogues.Rich.Articles[0].Facts[1]] }],
        Claims = [Catalogues.Rich.Claims[3]],
        Provisions = [Catalogues.Rich.Provisions[0]],
    };

    private static string Stored(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", name)).TrimEnd();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 50)];
}
