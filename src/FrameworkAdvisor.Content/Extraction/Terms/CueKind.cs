namespace FrameworkAdvisor.Content.Extraction.Terms;

/// <summary>What a word does to the term it stands by.</summary>
internal enum CueKind
{
    /// <summary>"not", "never".</summary>
    Negation,

    /// <summary>"avoids", "reduces": what is bad gets less.</summary>
    Removal,

    /// <summary>"do not need": whether it is there is left open.</summary>
    Unneeded,

    /// <summary>"take advantage of": words that would be cues if they stood alone.</summary>
    Neutral,

    /// <summary>"lacks", "no", "without".</summary>
    Lack,

    /// <summary>"third-party", "from scratch": it is had, but has to be added.</summary>
    Addition,

    /// <summary>"ships with", "built-in".</summary>
    Included,

    /// <summary>"excellent".</summary>
    Good,

    /// <summary>"painful".</summary>
    Bad,

    /// <summary>"high", "large".</summary>
    Much,

    /// <summary>"low", "fewer".</summary>
    Little,

    /// <summary>"too", "overkill".</summary>
    Excess,

    /// <summary>"may", "slightly".</summary>
    Hedge,

    /// <summary>"very", "by far".</summary>
    Emphasis,

    /// <summary>"whereas", "but": a new thought starts.</summary>
    Contrast,

    /// <summary>"than", "unlike": what follows is compared with, not spoken of.</summary>
    Comparand,

    /// <summary>"ideal for", "choose … if": for what one should take it.</summary>
    Advice,

    /// <summary>"avoid", "not suited": for what one should not take it.</summary>
    Warning,

    /// <summary>"if", "for teams that": the case stands before what is advised.</summary>
    Case,

    /// <summary>"people say": what others hold, told and not said.</summary>
    Hearsay,

    /// <summary>"wrong", "a myth": what was said before it is not so.</summary>
    Refutal,

    /// <summary>"both", "either of them".</summary>
    Both,

    /// <summary>"neither".</summary>
    Neither,

    /// <summary>"it", "the framework".</summary>
    Same,

    /// <summary>"the former".</summary>
    Former,

    /// <summary>"the latter".</summary>
    Latter,

    /// <summary>Of a heading: "advantages".</summary>
    Strengths,

    /// <summary>Of a heading: "drawbacks".</summary>
    Weaknesses,

    /// <summary>Of a heading: "requirements": what stands below is wanted, not there.</summary>
    Wishes,

    /// <summary>Of a cell or an answer: "yes".</summary>
    Yes,

    /// <summary>Of a cell or an answer: "no".</summary>
    No,

    /// <summary>Of a cell: "via", "needs": something else brings it.</summary>
    Borrowed,

    /// <summary>"we chose": what is named is what the writer decided for.</summary>
    Decision,

    /// <summary>"Good, because": the item speaks for it.</summary>
    Plus,

    /// <summary>"Bad, because": the item speaks against it.</summary>
    Minus,

    /// <summary>"add", "configure" at the start of a sentence: it tells the reader what to do.</summary>
    Instruction,

    /// <summary>"in this article": the sentence says nothing of a framework.</summary>
    Aside,
}
