using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Catalogue.Writing;

/// <summary><c>criteria.yml</c> as text.</summary>
internal static class CriteriaText
{
    public static string Write(Core.Knowledge.Catalogue catalogue)
    {
        var yaml = new YamlWriter();
        yaml.Comment(
            "Criteria and their needs. Each need is rated 0 to 10 for each framework; the anchors say what 0, 5 and 10 mean.",
            "half-life-months: after how long a claim counts half. Facts that move (community, performance, delivery) 24, else 60.");
        yaml.Open("criteria");
        for (var at = 0; at < catalogue.Criteria.Count; at++)
        {
            if (at > 0)
            {
                yaml.BlankLine();
            }

            yaml.Item(() => Write(catalogue.Criteria[at], yaml));
        }

        yaml.Close();
        WriteMeasures(catalogue.Measures, yaml);
        return yaml.ToString();
    }

    private static void Write(Criterion criterion, YamlWriter yaml)
    {
        yaml.Add("slug", criterion.Slug);
        yaml.Add("name", criterion.Name);
        yaml.Add("description", criterion.Description);
        yaml.Open("needs");
        foreach (var need in criterion.Needs)
        {
            yaml.Item(() =>
            {
                yaml.Add("id", need.Id);
                yaml.Add("name", need.Name);
                yaml.Add("wants", need.Wants);
                yaml.Add("at-zero", need.AtZero);
                yaml.Add("at-five", need.AtFive);
                yaml.Add("at-ten", need.AtTen);
                yaml.Add("half-life-months", need.HalfLifeMonths);
            });
        }

        yaml.Close();
    }

    private static void WriteMeasures(IReadOnlyList<Measure> measures, YamlWriter yaml)
    {
        if (measures.Count == 0)
        {
            return;
        }

        yaml.BlankLine();
        yaml.Comment("Kinds of figures that articles give.");
        yaml.Open("measures");
        foreach (var measure in measures)
        {
            yaml.FlowItem(
                ("id", YamlScalar.Write(measure.Id, inFlow: true)),
                ("name", YamlScalar.Write(measure.Name, inFlow: true)),
                ("criterion", YamlScalar.Write(measure.Criterion, inFlow: true)));
        }

        yaml.Close();
    }
}
