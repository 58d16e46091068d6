using FrameworkAdvisor.Content.Articles;
using FrameworkAdvisor.Content.Articles.Changes;
using FrameworkAdvisor.Content.Articles.Marks;
using FrameworkAdvisor.Content.Extraction.Reading;
using FrameworkAdvisor.Content.Tests.Articles.Marks;

namespace FrameworkAdvisor.Content.Tests.Articles.Changes;

/// <summary>What really became of a mark.</summary>
internal sealed record Truth(MarkFate Fate, int? Line);

/// <summary>The sentences of a real digest, a paragraph each, some then moved, edited or taken out; from a seed.</summary>
internal sealed class EditedDigest
{
    private const int FewestWordsToEdit = 8;

    private readonly Random random;
    private readonly List<string> former;
    private readonly List<(int From, string Text)> present;

    public EditedDigest(int seed)
    {
        random = new Random(seed);
        var article = RealDigests.All[seed % RealDigests.All.Count];
        Article = article.Slug;
        former = [.. SentencesOf(article.Markdown).Select(sentence => Decide(sentence, new GeneratedStatements(seed)))];
        var plain = former.Select(Plain).ToList();
        present = [.. plain.Select((text, at) => (at, text)).Where(_ => random.Next(8) > 0)];
        for (var swap = 0; swap < present.Count / 10; swap++)
        {
            var (one, other) = (random.Next(present.Count), random.Next(present.Count));
            (present[one], present[other]) = (present[other], present[one]);
        }

        for (var at = 0; at < present.Count; at++)
        {
            present[at] = (present[at].From, random.Next(8) == 0 ? Edit(present[at].Text) : present[at].Text);
        }

        Truths = [.. former.SelectMany((sentence, at) => new ReadText(sentence).Marks.Select(mark => TruthOf(mark, at, plain)))];
    }

    public string Article { get; }

    public string Former => string.Join("\n\n", former);

    public string Present => string.Join("\n\n", present.Select(one => one.Text));

    public IReadOnlyList<Truth> Truths { get; }

    private Truth TruthOf(SourceMark mark, int sentence, List<string> plain)
    {
        var at = present.FindIndex(one => one.From == sentence);
        if (at < 0)
        {
            return new Truth(MarkFate.Gone, null);
        }

        var line = (2 * at) + 1;
        if (!WordsOf(present[at].Text).Contains(WordsOf(mark.Passage), StringComparison.Ordinal))
        {
            return new Truth(MarkFate.Reworded, line);
        }

        var isEdited = present[at].Text != plain[sentence];
        var (before, after) = (plain.ElementAtOrDefault(sentence - 1), plain.ElementAtOrDefault(sentence + 1));
        var (beforeNow, afterNow) = (present.ElementAtOrDefault(at - 1).Text, present.ElementAtOrDefault(at + 1).Text);
        return new Truth(before == beforeNow || (after == afterNow && !isEdited) ? MarkFate.Unchanged : MarkFate.Moved, line);
    }

    // Sentences in which only one passage is marked, once in the whole digest, so that there is one truth about it.
    private static IEnumerable<string> SentencesOf(string markdown)
    {
        var lines = markdown.Split('\n').Where(line => line.StartsWith("==", StringComparison.Ordinal) && line.TrimEnd() is [.., '.'] && line.Length > 60).ToList();
        var all = string.Join('\n', lines.Select(line => WordsOf(Plain(line))));
        return lines.Where(line => new ReadText(line).Marks is [var mark]
            && WordsOf(mark.Passage).Split(' ').Length >= FewestWordsToEdit
            && all.Split(WordsOf(mark.Passage)).Length == 2
            && Sentences.Of(Plain(line)).Count() == 1);
    }

    private static string Decide(string sentence, GeneratedStatements generated)
    {
        var claims = RealDigests.ClaimsOf("a", sentence).Select(claim => generated.Decide(ClaimStatement.Of(claim)).On("a", claim.Text)).ToList();
        return MarkedText.Write("a", sentence, claims).Markdown!;
    }

    private static string Plain(string sentence) => MarkedText.Unmarked(sentence).Markdown!;

    /// <summary>One word in six becomes another.</summary>
    private static string Edit(string sentence)
    {
        var words = sentence.Split(' ');
        for (var at = 1; at < words.Length - 1; at += 6)
        {
            words[at] = "another";
        }

        return string.Join(' ', words);
    }

    private static string WordsOf(string text) => string.Join(' ', text.Replace("*", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal).Split());
}
