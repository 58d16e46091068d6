using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Audit;
using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Core.Review;
using FrameworkAdvisor.Core.Tests.Advice;

namespace FrameworkAdvisor.Core.Tests.Review;

public class ImpactTests
{
    private const string Query = "scope=large&parts=pages&parts=api";

    public static TheoryData<string> Planted =>
        ["dispute", "date", "reject", "remove", "remove-other", "small-effect", "trust", "updated", "editor", "effect", "no-effect", "half-life"];

    [Theory]
    [MemberData(nameof(Planted))]
    public void Both_sides_are_what_each_version_recommends_and_the_causes_add_up_to_the_difference(string what)
    {
        var (former, later, impact) = Plant([what]);

        Assert.Equal(former.Recommend(ChangedKnowledge.Read(former, Query)).Standings.Select(one => (one.Framework.Slug, one.PrintedScore)),
            impact.Before!.Standings.Select(one => (one.Framework.Slug, one.PrintedScore)));
        AssertAddsUp(impact);
        Assert.Equal(later.Recommend(ChangedKnowledge.Read(later, Query)).Outcome.Kind, impact.After!.Outcome.Kind);
    }

    [Theory]
    [InlineData("dispute", "claim", "two-00000003")]
    [InlineData("remove-other", "claim", "one-00000004")]
    [InlineData("trust", "article", "two")]
    [InlineData("updated", "article", "two")]
    [InlineData("editor", "rating", "flask~admin.built-in")]
    [InlineData("effect", "effect", "scope~large~size.large")]
    [InlineData("no-effect", "effect", "scope~large~size.large")]
    [InlineData("half-life", "need", "size.large")]
    public void The_cause_is_the_edit(string what, string kind, string id)
    {
        var (_, _, impact) = Plant([what]);

        var cause = Assert.Single(impact.Causes);
        Assert.Equal(new ItemKey(kind, id), Assert.Single(cause.Edits).Key);
        Assert.False(cause.IsTime);
        Assert.NotEmpty(cause.Effects);
    }

    [Theory]
    [InlineData("dispute", "effect")]
    [InlineData("trust", "half-life")]
    [InlineData("editor", "remove-other")]
    [InlineData("small-effect", "updated")]
    public void Several_edits_add_up_too_and_each_is_told_by_itself(string one, string other)
    {
        var (_, _, impact) = Plant([one, other]);

        AssertAddsUp(impact);
        Assert.Equal(2, impact.Causes.Count);
        Assert.All(impact.Causes, cause => Assert.Single(cause.Edits));
        Assert.True(impact.Causes[0].Strength >= impact.Causes[1].Strength);
    }

    [Fact]
    public void What_the_passing_of_time_does_is_no_edit()
    {
        var (_, _, impact) = Plant([], monthsLater: 30);

        Assert.True(Assert.Single(impact.Causes).IsTime);
        AssertAddsUp(impact);
    }

    [Fact]
    public void Words_alone_change_nothing()
    {
        var (_, _, impact) = Plant(["label", "text"]);

        Assert.Empty(impact.Causes);
        Assert.False(impact.IsAny);
    }

    [Fact]
    public void A_must_have_that_changes_hands_is_told_by_the_edits_of_its_cell()
    {
        var former = ChangedKnowledge.Version(1, ChangedKnowledge.Former);
        var later = ChangedKnowledge.Version(2, ChangedKnowledge.Plant("editor") with { EditorRatings = [new("django", "admin.built-in", 1, 0.2, "tried it")] });
        var impact = Impact.Of(former, later, EditsOf(former, later), ChangedKnowledge.Read(former, "scope=tiny&must=admin.built-in"));

        Assert.Contains(impact.Causes, cause => cause.Edits.Any(edit => edit.Key == new ItemKey("rating", "django~admin.built-in")));
        AssertAddsUp(impact);
    }

    [Fact]
    public void Scenarios_are_compared_by_their_answers_and_told_new_gone_or_asked_otherwise()
    {
        Scenario Case(string id, string query) => new(id, id, "one", "", query, "django", new Dictionary<string, string>(), null);
        var former = ChangedKnowledge.Version(1, ChangedKnowledge.Former with { Scenarios = [Case("kept", Query), Case("gone", Query), Case("asked", "scope=tiny")] });
        var later = ChangedKnowledge.Version(2, ChangedKnowledge.Plant("effect") with { Scenarios = [Case("new", Query), Case("kept", Query), Case("asked", "scope=large"), Case("bad", "scope=none")] });

        var all = ScenarioImpact.AllOf(former, later, EditsOf(former, later));

        Assert.Equal(["new", "kept", "asked", "bad", "gone"], all.Select(one => one.Scenario.Id));
        Assert.Equal([(true, false), (false, false), (false, false), (true, false), (false, true)], all.Select(one => (one.IsNew, one.IsGone)));
        Assert.Equal("effect", Assert.Single(Assert.Single(all[1].Impact.Causes).Edits).Kind.Name);
        Assert.Equal(new ItemKey("scenario", "asked"), Assert.Single(Assert.Single(all[2].Impact.Causes).Edits).Key);
        Assert.Null(all[3].Impact.After);
        Assert.Null(all[4].Impact.After);
        Assert.NotNull(all[4].Impact.Before);
    }

    [Fact]
    public void Saved_answers_are_counted_and_lost_ones_left_out()
    {
        var former = ChangedKnowledge.Version(1, ChangedKnowledge.Former);
        var later = ChangedKnowledge.Version(2, ChangedKnowledge.Former with { EditorRatings = [new("flask", "size.large", 10, 0.1, "x"), new("flask", "admin.built-in", 10, 0.1, "x")] });
        KeyValuePair<string, string>[] answers = [new("scope", "large"), new("scope", "gone-since")];
        var saved = SavedImpact.Of(former, later, EditsOf(former, later), answers);
        var none = SavedImpact.Of(former, later, EditsOf(former, later), [new("scope", "tiny")]);

        var all = SavedImpacts.Of([saved, saved, none]);

        Assert.True(saved.IsOutcomeChanged);
        Assert.Equal((3, 2, 2), (all.Saved, all.Outcomes, all.Scores));
        Assert.Equal(2, Assert.Single(all.Because).Times);
        Assert.Equal("rating", Assert.Single(all.Because[0].Cause.Edits).Kind.Name);
    }

    [Fact]
    public void A_list_in_another_order_is_told_by_what_moved()
    {
        var before = ChangedKnowledge.Former;
        var question = before.Questions[0];
        var after = before with { Questions = [question with { Options = [question.Options[1], question.Options[0]] }, before.Questions[1]] };

        var edits = new Edits(CatalogueItems.Of(before), CatalogueItems.Of(after));

        Assert.Empty(edits.All);
        Assert.False(edits.IsNone);
        Assert.Equal("order of options of `scope`: tiny, large → large, tiny", Assert.Single(edits.Moves).Sentence);
    }

    [Theory]
    [InlineData(AuditCheck.Options, "scope=large", "option", "scope~large")]
    [InlineData(AuditCheck.Ratings, "flask size.large", "rating", "flask~size.large")]
    [InlineData(AuditCheck.Ratings, "flask", "framework", "flask")]
    [InlineData(AuditCheck.Needs, "size.large", "need", "size.large")]
    [InlineData(AuditCheck.Scenarios, "case", "scenario", "case")]
    public void A_finding_is_about_an_item(AuditCheck check, string subject, string kind, string id) =>
        Assert.Equal(new ItemKey(kind, id), FindingSubject.Of(new AuditFinding(check, true, subject, "")));

    [Fact]
    public void A_position_is_about_no_item() => Assert.Null(FindingSubject.Of(new AuditFinding(AuditCheck.Positions, true, "2", "")));

    private static (Advisor Former, Advisor Later, Impact Impact) Plant(string[] what, int monthsLater = 0)
    {
        var former = ChangedKnowledge.Version(1, ChangedKnowledge.Former);
        var later = ChangedKnowledge.Version(2, what.Aggregate(ChangedKnowledge.Former, (catalogue, one) => ChangedKnowledge.Plant(one, catalogue)), monthsLater);
        return (former, later, Impact.Of(former, later, EditsOf(former, later), ChangedKnowledge.Read(former, Query)));
    }

    private static Edits EditsOf(Advisor former, Advisor later) => new(CatalogueItems.Of(former.Catalogue), CatalogueItems.Of(later.Catalogue));

    private static void AssertAddsUp(Impact impact)
    {
        Assert.NotEmpty(impact.Scores);
        foreach (var score in impact.Scores)
        {
            var told = impact.Causes.SelectMany(cause => cause.Effects).Where(effect => effect.Framework.Slug == score.Framework.Slug).Sum(effect => effect.Points);
            Assert.Equal(score.After - score.Before, told);
        }
    }
}
