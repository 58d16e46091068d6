using FrameworkAdvisor.Core;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Catalogue;

/// <summary><c>criteria.yml</c>: the criteria with their needs, and the measures that facts may give.</summary>
internal static class CriteriaFile
{
    public const string Name = "criteria.yml";

    public const int LongestHalfLifeMonths = 600;

    public static Fields Open(YamlMap root, FileErrors errors) => new(root, Name, errors, "criteria", "measures");

    public static IReadOnlyList<Criterion> ReadCriteria(Fields file, Vocabulary vocabulary)
    {
        var criteria = new List<Criterion>();
        foreach (var fields in file.Maps("criteria", ListSize.AtLeastOne, "a criterion", "slug", "name", "description", "needs"))
        {
            criteria.Add(ReadCriterion(fields, vocabulary));
            if (criteria.Count == ModelConstants.MostCriteria + 1)
            {
                file.Errors.Add(fields.Line, $"there are more than {ModelConstants.MostCriteria} criteria; nobody can weigh so many: merge or drop some");
            }
        }

        return criteria;
    }

    public static IReadOnlyList<Measure> ReadMeasures(Fields file, Vocabulary vocabulary) =>
    [
        .. file.Maps("measures", ListSize.Optional, "a measure", "id", "name", "criterion").Select(fields => new Measure(
            fields.NewId("id", vocabulary.Measures),
            fields.Text("name"),
            fields.Reference("criterion", vocabulary.Criteria))),
    ];

    private static Criterion ReadCriterion(Fields fields, Vocabulary vocabulary)
    {
        var slug = fields.NewId("slug", vocabulary.Criteria);
        var needs = fields
            .Maps("needs", ListSize.AtLeastOne, "a need", "id", "name", "wants", "at-zero", "at-five", "at-ten", "half-life-months")
            .Select(need => ReadNeed(need, slug, vocabulary.Needs))
            .ToArray();
        return new Criterion(slug, fields.Text("name"), fields.Text("description"), needs);
    }

    private static Need ReadNeed(Fields fields, string criterion, KnownIds needs) => new(
        ReadNeedId(fields, criterion, needs),
        fields.Text("name"),
        fields.Text("wants"),
        fields.Text("at-zero"),
        fields.Text("at-five"),
        fields.Text("at-ten"),
        fields.WholeNumber("half-life-months", 1, LongestHalfLifeMonths));

    private static string ReadNeedId(Fields fields, string criterion, KnownIds needs)
    {
        var id = fields.Text("id");
        var parts = id.Split('.');
        if (id.Length > 0 && !(parts.Length == 2 && parts.All(Slug.IsValid)))
        {
            fields.Errors.Add(fields.LineOf("id"), $"`{id}` cannot be the id of a need: write the criterion, a dot and a name, such as `admin.built-in`; in both parts {Slug.Rule}");
            needs.AcceptsAll = true;
            return "";
        }

        if (id.Length > 0 && criterion.Length > 0 && parts[0] != criterion)
        {
            fields.Errors.Add(fields.LineOf("id"), $"the need `{id}` stands under the criterion `{criterion}`, so its id must start with `{criterion}.`");
        }

        needs.Add(id, fields.LineOf("id"), fields.Errors);
        return id;
    }
}
