using FrameworkAdvisor.Content.Extraction.Language;

namespace FrameworkAdvisor.Content.Tests.Extraction.Language;

public sealed class PhraseTrieTests
{
    private readonly WordReader reader = new(["small", "easy", "large", "big"]);

    [Theory]
    [InlineData("small project", "Fine for smaller projects.", true)]
    [InlineData("admin panel/site", "It has an admin site.", true)]
    [InlineData("admin panel/site", "It has an admin page.", false)]
    [InlineData("out-of-the-box", "Nothing works out of the box", true)]
    [InlineData("use ... for", "Use it only for that", true)]
    [InlineData("use ... for", "Use it or leave it as you like for that", false)]
    [InlineData("use ... for", "Use it; for that is cheap", false)]
    [InlineData("easy to learn", "It is the easiest to learn", true)]
    [InlineData("big", "A bigger one", true)]
    [InlineData("hard", "It hardly matters", false)]
    [InlineData("cache", "It caches, cached, caching", true)]
    public void A_phrase_is_found_in_its_inflections_choices_and_gaps(string phrase, string sentence, bool isFound)
    {
        var trie = new PhraseTrie<string>(reader);
        Assert.Null(trie.Add(phrase, "found"));

        Assert.Equal(isFound, trie.Find(reader.Read(sentence)).Count > 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("... end")]
    [InlineData("start ...")]
    [InlineData("a ... b ... c ... d")]
    public void A_phrase_that_could_stand_anywhere_is_refused(string phrase) =>
        Assert.NotNull(new PhraseTrie<string>(reader).Add(phrase, ""));

    [Fact]
    public void Every_place_is_told_with_its_words()
    {
        var trie = new PhraseTrie<string>(reader);
        trie.Add("small", "one");
        trie.Add("small core", "two");

        var found = trie.Find(reader.Read("A small core"));

        Assert.Equal([(1, 2, "one"), (1, 3, "two")], found.Select(match => (match.Start, match.End, match.Meaning)));
    }
}
