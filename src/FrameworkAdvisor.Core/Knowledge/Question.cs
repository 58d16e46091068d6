namespace FrameworkAdvisor.Core.Knowledge;

/// <summary>One question of the questionnaire.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Text">The question.</param>
/// <param name="Label">A short name for tables: "Scope".</param>
/// <param name="Help">One line of help.</param>
/// <param name="Several">Whether more than one option may be chosen.</param>
/// <param name="Concerns">
/// The options of <c>parts</c> that the question is about; empty when it is about the project as a whole. When a
/// workload is looked at alone, answers about other parts stay out: daily staff editing is no need of a webhook.
/// </param>
/// <param name="Options">In the order shown; every question also takes "not sure".</param>
public sealed record Question(
    string Id,
    string Text,
    string Label,
    string Help,
    bool Several,
    IReadOnlyList<string> Concerns,
    IReadOnlyList<Option> Options)
{
    /// <summary>Whether it is about a part of the project, looked at alone.</summary>
    /// <param name="part">An option of <c>parts</c>.</param>
    public bool IsAbout(Option part) => Concerns.Count == 0 || Concerns.Contains(part.Id);

    /// <summary>Where an option stands among the others, by its id.</summary>
    /// <exception cref="ArgumentException">The question has no such option.</exception>
    internal int PositionOf(Option option)
    {
        for (var at = 0; at < Options.Count; at++)
        {
            if (Options[at].Id == option.Id)
            {
                return at;
            }
        }

        throw new ArgumentException($"The question \"{Id}\" has no option \"{option.Id}\".", nameof(option));
    }
}

/// <summary>An answer that can be chosen.</summary>
/// <param name="Id">Stable id within its question.</param>
/// <param name="Label">What is shown: an observable threshold, never a bare "large".</param>
/// <param name="Effects">The needs it adds weight to; empty only for an answer that wants nothing.</param>
public sealed record Option(string Id, string Label, IReadOnlyList<Effect> Effects);

/// <summary>An option adds weight points to a need.</summary>
/// <param name="Need">Id of the need.</param>
/// <param name="Points">1 to 10.</param>
/// <param name="Articles">Slugs of the articles whose statements are the reason; at least one.</param>
public sealed record Effect(string Need, int Points, IReadOnlyList<string> Articles)
{
    /// <summary>The most points that one option may add to one need.</summary>
    public const int MaximumPoints = 10;
}

/// <summary>Answers that pull against each other; both stay, and the check page names them.</summary>
/// <param name="First">One side, as question and option.</param>
/// <param name="Second">The other side.</param>
/// <param name="Why">One sentence for the reader.</param>
public sealed record Tension(Choice First, Choice Second, string Why);

/// <summary>An option of a question.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="Option">Id of the option.</param>
public readonly record struct Choice(string Question, string Option);
