using System.Text;
using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>A form in which a result is taken away as a file.</summary>
/// <param name="Extension">How its name ends.</param>
/// <param name="MediaType">What it is, as HTTP says it.</param>
/// <param name="Write">From a recommendation, the advisor that gave it, and what people wrote about it.</param>
internal sealed record ResultFormat(string Extension, string MediaType, Func<Recommendation, Advisor, RecordDetails, byte[]> Write)
{
    /// <summary>A decision record.</summary>
    public static ResultFormat Record { get; } = new("md", "text/markdown; charset=utf-8", (recommendation, advisor, details) =>
        Encoding.UTF8.GetBytes(DecisionRecord.Write(recommendation, advisor, details)));

    /// <summary>What programs get from the API.</summary>
    public static ResultFormat Json { get; } = new("json", "application/json; charset=utf-8", (recommendation, _, _) =>
        ExchangeJson.Write(RecommendationDocument.Of(recommendation)));

    /// <summary>The ledger for a spreadsheet.</summary>
    public static ResultFormat Spreadsheet { get; } = new("csv", "text/csv; charset=utf-8; header=present", (recommendation, advisor, _) =>
        LedgerCsv.WriteForSpreadsheets(recommendation, advisor));
}
