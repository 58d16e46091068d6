using System.Globalization;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Catalogue.Writing;

/// <summary><c>questionnaire.yml</c> as text: a line for each effect.</summary>
internal static class QuestionnaireText
{
    public static string Write(Core.Knowledge.Catalogue catalogue)
    {
        var yaml = new YamlWriter();
        yaml.Comment(
            "The questionnaire. Ids are a contract; wording, help and effects are content.",
            "An effect gives a need weight points (1 to 10); `articles` name those whose statements on that need are the reason.",
            "Effects go to needs, never to frameworks. \"Not sure\" is offered with every question and counts as the mean of its options.",
            "`concerns`: the parts an answer is about. A small service or a static site is small by itself: the size, growth, data,",
            "team and agreed ways of the main application are no needs of theirs, so those answers stay out when such a part is",
            "looked at alone. Protection, load, deadline and surroundings concern every part.");
        yaml.Open("questions");
        for (var at = 0; at < catalogue.Questions.Count; at++)
        {
            if (at > 0)
            {
                yaml.BlankLine();
            }

            yaml.Item(() => Write(catalogue.Questions[at], yaml));
        }

        yaml.Close();
        WriteTensions(catalogue.Tensions, yaml);
        return yaml.ToString();
    }

    private static void Write(Question question, YamlWriter yaml)
    {
        yaml.Add("id", question.Id);
        yaml.Add("label", question.Label);
        yaml.Add("text", question.Text);
        yaml.Add("help", question.Help);
        if (question.Several)
        {
            yaml.AddRaw("several", "true");
        }

        if (question.Concerns.Count > 0)
        {
            yaml.Add("concerns", question.Concerns);
        }

        yaml.Open("options");
        foreach (var option in question.Options)
        {
            yaml.Item(() => Write(option, yaml));
        }

        yaml.Close();
    }

    private static void Write(Option option, YamlWriter yaml)
    {
        yaml.Add("id", option.Id);
        yaml.Add("label", option.Label);
        if (option.Effects.Count == 0)
        {
            yaml.AddRaw("effects", "[]");
            return;
        }

        yaml.Open("effects");
        foreach (var effect in option.Effects)
        {
            yaml.FlowItem(
                ("need", YamlScalar.Write(effect.Need, inFlow: true)),
                ("points", effect.Points.ToString(CultureInfo.InvariantCulture)),
                ("articles", YamlWriter.FlowList(effect.Articles)));
        }

        yaml.Close();
    }

    private static void WriteTensions(IReadOnlyList<Tension> tensions, YamlWriter yaml)
    {
        if (tensions.Count == 0)
        {
            return;
        }

        yaml.BlankLine();
        yaml.Comment("Answers that pull against each other. Both stay; the check page names them.");
        yaml.Open("tensions");
        foreach (var tension in tensions)
        {
            yaml.Item(() =>
            {
                yaml.Add("first", $"{tension.First.Question}={tension.First.Option}");
                yaml.Add("second", $"{tension.Second.Question}={tension.Second.Option}");
                yaml.Add("why", tension.Why);
            });
        }

        yaml.Close();
    }
}
