namespace FrameworkAdvisor.Content.Extraction.Terms;

/// <summary>Words that speak of a need.</summary>
/// <param name="Need">Its id.</param>
/// <param name="Phrase">As in the lexicon.</param>
/// <param name="Role">What it is to the need.</param>
/// <param name="Stance">What it says when nothing around it says otherwise; 0 when it says nothing by itself.</param>
/// <param name="Weight">0 to 1: how surely it is about the need.</param>
/// <param name="IsRelative">Whether what one has more of, the other has less of.</param>
/// <param name="IsLeftOpen">Whether the need is served by what a framework leaves to the team.</param>
internal sealed record Term(string Need, string Phrase, TermRole Role, int Stance, double Weight, bool IsLeftOpen = false, bool IsRelative = false);

/// <summary>What a term is to its need.</summary>
internal enum TermRole
{
    /// <summary>A thing to have: "admin panel".</summary>
    Part,

    /// <summary>A job to do: "small projects".</summary>
    Use,

    /// <summary>Something one wants much of: "scalability".</summary>
    Scale,

    /// <summary>Something one wants little of: "learning curve".</summary>
    Burden,

    /// <summary>Says well by itself: "easy to learn".</summary>
    Praise,

    /// <summary>Says ill by itself: "bloated".</summary>
    Blame,
}
