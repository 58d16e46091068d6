using FrameworkAdvisor.Content.Extraction.Language;
using FrameworkAdvisor.Content.Extraction.Terms;

namespace FrameworkAdvisor.Content.Extraction.Subjects;

/// <summary>Remembers whether an article speaks of an extension instead of the framework itself: "The extension offers … It also provides …".</summary>
internal sealed class Additions
{
    private const int LongestOpening = 4;

    private int line;
    private bool isOfAddition;

    public bool IsOf(Passage passage, Sentence sentence)
    {
        var isOpened = sentence.Cues.Any(cue => cue.Meaning == CueKind.Addition && cue.End <= LongestOpening && !sentence.Between(0, cue.Start).ContainsAnyMark());
        var goesOn = isOfAddition && passage.Line == line && sentence.Cues.Any(cue => cue.Meaning == CueKind.Same && cue.Start == 0);
        (line, isOfAddition) = (passage.Line, isOpened || goesOn);
        return goesOn;
    }
}
