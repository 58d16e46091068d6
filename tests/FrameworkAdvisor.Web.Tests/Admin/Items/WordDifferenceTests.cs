using FrameworkAdvisor.Web.Features.Admin.Items.Past;

namespace FrameworkAdvisor.Web.Tests.Admin.Items;

public class WordDifferenceTests
{
    private static readonly string[] words = ["a", "b ", "c\n", " "];

    [Fact]
    public void Both_texts_can_be_read_out_of_what_differs()
    {
        string[] texts = [.. from first in words from second in words from third in words from fourth in words select first + second + third + fourth];
        foreach (var before in texts)
        {
            foreach (var after in texts.Append("").Append("b c d e f"))
            {
                var runs = WordDifference.Between(before, after);
                Assert.Equal(before, string.Concat(runs.Where(run => run.Kind != WordRunKind.Added).Select(run => run.Text)));
                Assert.Equal(after, string.Concat(runs.Where(run => run.Kind != WordRunKind.Removed).Select(run => run.Text)));
                Assert.DoesNotContain(runs.Zip(runs.Skip(1)), pair => pair.First.Kind == pair.Second.Kind);
            }
        }
    }

    [Fact]
    public void What_stayed_is_told_apart_from_what_was_changed()
    {
        Assert.Equal(
            [new(WordRunKind.Same, "It ships "), new(WordRunKind.Removed, "an "), new(WordRunKind.Added, "a working "), new(WordRunKind.Same, "admin.")],
            WordDifference.Between("It ships an admin.", "It ships a working admin."));
    }

    [Fact]
    public void In_brief_a_long_text_is_cut_to_the_words_around_each_change()
    {
        var (start, end) = (string.Concat(Enumerable.Repeat("start ", 200)), string.Concat(Enumerable.Repeat("end ", 200)));
        var runs = WordDifference.InBrief($"{start}old {end}", $"{start}new {end}");

        Assert.Equal(["old ", "new "], runs.Where(run => run.Kind != WordRunKind.Same).Select(run => run.Text));
        Assert.True(runs.Sum(run => run.Text.Length) < 400);
    }

    [Fact]
    public void Two_long_texts_without_a_word_in_common_are_soon_told_apart()
    {
        var runs = WordDifference.Between(string.Concat(Enumerable.Repeat("a ", 50_000)), string.Concat(Enumerable.Repeat("b ", 50_000)));

        Assert.Equal([WordRunKind.Removed, WordRunKind.Added], runs.Select(run => run.Kind));
    }
}
