using System.Globalization;

namespace FrameworkAdvisor.Content.Extraction.Gold;

/// <summary>What a gold file holds, or else everything that is wrong with it.</summary>
/// <param name="Articles">Empty when there is any error.</param>
/// <param name="Errors">With the line and the field of each.</param>
public sealed record GoldFile(IReadOnlyList<GoldArticle> Articles, IReadOnlyList<(int Line, string Field, string Reason)> Errors)
{
    private const int MostErrors = 50;

    private static readonly string[] articleFields = ["file", "claims"];
    private static readonly string[] claimFields = ["line", "need", "framework", "stance"];

    /// <param name="json">UTF-8.</param>
    /// <param name="needs">Those that there are; any other is an error.</param>
    public static GoldFile Read(ReadOnlySpan<byte> json, IReadOnlySet<string> needs)
    {
        var values = JsonFields.Of(json, out var fault);
        if (fault is { } broken)
        {
            return new([], [broken]);
        }

        var reading = new Reading(values, needs);
        var articles = reading.Articles();
        return reading.Errors.Count > 0 ? new([], reading.Errors) : new(articles, []);
    }

    private sealed class Reading(JsonFields values, IReadOnlySet<string> needs)
    {
        public List<(int Line, string Field, string Reason)> Errors { get; } = [];

        public List<GoldArticle> Articles()
        {
            RefuseOthers("", ["articles"]);
            var articles = new List<GoldArticle>();
            foreach (var article in values.Items("articles") ?? Missing("articles", "a list of articles"))
            {
                RefuseOthers(article, articleFields);
                var claims = values.Items($"{article}.claims") ?? Missing($"{article}.claims", "a list of claims, empty when the article makes none");
                var file = Text($"{article}.file", text => text.Trim().Length > 0 ? null : "is empty");
                articles.Add(new(file, [.. claims.Select(Claim)]));
            }

            return articles;
        }

        private GoldClaim Claim(string claim)
        {
            RefuseOthers(claim, claimFields);
            return new(
                Number($"{claim}.line", 1, int.MaxValue),
                Text($"{claim}.need", need => needs.Contains(need) ? null : $"is `{need}`; there is no such need"),
                Text($"{claim}.framework", slug => slug.Trim().Length > 0 ? null : "is empty"),
                Number($"{claim}.stance", -Core.Knowledge.Claim.MaximumStance, Core.Knowledge.Claim.MaximumStance));
        }

        private int Number(string field, int least, int most)
        {
            if (values[field] is not { IsNumber: true } found || !int.TryParse(found.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                Missing(field, "a whole number");
                return least;
            }

            if (number < least || number > most)
            {
                Add(found.Line, field, FormattableString.Invariant($"is {number}; it must be {(most == int.MaxValue ? "1 or more" : $"{least} to {most}")}"));
            }

            return number;
        }

        private string Text(string field, Func<string, string?> fault)
        {
            if (values[field] is not { IsText: true } found)
            {
                Missing(field, "a text");
                return "";
            }

            if (fault(found.Value) is { } reason)
            {
                Add(found.Line, field, reason);
            }

            return found.Value;
        }

        private string[] Missing(string field, string expected)
        {
            var owner = field.Contains('.', StringComparison.Ordinal) ? field[..field.LastIndexOf('.')] : "";
            Add(values[field]?.Line ?? values[owner]?.Line ?? 1, field, values[field] is null ? $"is missing; it must be {expected}" : $"must be {expected}");
            return [];
        }

        private void RefuseOthers(string owner, string[] known)
        {
            foreach (var name in values.NamesIn(owner).Except(known, StringComparer.Ordinal))
            {
                var field = owner.Length == 0 ? name : $"{owner}.{name}";
                Add(values[field]!.Line, field, $"is not known here; known are {string.Join(", ", known)}");
            }
        }

        private void Add(int line, string field, string reason)
        {
            if (Errors.Count < MostErrors)
            {
                Errors.Add((line, field, reason));
            }
        }
    }
}
