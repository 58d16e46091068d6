using System.ComponentModel;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>Everything that can be answered, and what each answer does, as other programs get it.</summary>
internal sealed record QuestionnaireDocument(
    [property: Description("The number of the published knowledge.")] int KnowledgeVersion,
    [property: Description("In the order asked.")] IEnumerable<QuestionPart> Questions,
    [property: Description("The value that answers any question with “not sure”: every option is held equally likely.")] string NotSure,
    [property: Description("How much a question may count, and the factor that puts on its points.")] IEnumerable<ImportancePart> Importances,
    [property: Description("The ids of the needs that may be named as must-haves; what they mean is under criteria.")] IEnumerable<string> MustHaves,
    [property: Description("Pairs of answers that pull against each other; both are taken.")] IEnumerable<TensionPart> Tensions)
{
    public static QuestionnaireDocument Of(Advisor advisor) => new(
        advisor.Version.Number,
        advisor.Catalogue.Questions.Select(QuestionOf),
        Questionnaire.NotSure,
        Enum.GetValues<Importance>().Select(importance => new ImportancePart(Questionnaire.WordFor(importance), (int)importance)),
        advisor.Needs.Select(need => need.Id),
        advisor.Catalogue.Tensions.Select(tension => new TensionPart(ChoiceOf(tension.First), ChoiceOf(tension.Second), tension.Why)));

    private static QuestionPart QuestionOf(Question question) => new(
        question.Id,
        question.Label,
        question.Text,
        question.Help,
        question.Several,
        question.Concerns,
        question.Options.Select(option => new OptionPart(
            option.Id,
            option.Label,
            option.Effects.Select(effect => new EffectPart(effect.Need, effect.Points, effect.Articles)))));

    private static ChoicePart ChoiceOf(Choice choice) => new(choice.Question, choice.Option);
}

internal sealed record QuestionPart(
    [property: Description("Stable; the key of its answer.")] string Id,
    [property: Description("A short name for tables.")] string Label,
    [property: Description("The question.")] string Text,
    [property: Description("One line of help.")] string Help,
    [property: Description("Whether more than one option may be chosen.")] bool Several,
    [property: Description("The options of the question “parts” it is about; empty for the project as a whole.")] IEnumerable<string> Concerns,
    [property: Description("In the order shown; every question also takes “not sure”.")] IEnumerable<OptionPart> Options);

internal sealed record OptionPart(
    [property: Description("Stable within its question.")] string Id,
    [property: Description("What is shown.")] string Label,
    [property: Description("The needs it gives weight to.")] IEnumerable<EffectPart> Effects);

internal sealed record EffectPart(
    [property: Description("The id of the need.")] string Need,
    [property: Description("Weight points, 1 to 10, before the importance of the question.")] int Points,
    [property: Description("The slugs of the articles that are the reason.")] IEnumerable<string> Articles);

internal sealed record ImportancePart(
    [property: Description("The word, as in a query.")] string Id,
    [property: Description("Multiplies the points of the question’s effects.")] int Factor);

internal sealed record TensionPart(ChoicePart First, ChoicePart Second, [property: Description("One sentence for the reader.")] string Why);

internal sealed record ChoicePart(
    [property: Description("The id of a question.")] string Question,
    [property: Description("The id of one of its options.")] string Option);
