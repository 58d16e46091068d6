using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Exchange;

namespace FrameworkAdvisor.Web.Features.Api;

/// <summary>Which claims are asked for.</summary>
/// <param name="Wanted">The values wanted, by key.</param>
/// <param name="Errors">What was not understood.</param>
internal sealed record ClaimFilter(IReadOnlyDictionary<string, string> Wanted, IReadOnlyList<FieldError> Errors)
{
    private const string Framework = "framework";
    private const string Need = "need";
    private const string Article = "article";
    private const string Status = "status";

    /// <summary>The keys there are, each with the values it takes.</summary>
    public static IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Known(Advisor advisor) =>
    [
        new(Framework, [.. advisor.Catalogue.Frameworks.Select(framework => framework.Slug)]),
        new(Need, [.. advisor.Needs.Select(need => need.Id)]),
        new(Article, [.. advisor.Catalogue.Articles.Select(article => article.Slug)]),
        new(Status, ClaimDocument.Statuses),
    ];

    public static ClaimFilter Read(Advisor advisor, IQueryCollection query)
    {
        var known = Known(advisor);
        var wanted = new Dictionary<string, string>(StringComparer.Ordinal);
        var errors = new List<FieldError>();
        foreach (var (key, values) in query)
        {
            var takes = known.FirstOrDefault(one => one.Key == key).Value;
            var given = values.Select(value => value ?? "").ToList();
            if (takes is null)
            {
                errors.Add(new(Echo.Of(key), $"\"{Echo.Of(key)}\" means nothing here. Known: {string.Join(", ", known.Select(one => one.Key))}."));
            }
            else if (given is not [var value])
            {
                errors.Add(new(key, $"\"{key}\" is given {given.Count} times; it takes one value."));
            }
            else if (!takes.Contains(value))
            {
                errors.Add(new(key, $"There is no {key} \"{Echo.Of(value)}\". Known: {string.Join(", ", takes)}."));
            }
            else
            {
                wanted.Add(key, value);
            }
        }

        return new(wanted, errors);
    }

    /// <summary>The claims wanted, in their order.</summary>
    public IReadOnlyList<ClaimDocument> Of(IReadOnlyList<ClaimDocument> claims) =>
    [
        .. claims.Where(claim =>
            IsWanted(Framework, claim.Framework)
            && IsWanted(Need, claim.Need)
            && IsWanted(Article, claim.Article)
            && IsWanted(Status, claim.Status)),
    ];

    private bool IsWanted(string key, string value) => !Wanted.TryGetValue(key, out var wanted) || wanted == value;
}
