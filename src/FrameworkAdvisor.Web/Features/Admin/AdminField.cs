namespace FrameworkAdvisor.Web.Features.Admin;

/// <summary>One line to type into.</summary>
/// <param name="Name">Its name and id.</param>
/// <param name="Label">What it is.</param>
/// <param name="Type">As HTML has it.</param>
/// <param name="Value">As typed; passwords and codes are never shown again.</param>
/// <param name="Error">What is wrong with it, or null.</param>
/// <param name="Hint">What to type; or null.</param>
/// <param name="Autocomplete">By which browsers and password keepers know it.</param>
public sealed record AdminField(
    string Name, string Label, string Type = "text", string Value = "", string? Error = null, string? Hint = null, string Autocomplete = "off")
{
    public string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (not null, null) => $"{Name}-hint",
        (null, not null) => $"{Name}-error",
        _ => $"{Name}-hint {Name}-error",
    };
}
