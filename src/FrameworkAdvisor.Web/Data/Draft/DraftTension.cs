using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Data.Draft;

public sealed class DraftTension
{
    public required string FirstQuestionId { get; init; }

    public required string FirstOptionId { get; init; }

    public required string SecondQuestionId { get; init; }

    public required string SecondOptionId { get; init; }

    public int Position { get; set; }

    public required string Why { get; set; }

    public static DraftTension From(Tension tension, int position) => new()
    {
        FirstQuestionId = tension.First.Question,
        FirstOptionId = tension.First.Option,
        SecondQuestionId = tension.Second.Question,
        SecondOptionId = tension.Second.Option,
        Position = position,
        Why = tension.Why,
    };

    public Tension ToTension() =>
        new(new Choice(FirstQuestionId, FirstOptionId), new Choice(SecondQuestionId, SecondOptionId), Why);
}
