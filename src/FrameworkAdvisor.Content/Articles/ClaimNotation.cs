using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Core.Knowledge;
using Markdig.Renderers.Html;

namespace FrameworkAdvisor.Content.Articles;

/// <summary>
/// What stands in the braces behind a mark: <c>claim="django admin.built-in +2; flask admin.built-in -1"</c>, and
/// <c>disputed</c> with <c>reference</c>, and <c>as-of</c>.
/// </summary>
internal sealed record ClaimNotation(
    IReadOnlyList<(string Framework, string Need, int Stance)> Statements,
    string? Disputed,
    string? Reference,
    PartialDate? AsOf)
{
    private const string Example = "`==passage=={claim=\"django admin.built-in +2\"}`";

    private static readonly string[] known = ["claim", "disputed", "reference", "as-of"];

    private static readonly string[] stances = ["-2", "-1", "0", "+1", "+2"];

    /// <summary>The notation, or null when it has errors, which are then added.</summary>
    public static ClaimNotation? Read(HtmlAttributes? attributes, Vocabulary vocabulary, Action<string> addError)
    {
        var faults = new List<string>();
        var values = ReadValues(attributes, faults);
        if (!values.ContainsKey("claim") && faults.Count == 0)
        {
            faults.Add($"this mark has no claim; write {Example}, without a space before the braces and with ' in place of \" inside the quotes");
        }

        if (values.ContainsKey("disputed") != values.ContainsKey("reference"))
        {
            faults.Add("`disputed` (why it is false or outdated) and `reference` (where that can be checked) go together; give both");
        }

        var asOf = default(PartialDate);
        if (values.TryGetValue("as-of", out var date) && !PartialDate.TryParse(date, out asOf))
        {
            faults.Add($"`as-of` is `{date}`; write a date as 2019, 2019-08 or 2019-08-31");
        }

        var statements = ReadStatements(values.GetValueOrDefault("claim"), vocabulary, faults);
        faults.ForEach(addError);
        return faults.Count > 0
            ? null
            : new ClaimNotation(statements, values.GetValueOrDefault("disputed"), values.GetValueOrDefault("reference"), date is null ? null : asOf);
    }

    private static Dictionary<string, string> ReadValues(HtmlAttributes? attributes, List<string> faults)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (attributes is { Id: not null } or { Classes.Count: > 0 })
        {
            faults.Add($"a mark takes no id and no class; known are {KnownIds.Names(known)}");
        }

        foreach (var (name, value) in attributes?.Properties ?? [])
        {
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                faults.Add($"`{name}` is not an attribute of a mark; known are {KnownIds.Names(known)}");
            }
            else if (string.IsNullOrWhiteSpace(value))
            {
                faults.Add($"`{name}` is empty");
            }
            else if (!values.TryAdd(name, value.Trim()))
            {
                faults.Add($"`{name}` is given twice in this mark; put several claims into one, separated by `;`");
            }
        }

        return values;
    }

    private static List<(string Framework, string Need, int Stance)> ReadStatements(
        string? claim, Vocabulary vocabulary, List<string> faults)
    {
        var statements = new List<(string Framework, string Need, int Stance)>();
        foreach (var statement in claim?.Split(';') ?? [])
        {
            if (statement.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is not [var framework, var need, var stance])
            {
                faults.Add($"`{statement.Trim()}` is not a claim; write framework, need and stance, such as `django admin.built-in +2`, and `;` between several");
                continue;
            }

            var position = Array.IndexOf(stances, stance);
            if (position < 0)
            {
                faults.Add($"the stance `{stance}` must be one of +2, +1, 0, -1, -2 (with the minus sign of the keyboard)");
            }

            faults.AddRange(UnknownNames(framework, need, vocabulary));
            if (statements.Exists(other => other.Framework == framework && other.Need == need))
            {
                faults.Add($"this mark has two claims on `{framework} {need}`; keep one");
            }

            statements.Add((framework, need, position - Claim.MaximumStance));
        }

        return statements;
    }

    private static IEnumerable<string> UnknownNames(string framework, string need, Vocabulary vocabulary)
    {
        if (!vocabulary.Frameworks.Contains(framework))
        {
            yield return vocabulary.Frameworks.Unknown(framework);
        }

        if (!vocabulary.Needs.Contains(need))
        {
            yield return vocabulary.Needs.Unknown(need);
        }
    }
}
