using FrameworkAdvisor.Web.Tests.Admin.Articles;
using FrameworkAdvisor.Web.Tests.Admin.Items;

namespace FrameworkAdvisor.Web.Tests.Admin;

/// <summary>
/// Every change of state has one row in the audit log, and what changes nothing has none: each form of the area is sent, by
/// the list of endpoints.
/// </summary>
public sealed class AuditRowTests(EditorsSite site) : IClassFixture<EditorsSite>
{
    // Questions to passkeys, a comparison, and what one's own browser shows: nothing is stored.
    private static readonly string[] silent =
    [
        "POST admin/sign-in/passkey/options", "POST admin/account/passkeys/options", "POST admin/articles/{slug}/text", "POST admin/preview", "POST admin/preview/leave",
    ];

    private static readonly Dictionary<string, Func<EditorsSite, Task<FilledForm>>> table =
        AuditedAccounts.Forms.Concat(AuditedDraft.Forms).Concat(AuditedArticles.Forms).ToDictionary();

    public static TheoryData<string> Names() => [.. table.Keys];

    [Fact]
    public void Every_door_that_takes_a_form_is_in_the_table()
    {
        var doors = site.App.Doors().Where(door => door.Method != "GET").Select(door => door.ToString()).Order(StringComparer.Ordinal);

        Assert.Equal(doors, table.Keys.Select(AuditedForms.DoorOf).Distinct().Order(StringComparer.Ordinal));
        Assert.Subset(table.Keys.ToHashSet(), silent.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_form_writes_a_row_for_each_thing_it_changes_and_no_other(string name)
    {
        var form = await table[name](site);
        var before = await site.App.LastAuditAsync();

        using var response = await form.SendAsync();

        Assert.Equal((form.IsRefused, (int)response.StatusCode), ((int)response.StatusCode >= 400, (int)response.StatusCode));
        var entries = await site.App.AuditAsync(before);
        Assert.Equal(
            form.Rows.Order(StringComparer.Ordinal),
            entries.Select(entry => form.Rows.Contains($"{entry.Action} {entry.Kind} *") ? $"{entry.Action} {entry.Kind} *" : $"{entry.Action} {entry.Kind} {entry.Item}").Order(StringComparer.Ordinal));
        Assert.True(entries.DistinctBy(entry => (entry.Operation, entry.Actor)).Count() <= 1, "one form has one sender and one number");
        Assert.Equal(form.Rows.Length == 0, silent.Contains(AuditedForms.DoorOf(name)) || name.EndsWith(", changing nothing)", StringComparison.Ordinal));
    }
}
