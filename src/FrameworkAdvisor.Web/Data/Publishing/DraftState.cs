using System.Collections.Concurrent;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Review;
using FrameworkAdvisor.Web.Data.Draft;

namespace FrameworkAdvisor.Web.Data.Publishing;

/// <summary>
/// One state of the draft as if it were published today, with what is worked out of it once and kept: findings, impact,
/// freshness. Safe to share between threads.
/// </summary>
public sealed class DraftState
{
    private readonly ReadDraft draft;
    private readonly Lazy<(Advisor? Advisor, string? Trouble)> advisor;
    private readonly Lazy<IReadOnlyList<DraftFinding>> contentFindings;
    private readonly Lazy<IReadOnlyList<DraftFinding>> auditFindings;
    private readonly Lazy<Freshness> freshness;
    private volatile DraftComparison? comparison;

    internal DraftState(KnowledgeVersion version, ReadDraft draft)
    {
        (Version, this.draft) = (version, draft);
        advisor = new(Prepare);
        contentFindings = new(() => DraftChecks.Of(version.Catalogue, Items));
        auditFindings = new(() => Advisor is { } usable ? FindingsOf(usable) : []);
        freshness = new(() => Freshness.Of(Advisor!));
    }

    /// <summary>What publishing it today would make of it.</summary>
    public KnowledgeVersion Version { get; }

    public Catalogue Catalogue => Version.Catalogue;

    /// <summary>Names this state: SHA-256 of the catalogue's JSON.</summary>
    public string Digest => draft.Digest;

    public IReadOnlyList<Item> Items => draft.Items;

    /// <summary>Null when no advice can be given from it; then <see cref="Trouble"/> says why.</summary>
    public Advisor? Advisor => advisor.Value.Advisor;

    public string? Trouble => advisor.Value.Trouble;

    /// <summary>What keeps it from being read as content files.</summary>
    public IReadOnlyList<DraftFinding> ContentFindings => contentFindings.Value;

    /// <summary>What the audit of the model holds against it.</summary>
    public IReadOnlyList<DraftFinding> AuditFindings => auditFindings.Value;

    /// <summary>Whether it may not be published.</summary>
    public bool IsBlocked => Trouble is not null || ContentFindings.Concat(AuditFindings).Any(finding => finding.Blocks);

    /// <summary>What <see cref="Publication"/> asks for.</summary>
    public CheckedDraft Checked => new(Digest, IsBlocked);

    /// <summary>Only where there is an advisor.</summary>
    public Freshness Freshness => freshness.Value;

    /// <summary>Held against what is published; the comparison asked for last is kept.</summary>
    public DraftComparison Against(Advisor published)
    {
        var known = comparison;
        if (known?.Published != published)
        {
            comparison = known = new DraftComparison(published, this);
        }

        return known;
    }

    private (Advisor? Advisor, string? Trouble) Prepare()
    {
        if (Catalogue.Frameworks.Count == 0 || Catalogue.Questions.Count == 0 || Catalogue.Criteria.Count == 0)
        {
            var missing = Catalogue.Frameworks.Count == 0 ? "framework" : Catalogue.Questions.Count == 0 ? "question" : "criterion";
            return (null, $"The draft has no {missing}, so that it can give no advice: add one, or restore a version.");
        }

        try
        {
            return (new Advisor(Version), null);
        }
        catch (Exception failure) when (failure is ArgumentException or KeyNotFoundException or OverflowException)
        {
            return (null, $"The draft does not hold together, so that it can give no advice: {failure.Message}");
        }
    }

    private List<DraftFinding> FindingsOf(Advisor usable)
    {
        var known = Items.Select(item => item.Key).ToHashSet();
        return [.. usable.Audit.Findings.Select(finding => new DraftFinding(
            finding.IsError, finding.Message, FindingSubject.Of(finding) is { } about && known.Contains(about) ? about : null))];
    }
}

/// <summary>A state of the draft held against what is published.</summary>
public sealed class DraftComparison
{
    private readonly Lazy<Edits> edits;
    private readonly Lazy<IReadOnlyList<ScenarioImpact>> scenarios;
    private readonly ConcurrentDictionary<string, SavedImpact> decisions = new(StringComparer.Ordinal);
    private readonly DraftState draft;

    internal DraftComparison(Advisor published, DraftState draft)
    {
        (Published, this.draft) = (published, draft);
        edits = new(() => new Edits(CatalogueItems.Of(published.Catalogue), draft.Items));
        scenarios = new(() => ScenarioImpact.AllOf(published, draft.Advisor!, Edits));
    }

    public Advisor Published { get; }

    public Edits Edits => edits.Value;

    /// <summary>Only where the draft has an advisor.</summary>
    public IReadOnlyList<ScenarioImpact> Scenarios => scenarios.Value;

    /// <summary>What the draft would do to saved answers; worked out once for each.</summary>
    /// <param name="queries">As decisions hold them, one for each decision.</param>
    /// <param name="read">Takes a query apart.</param>
    public SavedImpacts OnDecisions(IEnumerable<string> queries, Func<string, IEnumerable<KeyValuePair<string, string>>> read) => SavedImpacts.Of(
        [.. queries.Select(query => decisions.GetOrAdd(query, _ => SavedImpact.Of(Published, draft.Advisor!, Edits, read(query))))]);
}
