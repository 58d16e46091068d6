using FrameworkAdvisor.Core.Editing;

namespace FrameworkAdvisor.Core.Tests.Editing;

public class CatalogueItemsTests
{
    [Fact]
    public void Items_make_the_catalogue_they_came_from()
    {
        var back = CatalogueItems.ToCatalogue(Edited.Items);

        Assert.Equivalent(Edited.Catalogue, back, strict: true);
        Assert.Equal(Edited.Shape(Edited.Catalogue), Edited.Shape(back));
    }

    [Fact]
    public void Every_kind_has_items_here_and_ids_are_unique()
    {
        Assert.Equal(ItemKinds.All.Select(kind => kind.Name).Order(), Edited.Items.Select(item => item.Kind.Name).Distinct().Order());
        Assert.Equal(Edited.Items.Count, Edited.Items.Select(item => item.Key).Distinct().Count());
        Assert.All(Edited.Items, item => Assert.Equal(item.Kind.Fields.Select(field => field.Name).Order(), item.Values.Keys.Order()));
    }

    [Theory]
    [InlineData("article", "one", 0)]
    [InlineData("article", "two", 1)]
    [InlineData("article", "three", 1)]
    [InlineData("article", "zoo", 2)]
    [InlineData("claim", "one-1", 1)]
    [InlineData("claim", "two-1", 2)]
    [InlineData("need", "size.small", 2)]
    public void What_is_put_back_stands_where_content_files_would_have_it(string kind, string id, int expected)
    {
        var model = Edited.Items.FirstOrDefault(item => item.Kind.Name == kind && item.Id == id) ?? Edited.Items.First(item => item.Kind.Name == kind).With("slug", id);
        var without = Edited.Items.Where(item => item.Key != model.Key).ToList();

        without.Insert(Sequence.PlaceOf(without, model), model);

        Assert.Equal(expected, without.Where(item => item.Kind == model.Kind).ToList().IndexOf(model));
    }

    [Fact]
    public void Any_field_that_forms_ask_for_changes_the_catalogue_and_nothing_else_of_it()
    {
        foreach (var item in Edited.Items)
        {
            foreach (var field in item.Kind.Editable)
            {
                var value = Edited.Other(field, item[field.Name]);
                var after = CatalogueItems.Of(Edited.Change(Edited.Catalogue, item.Key, field.Name, value));

                var change = Assert.Single(ItemChange.Between(Edited.Items, after));
                Assert.Equal((item.Key, field.Name), (change.Key, Assert.Single(change.Fields).Name));
                Assert.Contains(field.IsList ? value.Split('\n')[^1] : field.Shown(value), Assert.Single(change.Sentences()), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Changes_are_told_in_sentences_by_stable_id()
    {
        var after = Edited.Items
            .Where(item => item.Id != "s1")
            .Select(item => item.Id == "scope~large~size.large" ? item.With("points", "4") : item)
            .Append(new Item(ItemKinds.Measure, new Dictionary<string, string> { ["id"] = "forks", ["name"] = "Forks", ["criterion"] = "size" }))
            .ToArray();

        Assert.Equal(
            ["measure `forks` is new: “Forks”", "effect of option `scope large` on `size.large`: 3 → 4", "scenario `s1` is removed"],
            ItemChange.Between(Edited.Items, after).SelectMany(change => change.Sentences()));
    }

    [Fact]
    public void What_names_what_is_known_and_nothing_is_missing()
    {
        Assert.Empty(References.Missing(Edited.Items));
        Assert.Contains(References.To(new HashSet<ItemKey> { new("need", "size.large") }, Edited.Items), item => item.Id == "one-2");
        var dangling = References.Missing([.. Edited.Items.Where(item => item.Key != new ItemKey("article", "two"))]);
        Assert.Equal(new ItemKey("article", "two"), Assert.Single(dangling).Key);
    }

    [Fact]
    public void Moving_stays_among_those_of_the_same_parent()
    {
        var tiny = new ItemKey("option", "scope~tiny");

        Assert.Same(Edited.Items, Sequence.Move(Edited.Items, tiny, up: true));
        var moved = CatalogueItems.ToCatalogue(Sequence.Move(Edited.Items, tiny, up: false));
        Assert.Equal(["large", "tiny"], moved.Questions[0].Options.Select(option => option.Id));
        Assert.Equal(["pages", "api"], moved.Questions[1].Options.Select(option => option.Id));
        var change = Assert.Single(Sequence.Changes(Edited.Items, CatalogueItems.Of(moved)));
        Assert.Equal(("option", "scope"), (change.Kind.Name, change.Parent));
    }
}
