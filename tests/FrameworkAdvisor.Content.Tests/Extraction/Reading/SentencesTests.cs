using FrameworkAdvisor.Content.Extraction.Reading;

namespace FrameworkAdvisor.Content.Tests.Extraction.Reading;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("One. Two! Three? Four…", "One.", "Two!", "Three?", "Four…")]
    [InlineData("Use parts, e.g. Jinja, i.e. templates. Done.", "Use parts, e.g. Jinja, i.e. templates.", "Done.")]
    [InlineData("Flask vs. Django is old. So what?", "Flask vs. Django is old.", "So what?")]
    [InlineData("Forms, auth, etc. are there. More.", "Forms, auth, etc. are there.", "More.")]
    [InlineData("It has forms, auth, etc. Flask has none.", "It has forms, auth, etc.", "Flask has none.")]
    [InlineData("We run Django 4.2 here. Django 5. It works.", "We run Django 4.2 here.", "Django 5.", "It works.")]
    [InlineData("A. Okafor and J. R. Hartley wrote it. Read on.", "A. Okafor and J. R. Hartley wrote it.", "Read on.")]
    [InlineData("Node.js and asp.net are others. So is Vue.", "Node.js and asp.net are others.", "So is Vue.")]
    [InlineData("It took 46.04 ms. The other took 3.5 times that.", "It took 46.04 ms.", "The other took 3.5 times that.")]
    [InlineData("He said \"It scales.\" She laughed.", "He said \"It scales.\"", "She laughed.")]
    [InlineData("Is it slow? No. See No. 5.", "Is it slow?", "No.", "See No. 5.")]
    [InlineData("Well... it depends... You know.", "Well... it depends...", "You know.")]
    [InlineData("and I'd just... know. There is a file.", "and I'd just... know.", "There is a file.")]
    [InlineData("It is small (see fig. 3). And lean.", "It is small (see fig. 3).", "And lean.")]
    [InlineData("nice post. you can do it", "nice post.", "you can do it")]
    [InlineData("Dr. Smith, Prof. Jones and Acme Inc. Europe agree.", "Dr. Smith, Prof. Jones and Acme Inc.", "Europe agree.")]
    [InlineData("Written in the U.S. by hand. Then sold.", "Written in the U.S. by hand.", "Then sold.")]
    [InlineData("Really?! Yes.", "Really?!", "Yes.")]
    [InlineData("no end", "no end")]
    [InlineData("")]
    public void Text_is_split_where_a_sentence_ends_and_nowhere_else(string text, params string[] expected)
    {
        Assert.Equal(expected, Sentences.Of(text).Select(one => text.Substring(one.Start, one.Length)));
    }

    [Fact]
    public void What_never_ends_is_cut_between_words()
    {
        var pieces = Sentences.Of(string.Concat(Enumerable.Repeat("word ", 1000))).ToList();

        Assert.All(pieces, piece => Assert.InRange(piece.Length, 1, Sentences.Longest + 10));
        Assert.Equal(4999 - (pieces.Count - 1), pieces.Sum(piece => piece.Length));
    }
}
