using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Articles;

/// <summary>What the attributes of a mark say about all of its claims, or about one; without a status, nothing.</summary>
internal sealed record Decision(ClaimStatus? Status, string? Disputed, string? Reference, PartialDate? AsOf)
{
    private static readonly Dictionary<string, ClaimStatus> statuses = new(StringComparer.Ordinal)
    {
        ["accepted"] = ClaimStatus.Accepted,
        ["pending"] = ClaimStatus.Pending,
        ["rejected"] = ClaimStatus.Rejected,
    };

    public static Decision Of(ClaimStatement statement) =>
        new(statement.Status, statement.DisputeReason, statement.Reference, statement.AsOf);

    /// <param name="values">By the name of the attribute.</param>
    /// <param name="suffix">Empty for all claims of a mark, <c>-2</c> for the second.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static Decision Read(Dictionary<string, string> values, string suffix, List<string> faults)
    {
        var (disputed, reference) = (values.GetValueOrDefault("disputed" + suffix), values.GetValueOrDefault("reference" + suffix));
        if (disputed is null != reference is null)
        {
            faults.Add($"`disputed{suffix}` (why it is false or outdated) and `reference{suffix}` (where that can be checked) go together; give both");
        }

        ClaimStatus? status = disputed is null ? null : ClaimStatus.Disputed;
        if (values.TryGetValue("status" + suffix, out var word))
        {
            if (disputed is not null || !statuses.TryGetValue(word, out var named))
            {
                faults.Add($"`status{suffix}` is `{word}`; it must be one of {KnownIds.Names(statuses.Keys)}, or left out where `disputed{suffix}` and `reference{suffix}` say why not");
                named = default;
            }

            status = named;
        }

        return new Decision(status, disputed, reference, ReadDate(values, "as-of" + suffix, faults));
    }

    /// <summary>What is said of one claim goes before what is said of all.</summary>
    public Decision Over(Decision forAll) =>
        (Status is null ? forAll : this) with { AsOf = AsOf ?? forAll.AsOf };

    public ClaimStatement On(ClaimStatement statement) => statement with
    {
        Status = Status ?? ClaimStatus.Accepted,
        DisputeReason = Disputed,
        Reference = Reference,
        AsOf = AsOf,
    };

    public string Write(string suffix)
    {
        var word = statuses.FirstOrDefault(pair => pair.Value == Status && Status != ClaimStatus.Accepted).Key;
        return (word is null ? "" : $" status{suffix}={word}")
            + (Disputed is null ? "" : $" disputed{suffix}={AttributeText.Write(Disputed)}")
            + (Reference is null ? "" : $" reference{suffix}={AttributeText.Write(Reference)}")
            + (AsOf is null ? "" : $" as-of{suffix}={AsOf}");
    }

    private static PartialDate? ReadDate(Dictionary<string, string> values, string name, List<string> faults)
    {
        if (!values.TryGetValue(name, out var text))
        {
            return null;
        }

        if (PartialDate.TryParse(text, out var date))
        {
            return date;
        }

        faults.Add($"`{name}` is `{text}`; write a date as 2019, 2019-08 or 2019-08-31");
        return null;
    }
}
