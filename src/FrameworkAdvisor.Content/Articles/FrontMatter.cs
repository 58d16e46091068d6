using FrameworkAdvisor.Content.Catalogue;

namespace FrameworkAdvisor.Content.Articles;

/// <summary>An article file in its two parts.</summary>
/// <param name="Yaml">Between the two lines <c>---</c>.</param>
/// <param name="Body">Everything after them.</param>
/// <param name="BodyLinesBefore">How many lines of the file come before the body.</param>
internal sealed record FrontMatter(string Yaml, string Body, int BodyLinesBefore)
{
    public const string Fence = "---";

    public static FrontMatter? Split(string text, FileErrors errors)
    {
        var lines = text.Split('\n');
        if (lines[0].TrimEnd() != Fence)
        {
            errors.Add(1, $"an article starts with its front matter: a line `{Fence}`, then `title:` and the other keys, then a line `{Fence}`");
            return null;
        }

        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (end < 0)
        {
            errors.Add(1, $"the front matter that starts here has no end; close it with a line `{Fence}`");
            return null;
        }

        return new FrontMatter(string.Join('\n', lines[1..end]), string.Join('\n', lines[(end + 1)..]), end + 1);
    }
}
