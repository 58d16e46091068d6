using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Features.Shared;

namespace FrameworkAdvisor.Web.Features.Disputes;

/// <summary>What a reader says against a claim, as typed, and what is wrong with it.</summary>
public sealed class DisputeForm
{
    public const string Reason = "dispute-reason";
    public const string Reference = "reference";
    public const string Operation = "operation";

    private const int MostCharacters = 2000;

    private static readonly Field reason = ItemKinds.Claim.Find(Reason)! with { IsOptional = false, MaximumLength = MostCharacters, Label = "Why it is false or outdated" };
    private static readonly Field reference = ItemKinds.Claim.Find(Reference)! with { IsOptional = false, MaximumLength = MostCharacters, Label = "Where that can be checked" };

    private DisputeForm(string operation, FieldReading reasonRead, FieldReading referenceRead)
    {
        Number = operation;
        ReasonRead = reasonRead.Value;
        ReferenceRead = referenceRead.Value;
        Errors =
        [
            .. new[] { (Name: Reason, reasonRead.Error), (Name: Reference, referenceRead.Error) }
                .Where(field => field.Error is not null).Select(field => new KeyValuePair<string, string>(field.Name, field.Error!)),
        ];
    }

    public string Number { get; }

    /// <summary>As it would be stored; as typed when something is wrong.</summary>
    public string ReasonRead { get; }

    /// <summary>As it would be stored; as typed when something is wrong.</summary>
    public string ReferenceRead { get; }

    public IReadOnlyList<KeyValuePair<string, string>> Errors { get; }

    public string? ErrorOf(string field) => Errors.FirstOrDefault(error => error.Key == field).Value;

    public static DisputeForm Empty(string operation) => new(operation, new("", null), new("", null));

    internal static DisputeForm Of(PostedForm posted) => new(
        posted[Operation], FieldReading.Of(reason, posted[Reason], _ => false), FieldReading.Of(reference, posted[Reference], _ => false));
}
