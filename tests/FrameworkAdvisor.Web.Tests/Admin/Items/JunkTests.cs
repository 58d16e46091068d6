using System.Net;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Data.Editors;

namespace FrameworkAdvisor.Web.Tests.Admin.Items;

public sealed class JunkTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    private static readonly string[] junk =
        ["", " ", "-1", "1e999", "NaN", "99999999999999999999", "true", "../../etc/passwd", "2019-13-45", "\0", "a\rb\nc\td\u001b", "\u202e\ufeff", "🔋é漢", new('x', 5000), "~", "a~b~c", "javascript:alert(1)", "'; DROP TABLE x; --"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static TheoryData<string> Kinds() => DraftOf.Kinds();

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Junk_in_any_field_is_taken_or_refused_and_never_breaks_anything(string name)
    {
        var kind = ItemKinds.Find(name)!;
        using var browser = await site.SignedInAsync(Role.Editor);
        var item = await site.PlantAsync(kind);
        var address = DraftOf.AddressOf(item.Key);
        foreach (var field in kind.Editable)
        {
            var form = (await browser.PageAsync(address)).FormTo(address);
            foreach (var value in junk)
            {
                using var response = await browser.SendAsync(form, new Dictionary<string, string>
                {
                    [field.Name] = value,
                    ["version"] = $"{await site.VersionAsync(item.Key)}",
                    ["operation"] = SecretLink.New(),
                });
                Assert.True(
                    response.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.BadRequest, $"{field.Name}, {value}: {response.StatusCode}");
            }
        }

        if (kind.CanBeMade)
        {
            foreach (var value in junk)
            {
                using var response = await browser.PostFormAsync(
                    $"/admin/{kind.Plural}/new", kind.Fields.Where(field => !field.IsDerived).ToDictionary(field => field.Name, _ => value));
                Assert.True(response.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.BadRequest, $"{value}: {response.StatusCode}");
            }
        }

        Assert.NotNull(await site.ItemAsync(item.Key));
    }

    [Fact]
    public async Task Fields_that_no_form_has_are_refused_by_name()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var item = await site.PlantAsync(ItemKinds.Claim);
        var address = DraftOf.AddressOf(item.Key);
        foreach (var (field, value) in new[]
        {
            ("text", "Never said."), ("article", "digitalocean"), ("framework", "flask"), ("id", "other"), ("html", "x"), ("keep.text", "yours"), ("mine.id", "x"), ("Sequence", "1"),
            ("version", ""), ("version", "-1"), ("version", "one"), ("version", "99999999999999999999"),
            ("return", "https://evil.example/"), ("return", "/\\evil.example"), ("return", "/admin/../evil"), ("return", "/administrator"), ("return", "/admin/\r\nSet-Cookie: a=b"), ("return", "/admin/ü"),
        })
        {
            using var response = await browser.PostFormAsync(address, new Dictionary<string, string> { [field] = value, ["stance"] = "-2" });
            Assert.Equal((field, value, HttpStatusCode.BadRequest), (field, value, response.StatusCode));
            Assert.Contains(field, await response.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        }

        Assert.Equal(item.Values, (await site.ItemAsync(item.Key))!.Values);
    }

    [Fact]
    public async Task A_form_with_junk_for_a_number_or_an_entry_is_refused()
    {
        using var browser = await site.SignedInAsync(Role.Editor);
        var item = await site.PlantAsync(ItemKinds.Rating);
        var address = DraftOf.AddressOf(item.Key);
        await site.PutAsync(item.With(new Dictionary<string, string> { ["reason"] = "x" }));
        var form = (await browser.PageAsync($"{address}/history")).FormTo($"{address}/restore");
        foreach (var (field, value, expected) in new[]
        {
            ("entry", "x", HttpStatusCode.BadRequest), ("entry", "999999", HttpStatusCode.NotFound), ("entry", "", HttpStatusCode.BadRequest),
            ("version", "x", HttpStatusCode.BadRequest), ("operation", "1", HttpStatusCode.BadRequest), ("form-token", "1", HttpStatusCode.BadRequest),
        })
        {
            using var response = await browser.SendAsync(form, new Dictionary<string, string> { [field] = value });
            Assert.Equal((field, value, expected), (field, value, response.StatusCode));
        }
    }
}
