using FrameworkAdvisor.Content.Extraction.Terms;

namespace FrameworkAdvisor.Content.Extraction.Stances;

/// <summary>Whether a sentence tells what others hold, and whether the article goes on to refute it.</summary>
internal sealed record Hearsay(double Share, int Sign, string? Cue)
{
    private const double ToldShare = 0.6;
    private const double RefutedShare = 0.8;

    public static Hearsay None { get; } = new(1, 1, null);

    /// <param name="sentence">The sentence.</param>
    /// <param name="next">The one behind it.</param>
    public static Hearsay Of(Sentence sentence, Sentence next)
    {
        if (RefutedWithin(sentence) is { } within)
        {
            return new(RefutedShare, -1, $"refuted: “{within}”");
        }

        var isQuoted = sentence.Text.AsSpan().TrimStart("-• ") is ['"' or '“' or '\'' or '‘', ..] && sentence.Text.AsSpan().TrimEnd('.') is [.., '"' or '”' or '\'' or '’'];
        if (!isQuoted && !sentence.Cues.Any(cue => cue.Meaning == CueKind.Hearsay && !IsMeasure(sentence, cue.Start)))
        {
            return None;
        }

        if (isQuoted && next.Words is [{ Text: "it" }, { Text: "can" or "could" or "does" or "is" }, ..])
        {
            return new(RefutedShare, -1, $"refuted: “{next.Say(0, 2)}”");
        }

        foreach (var cue in next.Cues)
        {
            if (cue.Meaning == CueKind.Refutal && cue.Start <= 1)
            {
                return new(RefutedShare, -1, $"refuted: “{next.Say(cue.Start, cue.End)}”");
            }
        }

        return isQuoted ? None : new(ToldShare, 1, "told of others");
    }

    /// <summary>"It is a myth that …", "the claim that … is wrong".</summary>
    private static string? RefutedWithin(Sentence sentence)
    {
        var isTold = false;
        foreach (var cue in sentence.Cues)
        {
            isTold |= cue.Meaning == CueKind.Hearsay;
            if (cue.Meaning == CueKind.Refutal && (sentence.Words[cue.End - 1].Text is "that" || (isTold && cue.Start > 0 && cue.End >= sentence.Words.Length - 1 && sentence.Words[cue.Start - 1].Text is "is" or "are" or "was" or "a")))
            {
                return sentence.Say(cue.Start, cue.End);
            }
        }

        return null;
    }

    /// <summary>"Not as easy as people say": the writer says so, and what others hold is only the measure.</summary>
    private static bool IsMeasure(Sentence sentence, int at) => at > 0 && sentence.Words[at - 1].Text is "as" or "than";

    public Verdict On(Verdict verdict) => Cue is null ? verdict : verdict with
    {
        Stance = Sign < 0 ? -Math.Sign(verdict.Stance) : verdict.Stance,
        Certainty = verdict.Certainty * Share,
        Cues = [.. verdict.Cues, Cue],
    };
}
