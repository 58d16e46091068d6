using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Editing;

/// <summary>A form as typed, made an item, or what is wrong with it by field.</summary>
/// <param name="Item">Null when something is wrong.</param>
/// <param name="Errors">By field name, in the order of the form.</param>
public sealed record ItemReading(Item? Item, IReadOnlyList<KeyValuePair<string, string>> Errors)
{
    /// <summary>Reads a form.</summary>
    /// <param name="kind">What it makes or changes.</param>
    /// <param name="former">The item it changes; null for a new one.</param>
    /// <param name="typed">What was typed by field; what is missing stays as it was.</param>
    /// <param name="isKnown">Whether there is an item of that kind and id.</param>
    public static ItemReading Of(ItemKind kind, Item? former, IReadOnlyDictionary<string, string> typed, Func<ItemKey, bool> isKnown)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var errors = new List<KeyValuePair<string, string>>();
        foreach (var field in kind.Fields)
        {
            var isAsked = former is null ? !field.IsDerived : field is { IsFixed: false, IsDerived: false };
            if (!isAsked || (former is not null && !typed.ContainsKey(field.Name)))
            {
                values[field.Name] = former?[field.Name] ?? typed.GetValueOrDefault(field.Name, "");
                continue;
            }

            var reading = FieldReading.Of(field, typed.GetValueOrDefault(field.Name, ""), isKnown);
            values[field.Name] = reading.Value;
            if (reading.Error is { } error)
            {
                errors.Add(new(field.Name, error));
            }
        }

        if (kind == ItemKinds.Fact && values["id"].Length == 0)
        {
            values["id"] = StableId.Of(values["framework"], values["measure"], values["value"], values["as-of"]);
        }

        errors.AddRange(Together(kind, values).Where(pair => !errors.Exists(error => error.Key == pair.Key)).ToArray());
        return new(errors.Count == 0 ? new Item(kind, values) : null, errors);
    }

    // What only several fields together can get wrong.
    private static IEnumerable<KeyValuePair<string, string>> Together(ItemKind kind, Dictionary<string, string> values)
    {
        if (kind == ItemKinds.Claim)
        {
            var isDisputed = values["status"] == "disputed";
            foreach (var (field, what) in new[] { ("dispute-reason", "why it is false or outdated"), ("reference", "where that can be checked") })
            {
                if (isDisputed && values[field].Length == 0)
                {
                    yield return new(field, $"A disputed claim needs {what}.");
                }
                else if (!isDisputed && values[field].Length > 0)
                {
                    yield return new(field, "Only a disputed claim has this: empty it, or set the status to disputed.");
                }
            }
        }
        else if (kind == ItemKinds.Article && (values["text-kind"] == "copy") != (values["permission"].Length > 0))
        {
            yield return new("permission", values["permission"].Length > 0
                ? "Only a copy has a permission: empty it, or say that the text is a copy."
                : "A copy needs the licence, or who allowed it: write it down, or say that the text is something else.");
        }
        else if (kind == ItemKinds.Provision)
        {
            if ((values["kind"] == "extension") != (values["extensions"].Length > 0))
            {
                yield return new("extensions", "Name extensions when, and only when, the kind is “By an extension”.");
            }

            if (values["articles"].Length == 0 && values["reference"].Length == 0)
            {
                yield return new("reference", "Name an article that says this, or a reference by which it can be checked.");
            }
        }
        else if (kind == ItemKinds.Tension && values["first"] == values["second"])
        {
            yield return new("second", "Both answers are the same: a tension needs two.");
        }
        else if (kind == ItemKinds.Scenario && FieldText.List(values["split"]).Any(side => side.Split('=') is not [{ Length: > 0 }, { Length: > 0 }]))
        {
            yield return new("split", "Write one part and its framework a line, as in pages=django.");
        }
        else if (kind == ItemKinds.Framework && Enum.GetValues<OutcomeKind>().Any(outcome => Outcome.WordFor(outcome) == values["slug"]))
        {
            yield return new("slug", $"“{values["slug"]}” is the name of an outcome: choose another.");
        }
    }
}
