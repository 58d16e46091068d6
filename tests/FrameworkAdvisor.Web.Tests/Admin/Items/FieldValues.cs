using System.Globalization;
using FrameworkAdvisor.Core.Editing;

namespace FrameworkAdvisor.Web.Tests.Admin.Items;

/// <summary>Values to type into any field of any kind, whatever fields there will be.</summary>
internal static class FieldValues
{
    public const string Mark = "Zyzzyva";

    private static int count;

    /// <summary>
    /// What to type to change one field, with what has to go along with it: only a disputed claim has a reason, only an
    /// extension has names.
    /// </summary>
    public static Dictionary<string, string> Change(Item item, Field field, IReadOnlyList<Item> items)
    {
        var typed = new Dictionary<string, string> { [field.Name] = Other(field, item, items) };
        if (item.Kind == ItemKinds.Claim && field.Name is "status" or "dispute-reason" or "reference")
        {
            typed["status"] = "disputed";
            typed["dispute-reason"] = Next();
            typed["reference"] = Next();
        }
        else if (item.Kind == ItemKinds.Article && field.Name is "text-kind" or "permission")
        {
            typed["text-kind"] = "copy";
            typed["permission"] = Next();
        }
        else if (item.Kind == ItemKinds.Provision && field.Name is "kind" or "extensions")
        {
            typed["kind"] = "extension";
            typed["extensions"] = Next();
        }

        return typed;
    }

    /// <summary>Something for every field that forms ask for, each other than what is there.</summary>
    public static Dictionary<string, string> ChangeAll(Item item, IReadOnlyList<Item> items)
    {
        var typed = new Dictionary<string, string>();
        foreach (var field in item.Kind.Editable)
        {
            foreach (var (name, value) in Change(item, field, items))
            {
                typed.TryAdd(name, value);
            }
        }

        return item.Kind == ItemKinds.Claim || item.Kind == ItemKinds.Provision
            ? typed.Concat([]).ToDictionary(pair => pair.Key, pair => pair.Key switch { "status" => "disputed", "kind" => "extension", _ => pair.Value })
            : typed;
    }

    /// <summary>A new item of a kind, whatever it takes.</summary>
    public static Item Another(ItemKind kind, IReadOnlyList<Item> items)
    {
        var model = items.FirstOrDefault(item => item.Kind == kind) ?? Made(kind, items);
        var known = items.Select(item => item.Key).ToHashSet();
        foreach (var fixedValues in FixedValues(kind, model, items))
        {
            var item = model.With(fixedValues);
            if (!known.Contains(item.Key))
            {
                return item;
            }
        }

        throw new InvalidOperationException($"no new {kind} can be made");
    }

    // There may be none of a kind, such as ratings set by hand.
    private static Item Made(ItemKind kind, IReadOnlyList<Item> items) => new(kind, kind.Fields.ToDictionary(field => field.Name, field => field switch
    {
        { RefersTo: { } reference } => items.First(item => item.Kind.Name == reference).Id,
        { Form: FieldForm.Whole or FieldForm.Number } => field.Maximum.ToString(CultureInfo.InvariantCulture),
        { Form: FieldForm.Choice } => field.Choices[0].Value,
        _ => Next(),
    }));

    public static string Next() => $"{Mark}{Interlocked.Increment(ref count)}";

    private static IEnumerable<Dictionary<string, string>> FixedValues(ItemKind kind, Item model, IReadOnlyList<Item> items)
    {
        if (kind == ItemKinds.Fact)
        {
            yield return new() { ["id"] = Next().ToLowerInvariant(), ["value"] = Next() };
        }

        Field[] references = [.. kind.Fixed.Where(field => field.RefersTo is not null)];
        if (kind.Fixed.FirstOrDefault(field => field.RefersTo is null) is { } own)
        {
            yield return new() { [own.Name] = own.Form == FieldForm.NeedId ? $"{model.Id.Split('.')[0]}.{Next().ToLowerInvariant()}" : Next().ToLowerInvariant() };
        }

        foreach (var first in references.Take(1).SelectMany(field => items.Where(item => item.Kind.Name == field.RefersTo)))
        {
            foreach (var second in references.Skip(1).Take(1).SelectMany(field => items.Where(item => item.Kind.Name == field.RefersTo)))
            {
                if (first != second)
                {
                    yield return new() { [references[0].Name] = first.Id, [references[1].Name] = second.Id };
                }
            }
        }
    }

    private static string Other(Field field, Item item, IReadOnlyList<Item> items)
    {
        var value = item[field.Name];
        return field switch
        {
            { Form: FieldForm.Flag } => value == "true" ? "false" : "true",
            { Form: FieldForm.Choice } => field.Choices.First(choice => choice.Value != value).Value,
            { Form: FieldForm.Whole or FieldForm.Number } => Number(field, value),
            { Form: FieldForm.Date } => value == "2011-05" ? "2011-06" : "2011-05",
            { Form: FieldForm.Address } => $"https://{Next().ToLowerInvariant()}.example/",
            { RefersTo: { } kind } => Reference(kind, item, field, items),
            { Name: "split" } => $"{Next()}=django",
            { IsList: true } => Next() + "\n" + Next(),
            _ => Next(),
        };
    }

    private static string Reference(string kind, Item item, Field field, IReadOnlyList<Item> items) =>
        items.First(one => one.Kind.Name == kind && one.Id.StartsWith(field.ReferencePrefix, StringComparison.Ordinal)
            && one.Id[field.ReferencePrefix.Length..] != item[field.Name]).Id[field.ReferencePrefix.Length..];

    private static string Number(Field field, string value)
    {
        var number = double.Parse(value, CultureInfo.InvariantCulture);
        var other = number + 1 <= field.Maximum ? number + 1 : number - (field.Form == FieldForm.Whole ? 1 : 0.25);
        other = other < field.Minimum ? (field.Minimum + field.Maximum) / 2 : other;
        return other.ToString("R", CultureInfo.InvariantCulture);
    }
}
