using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Tests.Editing;

/// <summary>A catalogue with at least two items of every kind, and changes to it.</summary>
internal static class Edited
{
    public static Catalogue Catalogue { get; } = new(
        [new("flask", "Flask", ["Pallets Flask"], "Small.", "https://flask.example/"), new("django", "Django", [], "Large.", "https://django.example/")],
        [
            new("size", "Size", "How much.", [Need("size.small"), Need("size.large")]),
            new("admin", "Admin", "Screens for staff.", [Need("admin.built-in")]),
        ],
        [new("stars", "Stars", "size"), new("backing", "Backed by", "admin")],
        [
            new("scope", "How large?", "Scope", "Count.", false, ["pages"],
                [new("tiny", "Tiny", [new("size.small", 5, ["one"])]), new("large", "Large", [new("size.large", 3, ["one", "two"])])]),
            new("parts", "Which parts?", "Parts", "Tick.", true, [], [new("pages", "Pages", []), new("api", "API", [new("size.small", 1, ["two"])])]),
        ],
        [new(new("scope", "tiny"), new("parts", "api"), "They pull apart."), new(new("scope", "large"), new("parts", "api"), "So do these.")],
        [
            Article("one", [new("flask", "stars", "70000", PartialDate.Parse("2024"), null), new("django", "stars", "83000", null, "about")]),
            Article("two", []),
        ],
        [
            new("one-1", "one", "flask", "size.small", 2, "Small.", "c-1", ClaimStatus.Accepted, null, null, null),
            new("one-2", "one", "django", "size.large", -1, "Not large.", "c-2", ClaimStatus.Disputed, "False.", "The manual.", PartialDate.Parse("2019-05")),
            new("two-1", "two", "django", "admin.built-in", 2, "Staff.", "c-3", ClaimStatus.Pending, null, null, null),
        ],
        [new("flask", "size.large", 3.3000000000000003, 0.1, "Measured."), new("django", "size.small", 4, 1, "Seen.")],
        [
            new("s1", "Blog", "one", "At the end.", "scope=tiny", "flask", new SortedDictionary<string, string>(), null),
            new("s2", "Shop", "two", "Middle.", "scope=large", "both", new SortedDictionary<string, string> { ["api"] = "flask", ["pages"] = "django" }, "It weighs more."),
        ])
    {
        Provisions =
        [
            new("flask", "admin.built-in", ProvisionKind.Extension, ["Flask-Admin", "Other"], "Add it.", ["one"], null),
            new("django", "admin.built-in", ProvisionKind.BuiltIn, [], "There.", ["two"], null),
        ],
    };

    public static IReadOnlyList<Item> Items { get; } = CatalogueItems.Of(Catalogue);

    /// <summary>Another value that the field takes.</summary>
    public static string Other(Field field, string value) => field.Form switch
    {
        FieldForm.Whole => value == "7" ? "8" : "7",
        FieldForm.Number => value == "0.25" ? "0.5" : "0.25",
        FieldForm.Flag => value == "true" ? "false" : "true",
        FieldForm.Choice => field.Choices.First(choice => choice.Value != value).Value,
        FieldForm.Date => value == "2018" ? "2017-03" : "2018",
        FieldForm.Address => "https://other.example/",
        _ when field.Name == "split" => value == "api=django" ? "api=flask" : "api=django",
        _ when field.RefersTo is { } kind => Items.First(item => item.Kind.Name == kind
            && item.Id.StartsWith(field.ReferencePrefix, StringComparison.Ordinal) && item.Id[field.ReferencePrefix.Length..] != value).Id[field.ReferencePrefix.Length..],
        _ => value + " and more",
    };

    public static Item With(this Item item, string field, string value) => item.With(new Dictionary<string, string> { [field] = value });

    public static Catalogue Change(Catalogue catalogue, ItemKey key, string field, string value) =>
        CatalogueItems.ToCatalogue(CatalogueItems.Of(catalogue).Select(item => item.Key == key ? item.With(field, value) : item));

    public static IEnumerable<(ItemKey, IReadOnlyDictionary<string, string>)> Shape(Catalogue catalogue) =>
        CatalogueItems.Of(catalogue).Select(item => (item.Key, item.Values));

    private static Need Need(string id) => new(id, id, "wants", "zero", "five", "ten", 24);

    private static Article Article(string slug, Fact[] facts) => new(
        slug, slug, "Publisher", "Author", PartialDate.Parse("2020"), null, "https://example.org/", 1.0 / 3, "Fair.", "Says.", $"# {slug}", $"<h1>{slug}</h1>", facts);
}
