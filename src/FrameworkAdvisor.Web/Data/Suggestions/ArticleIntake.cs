using FrameworkAdvisor.Content.Articles.Changes;
using FrameworkAdvisor.Content.Articles.Marks;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editing;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Suggestions;

/// <summary>Takes texts of articles into the draft, new ones and new versions of those that are there.</summary>
public sealed class ArticleIntake(AdvisorDbContext database, DraftEditing editing, SuggestionFinder finder)
{
    /// <summary>Parts of addresses of the admin area, which would hide the pages of an article of that name.</summary>
    private static readonly string[] reserved = ["new", "item", "bulk", "review", "suggestions", "figures", "text", "claim"];

    /// <summary>Makes a new article of a text, and suggests the claims it makes.</summary>
    /// <param name="actor">Who, by which form.</param>
    /// <param name="typed">The fields of an article.</param>
    /// <param name="markdown">As <see cref="Content.Articles.Uploads.UploadedText"/> cleans it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public Task<EditOutcome> CreateAsync(Actor actor, IReadOnlyDictionary<string, string> typed, string markdown, CancellationToken cancellationToken) =>
        editing.WriteAsync(
            actor,
            work => CreateAsync(work, typed, markdown, cancellationToken),
            () => new EditOutcome.Saved(KeyOf(typed.GetValueOrDefault("slug", "")), []),
            cancellationToken);

    /// <summary>Looks for claims anew; what was decided stays so.</summary>
    /// <returns>False when there is no such article.</returns>
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public Task<bool> ExtractAsync(Actor actor, string article, CancellationToken cancellationToken) => editing.WriteAsync(
        actor,
        async work =>
        {
            if (!work.Has(KeyOf(article)))
            {
                return false;
            }

            await finder.RefreshAsync(work, article, cancellationToken);
            work.Tell(AuditAction.Extract, ItemKinds.Article.Name, article);
            return true;
        },
        () => true,
        cancellationToken);

    /// <summary>Puts a new text in place of an article's, with the marks that an editor saw carried over.</summary>
    /// <param name="actor">Who, by which form.</param>
    /// <param name="article">Slug.</param>
    /// <param name="change">What the editor confirmed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing was changed.</exception>
    public Task<TextOutcome> ReplaceAsync(Actor actor, string article, ConfirmedText change, CancellationToken cancellationToken) => editing.WriteAsync<TextOutcome>(
        actor, work => ReplaceAsync(work, article, change, cancellationToken), () => new TextOutcome.Saved(), cancellationToken);

    /// <summary>Whether the words of an article are others than at a version of it.</summary>
    public static async Task<bool> IsOvertakenAsync(DraftWork work, string article, long version, CancellationToken cancellationToken)
    {
        var key = KeyOf(article);
        return await work.VersionOfAsync(key, cancellationToken) > version
            && (await work.AsOfAsync(key, version, cancellationToken) is not { } former || WordsOf(former["markdown"]) != WordsOf(work.Find(key)!["markdown"]));
    }

    private static ItemKey KeyOf(string article) => new(ItemKinds.Article.Name, article);

    // Marks join lines; that is no other text.
    private static string WordsOf(string markdown) =>
        string.Join(' ', (MarkedText.Unmarked(markdown).Markdown ?? markdown).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<EditOutcome> CreateAsync(
        DraftWork work, IReadOnlyDictionary<string, string> typed, string markdown, CancellationToken cancellationToken)
    {
        var slug = typed.GetValueOrDefault("slug", "").Trim();
        var text = MarkedText.Read(slug, markdown, work.Catalogue.Frameworks, work.Catalogue.Needs);
        var values = new Dictionary<string, string>(typed, StringComparer.Ordinal) { ["markdown"] = markdown, ["html"] = text.Html ?? "" };
        var reading = ItemReading.Of(ItemKinds.Article, null, values, work.Has);
        var errors = reading.Errors.ToList();
        errors.AddRange(text.Errors.Select(error => KeyValuePair.Create("text", FormattableString.Invariant($"The text, line {error.Line}: {error.Reason}."))));
        if (work.Has(KeyOf(slug)) || reserved.Contains(slug, StringComparer.Ordinal))
        {
            errors.Add(new("slug", reserved.Contains(slug, StringComparer.Ordinal)
                ? $"“{slug}” stands in addresses of this area: choose another id."
                : $"There is an article “{slug}” already: choose another id, or give that one a new text."));
        }

        if (errors.Count > 0)
        {
            return new EditOutcome.Invalid(errors);
        }

        work.Put(reading.Item!, AuditAction.Create);
        await finder.RefreshAsync(work, slug, cancellationToken);
        return new EditOutcome.Saved(reading.Item!.Key, []);
    }

    private async Task<TextOutcome> ReplaceAsync(DraftWork work, string article, ConfirmedText change, CancellationToken cancellationToken)
    {
        if (work.Find(KeyOf(article)) is not { } item)
        {
            return new TextOutcome.Gone();
        }

        if (await IsOvertakenAsync(work, article, change.Version, cancellationToken)
            || (await work.AsOfAsync(item.Key, change.Version, cancellationToken) is { } shown && change.About.Keys.Any(name => shown[name] != item[name])))
        {
            return new TextOutcome.Overtaken();
        }

        var reading = ItemReading.Of(ItemKinds.Article, item, change.About, work.Has);
        if (reading.Item is not { } about)
        {
            return new TextOutcome.Invalid(reading.Errors);
        }

        var comparison = TextComparison.Of(ClaimMarking.Aligned(work.Catalogue, article, without: null), change.Markdown, change.Choose);
        if (comparison.Fingerprint == change.Seen && comparison.Undecided.Any())
        {
            return new TextOutcome.Undecided();
        }

        if (comparison.Carried is not { } carried || comparison.Fingerprint != change.Seen || comparison.Lost.Any()
            || MarkedText.Read(article, carried.Markdown, work.Catalogue.Frameworks, work.Catalogue.Needs) is not { Html: { } html } read)
        {
            return new TextOutcome.Different();
        }

        work.Put(about.With(ClaimMarking.TextOf(carried.Markdown, html)), AuditAction.Change, "a new text");
        await ChangeClaimsAsync(work, article, comparison.Final!.Marks, read.Claims, cancellationToken);
        await finder.RefreshAsync(work, article, cancellationToken);
        return new TextOutcome.Saved();
    }

    // A claim's id is made of its words: with other words it is a new one, and the log says which it was.
    private async Task ChangeClaimsAsync(
        DraftWork work, string article, IReadOnlyList<MarkChange> marks, IReadOnlyList<Claim> claims, CancellationToken cancellationToken)
    {
        var kept = claims.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        var former = work.Catalogue.ClaimsOf(article).ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        var successors = claims.Where(claim => !former.ContainsKey(claim.Id))
            .Select(claim => (Claim: claim, Former: FormerOf(claim, marks, former.Values.Where(one => !kept.Contains(one.Id))))).ToList();
        var rows = await database.ArticleSuggestions.AsTracking().Where(row => row.ArticleSlug == article && row.ClaimId != null).ToListAsync(cancellationToken);
        foreach (var gone in former.Values.Where(claim => !kept.Contains(claim.Id)))
        {
            var successor = successors.FirstOrDefault(one => one.Former == gone.Id).Claim;
            work.Remove(new(ItemKinds.Claim.Name, gone.Id), successor is null ? "dropped with the new text" : $"reworded: {successor.Id} now");
        }

        foreach (var (claim, was) in successors)
        {
            work.Put(CatalogueItems.Of(claim), AuditAction.Create, was is null ? null : $"reworded: {was} before");
            rows.FindAll(row => row.ClaimId == was).ForEach(row => row.ClaimId = claim.Id);
        }
    }

    private static string? FormerOf(Claim claim, IReadOnlyList<MarkChange> marks, IEnumerable<Claim> gone)
    {
        var mark = marks.FirstOrDefault(one => one.Fate == MarkFate.Reworded && one.NewPassage is { } now
            && (now.Contains(claim.Text, StringComparison.Ordinal) || claim.Text.Contains(now, StringComparison.Ordinal)));
        return gone.FirstOrDefault(one => one.Text == mark?.Passage && one.Framework == claim.Framework && one.Need == claim.Need)?.Id;
    }
}

/// <summary>A new text that an editor confirmed.</summary>
/// <param name="Version">Of the article, when its text was asked about.</param>
/// <param name="Markdown">The new text, clean and without marks.</param>
/// <param name="Choose">What is to become of the claims of a passage: kept, dropped, or not decided.</param>
/// <param name="About">What the editor says the text is: fields of the article.</param>
/// <param name="Seen">The fingerprint of the comparison that was shown.</param>
public sealed record ConfirmedText(
    long Version, string Markdown, Func<MarkChange, bool?> Choose, IReadOnlyDictionary<string, string> About, string Seen);
