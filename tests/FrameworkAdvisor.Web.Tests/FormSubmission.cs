using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace FrameworkAdvisor.Web.Tests;

/// <summary>What a browser would ask for when a form with the method GET is sent.</summary>
internal static class FormSubmission
{
    public static IHtmlFormElement Form(this IHtmlDocument page) => (IHtmlFormElement)page.QuerySelector("main form")!;

    /// <summary>Ticks a box or chooses a radio button.</summary>
    public static IHtmlDocument Choose(this IHtmlDocument page, string name, string value)
    {
        var field = page.QuerySelectorAll<IHtmlInputElement>("main input")
            .Single(input => input.Name == name && input.Value == value && input.Type is "radio" or "checkbox");
        if (field.Type == "radio")
        {
            foreach (var other in page.QuerySelectorAll<IHtmlInputElement>("main input").Where(input => input.Name == name))
            {
                other.IsChecked = false;
            }
        }

        field.IsChecked = true;
        return page;
    }

    public static IHtmlDocument Untick(this IHtmlDocument page, string name, string value)
    {
        page.QuerySelectorAll<IHtmlInputElement>("main input").Single(input => input.Name == name && input.Value == value).IsChecked = false;
        return page;
    }

    public static IHtmlDocument Select(this IHtmlDocument page, string name, string value)
    {
        page.QuerySelectorAll<IHtmlSelectElement>("main select").Single(select => select.Name == name).Value = value;
        return page;
    }

    /// <summary>The address that the button with this text asks for.</summary>
    public static string Press(this IHtmlDocument page, string button)
    {
        var form = page.Form();
        var pressed = form.QuerySelectorAll<IHtmlButtonElement>("button")
            .First(one => one.TextContent.Trim().ReplaceLineEndings(" ") == button);
        var pairs = new List<(string Name, string Value)>();
        foreach (var field in form.QuerySelectorAll("input, select, button"))
        {
            switch (field)
            {
                case IHtmlInputElement { Type: "hidden" } hidden:
                    pairs.Add((hidden.Name!, hidden.Value));
                    break;
                case IHtmlInputElement { IsChecked: true } ticked:
                    pairs.Add((ticked.Name!, ticked.Value));
                    break;
                case IHtmlSelectElement select:
                    pairs.Add((select.Name!, select.Value!));
                    break;
                case IHtmlButtonElement own when own == pressed && own.HasAttribute("name"):
                    pairs.Add((own.Name!, own.Value));
                    break;
            }
        }

        var address = pressed.GetAttribute("formaction") ?? form.GetAttribute("action")!;
        return pairs.Count == 0
            ? address
            : $"{address}?{string.Join('&', pairs.Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}"))}";
    }

    public static string Href(this IParentNode page, string text) =>
        page.QuerySelectorAll("a").First(link => link.TextContent.Trim() == text).GetAttribute("href")!;

    /// <summary>The text with every run of white space made one space.</summary>
    public static string Words(this IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
