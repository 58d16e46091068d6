using FrameworkAdvisor.Core.Editing;

namespace FrameworkAdvisor.Core.Tests.Editing;

public class ItemChangeTests
{
    [Theory]
    [InlineData("question", "scope", "text", "How big?", "text of question `scope`: “How large?” → “How big?”")]
    [InlineData("rating", "flask~size.large", "value", "4", "value of rating `flask size.large`: 3.3000000000000003 → 4")]
    [InlineData("framework", "flask", "summary", "Tiny.", "summary of framework `flask`: “Small.” → “Tiny.”")]
    [InlineData("article", "one", "text-kind", "quotes", "what the text is of article `one`: A digest in our own words: shown whole → The source’s words: only passages with claims are shown")]
    public void A_change_is_told_without_saying_a_word_twice(string kind, string id, string field, string value, string expected)
    {
        var before = Edited.Items.Single(item => item.Key == new ItemKey(kind, id));

        Assert.Equal([expected], new ItemChange(before, before.With(field, value)).Sentences());
    }

    [Theory]
    [InlineData("A ==fast one=={claim=\"flask size.small +1\"} here.", "A fast one here.", "marks in the text of article `one` follow its claims")]
    [InlineData("A ==fast\none=={claim=\"flask size.small +1\" disputed=\"No } ever\" reference=\"x\"} here.", "A ==fast one=={claim=\"flask size.small +2\"} here.", "marks in the text of article `one` follow its claims")]
    [InlineData("A ==fast one=={claim=\"flask size.small +1\"} here.", "A slow one here.", "text of article `one` is rewritten")]
    public void A_text_whose_marks_alone_differ_is_not_called_rewritten(string was, string isNow, string expected)
    {
        var article = Edited.Items.Single(item => item.Key == new ItemKey("article", "one"));

        Assert.Equal([expected], new ItemChange(article.With("markdown", was), article.With("markdown", isNow)).Sentences());
    }
}
