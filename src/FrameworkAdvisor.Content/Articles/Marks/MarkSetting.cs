namespace FrameworkAdvisor.Content.Articles.Marks;

/// <summary>Sets marks on passages of a text.</summary>
internal sealed class MarkSetting(string article, string markdown)
{
    private readonly ReadText read = new(markdown);

    public ChangedText Set(Quote quote, IReadOnlyList<ClaimStatement> statements)
    {
        if (read.Fault is { } fault)
        {
            return ChangedText.Failed(fault);
        }

        var found = new PassageFinder(read).Find(quote);
        return found.Place is { } place
            ? Set([(place, statements)])
            : ChangedText.Failed(found.Reason!);
    }

    /// <summary>Sets several marks at once, all or none.</summary>
    public ChangedText Set(IReadOnlyList<(Place Place, IReadOnlyList<ClaimStatement> Statements)> marks)
    {
        var edits = new TextEdits();
        foreach (var (place, statements) in marks)
        {
            if (FindFault(place, statements) is { } fault)
            {
                return ChangedText.Failed(fault);
            }

            place.Mark(markdown, edits, place.Existing is { } mark ? [.. mark.Statements!, .. statements] : statements);
        }

        var changed = edits.ApplyTo(markdown);
        return FindLoss(changed, marks) is { } loss ? ChangedText.Failed(loss) : new ChangedText(changed, []);
    }

    private static string? FindFault(Place place, IReadOnlyList<ClaimStatement> statements)
    {
        if (statements.Count == 0)
        {
            return "a mark needs a claim";
        }

        if (place.Existing is { Statements: null } broken)
        {
            return FormattableString.Invariant($"the mark on line {broken.Line} has an error; correct it first");
        }

        var pairs = (place.Existing?.Statements ?? []).Concat(statements).Select(one => (one.Framework, one.Need)).ToList();
        var twice = pairs.GroupBy(pair => pair).FirstOrDefault(group => group.Count() > 1)?.Key;
        return twice is { } pair ? $"this passage has a claim on {pair.Framework} {pair.Need} already; change that one" : null;
    }

    private string? FindLoss(string changed, IReadOnlyList<(Place Place, IReadOnlyList<ClaimStatement> Statements)> marks)
    {
        if (ReadText.ClaimsOf(article, changed, out var fault) is not { } found)
        {
            return fault;
        }

        var all = found.ToHashSet();
        var before = ReadText.ClaimsOf(article, markdown, out _) ?? [];
        var wanted = marks.SelectMany(mark => mark.Statements.Select(one => one.On(article, mark.Place.Passage))).ToArray();
        if (wanted.FirstOrDefault(claim => !all.Contains(claim)) is { } lost)
        {
            return $"a mark cannot begin or end there: \"{lost.Text}\" would not be read back as a passage of its own";
        }

        return all.Count != before.Count + wanted.Length || before.Any(claim => !all.Contains(claim)) || !new ReadText(changed).Words.SequenceEqual(read.Words)
            ? "a mark there would change how the rest of the text is read"
            : null;
    }
}
