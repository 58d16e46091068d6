using System.Text.Json;
using FrameworkAdvisor.Content.Articles.Marks;
using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Content.Catalogue.Writing;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Tests.Articles.Marks;

/// <summary>Claims are changed one by one, and the texts of their articles follow.</summary>
public sealed class ArticleTextsTests : IDisposable
{
    private static readonly Core.Knowledge.Catalogue content = ContentFolder.Load(RealContent.Folder).Catalogue!;

    private readonly string folder = Directory.CreateTempSubdirectory("aligned-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Where_text_and_claims_agree_nothing_is_changed()
    {
        var aligned = ArticleTexts.Align(content);

        Assert.Empty(aligned.Errors);
        Assert.Equal(Json(content), Json(aligned.Catalogue));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_aligned_is_exported_and_read_back_the_same(int seed)
    {
        var draft = Edited(new Random(seed));

        var aligned = ArticleTexts.Align(draft);

        Assert.Empty(aligned.Errors);
        Assert.Equal(draft.Claims.ToHashSet(), aligned.Catalogue.Claims.ToHashSet());
        var target = Path.Combine(folder, "content");
        var result = ContentExport.Write(aligned.Catalogue, target);
        Assert.Equal((null, ""), (result.Refusal, string.Join('\n', result.Losses)));
        Assert.Equal(Json(aligned.Catalogue), Json(ContentFolder.Load(target).Catalogue!));
        Assert.Equal(Json(aligned.Catalogue), Json(ArticleTexts.Align(aligned.Catalogue).Catalogue));
    }

    [Fact]
    public void A_claim_that_came_back_without_its_mark_is_marked_again()
    {
        var claim = content.Claims.First(one => content.Claims.Count(other => other.Anchor == one.Anchor) == 1);
        var without = ArticleTexts.Align(content with { Claims = [.. content.Claims.Where(one => one.Id != claim.Id)] });
        Assert.DoesNotContain(claim.Id, without.Catalogue.Articles.Single(one => one.Slug == claim.Article).Html, StringComparison.Ordinal);

        var back = ArticleTexts.Align(without.Catalogue with { Claims = [.. without.Catalogue.Claims, claim] });

        Assert.Empty(back.Errors);
        Assert.Equal(content.Claims, back.Catalogue.Claims);
    }

    [Fact]
    public void A_text_that_cannot_follow_is_named_and_left_as_it_is()
    {
        var claim = content.Claims[0] with { Text = "Words that stand nowhere." };

        var aligned = ArticleTexts.Align(content with { Claims = [claim, .. content.Claims.Skip(1)] });

        Assert.Contains(claim.Id, Assert.Single(aligned.Errors).Reason, StringComparison.Ordinal);
        Assert.Equal(claim.Article, aligned.Errors[0].File);
        Assert.Equal(content.Articles, aligned.Catalogue.Articles);
    }

    [Fact]
    public void Names_of_frameworks_that_changed_are_spoken_by_the_marks()
    {
        var renamed = content with { Frameworks = [.. content.Frameworks.Select(one => one with { Name = one.Name + " 2" })] };

        var aligned = ArticleTexts.Align(renamed);

        Assert.All(aligned.Catalogue.Articles.Zip(content.Articles), pair => Assert.Equal(pair.Second.Markdown, pair.First.Markdown));
        Assert.Contains(aligned.Catalogue.Articles, article => article.Html.Contains("Django 2 on", StringComparison.Ordinal));
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    // What the forms for claims can do: other stances and decisions, and claims that are deleted.
    private static Core.Knowledge.Catalogue Edited(Random random) => content with
    {
        Claims = [.. content.Claims.Where(_ => random.Next(10) > 0).Select(claim => random.Next(6) switch
        {
            0 => claim with { Stance = random.Next(-2, 3) },
            1 => claim with { Status = ClaimStatus.Disputed, DisputeReason = "It is \"outdated\" | since 4.2; really.", Reference = "https://example.org/?a=b&c" },
            2 => claim with { Status = ClaimStatus.Rejected, DisputeReason = null, Reference = null },
            3 => claim with { AsOf = PartialDate.Parse("2021-03") },
            _ => claim,
        }).Reverse()],
        Articles = [.. content.Articles.Reverse()],

        // These stand only as long as an article claims what they say.
        Provisions = [],
    };

    private static string Json(Core.Knowledge.Catalogue catalogue) => JsonSerializer.Serialize(catalogue);
}
