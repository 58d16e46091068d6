using FrameworkAdvisor.Web.Data.Decisions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FrameworkAdvisor.Web.Features.Admin;

/// <summary>
/// The two hidden fields of every form in the admin area: that it is ours, and its number. To be put into each
/// <c>form method="post"</c>; a form shown again because something was wrong keeps its number.
/// </summary>
[HtmlTargetElement("form-keys", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormKeysTagHelper(IAntiforgery antiforgery) : TagHelper
{
    /// <summary>A new one unless given.</summary>
    public string? Operation { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var tokens = antiforgery.GetAndStoreTokens(ViewContext.HttpContext);
        output.TagName = null;
        output.Content.AppendHtml(Hidden(tokens.FormFieldName, tokens.RequestToken!));
        output.Content.AppendHtml(Hidden(AdminController.OperationField, SecretLink.IsWellFormed(Operation) ? Operation! : SecretLink.New()));
    }

    private static TagBuilder Hidden(string name, string value)
    {
        var field = new TagBuilder("input") { TagRenderMode = TagRenderMode.StartTag };
        field.Attributes["type"] = "hidden";
        field.Attributes["name"] = name;
        field.Attributes["value"] = value;
        return field;
    }
}
