using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Tests.TestCatalogues;
using FsCheck.Fluent;

namespace FrameworkAdvisor.Core.Tests.Editing;

public class CatalogueMergeTests
{
    private static readonly Catalogue was = Edited.Catalogue;

    private static readonly FsCheck.Gen<Catalogue> changed = Gen.Choose(0, int.MaxValue).Select(seed => Random(new Random(seed)));

    [Fact]
    public void What_one_side_left_alone_is_as_the_other_has_it() => Law.HoldsFor(changed, 300, one =>
    {
        foreach (var (theirs, mine) in new[] { (was, one), (one, was), (one, one) })
        {
            var merge = CatalogueMerge.Of(was, theirs, mine);
            Assert.Empty(merge.Conflicts);
            Assert.Equal(Edited.Shape(one), Edited.Shape(merge.Merged));
        }
    });

    [Theory]
    [InlineData("Flask is ==small=={d}.", "Flask is ==small=={e}.", "Flask is ==small=={d}. And new.", "Flask is ==small=={d}. And new.")]
    [InlineData("Flask is ==small=={d}.", "Flask is ==small=={d}. And new.", "Flask is ==small=={e}.", "Flask is ==small=={d}. And new.")]
    [InlineData("Flask is ==small=={d}.", "Flask is ==small=={e}.", "Flask is ==small=={f}.", "Flask is ==small=={f}.")]
    public void Marks_follow_the_claims_and_make_no_conflict_of_texts(string before, string mine, string theirs, string expected)
    {
        var merge = CatalogueMerge.Of(With(before), With(theirs), With(mine));

        Assert.Empty(merge.Conflicts);
        Assert.Equal(expected, merge.Merged.Articles[0].Markdown);

        static Catalogue With(string text) => was with { Articles = [was.Articles[0] with { Markdown = text, Html = $"<p>{text}</p>" }, .. was.Articles.Skip(1)] };
    }

    [Fact]
    public void Every_field_of_a_merge_comes_from_one_of_the_sides_and_conflicts_are_where_both_changed() =>
        Law.HoldsFor(changed.Zip(changed, (theirs, mine) => (theirs, mine)), 500, sides =>
        {
            var merge = CatalogueMerge.Of(was, sides.theirs, sides.mine);
            var (before, theirs, mine) = (ByKey(was), ByKey(sides.theirs), ByKey(sides.mine));
            foreach (var item in CatalogueItems.Of(merge.Merged))
            {
                foreach (var field in item.Kind.Fields)
                {
                    var values = new[] { mine, theirs, before }.Select(side => side.GetValueOrDefault(item.Key)?[field.Name]);
                    Assert.Contains(item[field.Name], values);
                }
            }

            Assert.All(merge.Conflicts.SelectMany(conflict => conflict.Fields), field => Assert.True(
                field.Was != field.Theirs && field.Was != field.Mine && field.Theirs != field.Mine));
            Assert.Empty(References.Missing([.. CatalogueItems.Of(merge.Merged)]));
        });

    [Fact]
    public void Both_changing_one_field_is_a_conflict_and_mine_stays()
    {
        var key = new ItemKey("framework", "flask");

        var merge = CatalogueMerge.Of(
            was, Edited.Change(Edited.Change(was, key, "name", "Theirs"), key, "site", "https://theirs.example/"), Edited.Change(was, key, "name", "Mine"));

        var conflict = Assert.Single(merge.Conflicts);
        var field = Assert.Single(conflict.Fields);
        Assert.Equal((key, "name", "Flask", "Theirs", "Mine"), (conflict.Key, field.Field.Name, field.Was, field.Theirs, field.Mine));
        Assert.Equal(("Mine", "https://theirs.example/"), (merge.Merged.Frameworks[0].Name, merge.Merged.Frameworks[0].Site));
    }

    [Fact]
    public void What_one_side_dropped_and_the_other_still_names_stays_with_a_conflict()
    {
        var theirs = CatalogueItems.ToCatalogue(Edited.Items.Where(item => item.Key != new ItemKey("measure", "backing")));
        var mine = Edited.Change(was, new("fact", Edited.Items.First(item => item.Kind == ItemKinds.Fact).Id), "measure", "backing");

        var merge = CatalogueMerge.Of(was, theirs, mine);

        Assert.Equal(new ItemKey("measure", "backing"), Assert.Single(merge.Conflicts).Key);
        Assert.Contains(merge.Merged.Measures, measure => measure.Id == "backing");
    }

    [Fact]
    public void Order_comes_from_the_side_that_changed_it_and_new_items_keep_their_place()
    {
        var theirs = CatalogueItems.ToCatalogue(Sequence.Move(Edited.Items, new("framework", "flask"), up: false));
        var bottle = new Item(ItemKinds.Framework, Edited.Items[0].With("slug", "bottle").Values);
        var mine = CatalogueItems.ToCatalogue([Edited.Items[0], bottle, .. Edited.Items.Skip(1)]);

        Assert.Equal(["django", "flask", "bottle"], CatalogueMerge.Of(was, theirs, mine).Merged.Frameworks.Select(one => one.Slug));
        Assert.Equal(["django", "flask", "bottle"], CatalogueMerge.Of(was, mine, theirs).Merged.Frameworks.Select(one => one.Slug));
    }

    private static Dictionary<ItemKey, Item> ByKey(Catalogue catalogue) => CatalogueItems.Of(catalogue).ToDictionary(item => item.Key);

    // A few edits of any kind: fields, removals of what nothing names, new items, moves.
    private static Catalogue Random(Random random)
    {
        var items = Edited.Items.ToList();
        for (var edit = random.Next(1, 6); edit > 0; edit--)
        {
            var at = random.Next(items.Count);
            var item = items[at];
            switch (random.Next(4))
            {
                case 0 when References.To(new HashSet<ItemKey> { item.Key }, items).Count == 0:
                    items.RemoveAt(at);
                    break;
                case 1 when item.Kind.IsOrdered:
                    items = [.. Sequence.Move(items, item.Key, random.Next(2) == 0)];
                    break;
                case 2 when item.Kind == ItemKinds.Scenario && !items.Exists(one => one.Id == item.Id + "-copy"):
                    items.Insert(at, new Item(item.Kind, item.With("id", item.Id + "-copy").Values));
                    break;
                default:
                    Field[] fields = [.. item.Kind.Editable.Where(field => field.RefersTo is null || !field.IsList)];
                    if (fields.Length > 0)
                    {
                        var field = fields[random.Next(fields.Length)];
                        items[at] = item.With(field.Name, random.Next(2) == 0 || field.RefersTo is not null ? Edited.Other(field, item[field.Name]) : Valid(field, random));
                    }

                    break;
            }
        }

        return CatalogueItems.ToCatalogue(items);
    }

    private static string Valid(Field field, Random random) => field.Form switch
    {
        FieldForm.Whole => $"{random.Next(1, 9)}",
        FieldForm.Line or FieldForm.Text => $"text {random.Next(3)}",
        _ => Edited.Other(field, ""),
    };
}
