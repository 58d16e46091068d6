using System.Globalization;
using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Core.Knowledge;
using Markdig.Renderers.Html;

namespace FrameworkAdvisor.Content.Articles;

/// <summary>
/// What stands in the braces behind a mark: <c>claim="django admin.built-in +2; flask admin.built-in -1"</c>, and what was
/// decided about it: <c>disputed</c> with <c>reference</c>, or <c>status</c>; and <c>as-of</c>. With a number these speak
/// of one claim of several, and go before those without: <c>status-2=rejected</c>.
/// </summary>
internal static class ClaimNotation
{
    private const string Example = "`==passage=={claim=\"django admin.built-in +2\"}`";

    private static readonly string[] known = ["claim", "disputed", "reference", "as-of", "status"];

    private static readonly string[] stances = ["-2", "-1", "0", "+1", "+2"];

    /// <summary>The statements, or null when the notation has errors, which are then added.</summary>
    public static IReadOnlyList<ClaimStatement>? Read(HtmlAttributes? attributes, Vocabulary vocabulary, Action<string> addError)
    {
        var faults = new List<string>();
        var values = ReadValues(attributes, faults);
        if (!values.ContainsKey("claim") && faults.Count == 0)
        {
            faults.Add($"this mark has no claim; write {Example}, without a space before the braces and with ' in place of \" inside the quotes");
        }

        var statements = ReadStatements(values.GetValueOrDefault("claim"), vocabulary, faults);
        var forAll = Decision.Read(values, "", faults);
        var decided = new List<ClaimStatement>();
        for (var at = 0; at < statements.Count; at++)
        {
            decided.Add(Decision.Read(values, Suffix(at), faults).Over(forAll).On(statements[at]));
        }

        faults.AddRange(values.Keys
            .Where(name => NumberIn(name) > statements.Count && statements.Count > 0)
            .Select(name => $"`{name}` speaks of a claim that is not there; this mark has {statements.Count}"));
        faults.ForEach(addError);
        return faults.Count > 0 ? null : decided;
    }

    /// <summary>As it stands behind a mark, braces included. Decisions that all claims share are written once.</summary>
    public static string Write(IReadOnlyList<ClaimStatement> statements)
    {
        var claim = string.Join("; ", statements.Select(one => $"{one.Framework} {one.Need} {StanceText(one.Stance)}"));
        var decisions = statements.Select(Decision.Of).ToArray();
        var states = decisions.Select(one => one with { AsOf = null }).ToArray();
        var dates = decisions.Select(one => new Decision(null, null, null, one.AsOf)).ToArray();
        return "{claim=" + AttributeText.Write(claim) + string.Concat(Written(states)) + string.Concat(Written(dates)) + "}";
    }

    private static IEnumerable<string> Written(Decision[] decisions) => decisions.Distinct().Count() == 1
        ? [decisions[0].Write("")]
        : decisions.Select((decision, at) => decision.Write(Suffix(at)));

    private static string Suffix(int at) => string.Create(CultureInfo.InvariantCulture, $"-{at + 1}");

    private static string StanceText(int stance) => stance.ToString("+0;-0;0", CultureInfo.InvariantCulture);

    /// <summary>0 when it speaks of all claims.</summary>
    private static int NumberIn(string name) =>
        name.Length > 0 && char.IsAsciiDigit(name[^1]) ? int.Parse(name[(name.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture) : 0;

    private static bool IsKnown(string name)
    {
        var dash = name.LastIndexOf('-');
        return known.Contains(name, StringComparer.Ordinal)
            || (dash > 0 && name[..dash] != "claim" && known.Contains(name[..dash], StringComparer.Ordinal)
                && name.Length - dash is 2 or 3 && name[dash + 1] is >= '1' and <= '9' && char.IsAsciiDigit(name[^1]));
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
            if (!IsKnown(name))
            {
                faults.Add($"`{name}` is not an attribute of a mark; known are {KnownIds.Names(known)}, all but the first also with the number of a claim, such as `status-2`");
            }
            else if (string.IsNullOrWhiteSpace(value))
            {
                faults.Add($"`{name}` is empty");
            }
            else if (!values.TryAdd(name, AttributeText.Read(value.Trim())))
            {
                faults.Add($"`{name}` is given twice in this mark; put several claims into one, separated by `;`");
            }
        }

        return values;
    }

    private static List<ClaimStatement> ReadStatements(string? claim, Vocabulary vocabulary, List<string> faults)
    {
        var statements = new List<ClaimStatement>();
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

            statements.Add(new ClaimStatement(framework, need, position - Claim.MaximumStance));
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
