namespace FrameworkAdvisor.Content.Catalogue;

/// <summary>What is wrong in a content file, where, and what to do about it.</summary>
/// <param name="File">Relative to the content folder, such as <c>articles/guru99.md</c>.</param>
/// <param name="Line">1-based.</param>
/// <param name="Reason">For the person who edits the file.</param>
public sealed record ContentError(string File, int Line, string Reason)
{
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}: {Reason}");
}
