using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>How documents for other programs are written, on the command line and over HTTP alike.</summary>
internal static class ExchangeJson
{
    // Ampersands of a query stay readable: the documents are never part of a page.
    private static readonly ExchangeContext context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>UTF-8, one line, ended by a line feed.</summary>
    public static byte[] Write(RecommendationDocument document) => Write(document, context.RecommendationDocument);

    /// <summary>UTF-8, one line, ended by a line feed.</summary>
    public static byte[] Write(DecisionDocument document) => Write(document, context.DecisionDocument);

    /// <summary>UTF-8, one line, ended by a line feed.</summary>
    public static byte[] Write(IReadOnlyList<ClaimDocument> claims) => Write(claims, context.IReadOnlyListClaimDocument);

    /// <summary>UTF-8, one line, ended by a line feed.</summary>
    public static byte[] Write(QuestionnaireDocument questionnaire) => Write(questionnaire, context.QuestionnaireDocument);

    /// <summary>UTF-8, one line, ended by a line feed.</summary>
    public static byte[] Write(FrameworkDocument framework) => Write(framework, context.FrameworkDocument);

    /// <summary>UTF-8, one line, ended by a line feed.</summary>
    public static byte[] Write(IEnumerable<FrameworkDocument> frameworks) => Write(frameworks, context.IEnumerableFrameworkDocument);

    /// <summary>UTF-8, one line, ended by a line feed.</summary>
    public static byte[] Write(CriterionDocument criterion) => Write(criterion, context.CriterionDocument);

    /// <summary>UTF-8, one line, ended by a line feed.</summary>
    public static byte[] Write(IEnumerable<CriterionDocument> criteria) => Write(criteria, context.IEnumerableCriterionDocument);

    /// <summary>UTF-8, one line, ended by a line feed.</summary>
    public static byte[] Write(ArticleDocument article) => Write(article, context.ArticleDocument);

    /// <summary>UTF-8, one line, ended by a line feed.</summary>
    public static byte[] Write(IEnumerable<ArticleDocument> articles) => Write(articles, context.IEnumerableArticleDocument);

    /// <summary>UTF-8, one line, ended by a line feed.</summary>
    public static byte[] Write(AuditDocument document) => Write(document, context.AuditDocument);

    /// <summary>UTF-8, one line, ended by a line feed.</summary>
    public static byte[] Write(IReadOnlyList<SuggestionDocument> suggestions) => Write(suggestions, context.IReadOnlyListSuggestionDocument);

    /// <summary>UTF-8, one line, ended by a line feed.</summary>
    public static byte[] Write(IReadOnlyList<FoundFactDocument> facts) => Write(facts, context.IReadOnlyListFoundFactDocument);

    /// <summary>UTF-8, one line, ended by a line feed.</summary>
    public static byte[] Write(EvaluationDocument evaluation) => Write(evaluation, context.EvaluationDocument);

    private static byte[] Write<T>(T document, JsonTypeInfo<T> type) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(document, type), (byte)'\n'];
}

/// <summary>Generated, so that the first request does not wait for reflection.</summary>
[JsonSerializable(typeof(RecommendationDocument))]
[JsonSerializable(typeof(DecisionDocument))]
[JsonSerializable(typeof(IReadOnlyList<ClaimDocument>))]
[JsonSerializable(typeof(QuestionnaireDocument))]
[JsonSerializable(typeof(IEnumerable<FrameworkDocument>))]
[JsonSerializable(typeof(IEnumerable<CriterionDocument>))]
[JsonSerializable(typeof(IEnumerable<ArticleDocument>))]
[JsonSerializable(typeof(AuditDocument))]
[JsonSerializable(typeof(IReadOnlyList<SuggestionDocument>))]
[JsonSerializable(typeof(IReadOnlyList<FoundFactDocument>))]
[JsonSerializable(typeof(EvaluationDocument))]
internal sealed partial class ExchangeContext : JsonSerializerContext;
