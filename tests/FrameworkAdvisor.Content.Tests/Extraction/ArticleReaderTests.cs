using FrameworkAdvisor.Content.Extraction;

namespace FrameworkAdvisor.Content.Tests.Extraction;

public sealed class ArticleReaderTests
{
    private const string Prose = "This is a sentence that is long enough to be taken for the body of an article by anyone.";

    [Theory]
    [InlineData("# Title\n\n## Flask\n\nIt is small.")]
    [InlineData("Title\n=====\n\nFlask\n-----\n\nIt is small.")]
    [InlineData("Title\n=====\n\nFlask\n~~~~~\n\nIt is small.\n\n~~~\nhidden\n~~~")]
    [InlineData("<h1>Title</h1>\n<h2>Flask</h2>\n<p>It is small.</p>")]
    [InlineData("# Title\r\n\r\n## Flask ##\r\n\r\nIt is small.")]
    [InlineData("---\ntitle: \"Title\"\ntrust: 0.4\n---\n## Flask\n\nIt is small.")]
    [InlineData("The title itself\n\nFlask\nIt is small.", "The title itself")]
    public void A_sentence_has_the_headings_above_it(string text, string title = "Title")
    {
        var passages = ArticleReader.Read(text);

        Assert.Equal([PassageKind.Title, PassageKind.Heading, PassageKind.Paragraph], passages.Select(passage => passage.Kind));
        Assert.Equal("It is small.", passages[2].Text);
        Assert.Equal([title, "Flask"], passages[2].Headings);
        Assert.Equal([title], passages[1].Headings);
        Assert.Empty(passages[0].Headings);
    }

    [Fact]
    public void Every_sentence_has_its_line_also_where_lines_were_broken()
    {
        var text = """
            # A title

            Flask is a small framework that leaves the choice of
            everything else to whoever uses it. Django is not.
            It decides a great deal for those who use it, and that
            Django way has its friends. They are many.
            """;

        Assert.Equal(
            [
                (3, "Flask is a small framework that leaves the choice of everything else to whoever uses it."),
                (4, "Django is not."),
                (5, "It decides a great deal for those who use it, and that Django way has its friends."),
                (6, "They are many."),
            ],
            ArticleReader.Read(text).Skip(1).Select(passage => (passage.Line, passage.Text)));
    }

    [Fact]
    public void Lines_without_gaps_are_passages_of_their_own()
    {
        var text = $"A letter about frameworks\n{Prose}\nSpeed: I know.\n{Prose}";

        Assert.Equal([1, 2, 3, 4], ArticleReader.Read(text).Select(passage => passage.Line));
    }

    [Theory]
    [InlineData("- one\n- two")]
    [InlineData("  • one\n  • two")]
    [InlineData("1. one\n2. two")]
    [InlineData("* one\n+ two")]
    [InlineData("✅ one\n✅ two")]
    [InlineData("<ul><li>one</li>\n<li>two</li></ul>")]
    public void Items_lose_their_bullets(string list)
    {
        var items = ArticleReader.Read($"{Prose}\n\n{list}").Skip(1);

        Assert.Equal([("one", 3), ("two", 4)], items.Select(item => (item.Text, item.Line)));
    }

    [Fact]
    public void What_leads_to_a_list_stands_above_its_items()
    {
        var text = "# Title\n\nThings I did not like:\n\n- The settings.\n- Templates:\n  - They fail.\n- It is heavy.\n\nAnd that was it.";

        var passages = ArticleReader.Read(text);

        Assert.Equal(["Title", "Things I did not like"], passages.Single(passage => passage.Text == "The settings.").Headings);
        Assert.Equal(["Title", "Things I did not like", "Templates"], passages.Single(passage => passage.Text == "They fail.").Headings);
        Assert.Equal(["Title", "Things I did not like"], passages.Single(passage => passage.Text == "It is heavy.").Headings);
        Assert.Equal(["Title"], passages[^1].Headings);
    }

    [Theory]
    [InlineData("|Feature|Flask|Django|\n|---|:-:|---|\n|Admin|no|yes|", 3)]
    [InlineData("Feature | Flask | Django\nAdmin | no | yes", 2)]
    [InlineData("Feature\tFlask\tDjango\nAdmin\tno\tyes", 2)]
    [InlineData("<tr><th>Feature</th><th>Flask</th><th>Django</th></tr>\n<tr><td>Admin</td><td>no</td><td>yes</td></tr>", 2)]
    public void A_cell_has_its_column_and_its_row(string table, int line)
    {
        var cells = ArticleReader.Read($"# Title\n\n{table}").Where(passage => passage.Kind == PassageKind.TableCell);

        Assert.Equal(
            [(line + 2, "Admin", "Feature", null), (line + 2, "no", "Flask", "Admin"), (line + 2, "yes", "Django", "Admin")],
            cells.Select(cell => (cell.Line, cell.Text, cell.Column, cell.Row)));
    }

    [Theory]
    [InlineData("Feature\nFlask\nDjango\nAdmin\nno\nyes\nSize of projects\nsmall\nlarge\nSpeed\nfast\nOK", "Feature")]
    [InlineData("Flask\nDjango\nAdmin\nno\nyes\nSize of projects\nsmall\nlarge\nSpeed\nfast\nOK", null)]
    [InlineData("Feature\n\nFlask\n\nDjango\n\nAdmin\n\nno\n\nyes\n\nSize of projects\n\nsmall\n\nlarge\n\nSpeed\n\nfast\n\nOK", "Feature")]
    public void A_table_of_which_one_cell_a_line_is_left_is_a_table_still(string cells, string? corner)
    {
        var text = $"A comparison of two frameworks\n\nSome like Flask and others like Django, and those who like Flask do not like Django.\n\n{cells}\n\n{Prose}";

        var found = ArticleReader.Read(text).Where(passage => passage.Kind == PassageKind.TableCell).ToList();

        Assert.Equal(9, found.Count);
        Assert.Equal(("Admin", corner, null), (found[0].Text, found[0].Column, found[0].Row));
        Assert.Equal(("large", "Django", "Size of projects"), (found[5].Text, found[5].Column, found[5].Row));
    }

    [Fact]
    public void Marks_of_claims_and_all_other_markup_vanish()
    {
        var text = "## Flask {#flask}\n\n- **APIs.** ==Flask can serve `APIs`=={claim=\"flask api.services +2\"}, [says](https://example.org/a) ![a picture](x.png)the <b>source</b>&nbsp;&amp; others[1].";

        Assert.Equal(
            ["Flask", "APIs.", "Flask can serve APIs, says the source & others."],
            ArticleReader.Read(text).Select(passage => passage.Text));
    }

    [Theory]
    [InlineData("```python\nfrom flask import Flask\nThis is in a fence.\n```")]
    [InlineData("from flask import Flask\napp = Flask(__name__)\n\n@app.route(\"/\")\ndef hello():\n    return \"hello club\"")]
    [InlineData("<script>\nvar it = 'Django is fast';\n</script>")]
    [InlineData("<!-- Django is\nfast -->")]
    [InlineData("<nav>\nDjango is fast\n</nav>")]
    [InlineData("$ pip install django")]
    [InlineData("![Django is fast](django.png)")]
    [InlineData("[Django is fast](https://example.org)")]
    [InlineData("Photo of Django is fast")]
    [InlineData("By Marta Lindqvist, Head of Backend\n8 min read · Updated 14 March")]
    [InlineData("Share on LinkedIn\nTweet\n3 comments")]
    [InlineData("We use cookies to make this site fast. Accept all cookies.")]
    [InlineData("--- ADVERT ---\nDjango too slow? Our experts make it fast.\n--- /ADVERT ---")]
    [InlineData("╔════════╗\nBecome a Django PRO. Easy, fast!\n╚════════╝")]
    [InlineData("Get the best prices on our fast Django courses.")]
    [InlineData("Table of Contents\n1. Django is fast\n2. Flask is small")]
    [InlineData("In this article\nDjango is fast\nFlask is small")]
    [InlineData("Home | Django | Flask | About")]
    [InlineData("You may also like: Django is fast")]
    [InlineData("© 2024 Django is fast · Privacy")]
    public void What_stands_around_an_article_yields_nothing(string around)
    {
        var passages = ArticleReader.Read($"# Title\n\n{Prose}\n\n{around}\n\n## Next\n\nThe end is here.");

        Assert.Equal(["Title", Prose, "Next", "The end is here."], passages.Select(passage => passage.Text));
    }

    [Theory]
    [InlineData("Written by someone who had left, the code was clear.")]
    [InlineData("The contents of a Django project are always in the same place.")]
    [InlineData("Django's class for models is a great help.")]
    [InlineData("Related models are fetched with one query in Django.")]
    [InlineData("From my point of view, Flask is the import of the year.")]
    [InlineData("Users can log in to the admin and share their work.")]
    public void Sentences_that_only_resemble_it_stay(string sentence)
    {
        Assert.Equal([sentence], ArticleReader.Read($"# Title\n\n{sentence}").Skip(1).Select(passage => passage.Text));
    }

    [Fact]
    public void The_foot_of_a_page_ends_the_article()
    {
        var text = $"A title of an article\n\n{string.Join("\n\n", Enumerable.Repeat(Prose, 5))}\n\nAbout the author\nMarta likes Django, which is fast.\nDjango is not a personality, she says.";

        Assert.Equal("A title of an article", ArticleReader.Read(text)[0].Text);
        Assert.All(ArticleReader.Read(text).Skip(1), passage => Assert.Equal(Prose, passage.Text));
    }

    [Fact]
    public void Of_the_lines_above_an_article_only_its_title_stays()
    {
        var text = $"Skip to content\nNorthquay Digital\nServices\nWork\nHome / Blog / Engineering\nFlask or Django? What we tell our clients\nShare on X\n\n{Prose}";

        Assert.Equal(
            [(6, PassageKind.Title, "Flask or Django? What we tell our clients"), (9, PassageKind.Paragraph, Prose)],
            ArticleReader.Read(text).Select(passage => (passage.Line, passage.Kind, passage.Text)));
    }

    [Fact]
    public void Questions_stand_below_the_heading_that_announces_them_and_others_beside_what_comes_before()
    {
        var text = $"Two frameworks in one article\n\n{Prose}\n\nWhat is Django?\n{Prose}\n\nWhat is Flask?\n{Prose}\n\nFAQ\nIs Flask only for toys?\nNo, it is not.\nDoes Django scale?\nInstagram uses it.";

        var passages = ArticleReader.Read(text);

        Assert.Equal(["Two frameworks in one article", "What is Flask?"], passages.Last(passage => passage.Text == Prose).Headings);
        Assert.Equal(["Two frameworks in one article", "FAQ", "Is Flask only for toys?"], passages.Single(passage => passage.Text == "No, it is not.").Headings);
        Assert.Equal(["Two frameworks in one article", "FAQ", "Does Django scale?"], passages.Single(passage => passage.Text == "Instagram uses it.").Headings);
    }

    [Fact]
    public void Short_lines_below_a_heading_are_its_items()
    {
        var text = $"Two frameworks in one article\n\n{Prose}\n\n✅ Pros of Django\nBatteries included\nSteep but fair\n❌ Cons of Django\nToo heavy for small projects\n";

        var passages = ArticleReader.Read(text);

        Assert.Equal(["Pros of Django", "Cons of Django"], passages.Where(passage => passage.Kind == PassageKind.Heading).Select(passage => passage.Text));
        Assert.Equal(
            [("Batteries included", "Pros of Django"), ("Steep but fair", "Pros of Django"), ("Too heavy for small projects", "Cons of Django")],
            passages.Where(passage => passage.Kind == PassageKind.ListItem).Select(passage => (passage.Text, passage.Headings[^1])));
    }

    [Fact]
    public void Pros_and_cons_stand_below_what_they_are_of()
    {
        var text = $"Two frameworks in one article\n\n{Prose}\n\nFlask\n\nAdvantages\n\nLight and small\n\nDisadvantages\n\nNo admin there\n\nDjango\n\nAdvantages\n\nAdmin included";

        var passages = ArticleReader.Read(text);

        Assert.Equal(["Two frameworks in one article", "Flask", "Advantages"], passages.Single(passage => passage.Text == "Light and small").Headings);
        Assert.Equal(["Two frameworks in one article", "Flask", "Disadvantages"], passages.Single(passage => passage.Text == "No admin there").Headings);
        Assert.Equal(["Two frameworks in one article", "Django", "Advantages"], passages.Single(passage => passage.Text == "Admin included").Headings);
    }

    [Fact]
    public void An_offer_at_the_end_of_a_paragraph_takes_only_itself()
    {
        var passages = ArticleReader.Read("# Title\n\nVerdict: Django wins for big teams. Contact us today for a free consultation!");

        Assert.Equal(["Title", "Verdict: Django wins for big teams."], passages.Select(passage => passage.Text));
    }
}
