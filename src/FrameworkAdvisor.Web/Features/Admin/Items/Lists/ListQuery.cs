using System.Globalization;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Exchange;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace FrameworkAdvisor.Web.Features.Admin.Items.Lists;

/// <summary>Which items of a kind are asked for, in what order, and which page of them.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="Words">Each of which has to stand in some field.</param>
/// <param name="Filters">What is asked for, by the name of the filter.</param>
/// <param name="Sort">The name of a column; empty for the order in which they are kept.</param>
/// <param name="IsDescending">From the end of that order.</param>
/// <param name="Page">From 1.</param>
public sealed record ListQuery(ItemKind Kind, string Words, IReadOnlyDictionary<string, string> Filters, string Sort, bool IsDescending, int Page)
{
    public const string WordsKey = "q";
    public const string SortKey = "sort";
    public const string PageKey = "page";
    public const int LongestWords = 100;

    /// <summary>The keys that every list takes beside those of its filters.</summary>
    public static IReadOnlyList<string> Keys { get; } = [WordsKey, SortKey, PageKey, WayBack.Done, WayBack.Taken];

    public bool IsNarrowed => Words.Length > 0 || Filters.Count > 0;

    /// <summary>The canonical address, without what says what was done.</summary>
    public string Address => With(Sort, IsDescending, Page);

    /// <summary>The same items without any order of their own asked for.</summary>
    public string AddressOfPage(int page) => With(Sort, IsDescending, page);

    /// <summary>Sorted by a column, or the other way round when it is by that one already.</summary>
    public string AddressSortedBy(string column) => With(column, Sort == column && !IsDescending, 1);

    public string AddressInOrder => With("", false, 1);

    /// <summary>Reads a query; what is empty counts as not given, as forms send it.</summary>
    internal static ListQuery Read(
        ItemKind kind, IReadOnlyList<ListFilter> filters, IEnumerable<KeyValuePair<string, StringValues>> query, ICollection<FieldError> errors)
    {
        var read = new ListQuery(kind, "", new Dictionary<string, string>(), "", false, 1);
        var chosen = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, values) in query)
        {
            var value = (values.FirstOrDefault() ?? "").Trim();
            if (values.Count > 1)
            {
                errors.Add(new(Echo.Of(key), $"\"{Echo.Of(key)}\" is given more than once."));
            }
            else if (filters.FirstOrDefault(one => one.Name == key) is { } filter)
            {
                chosen[key] = value;
                if (value.Length > 0 && !filter.Choices.Any(choice => choice.Value == value))
                {
                    errors.Add(new(key, $"There is no {filter.Label.ToLowerInvariant()} \"{Echo.Of(ItemKind.Spoken(value))}\"."));
                }
            }
            else
            {
                read = read.WithKey(key, value, errors);
            }
        }

        return read with { Filters = chosen.Where(pair => pair.Value.Length > 0).ToDictionary(StringComparer.Ordinal) };
    }

    private ListQuery WithKey(string key, string value, ICollection<FieldError> errors)
    {
        switch (key)
        {
            case WordsKey when value.Length <= LongestWords:
                return this with { Words = value };
            case WordsKey:
                errors.Add(new(key, $"The search takes {LongestWords} characters."));
                break;
            case SortKey when value.Length == 0 || ListColumn.AllOf(Kind).Any(column => column.Name == value.TrimStart('-')):
                return this with { Sort = value.TrimStart('-'), IsDescending = value.StartsWith('-') };
            case SortKey:
                errors.Add(new(key, $"There is no column \"{Echo.Of(value)}\" to sort by."));
                break;
            case PageKey when value.Length == 0:
                return this;
            case PageKey when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0:
                return this with { Page = page };
            case PageKey:
                errors.Add(new(key, $"\"{Echo.Of(value)}\" is no page: pages are 1, 2, 3, …"));
                break;
            case WayBack.Done or WayBack.Taken:
                break;
            default:
                errors.Add(new(Echo.Of(key), $"\"{Echo.Of(key)}\" means nothing here."));
                break;
        }

        return this;
    }

    private string With(string sort, bool isDescending, int page)
    {
        var pairs = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (Words.Length > 0)
        {
            pairs[WordsKey] = Words;
        }

        foreach (var (name, value) in Filters)
        {
            pairs[name] = value;
        }

        if (sort.Length > 0)
        {
            pairs[SortKey] = isDescending ? $"-{sort}" : sort;
        }

        if (page > 1)
        {
            pairs[PageKey] = page.ToString(CultureInfo.InvariantCulture);
        }

        return QueryHelpers.AddQueryString(ItemAddress.Of(Kind), pairs);
    }
}
