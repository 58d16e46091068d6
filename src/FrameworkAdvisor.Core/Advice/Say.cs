using System.Globalization;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>Differences in sentences: by stable ids, the same in every culture.</summary>
internal static class Say
{
    /// <summary>"x: 3 → 4", or null when nothing moved.</summary>
    public static string? Moved(string what, string from, string to) => from == to ? null : $"{what}: {from} → {to}";

    public static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    public static string Date(PartialDate? date) => date?.ToString() ?? "undated";

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Word(MustHaveState state) => state switch
    {
        MustHaveState.Pass => "met",
        MustHaveState.Fail => "not met",
        _ => "to be checked",
    };

    /// <summary>What to say of a thing that is new, gone, or another than it was; null when there is nothing to say.</summary>
    public static string? Between<T>(T? was, T? isNow, Func<T, string> added, Func<T, string> gone, Func<T, T, string?> changed)
        where T : class => (was, isNow) switch
        {
            (null, null) => null,
            (null, _) => added(isNow),
            (_, null) => gone(was),
            _ => changed(was, isNow),
        };

    public static string? OfEditorRating(EditorRating? was, EditorRating? isNow) => Between(
        was,
        isNow,
        added => $"an editor set the rating of `{added.Framework}` on `{added.Need}` to {WithError(added)}: {added.Reason}",
        gone => $"the rating of `{gone.Framework}` on `{gone.Need}` is no longer set by an editor; it was {WithError(gone)}",
        (former, later) => Moved($"rating of `{later.Framework}` on `{later.Need}` set by an editor", WithError(former), WithError(later)));

    public static string? OfClaim(Claim? was, Claim? isNow) => Between(
        was,
        isNow,
        added => $"claim `{added.Id}` is {(added.Status == ClaimStatus.Disputed ? "new and disputed" : $"counted now, with stance {Stance(added)}")} ({About(added)})",
        gone => $"claim `{gone.Id}` is {(gone.Status == ClaimStatus.Disputed ? "gone; it was disputed" : $"no longer counted; its stance was {Stance(gone)}")} ({About(gone)})",
        OfChangedClaim);

    private static string? OfChangedClaim(Claim was, Claim isNow)
    {
        string?[] parts =
        [
            Moved("about", About(was), About(isNow)),
            Moved("stance", Stance(was), Stance(isNow)),
            was.Status == isNow.Status ? null
                : isNow.Status == ClaimStatus.Disputed ? $"now disputed, because: {isNow.DisputeReason}" : "no longer disputed",
            was.Status == isNow.Status && was.DisputeReason != isNow.DisputeReason ? $"disputed for another reason: {isNow.DisputeReason}" : null,
            Moved("as of", Date(was.AsOf), Date(isNow.AsOf)),
            was.Article == isNow.Article ? null : Moved("article", was.Article, isNow.Article),
            was.Text == isNow.Text ? null : "the passage reads otherwise",
        ];
        var said = string.Join("; ", parts.OfType<string>());
        return said.Length == 0 ? null : $"claim `{isNow.Id}` ({About(isNow)}): {said}";
    }

    private static string About(Claim claim) => $"`{claim.Framework}` on `{claim.Need}`";

    private static string Stance(Claim claim) => claim.Stance.ToString("+0;\u22120;0", CultureInfo.InvariantCulture);

    private static string WithError(EditorRating rating) => $"{Number(rating.Value)} ± {Number(rating.StandardError)}";
}
