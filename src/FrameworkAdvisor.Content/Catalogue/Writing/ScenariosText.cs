using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Catalogue.Writing;

/// <summary><c>scenarios.yml</c> as text.</summary>
internal static class ScenariosText
{
    public static string Write(Core.Knowledge.Catalogue catalogue)
    {
        var parts = catalogue.Questions.FirstOrDefault(question => question.Id == Questionnaire.Parts)?.Options.Select(option => option.Id).ToList() ?? [];
        var yaml = new YamlWriter();
        yaml.Comment(
            "Reference cases: what an article recommends, as answers and the outcome they should lead to.",
            "`expect` is a framework (advised alone) or another kind of outcome; `difference` explains a case in which the model",
            "comes to another result than the article, and why that is right.");
        if (catalogue.Scenarios.Count == 0)
        {
            yaml.AddRaw("scenarios", "[]");
            return yaml.ToString();
        }

        yaml.Open("scenarios");
        for (var at = 0; at < catalogue.Scenarios.Count; at++)
        {
            if (at > 0)
            {
                yaml.BlankLine();
            }

            var scenario = catalogue.Scenarios[at];
            if ((at == 0 || catalogue.Scenarios[at - 1].Article != scenario.Article) && Slug.IsValid(scenario.Article))
            {
                yaml.Comment(scenario.Article);
            }

            yaml.Item(() => Write(scenario, parts, yaml));
        }

        yaml.Close();
        return yaml.ToString();
    }

    private static void Write(Scenario scenario, List<string> parts, YamlWriter yaml)
    {
        yaml.Add("id", scenario.Id);
        yaml.Add("title", scenario.Title);
        yaml.Add("article", scenario.Article);
        yaml.Add("passage", scenario.Passage);
        yaml.AddRaw("answers", YamlScalar.Quote(scenario.Query));
        yaml.Add("expect", scenario.Expected);
        if (scenario.Split.Count > 0)
        {
            yaml.AddRaw("split", YamlWriter.FlowMap(scenario.Split
                .OrderBy(pair => parts.IndexOf(pair.Key)).ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => (YamlScalar.Write(pair.Key, inFlow: true), YamlScalar.Write(pair.Value, inFlow: true)))));
        }

        yaml.AddIfAny("difference", scenario.Difference);
    }
}
