using System.Reflection;
using System.Text.RegularExpressions;
using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Tests.Catalogue;

/// <summary>What the real content says is in the box and what has to be added.</summary>
public partial class RealProvisionsTests
{
    private static readonly string[] qualities =
    [
        "size.small", "size.large", "flexibility.freedom", "community.large", "learning.easy-start", "delivery.fast",
        "performance.lean", "scalability.growth",
    ];

    private static readonly string folder = typeof(RealProvisionsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ContentFolder").Value!;

    private static readonly Core.Knowledge.Catalogue catalogue = ContentFolder.Load(folder).Catalogue!;

    [Fact]
    public void Every_need_that_is_no_quality_has_an_entry_for_each_framework()
    {
        Assert.Equal(qualities, catalogue.Needs.Select(need => need.Id).Where(need => !catalogue.CanBeAdded(need)));
        Assert.Equal(
            catalogue.Needs.Select(need => need.Id).Except(qualities).SelectMany(_ => catalogue.Frameworks, (need, framework) => $"{need} {framework.Slug}").Order(),
            catalogue.Provisions.Select(provision => $"{provision.Need} {provision.Framework}").Order());
    }

    [Fact]
    public void The_qualities_are_those_that_the_file_names()
    {
        var comment = File.ReadAllText(Path.Combine(folder, "frameworks.yml")).Replace("\n#", "", StringComparison.Ordinal);

        Assert.Contains($"Qualities today: {string.Join(", ", qualities)}.", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_extension_stands_by_name_in_a_digest_that_is_cited_or_in_a_reference()
    {
        Assert.All(catalogue.Provisions.Where(provision => provision.Reference is not null).SelectMany(
            provision => provision.Extensions, (provision, name) => (provision, name)), one => Assert.Contains(
                Plain(one.name).Replace("django", "", StringComparison.Ordinal), Plain(one.provision.Reference!), StringComparison.OrdinalIgnoreCase));

        var named = catalogue.Provisions.Where(provision => provision is { Articles.Count: > 0, Reference: null })
            .SelectMany(provision => provision.Extensions, (provision, name) => (provision, name)).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, one => Assert.Contains(one.provision.Articles, article =>
            TextOf(article).Contains(Plain(one.name), StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Where something is missing, a reader has to see what is there, what a package brings, and what stays with the team.</summary>
    [Theory]
    [InlineData("flask", "security.built-in", ProvisionKind.OwnWork, "Flask-Login", "Flask-Security")]
    [InlineData("flask", "testing.tools", ProvisionKind.OwnWork, "Werkzeug", "transactions")]
    [InlineData("django", "security.built-in", ProvisionKind.Extension, "login attempts", "single objects", "other services")]
    public void A_cost_that_an_article_states_stands_in_the_text_and_makes_the_kind(string framework, string need, ProvisionKind kind, params string[] told)
    {
        var provision = catalogue.Provisions.Single(one => one.Framework == framework && one.Need == need);

        Assert.Equal(kind, provision.Kind);
        Assert.StartsWith("Built in: ", provision.Text, StringComparison.Ordinal);
        Assert.Contains(" Own work: ", provision.Text, StringComparison.Ordinal);
        Assert.All(told, word => Assert.Contains(word, provision.Text, StringComparison.Ordinal));
        Assert.All(provision.Extensions, name => Assert.Contains(name, provision.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_entry_has_an_article_that_speaks_of_it_and_says_what_it_means_in_a_sentence()
    {
        Assert.All(catalogue.Provisions, provision =>
        {
            Assert.NotEmpty(provision.Articles);
            Assert.All(provision.Articles, article => Assert.Contains(catalogue.Claims, claim =>
                claim.Status == ClaimStatus.Accepted && (claim.Article, claim.Framework, claim.Need) == (article, provision.Framework, provision.Need)));
            Assert.EndsWith(".", provision.Text, StringComparison.Ordinal);
        });
    }

    // Without the marks: reasons of disputes name things that the article does not.
    private static string TextOf(string article) =>
        Plain(Mark().Replace(File.ReadAllText(Path.Combine(folder, "articles", article + ".md")), ""));

    private static string Plain(string text) => text.Replace("-", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\{claim=[^}]*\}")]
    private static partial Regex Mark();
}
