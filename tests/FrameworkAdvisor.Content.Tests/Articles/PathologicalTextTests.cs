using System.Diagnostics;
using FrameworkAdvisor.Content.Articles;
using FrameworkAdvisor.Content.Catalogue;

namespace FrameworkAdvisor.Content.Tests.Articles;

/// <summary>Small texts that are slow or deep to parse. Alone in their collection, since they keep a core busy.</summary>
[CollectionDefinition(nameof(PathologicalTextTests), DisableParallelization = true)]
[Collection(nameof(PathologicalTextTests))]
public sealed class PathologicalTextTests
{
    private static readonly Dictionary<string, string> repeated = new()
    {
        ["open links"] = "[a](b",
        ["open brackets with parentheses"] = "[ (](",
        ["open brackets"] = "[",
        ["closing brackets"] = "a]",
        ["images"] = "![[]()",
        ["quotes"] = "> ",
        ["list items"] = "- ",
        ["numbered items"] = "1. ",
        ["headings"] = "# a\n\n",
        ["headings with different text"] = "## a-2\n## a\n",
        ["emphasis"] = "*a_ ",
        ["stars"] = "**a *b ",
        ["marks"] = "==a ",
        ["claim marks"] = "==a=={claim=\"",
        ["empty claim marks"] = "==a=={}",
        ["braces"] = "{a=\"",
        ["pipes"] = "|",
        ["table rows"] = "|a|b\n|-|-\n",
        ["backticks"] = "`a``b```",
        ["autolinks"] = "<a:",
        ["bare links"] = "https://a.",
        ["entities"] = "&amp",
        ["references"] = "[a]: b\n[a] ",
        ["open comments"] = "<!-- ",
        ["backslashes"] = "\\[\\",
        ["indented lists"] = " - a\n  ",
    };

    public static TheoryData<string, int> Cases()
    {
        var cases = new TheoryData<string, int>();
        foreach (var name in repeated.Keys)
        {
            cases.Add(name, 20);
            cases.Add(name, 100);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_gives_a_result_or_an_error_within_the_limit(string name, int kilobytes)
    {
        var piece = repeated[name];
        var text = string.Concat(Enumerable.Repeat(piece, kilobytes * 1024 / piece.Length));

        AssertInTime(() =>
        {
            var upload = SafeMarkdown.Render(text);
            Assert.True(upload.Html is null == upload.Errors.Count > 0);
        });
        AssertInTime(() =>
        {
            var digest = DigestMarkdown.Render("sample", text, linesBefore: 0, new Vocabulary());
            Assert.True(digest.Html.Length > 0 || digest.Errors.Count > 0);
        });
    }

    [Fact]
    public void Half_nested_and_half_open_texts_are_handled_as_well()
    {
        foreach (var (open, close) in (ValueTuple<string, string>[])[("[", "](a)"), ("*", "*"), ("==", "=="), ("(", ")"), ("> - ", "\n")])
        {
            var text = string.Concat(Enumerable.Repeat(open, 10_000)) + "x" + string.Concat(Enumerable.Repeat(close, 10_000));
            AssertInTime(() => SafeMarkdown.Render(text));
            AssertInTime(() => DigestMarkdown.Render("sample", text, linesBefore: 0, new Vocabulary()));
        }
    }

    private static void AssertInTime(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();

        // Waiting for a slot and for the result are each bounded; the rest is room for a busy machine.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, (2 * BoundedWork.Limit) + TimeSpan.FromSeconds(1));
    }
}
