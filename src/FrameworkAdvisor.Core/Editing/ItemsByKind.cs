using FrameworkAdvisor.Core.Knowledge;
using static FrameworkAdvisor.Core.Editing.FieldText;

namespace FrameworkAdvisor.Core.Editing;

/// <summary>Puts items together to a catalogue.</summary>
internal sealed class ItemsByKind(IEnumerable<Item> items)
{
    private readonly ILookup<string, Item> byKind = items.ToLookup(item => item.Kind.Name, StringComparer.Ordinal);

    public Catalogue ToCatalogue()
    {
        var needs = Children(ItemKinds.Need, need => need["id"][..need["id"].IndexOf('.', StringComparison.Ordinal)]);
        var facts = Children(ItemKinds.Fact, fact => fact["article"]);
        var effects = Children(ItemKinds.Effect, effect => effect["option"]);
        var options = Children(ItemKinds.Option, option => option["question"]);
        var articles = All(ItemKinds.Article).OrderBy(one => one.Id, StringComparer.Ordinal).Select(one => ToArticle(one, facts.TakeFor(one.Id))).ToArray();
        var places = articles.Index().ToDictionary(one => one.Item.Slug, one => one.Index, StringComparer.Ordinal);
        var catalogue = new Catalogue(
            [.. All(ItemKinds.Framework).Select(ToFramework)],
            [.. All(ItemKinds.Criterion).Select(one => new Criterion(one.Id, one["name"], one["description"], [.. needs.TakeFor(one.Id).Select(ToNeed)]))],
            [.. All(ItemKinds.Measure).Select(one => new Measure(one["id"], one["name"], one["criterion"]))],
            [.. All(ItemKinds.Question).Select(one => ToQuestion(one, [.. options.TakeFor(one.Id).Select(option => ToOption(option, effects.TakeFor(option.Id)))]))],
            [.. All(ItemKinds.Tension).Select(one => new Tension(ToChoice(one["first"]), ToChoice(one["second"]), one["why"]))],
            articles,
            [.. All(ItemKinds.Claim).Select(ToClaim).OrderBy(claim => places[claim.Article])],
            [.. All(ItemKinds.Rating).Select(one => new EditorRating(one["framework"], one["need"], Number(one["value"]), Number(one["standard-error"]), one["reason"]))],
            [.. All(ItemKinds.Scenario).Select(ToScenario)])
        {
            Provisions = [.. All(ItemKinds.Provision).Select(ToProvision)],
        };
        needs.RequireEmpty();
        facts.RequireEmpty();
        options.RequireEmpty();
        effects.RequireEmpty();
        return catalogue;
    }

    private static Framework ToFramework(Item one) => new(one["slug"], one["name"], List(one["aliases"]), one["summary"], one["site"]);

    private static Need ToNeed(Item one) =>
        new(one["id"], one["name"], one["wants"], one["at-zero"], one["at-five"], one["at-ten"], Whole(one["half-life-months"]));

    private static Question ToQuestion(Item one, IReadOnlyList<Option> options) => new(
        one["id"], one["text"], one["label"], one["help"], Flag(one["several"]), List(one["concerns"]), options);

    private static Option ToOption(Item one, IEnumerable<Item> effects) =>
        new(one["id"], one["label"], [.. effects.Select(effect => new Effect(effect["need"], Whole(effect["points"]), List(effect["articles"])))]);

    private static Article ToArticle(Item one, IEnumerable<Item> facts) => new(
        one["slug"],
        one["title"],
        one["publisher"],
        Optional(one["author"]),
        Date(one["published"]),
        Date(one["updated"]),
        Optional(one["source"]),
        Number(one["trust"]),
        one["trust-reason"],
        one["summary"],
        one["markdown"],
        one["html"],
        [.. facts.Select(fact => new Fact(fact["framework"], fact["measure"], fact["value"], Date(fact["as-of"]), Optional(fact["note"])) { Id = fact["id"] })])
    {
        TextKind = Article.TextKindFor(one["text-kind"]),
        Permission = Optional(one["permission"]),
    };

    private static Claim ToClaim(Item one) => new(
        one["id"],
        one["article"],
        one["framework"],
        one["need"],
        Whole(one["stance"]),
        one["text"],
        one["anchor"],
        Claim.StatusFor(one["status"]),
        Optional(one["dispute-reason"]),
        Optional(one["reference"]),
        Date(one["as-of"]));

    private static Provision ToProvision(Item one) => new(
        one["framework"], one["need"], Provision.KindFor(one["kind"]), List(one["extensions"]), one["text"], List(one["articles"]), Optional(one["reference"]));

    private static Scenario ToScenario(Item one) => new(
        one["id"],
        one["title"],
        one["article"],
        one["passage"],
        one["query"],
        one["expected"],
        new SortedDictionary<string, string>(
            List(one["split"]).Select(side => side.Split('=', 2)).ToDictionary(side => side[0], side => side[1], StringComparer.Ordinal), StringComparer.Ordinal),
        Optional(one["difference"]));

    private static Choice ToChoice(string id)
    {
        var at = id.IndexOf('~', StringComparison.Ordinal);
        return at < 0 ? throw new FormatException($"\"{id}\" is no question and option.") : new(id[..at], id[(at + 1)..]);
    }

    private IEnumerable<Item> All(ItemKind kind) => byKind[kind.Name];

    private ChildItems Children(ItemKind kind, Func<Item, string> parent) => new(kind, All(kind), parent);

    /// <summary>Items by what they belong to; each is taken once, and none may be left over.</summary>
    private sealed class ChildItems(ItemKind kind, IEnumerable<Item> items, Func<Item, string> parent)
    {
        private readonly Dictionary<string, Item[]> left =
            items.GroupBy(parent, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

        public Item[] TakeFor(string id) => left.Remove(id, out var children) ? children : [];

        public void RequireEmpty()
        {
            if (left.Count > 0)
            {
                throw new KeyNotFoundException($"There is a {kind} of \"{left.Keys.First()}\", which is not there.");
            }
        }
    }
}
