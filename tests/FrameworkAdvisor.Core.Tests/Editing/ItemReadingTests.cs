using FrameworkAdvisor.Core.Editing;

namespace FrameworkAdvisor.Core.Tests.Editing;

public class ItemReadingTests
{
    public static TheoryData<string, string, string, string> Wrong => new()
    {
        { "framework", "name", "", "Name is empty" },
        { "framework", "name", "two\nlines", "line break" },
        { "framework", "name", new string('x', 201), "takes 200 characters; these are 201" },
        { "framework", "site", "javascript:alert(1)", "starts with https://" },
        { "framework", "aliases", "one\ntwo\none", "“one” stands there twice" },
        { "need", "half-life-months", "0", "whole number from 1 to 600" },
        { "need", "half-life-months", "1e2", "whole number from 1 to 600" },
        { "article", "trust", "1.01", "number from 0 to 1" },
        { "article", "trust", "NaN", "number from 0 to 1" },
        { "article", "published", "31.12.2019", "a date as 2019" },
        { "effect", "points", "11", "from 1 to 10" },
        { "effect", "articles", "one\nthree", "no article “three”" },
        { "effect", "articles", "", "Articles is empty" },
        { "measure", "criterion", "none", "no criterion “none”" },
        { "claim", "stance", "3", "one of 2, 1, 0, -1, -2" },
        { "claim", "status", "disputed", "needs why it is false" },
        { "rating", "standard-error", "0", "from 0.01 to 5" },
        { "provision", "kind", "built-in", "when, and only when" },
        { "question", "several", "perhaps", "true or false" },
        { "scenario", "split", "pages", "pages=django" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_said_at_its_field(string kind, string field, string typed, string reason)
    {
        var item = Edited.Items.First(one => one.Kind.Name == kind);

        var reading = ItemReading.Of(item.Kind, item, new Dictionary<string, string> { [field] = typed }, IsKnown);

        Assert.Null(reading.Item);
        Assert.Contains(reason, string.Join(' ', reading.Errors.Select(error => error.Value)), StringComparison.Ordinal);
    }

    // No data of a theory: runners write those to files, which hold no half characters.
    [Fact]
    public void Half_a_character_is_told()
    {
        var item = Edited.Items[0];

        var reading = ItemReading.Of(item.Kind, item, new Dictionary<string, string> { ["name"] = "half \ud83d" }, IsKnown);

        Assert.Contains("half a character", Assert.Single(reading.Errors).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void What_every_item_holds_is_what_its_form_takes()
    {
        foreach (var item in Edited.Items)
        {
            var reading = ItemReading.Of(item.Kind, item, item.Values, IsKnown);

            Assert.Empty(reading.Errors);
            Assert.Equal(item.Values, reading.Item!.Values);
        }
    }

    [Fact]
    public void What_makes_up_the_id_stays_whatever_is_typed()
    {
        var item = Edited.Items.First(one => one.Kind == ItemKinds.Effect);

        var reading = ItemReading.Of(item.Kind, item, new Dictionary<string, string> { ["need"] = "admin.built-in", ["points"] = " 9 " }, IsKnown);

        Assert.Equal((item.Id, "9"), (reading.Item!.Id, reading.Item["points"]));
    }

    [Fact]
    public void A_new_item_takes_its_id_from_what_is_typed()
    {
        var typed = new Dictionary<string, string> { ["option"] = "scope~tiny", ["need"] = "size.large", ["points"] = "2", ["articles"] = "one\r\n\r\ntwo \n" };

        var item = ItemReading.Of(ItemKinds.Effect, null, typed, IsKnown).Item!;

        Assert.Equal(("scope~tiny~size.large", "one\ntwo"), (item.Id, item["articles"]));
    }

    private static bool IsKnown(ItemKey key) => Edited.Items.Any(item => item.Key == key);
}
