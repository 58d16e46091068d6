namespace FrameworkAdvisor.Content.Tests.Extraction;

/// <summary>Texts that speak of something else altogether.</summary>
public sealed class OtherTopicsTests
{
    private const string Recipe = """
        # Lentil soup with lemon

        This soup is easy to make, quick and ideal for beginners. It scales well: double everything for a large family.

        ## What you need

        - 250 g red lentils
        - One onion, two carrots, no celery
        - Vegetable stock, the ready-made kind is fine

        ## How to cook it

        Chop the vegetables. Fry them gently. Unlike a heavy stew, the soup is light and needs no cream. Freeze the rest.
        """;

    private const string Journey = """
        # A week on the coast path

        The path is well documented and popular with walkers from everywhere. Both ends have a railway station.
        The first day is steep; the second is easier than the first. Small hotels are better for a small party, large ones have a restaurant built in.

        ## Security

        Leave no valuables in the car. The community is friendly and the police are fast.
        """;

    private const string JavaScript = """
        # React or Vue for a small team?

        React has the larger community, Vue the gentler learning curve. React leaves routing to third-party libraries, while Vue ships with its own.

        | | React | Vue |
        |---|---|---|
        | Learning curve | steep | gentle |
        | Performance | fast | fast |
        | Templates | JSX | built-in |

        Choose Vue for prototypes and small projects. Choose React for large applications.
        """;

    private const string Guitar = """
        # Django Reinhardt, guitarist

        Django had a style of his own. He was born in Belgium. His playing was fast. A flask of wine stood beside him.
        """;

    [Theory]
    [InlineData(Recipe)]
    [InlineData(Journey)]
    [InlineData(JavaScript)]
    public void They_yield_nothing(string text) => Assert.Empty(RealLexicon.Suggester.Suggest(text));

    [Fact]
    public void A_person_of_the_same_name_yields_next_to_nothing() =>
        Assert.InRange(RealLexicon.Suggester.Suggest(Guitar).Count, 0, 1);
}
