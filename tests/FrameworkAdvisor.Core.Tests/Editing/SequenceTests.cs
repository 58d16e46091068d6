using FrameworkAdvisor.Core.Editing;

namespace FrameworkAdvisor.Core.Tests.Editing;

public class SequenceTests
{
    public static TheoryData<string, string> Ordered => [.. Edited.Items.Where(item => item.Kind.IsOrdered).Select(item => (item.Kind.Name, item.Id))];

    [Theory]
    [MemberData(nameof(Ordered))]
    public void What_comes_back_stands_where_it_stood(string kind, string id)
    {
        var item = Edited.Items.Single(one => one.Key == new ItemKey(kind, id));
        var left = Edited.Items.Where(one => one != item).ToList();

        left.Insert(Sequence.PlaceOf(left, item, Sequence.NeighboursOf(Edited.Items, item)), item);

        Assert.Equal(
            Edited.Items.Where(one => one.Kind == item.Kind && one.Parent == item.Parent).Select(one => one.Id),
            left.Where(one => one.Kind == item.Kind && one.Parent == item.Parent).Select(one => one.Id));
    }

    [Fact]
    public void Where_nothing_is_known_it_stands_last()
    {
        var item = Edited.Items.First(one => one.Kind == ItemKinds.Scenario);
        var left = Edited.Items.Where(one => one != item).ToList();

        Assert.Equal(left.Count, Sequence.PlaceOf(left, item, default));
    }
}
