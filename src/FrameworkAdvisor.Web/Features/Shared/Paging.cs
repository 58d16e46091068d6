using System.Globalization;
using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>One page of a long list.</summary>
/// <param name="Page">From 1; more than there are when the query says so.</param>
/// <param name="Pages">How many there are, at least 1.</param>
/// <param name="Errors">What was not understood.</param>
public sealed record Paging(int Page, int Pages, IReadOnlyList<AnswerError> Errors)
{
    public const string Key = "page";

    private string address = "";

    /// <param name="query">Of the page.</param>
    /// <param name="count">How many there are in all.</param>
    /// <param name="size">How many a page shows.</param>
    /// <param name="path">Address of the list, with what else is in its query.</param>
    public static Paging Read(IQueryCollection query, int count, int size, string path)
    {
        var pages = Math.Max(1, (count + size - 1) / size);
        if (!query.TryGetValue(Key, out var values))
        {
            return new(1, pages, []) { address = path };
        }

        // One page has one address: the first has none of its own, and numbers start with no zero.
        var text = values.Count == 1 ? values[0] ?? "" : "";
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 1 && text[0] != '0';
        return new(isNumber ? page : 1, pages, isNumber && page <= pages ? [] : [new(Key, text, pages == 1
            ? $"\"{Key}\" means nothing here: there is one page."
            : $"\"{Key}\" is a whole number from 2 to {pages}, given once; without it the first page is shown.")])
        {
            address = path,
        };
    }

    public string? Previous => Page > 1 ? AddressOf(Page - 1) : null;

    public string? Next => Page < Pages ? AddressOf(Page + 1) : null;

    /// <summary>What of a list is on this page.</summary>
    public IEnumerable<T> Of<T>(IEnumerable<T> all, int size) => all.Skip((Page - 1) * size).Take(size);

    private string AddressOf(int page) => page == 1 ? address
        : string.Create(CultureInfo.InvariantCulture, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Key}={page}");
}
