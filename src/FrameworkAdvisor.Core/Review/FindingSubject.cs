using FrameworkAdvisor.Core.Audit;
using FrameworkAdvisor.Core.Editing;

namespace FrameworkAdvisor.Core.Review;

/// <summary>Which item a finding of the audit is about.</summary>
public static class FindingSubject
{
    /// <summary>Its kind and id; null for what is about no item, such as a position among options.</summary>
    public static ItemKey? Of(AuditFinding finding) => finding.Check switch
    {
        AuditCheck.Scenarios => new(ItemKinds.Scenario.Name, finding.Subject),
        AuditCheck.Needs => new(ItemKinds.Need.Name, finding.Subject),
        AuditCheck.Questions => new(ItemKinds.Question.Name, finding.Subject),
        AuditCheck.Options or AuditCheck.Effects => new(ItemKinds.Option.Name, finding.Subject.Replace('=', '~')),
        AuditCheck.Wins when finding.Subject != "none" => new(ItemKinds.Framework.Name, finding.Subject),
        AuditCheck.Ratings => finding.Subject.Contains(' ', StringComparison.Ordinal)
            ? new(ItemKinds.Rating.Name, finding.Subject.Replace(' ', '~'))
            : new(ItemKinds.Framework.Name, finding.Subject),
        AuditCheck.Size => new(
            finding.Message.Contains(" questions,", StringComparison.Ordinal) ? ItemKinds.Question.Name : ItemKinds.Criterion.Name, finding.Subject),
        _ => null,
    };
}
