using System.Globalization;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Advice;

/// <summary>Differences in sentences: by titles, numbers as pages print them, the same in every culture.</summary>
internal sealed class Say(Titles titles)
{
    public Titles Titles => titles;

    /// <summary>"x 4 instead of 3", or null when both read alike, which does not say that they are.</summary>
    public static string? Moved(string what, string from, string to) => from == to ? null : $"{what} {to} instead of {from}";

    public static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    public static string Date(PartialDate? date) => date?.InWords() ?? "undated";

    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Does(MustHaveState state) => state switch
    {
        MustHaveState.Pass => "has it",
        MustHaveState.Fail => "lacks it",
        _ => "is to be checked",
    };

    public static string Did(MustHaveState state) => state switch
    {
        MustHaveState.Pass => "it had it",
        MustHaveState.Fail => "it lacked it",
        _ => "it was to be checked",
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

    public string? OfEditorRating(EditorRating? was, EditorRating? isNow) => Between(
        was,
        isNow,
        added => $"An editor set the rating of {About(added)} to {WithError(added)} (“{added.Reason}”)",
        gone => $"The rating of {About(gone)} is no longer set by an editor; it was {WithError(gone)}",
        (former, later) => (former.Value, former.StandardError) == (later.Value, later.StandardError)
            ? null
            : Moved($"The rating of {About(later)}, set by an editor, is", WithError(former), WithError(later))
                ?? $"The rating of {About(later)}, set by an editor, is another by less than what is printed");

    public string? OfClaim(Claim? was, Claim? isNow) => Between(
        was,
        isNow,
        added => $"{Subject(added)}, {(added.Status == ClaimStatus.Disputed ? "is new, and disputed: it does not count" : $"counts now, with {Stance(added)}")}",
        gone => $"{Subject(gone)}, {(gone.Status == ClaimStatus.Disputed ? "is gone; it was disputed" : $"no longer counts; it counted {Stance(gone)}")}",
        OfChangedClaim);

    // What differs is told by the values: two things that read alike may be two all the same.
    private string? OfChangedClaim(Claim was, Claim isNow)
    {
        string?[] parts =
        [
            was.Stance == isNow.Stance ? null : $"changed from {Stance(was)} to {Stance(isNow)}",
            was.Status == isNow.Status ? null
                : isNow.Status == ClaimStatus.Disputed ? $"is now disputed and no longer counts (“{isNow.DisputeReason}”)" : "is no longer disputed and counts again",
            was.Status == isNow.Status && was.DisputeReason != isNow.DisputeReason ? $"is disputed for another reason (“{isNow.DisputeReason}”)" : null,
            (was.Framework, was.Need) == (isNow.Framework, isNow.Need) ? null
                : Moved("is about", About(was), About(isNow)) ?? "is about another framework or need of the same name",
            was.AsOf == isNow.AsOf ? null : Moved("is dated", Date(was.AsOf), Date(isNow.AsOf)) ?? "is dated otherwise",
            was.Article == isNow.Article ? null
                : Moved("is of", titles.Article(was.Article), titles.Article(isNow.Article))
                    ?? $"is of another article of the same title and publisher ({isNow.Article} instead of {was.Article})",
            was.Text == isNow.Text ? null : $"reads otherwise; it was “{was.Text}”",
        ];
        var said = string.Join(", and ", parts.OfType<string>());
        return said.Length == 0 ? null : $"{Subject(isNow)}, {said}";
    }

    private string Subject(Claim claim) => $"The claim of {titles.Publisher(claim.Article)} on {About(claim)}, “{claim.Text}”";

    private string About(Claim claim) => About(claim.Framework, claim.Need);

    private string About(EditorRating rating) => About(rating.Framework, rating.Need);

    private string About(string framework, string need) => $"{titles.Framework(framework)} and {titles.Need(need)}";

    private static string Stance(Claim claim) => claim.Stance.ToString("+0;\u22120;0", CultureInfo.InvariantCulture);

    private static string WithError(EditorRating rating) => FormattableString.Invariant($"{rating.Value:0.0} ± {rating.StandardError:0.0}");
}
