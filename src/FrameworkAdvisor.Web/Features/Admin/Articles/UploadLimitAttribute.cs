using FrameworkAdvisor.Content.Articles.Uploads;
using Microsoft.AspNetCore.Mvc;

namespace FrameworkAdvisor.Web.Features.Admin.Articles;

/// <summary>A form that carries the text of an article: room for each byte of it to take three, as in a form field, and for what goes with it.</summary>
internal sealed class UploadLimitAttribute() : RequestSizeLimitAttribute(MostBytes)
{
    public const int MostBytes = 640 * 1024;

    /// <summary>What somebody is told who sends more: how long the text may be, for that is what they can shorten.</summary>
    public static string TooLong { get; } = $"The text has more than {UploadedText.MaximumKilobytes} KB. Go back and upload a shorter part of it.";
}
