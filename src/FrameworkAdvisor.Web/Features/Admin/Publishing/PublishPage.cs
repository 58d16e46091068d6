using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data.Publishing;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Admin.Publishing;

/// <summary>Everything to look at before the draft becomes public.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Published">What it is held against.</param>
/// <param name="Changes">What differs.</param>
/// <param name="Impact">What that does to results; null when the draft gives no advice.</param>
/// <param name="Waiting">What waits for a decision.</param>
/// <param name="Form">What is to be sent, or was.</param>
/// <param name="MayPublish">Whether who looks may publish.</param>
public sealed record PublishPage(
    DraftState Draft,
    KnowledgeVersion Published,
    ChangeList Changes,
    ImpactTable? Impact,
    IReadOnlyList<WaitingWork> Waiting,
    PublishForm Form,
    bool MayPublish)
{
    /// <summary>What went wrong with sending the form; null when nothing did.</summary>
    public string? Notice { get; init; }

    /// <summary>What is wrong with the note; null when nothing is.</summary>
    public string? NoteError { get; init; }

    /// <summary>What others changed since the page was opened from which the form was sent.</summary>
    public IReadOnlyList<DraftChange> Since { get; init; } = [];

    public bool IsSame => Changes.Count == 0;

    public int Next => Draft.Version.Number;

    public IReadOnlyList<PublishTask> Tasks =>
    [
        PublishTask.OfChanges(this),
        PublishTask.OfFindings("Model audit", "Every framework can win, every question matters, every rating has a source, every scenario comes out as its article says.", Draft.Trouble, Draft.AuditFindings),
        PublishTask.OfFindings("Content files", "The draft can be written as content files and read back.", null, Draft.ContentFindings),
        PublishTask.OfConflicts([.. Waiting.Where(work => work.Blocks)]),
        PublishTask.OfWaiting([.. Waiting.Where(work => !work.Blocks)]),
        PublishTask.OfNote(this),
    ];

    public bool IsBlocked => Tasks.Any(task => task.State == TaskState.Blocks);

    public bool CanPublish => MayPublish && !IsSame && !IsBlocked;
}

/// <summary>How far a task is.</summary>
public enum TaskState
{
    Done,
    Named,
    ToDo,
    Blocks,
}

/// <param name="Id">For links within the page.</param>
/// <param name="Title">What it is.</param>
/// <param name="State">How far it is.</param>
/// <param name="Said">That in a few words.</param>
/// <param name="About">What it is for.</param>
/// <param name="Findings">What was found, what blocks first.</param>
public sealed record PublishTask(string Id, string Title, TaskState State, string Said, string About, IReadOnlyList<DraftFinding> Findings)
{
    /// <summary>What there is to do, each with its place.</summary>
    public IReadOnlyList<WaitingWork> Work { get; init; } = [];

    public static PublishTask OfChanges(PublishPage page) => new(
        "task-changes",
        "Changes",
        page.IsSame ? TaskState.ToDo : TaskState.Done,
        page.IsSame ? "None" : NumberText.Count(page.Changes.Count, "change"),
        page.IsSame
            ? FormattableString.Invariant($"The draft is what version {page.Published.Number} holds: there is nothing to publish.")
            : "Read below what they are and what they do to results.",
        []);

    public static PublishTask OfFindings(string title, string about, string? trouble, IReadOnlyList<DraftFinding> found)
    {
        IReadOnlyList<DraftFinding> all = [.. (trouble is null ? found : found.Prepend(new DraftFinding(true, trouble))).OrderByDescending(finding => finding.Blocks)];
        var errors = all.Count(finding => finding.Blocks);
        var (state, said) = errors > 0 ? (TaskState.Blocks, NumberText.Count(errors, "error"))
            : all.Count > 0 ? (TaskState.Named, NumberText.Count(all.Count, "warning"))
            : (TaskState.Done, "Nothing found");
        return new("task-" + title.ToLowerInvariant().Replace(' ', '-'), title, state, said, about, all);
    }

    public static PublishTask OfConflicts(IReadOnlyList<WaitingWork> blocking)
    {
        var count = blocking.Sum(work => work.Count);
        return new(
            "task-conflicts",
            "Conflicts",
            count > 0 ? TaskState.Blocks : TaskState.Done,
            count > 0 ? NumberText.Count(count, "conflict") : "None",
            "Where both the draft and the content files changed the same, somebody decides first.",
            [])
        {
            Work = blocking,
        };
    }

    public static PublishTask OfWaiting(IReadOnlyList<WaitingWork> waiting)
    {
        var count = waiting.Sum(work => work.Count);
        return new(
            "task-waiting",
            "Waiting for a decision",
            count > 0 ? TaskState.Named : TaskState.Done,
            count == 0 ? "Nothing waits" : NumberText.Count(count, "thing") + (count == 1 ? " waits" : " wait"),
            "None of it stands in the way: what is suggested or disputed does not count before somebody decides.",
            [])
        {
            Work = waiting,
        };
    }

    public static PublishTask OfNote(PublishPage page) => new(
        "task-note",
        "Note",
        TaskState.ToDo,
        page.NoteError is not null ? "To be written, at the end" : page.MayPublish ? "Write it at the end" : "A publisher writes it",
        "What this version changes, for those who read its history.",
        []);
}
