using FrameworkAdvisor.Content.Articles;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Data.Suggestions;

/// <summary>A claim as an editor typed it, read; or what is wrong with it by field.</summary>
/// <param name="Passage">The words of the article.</param>
/// <param name="Statement">What they claim; null when something is wrong.</param>
/// <param name="Errors">By the name of the field.</param>
internal sealed record ClaimEntry(string Passage, ClaimStatement? Statement, IReadOnlyList<KeyValuePair<string, string>> Errors)
{
    /// <summary>The words that are to be marked.</summary>
    public const string PassageField = "text";

    /// <summary>In the order of the form; the names are those of a claim's fields.</summary>
    public static IReadOnlyList<string> Fields { get; } = [PassageField, "framework", "need", "stance", "status", "dispute-reason", "reference", "as-of"];

    public static ClaimEntry Read(string article, IReadOnlyDictionary<string, string> typed, Func<ItemKey, bool> isKnown)
    {
        var errors = new List<KeyValuePair<string, string>>();
        var values = ItemKinds.Claim.Fields.ToDictionary(field => field.Name, _ => "", StringComparer.Ordinal);
        values["article"] = article;
        foreach (var name in (string[])[PassageField, "framework", "need"])
        {
            var reading = FieldReading.Of(ItemKinds.Claim.Find(name)!, typed.GetValueOrDefault(name, ""), isKnown);
            values[name] = reading.Value;
            if (reading.Error is { } error)
            {
                errors.Add(new(name, error));
            }
        }

        var rest = ItemReading.Of(ItemKinds.Claim, new Item(ItemKinds.Claim, values), typed, isKnown);
        errors.AddRange(rest.Errors);
        return new(values[PassageField], errors.Count == 0 ? StatementOf(rest.Item!) : null, errors);
    }

    private static ClaimStatement StatementOf(Item item) => new(
        item["framework"],
        item["need"],
        int.Parse(item["stance"], System.Globalization.CultureInfo.InvariantCulture),
        Claim.StatusFor(item["status"]),
        item["dispute-reason"] is { Length: > 0 } reason ? reason : null,
        item["reference"] is { Length: > 0 } reference ? reference : null,
        item["as-of"] is { Length: > 0 } date ? PartialDate.Parse(date) : null);
}
