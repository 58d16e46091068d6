using FrameworkAdvisor.Content.Articles;
using FrameworkAdvisor.Content.Articles.Changes;
using FrameworkAdvisor.Content.Articles.Marks;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Tests.Articles.Changes;

public sealed class TextChangeTests
{
    private const string Former = """
        Django comes first here.

        ==Django ships a working admin site for staff=={claim="django admin.built-in +2" status=rejected}. It has ==forms=={claim="django templates.pages +1" as-of=2019}.

        - ==Flask leaves the choice of database to the team=={claim="flask orm.built-in -1; flask flexibility.freedom +2" disputed-1="No &quot;longer&quot;." reference-1="Manual"}
        - Nothing else.
        """;

    [Fact]
    public void Text_around_a_passage_may_change_on_one_side() => Assert.Equal(
        "Unchanged Unchanged Unchanged",
        Fates("A new beginning.\n\nDjango ships a working admin site for staff. It has forms.\n\n- Flask leaves the choice of database to the team\n- Something new.\n"));

    [Fact]
    public void The_same_words_elsewhere_are_moved() => Assert.Equal(
        "Moved Moved Unchanged",
        Fates("- Flask leaves the choice of database to the team\n- Nothing else.\n\nIn between.\n\nOf forms it has these: forms, and so on.\n\nIn between.\n\nDjango ships a working admin site for staff\n"));

    [Fact]
    public void Similar_words_are_reworded_and_others_gone()
    {
        var change = TextChange.Of("a", Former, "Django comes first here.\n\nDjango shipped an admin site that works for staff. It has widgets.\n\n- Nothing else.\n");

        Assert.Equal([MarkFate.Reworded, MarkFate.Gone, MarkFate.Gone], change.Marks.Select(mark => mark.Fate));
        Assert.Equal(("Django shipped an admin site that works for staff", 3), (change.Marks[0].NewPassage, change.Marks[0].NewLine));
        Assert.InRange(change.Marks[0].Similarity, TextChange.LeastSimilarity, 0.99);
    }

    [Fact]
    public void Decisions_go_along_and_reworded_marks_only_when_asked_for()
    {
        var change = TextChange.Of("a", Former, "Django ships a working admin site for all staff. Forms.\n\nFlask leaves the choice\nof database to the team now.\n");

        Assert.Equal(
            "Django ships a working admin site for all staff. Forms.\n\n==Flask leaves the choice of database to the team=={claim=\"flask orm.built-in -1; flask flexibility.freedom +2\" disputed-1=\"No &quot;longer&quot;.\" reference-1=\"Manual\"} now.\n",
            change.Carry().Markdown);
        Assert.StartsWith(
            "==Django ships a working admin site for all staff=={claim=\"django admin.built-in +2\" status=rejected}.",
            change.Carry(change.Marks[0].Passage).Markdown,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_may_begin_inside_a_word()
    {
        var change = TextChange.Of("a", "It is un==forgettable for all=={claim=\"a b 0\"}.", "It is quite forgettable for all of them.");

        Assert.Equal((MarkFate.Unchanged, "forgettable for all"), (change.Marks[0].Fate, change.Marks[0].NewPassage));
        Assert.Equal(MarkFate.Gone, TextChange.Of("a", "It is un==forgettable for all=={claim=\"a b 0\"}.", "Something else.").Marks[0].Fate);
    }

    [Fact]
    public void Where_words_stand_several_times_their_surroundings_decide()
    {
        var change = TextChange.Of(
            "a",
            "Flask first. One says ==yes=={claim=\"flask size.small +1\"} to it.\n\nDjango then. Another says yes too.",
            "Django then. Another says yes too.\n\nSomething else says yes.\n\nFlask first. One says yes to it.");

        Assert.Equal((MarkFate.Unchanged, 5), (change.Marks[0].Fate, change.Marks[0].NewLine));
    }

    [Fact]
    public void What_cannot_be_carried_is_told_with_its_reason()
    {
        var change = TextChange.Of("a", Former, "Django ships a [working](https://a.b) admin site for staff. ==It=={claim=\"x y +1\"} has forms.");
        var carried = change.Carry();

        Assert.Equal("Django ships a [working](https://a.b) admin site for staff. It has ==forms=={claim=\"django templates.pages +1\" as-of=2019}.", carried.Markdown);
        Assert.Contains("neither hold a link", Assert.Single(carried.NotCarried).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A\n\n==x=={claim=\"y\"}", "correct it first: line 3: `y` is not a claim")]
    [InlineData("==x=={claim=\"a b 0\"} ==x=={claim=\"a b 0\"}", "every mark needs words of its own")]
    public void A_former_text_with_a_broken_mark_is_refused(string former, string reason) =>
        Assert.Contains(reason, Assert.Single(TextChange.Of("a", former, "x").Errors), StringComparison.Ordinal);

    [Fact]
    public void A_text_that_did_not_change_gets_all_its_marks_back()
    {
        foreach (var article in RealDigests.All)
        {
            var change = TextChange.Of(article.Slug, article.Markdown, MarkedText.Unmarked(article.Markdown).Markdown!);
            var carried = change.Carry();

            Assert.All(change.Marks, mark => Assert.Equal(MarkFate.Unchanged, mark.Fate));
            Assert.Empty(carried.NotCarried);
            Assert.Equal(RealDigests.ClaimsOf(article.Slug, article.Markdown), RealDigests.ClaimsOf(article.Slug, carried.Markdown));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Shuffled_and_edited_digests_are_understood(int seed)
    {
        var edited = new EditedDigest(seed);

        var change = TextChange.Of(edited.Article, edited.Former, edited.Present);

        Assert.Empty(change.Errors);
        Assert.Equal(edited.Truths.Count, change.Marks.Count);
        var reworded = edited.Truths.Zip(change.Marks).Where(pair => pair.First.Fate == MarkFate.Reworded).ToList();
        var gone = edited.Truths.Zip(change.Marks).Where(pair => pair.First.Fate == MarkFate.Gone).ToList();
        Assert.All(edited.Truths.Zip(change.Marks), pair => Assert.True(
            pair.First.Fate is MarkFate.Reworded or MarkFate.Gone || (pair.First.Fate, pair.First.Line) == (pair.Second.Fate, pair.Second.NewLine),
            $"{pair.First} {pair.Second}"));
        Assert.True(reworded.Count(pair => pair.Second.Fate == MarkFate.Reworded && pair.Second.NewLine == pair.First.Line) >= reworded.Count * 0.95, Wrong(reworded));
        Assert.True(gone.Count(pair => pair.Second.Fate == MarkFate.Gone) >= gone.Count * 0.9, Wrong(gone));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_carried_keeps_every_decision(int seed)
    {
        var edited = new EditedDigest(seed);
        var change = TextChange.Of(edited.Article, edited.Former, edited.Present);

        var carried = change.Carry([.. change.Marks.Select(mark => mark.Passage)]);

        var failed = carried.NotCarried.Select(one => one.Mark.Passage).ToHashSet();
        var expected = change.Marks.Where(mark => mark.Fate != MarkFate.Gone && !failed.Contains(mark.Passage)).SelectMany(mark => mark.Statements);
        var found = RealDigests.ClaimsOf(edited.Article, carried.Markdown).Select(ClaimStatement.Of);
        Assert.Equal(expected.Select(one => one.ToString()).Order(StringComparer.Ordinal), found.Select(one => one.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(new ReadText(edited.Present).Words, new ReadText(carried.Markdown).Words);
        Assert.InRange(failed.Count, 0, change.Marks.Count / 20);
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    private static string Fates(string text) => string.Join(' ', TextChange.Of("a", Former, text).Marks.Select(mark => mark.Fate));

    private static string Wrong(IEnumerable<(Truth First, MarkChange Second)> pairs) =>
        string.Join('\n', pairs.Where(pair => pair.First.Fate != pair.Second.Fate).Select(pair => $"{pair.First} {pair.Second.Fate} {pair.Second.Passage} | {pair.Second.NewPassage} {pair.Second.Similarity}"));
}
