using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

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
/// <example><c>&lt;kept of="Model.Version" key="evidence @need.Id"&gt;…&lt;/kept&gt;</c></example>
[HtmlTargetElement("kept", Attributes = "of,key")]
public sealed class KeptTagHelper : TagHelper
{
    // Choices of several options have many combinations; readers make few of them.
    private const int MostKept = 256;

    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<string, IHtmlContent>> kept = [];

    /// <summary>A part of one knowledge version, never changed; nothing else of that version may show.</summary>
    [HtmlAttributeName("of")]
    public required object Of { get; set; }

    /// <summary>What it is, and every choice that it depends on.</summary>
    [HtmlAttributeName("key")]
    public required string Key { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        var parts = kept.GetOrCreateValue(Of);
        if (!parts.TryGetValue(Key, out var markup))
        {
            markup = new ReadyMarkup(WithoutIndents((await output.GetChildContentAsync()).GetContent()));
            if (parts.Count < MostKept)
            {
                parts.TryAdd(Key, markup);
            }
        }

        output.Content.SetHtmlContent(markup);
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
