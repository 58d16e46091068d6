using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Content.Extraction.Reading;

namespace FrameworkAdvisor.Content.Extraction;

/// <summary>Reads what an article says, sentence by sentence, out of Markdown or plain text; what stands around the article is left out.</summary>
public static class ArticleReader
{
    private const int LongestHeading = 300;

    /// <param name="text">Of any kind: nothing in it is an error.</param>
    /// <returns>
    /// In the order of the text. Above the items of a list stands, as the innermost heading, the line that leads to
    /// them when it ends in a colon: "Things I did not like:".
    /// </returns>
    public static IReadOnlyList<Passage> Read(string text)
    {
        var lines = Surroundings.TakenFrom(SourceLines.Of(TextFile.NormaliseLineEnds(text)));
        var blocks = BlockFinder.Find(lines);
        var passages = new List<Passage>();
        var trail = new HeadingTrail();
        for (var at = 0; at < blocks.Count; at++)
        {
            Add(blocks[at], at + 1 < blocks.Count ? blocks[at + 1] : null, trail, passages);
        }

        return passages;
    }

    private static void Add(Block block, Block? next, HeadingTrail trail, List<Passage> passages)
    {
        switch (block.Kind)
        {
            case PassageKind.Heading when block.Text.Length > LongestHeading:
                block = block with { Kind = PassageKind.Paragraph };
                break;
            case PassageKind.Heading:
                AddHeading(block, trail, passages);
                return;
            case PassageKind.TableCell:
                AddSentences(block, trail.Headings, passages);
                return;
        }

        var isItem = block.Kind == PassageKind.ListItem;
        trail.Reach(isItem ? block.First.Indent : -1);
        AddSentences(block, trail.Headings, passages);
        if (next?.Kind == PassageKind.ListItem && block.Text is [.., ':'] && (!isItem || next.First.Indent > block.First.Indent)
            && passages is [.., { Text: [.., ':'] } last])
        {
            trail.LeadIn(last.Text, isItem ? block.First.Indent : -1);
        }
    }

    private static void AddHeading(Block block, HeadingTrail trail, List<Passage> passages)
    {
        trail.Reach(-1);
        var isTitle = block.Level == 1 && !trail.HasTitle;
        trail.HasTitle |= isTitle;
        trail.Enter(block.Level, "");
        var above = trail.Headings[..^1];
        trail.Enter(block.Level, block.Text);
        if (block.Text.Length > 0)
        {
            passages.Add(new(block.First.Number, block.Text, isTitle ? PassageKind.Title : PassageKind.Heading, above, null, null));
        }
    }

    private static void AddSentences(Block block, string[] headings, List<Passage> passages)
    {
        var text = block.Text;
        var (line, startOfLine) = (0, 0);
        foreach (var (start, length) in Sentences.Of(text))
        {
            while (line + 1 < block.Lines.Count && start >= startOfLine + block.Lines[line].Text.Length + 1)
            {
                startOfLine += block.Lines[line].Text.Length + 1;
                line++;
            }

            var sentence = text.Substring(start, length);
            if (block.Kind == PassageKind.TableCell || (sentence.Any(char.IsLetter) && !Furniture.IsSentence(sentence)))
            {
                passages.Add(new(block.Lines[line].Number, sentence, block.Kind, headings, block.Column, block.Row)
                {
                    Breaks = BreaksIn(block, line, startOfLine, start, length),
                });
            }
        }
    }

    private static int[] BreaksIn(Block block, int line, int startOfLine, int start, int length)
    {
        var breaks = new List<int>();
        for (var at = startOfLine; line + 1 < block.Lines.Count; line++)
        {
            at += block.Lines[line].Text.Length + 1;
            if (at >= start + length)
            {
                break;
            }

            breaks.Add(at - start);
        }

        return [.. breaks];
    }
}
