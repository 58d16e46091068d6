using FrameworkAdvisor.Core.Editing;

namespace FrameworkAdvisor.Web.Features.Admin.Articles;

/// <summary>A form of the articles area: what was typed and what is wrong with it, by field.</summary>
/// <param name="Values">As typed.</param>
/// <param name="Errors">By field; of all of it under the empty name.</param>
/// <param name="Operation">The number of a form that is shown again.</param>
/// <param name="Notice">Why it is shown again.</param>
public sealed record ArticleForm(
    IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, string> Errors, string? Operation = null, string? Notice = null)
{
    private const int LongestSlug = 80;

    /// <summary>The fields of an article that people fill in.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [.. ItemKinds.Article.Fields.Where(field => !field.IsDerived)];

    /// <summary>Of these, what a text is: asked for wherever one is uploaded.</summary>
    public static IReadOnlyList<Field> AboutText { get; } = [.. Fields.Where(field => field.Name is "text-kind" or "permission")];

    /// <summary>What a text that is uploaded is taken for as long as nobody says otherwise.</summary>
    public static string SafeTextKind { get; } = Core.Knowledge.Article.WordFor(Core.Knowledge.TextKind.Quotes);

    public static ArticleForm Empty { get; } = new(new Dictionary<string, string>(), new Dictionary<string, string>());

    public string this[string field] => Values.GetValueOrDefault(field, "");

    public string? ErrorOf(string field) => Errors.GetValueOrDefault(field);

    /// <summary>What was typed into the named fields.</summary>
    public static Dictionary<string, string> Typed(IFormCollection form, IEnumerable<string> fields) =>
        fields.ToDictionary(field => field, field => form[field] is [{ } value, ..] ? value : "", StringComparer.Ordinal);

    /// <summary>Errors with one for each field: the first.</summary>
    public static Dictionary<string, string> ByField(IEnumerable<KeyValuePair<string, string>> errors) =>
        errors.DistinctBy(error => error.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    /// <summary>An id that can be offered for a title; empty when it has no letters that could stand in one.</summary>
    public static string SlugOf(string title)
    {
        var words = string.Concat(title.ToLowerInvariant().Select(one => char.IsAsciiLetterOrDigit(one) ? one : one is '\'' or '’' ? '\0' : ' '))
            .Replace("\0", "", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var slug = string.Join('-', words);
        return slug.Length <= LongestSlug ? slug : slug[..LongestSlug].TrimEnd('-');
    }
}
