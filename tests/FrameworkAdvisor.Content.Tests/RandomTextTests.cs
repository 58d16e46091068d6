using FrameworkAdvisor.Content.Articles;
using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Content.Tests.Articles;
using FsCheck;
using FsCheck.Fluent;

namespace FrameworkAdvisor.Content.Tests;

public sealed class RandomTextTests : IDisposable
{
    private static readonly string[] markdownPieces =
    [
        "a", " ", "\n", "\n\n", "==", "=", "{", "}", "{claim=\"django admin.built-in +1\"}", "claim=", "\"", "'", "[", "]", "(", ")", "![", "](https://a.b)",
        "](javascript:x)", "<", ">", "> ", "- ", "1. ", "# ", "## ", "|", "|---|\n", "`", "```\n", "*", "**", "_", "\\", "&amp;", "&#106;", "https://a.b", "---\n",
        "\t", "    ", "<script>", "é", "\uD83D\uDE00", "\r", "\u200B", "[a]: b\n",
    ];

    private static readonly string[] yamlPieces =
    [
        "questions", "frameworks", "scenarios", "id", "slug", ": ", ":", "\n", "\n  ", "\n    ", "- ", "[", "]", "{", "}", ",", "a", "\"", "'", "|", ">", "&a", "*a",
        "!t", "? ", "#", "---\n", "...\n", "\t", "%YAML 1.2\n", "~", "1", "@", "`", "é", "\u0085", "\uFEFF", "\\", "<<",
    ];

    private readonly SampleContent content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void Random_Markdown_never_throws_and_never_does_harm() =>
        Prop.ForAll(TextOf([.. markdownPieces, "\uD800", "\uDC00", "\0"]), text =>
        {
            var result = SafeMarkdown.Render(text);
            return result.Html is null ? result.Errors.Count > 0 : DangerFinder.Find(result.Html) is null;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Random_digests_never_throw_and_claims_come_without_errors_only() =>
        Prop.ForAll(TextOf(markdownPieces), text =>
        {
            content.WriteArticleBody(text);
            var result = ContentFolder.Load(content.Folder);
            return result.Catalogue is null ? result.Errors.Count > 0 : result.Errors.Count == 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Random_YAML_never_throws() =>
        Prop.ForAll(TextOf(yamlPieces), text =>
        {
            foreach (var file in (string[])[SampleContent.Frameworks, SampleContent.Criteria, SampleContent.Questionnaire, SampleContent.Scenarios])
            {
                content.Write(file, text);
            }

            content.Write(SampleContent.Article, $"---\n{text}\n---\n");
            return ContentFolder.Load(content.Folder).Errors.Count > 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Damaged_YAML_never_throws() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, 10_000)), Arb.From(Gen.Elements(yamlPieces)), (position, piece) =>
        {
            foreach (var file in (string[])[SampleContent.Frameworks, SampleContent.Questionnaire, SampleContent.Article])
            {
                var text = content.Read(file);
                var at = position % text.Length;
                content.Write(file, text[..at] + piece + text[at..]);
                Assert.NotNull(ContentFolder.Load(content.Folder).Errors);
                content.Write(file, text);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static Arbitrary<string> TextOf(string[] pieces) =>
        Arb.From(Gen.Elements(pieces).ArrayOf().Select(string.Concat));
}
