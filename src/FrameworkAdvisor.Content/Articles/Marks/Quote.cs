namespace FrameworkAdvisor.Content.Articles.Marks;

/// <summary>A passage of a text, found by its words; where they stand several times, by what is around them or by the line.</summary>
/// <param name="Text">The words, without markup.</param>
/// <param name="Before">Words right before it in its paragraph, as many as are known.</param>
/// <param name="After">Words right behind it in its paragraph.</param>
/// <param name="Line">1-based line of the Markdown on which it begins.</param>
public sealed record Quote(string Text, string Before = "", string After = "", int? Line = null);
