using System.Text.Encodings.Web;
using FrameworkAdvisor.Core.Advice;
using Microsoft.AspNetCore.Html;

namespace FrameworkAdvisor.Web.Features.Advice;

/// <summary>
/// An address with answers as its query, written straight into a page: a result links to dozens, and each as a text of its
/// own, and once more encoded, is longer than all that is said beside it.
/// </summary>
/// <param name="path">The address without its query.</param>
/// <param name="answers">The query; null for none.</param>
public sealed class AnswersLink(string path, Answers? answers) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(encoder);
        encoder.Encode(writer, path);
        var before = "?";
        foreach (var (key, value) in answers?.Pairs ?? [])
        {
            writer.Write(before);
            encoder.Encode(writer, key);
            writer.Write('=');
            encoder.Encode(writer, value);
            before = "&amp;";
        }
    }
}
