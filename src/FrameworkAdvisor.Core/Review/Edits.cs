using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Editing;

namespace FrameworkAdvisor.Core.Review;

/// <summary>
/// The edits between two states of the knowledge, and which of them are behind a difference that a recommendation shows.
/// </summary>
public sealed class Edits
{
    private readonly Dictionary<ItemKey, ItemChange> byKey;
    private readonly List<Item> claims;

    /// <summary>Finds what was edited.</summary>
    /// <param name="before">The items of the former state.</param>
    /// <param name="after">The items of the later state.</param>
    public Edits(IReadOnlyList<Item> before, IReadOnlyList<Item> after)
    {
        All = ItemChange.Between(before, after);
        Moves = [.. Sequence.Changes(before, after).Select(move => new Move(move.Kind, move.Parent, move.Before, move.After))];
        byKey = All.ToDictionary(change => change.Key);
        claims = [.. before.Concat(after).Where(item => item.Kind == ItemKinds.Claim)];
    }

    /// <summary>Every item that is new, gone or another, in the order of the kinds.</summary>
    public IReadOnlyList<ItemChange> All { get; }

    /// <summary>Every list that stands in another order.</summary>
    public IReadOnlyList<Move> Moves { get; }

    /// <summary>Whether both states are the same.</summary>
    public bool IsNone => All.Count == 0 && Moves.Count == 0;

    /// <summary>The edit of an item, or null when it stayed as it was.</summary>
    public ItemChange? Find(ItemKey key) => byKey.GetValueOrDefault(key);

    /// <summary>
    /// The edits behind a difference, in the order of the kinds; none for what the passing of time did, and for what has
    /// no part in any result.
    /// </summary>
    public IReadOnlyList<ItemChange> Behind(KnowledgeDifference difference) => difference.Kind switch
    {
        DifferenceKind.Claim => Named(ItemKinds.Claim, difference.Id),
        DifferenceKind.Article => Named(ItemKinds.Article, difference.Id),
        DifferenceKind.EditorRating => Named(ItemKinds.Rating, IdOf(difference.Framework, difference.Need)),
        DifferenceKind.Need => Named(ItemKinds.Need, difference.Id),
        DifferenceKind.Framework => Named(ItemKinds.Framework, difference.Id),
        DifferenceKind.Effect => OfEffect(difference),
        DifferenceKind.AnswerGone => OfLostAnswer(difference.Id),
        DifferenceKind.QuestionNew or DifferenceKind.Concerns => Named(ItemKinds.Question, difference.Id),
        DifferenceKind.MustHave => OfCell(difference.Framework, difference.Need),
        _ => [],
    };

    private IReadOnlyList<ItemChange> Named(ItemKind kind, string id) => Find(new(kind.Name, id)) is { } change ? [change] : [];

    private static string IdOf(params ReadOnlySpan<string?> parts) => string.Join('~', parts);

    // "question.option" and a need; or a question alone, where "not sure" is the mean of more or fewer options.
    private IReadOnlyList<ItemChange> OfEffect(KnowledgeDifference difference) =>
        difference.Id.Split('.') is [var question, var option]
            ? Named(ItemKinds.Effect, IdOf(question, option, difference.Need))
            : [.. All.Where(change => change.Kind == ItemKinds.Option && change.Item.Parent == difference.Id && (change.Before is null || change.After is null))];

    // "question=option", "must=need" or "importance.question".
    private IReadOnlyList<ItemChange> OfLostAnswer(string id)
    {
        if (id.Split('=', 2) is not [var key, var value])
        {
            return Named(ItemKinds.Question, id[Questionnaire.ImportancePrefix.Length..]);
        }

        return key == Questionnaire.Must ? Named(ItemKinds.Need, value)
            : Named(ItemKinds.Option, IdOf(key, value)) is { Count: > 0 } option ? option
            : Named(ItemKinds.Question, key);
    }

    private IReadOnlyList<ItemChange> OfCell(string? framework, string? need)
    {
        var voices = claims.Where(claim => IsOnCell(claim, framework, need)).Select(claim => claim["article"]).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. All.Where(change =>
                (change.Kind == ItemKinds.Claim && (IsOnCell(change.Before, framework, need) || IsOnCell(change.After, framework, need)))
                || (change.Kind == ItemKinds.Rating && change.Item.Id == IdOf(framework, need))
                || (change.Kind == ItemKinds.Need && change.Item.Id == need && change.Fields.Any(field => field.Name == "half-life-months"))
                || (change.Kind == ItemKinds.Article && voices.Contains(change.Item.Id) && change.Fields.Any(field => field.Name is "trust" or "published" or "updated"))),
        ];
    }

    private static bool IsOnCell(Item? claim, string? framework, string? need) =>
        claim is not null && claim["framework"] == framework && claim["need"] == need;
}

/// <summary>A list that stands in another order.</summary>
/// <param name="Kind">What it is a list of.</param>
/// <param name="Parent">The id of what they belong to; empty when they stand by themselves.</param>
/// <param name="Before">The order as it was, without what only one of both has.</param>
/// <param name="After">The order as it is.</param>
public sealed record Move(ItemKind Kind, string Parent, IReadOnlyList<Item> Before, IReadOnlyList<Item> After)
{
    private const int MostNamed = 6;

    /// <summary>What changed, by stable id: <c>order of options of `scope`: tiny, small → small, tiny</c>.</summary>
    public string Sentence => Parent.Length == 0
        ? $"order of {Kind.Plural}: {Moved}"
        : $"order of {Kind.Plural} of `{ItemKind.Spoken(Parent)}`: {Moved}";

    // What stands where it stood at both ends goes without saying.
    private string Moved
    {
        get
        {
            var from = 0;
            while (Before[from].Key == After[from].Key)
            {
                from++;
            }

            var beyond = Before.Count;
            while (Before[beyond - 1].Key == After[beyond - 1].Key)
            {
                beyond--;
            }

            return $"{Names(Before, from, beyond)} → {Names(After, from, beyond)}";
        }
    }

    private string Names(IReadOnlyList<Item> items, int from, int beyond)
    {
        var shown = items.Skip(from).Take(Math.Min(beyond - from, MostNamed)).Select(item => Short(item.Id));
        return string.Join(", ", shown) + (beyond - from > MostNamed ? ", …" : "");
    }

    private string Short(string id) => Parent.Length > 0 && id.StartsWith(Parent + "~", StringComparison.Ordinal) ? id[(Parent.Length + 1)..] : ItemKind.Spoken(id);
}
