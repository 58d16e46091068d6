using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>
/// Markup that a part of the knowledge and a few choices determine: written out once, then kept as long as that part of
/// that version is in memory. A page about a former version never gets what was written for another one.
/// <para>
/// For each part at most <see cref="MostKept"/> are kept, of at most the five versions that <c>PublishedKnowledge</c> holds;
/// what comes later is written out each time. Only questions of several options have that many choices: if readers try
/// all of them, that is about a megabyte a question.
/// </para>
/// </summary>
/// <example><c>@await Html.KeptAsync(Model.Version, $"evidence {need.Id}", "_Voices", evidence)</c></example>
public static class KeptMarkup
{
    // Choices of several options have many combinations; readers make few of them.
    private const int MostKept = 256;

    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<string, IHtmlContent>> kept = [];

    /// <summary>What a partial view makes of a model. No tag helper: a result page asks for dozens.</summary>
    /// <param name="html">Of the page.</param>
    /// <param name="of">A part of one knowledge version, never changed; nothing else of that version may show.</param>
    /// <param name="key">What it is, and every choice that it depends on.</param>
    /// <param name="partial">The partial view.</param>
    /// <param name="model">Its model.</param>
    public static ValueTask<IHtmlContent> KeptAsync(this IHtmlHelper html, object of, string key, string partial, object model)
    {
        ArgumentNullException.ThrowIfNull(html);
        var parts = kept.GetOrCreateValue(of);
        return parts.TryGetValue(key, out var markup) ? new(markup) : new(WriteAsync(html, parts, key, partial, model));
    }

    private static async Task<IHtmlContent> WriteAsync(
        IHtmlHelper html, ConcurrentDictionary<string, IHtmlContent> parts, string key, string partial, object model)
    {
        using var written = new StringWriter();
        var content = await html.PartialAsync(partial, model);
        content.WriteTo(written, html.ViewContext.HttpContext.RequestServices.GetRequiredService<HtmlEncoder>());
        var markup = new ReadyMarkup(WithoutIndents(written.ToString()));
        if (parts.Count < MostKept)
        {
            parts.TryAdd(key, markup);
        }

        return markup;
    }

    // What the view's own indentation leaves between elements is a seventh of a page.
    private static string WithoutIndents(string markup) => string.Join(
        '\n', markup.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    // Kept as the bytes that a page is sent as: half the memory of text, and nothing left to do but to copy them.
    private sealed class ReadyMarkup(string markup) : IHtmlContent
    {
        private readonly byte[] bytes = Encoding.UTF8.GetBytes(markup);

        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            if (writer is PageWriter { Encoding: UTF8Encoding } page)
            {
                page.WriteReady(bytes);
            }
            else
            {
                writer.Write(Encoding.UTF8.GetString(bytes));
            }
        }
    }
}
