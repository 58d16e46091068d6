using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>What things are called in two knowledge versions: as in the later one, or else as in the former.</summary>
internal sealed class Titles(Catalogue former, Catalogue later)
{
    public string Framework(string slug) =>
        Find(catalogue => catalogue.FindFramework(slug)?.Name, slug);

    public string Need(string id) => Quoted(Find(catalogue => catalogue.FindNeed(id)?.Name, id));

    public string Publisher(string article) =>
        Find(catalogue => catalogue.FindArticle(article)?.Publisher, article);

    public string Article(string article) =>
        $"{Quoted(Find(catalogue => catalogue.FindArticle(article)?.Title, article))} ({Publisher(article)})";

    public string Question(string id) =>
        Quoted(Find(catalogue => catalogue.Questions.FirstOrDefault(question => question.Id == id)?.Label, id));

    public string Option(string question, string id) => id == Questionnaire.NotSure ? Quoted("not sure") : Quoted(Find(
        catalogue => catalogue.Questions.FirstOrDefault(one => one.Id == question)?.Options.FirstOrDefault(option => option.Id == id)?.Label, id));

    public static string Quoted(string title) => $"“{title}”";

    private string Find(Func<Catalogue, string?> title, string otherwise) => title(later) ?? title(former) ?? otherwise;
}
