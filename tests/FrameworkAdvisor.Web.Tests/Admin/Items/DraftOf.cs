using FrameworkAdvisor.Core.Editing;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Data.Editing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Admin.Items;

/// <summary>What stands in the database of a site, beside its pages.</summary>
internal static class DraftOf
{
    public static TheoryData<string> Kinds() => [.. ItemKinds.All.Select(kind => kind.Name)];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<IReadOnlyList<Item>> ItemsAsync(this WebApplicationFactory<Program> site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return CatalogueItems.Of(await scope.ServiceProvider.GetRequiredService<DraftEditing>().ReadAsync(Cancelled));
    }

    public static async Task<Item?> ItemAsync(this WebApplicationFactory<Program> site, ItemKey key) => (await site.ItemsAsync()).FirstOrDefault(item => item.Key == key);

    public static async Task<List<AuditEntry>> EntriesAsync(this WebApplicationFactory<Program> site, ItemKey key)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AdvisorDbContext>().AuditEntries.AsNoTracking()
            .Where(entry => entry.Kind == key.Kind && entry.Item == key.Id).OrderBy(entry => entry.Sequence).ToListAsync(Cancelled);
    }

    public static async Task<int> CountEntriesAsync(this WebApplicationFactory<Program> site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AdvisorDbContext>().AuditEntries.CountAsync(Cancelled);
    }

    public static async Task<long> VersionAsync(this WebApplicationFactory<Program> site, ItemKey key)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await ItemHistory.VersionOfAsync(scope.ServiceProvider.GetRequiredService<AdvisorDbContext>(), key, Cancelled);
    }

    /// <summary>Puts an item into the draft as some other editor.</summary>
    public static async Task PutAsync(this WebApplicationFactory<Program> site, Item item)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DraftEditing>().WriteAsync(
            new Actor("somebody else", SecretLink.New()),
            work =>
            {
                work.Put(item, work.Has(item.Key) ? AuditAction.Change : AuditAction.Create);
                return Task.FromResult(0);
            },
            () => 0,
            Cancelled);
    }

    public static async Task RemoveAsync(this WebApplicationFactory<Program> site, ItemKey key)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DraftEditing>().WriteAsync(
            new Actor("somebody else", SecretLink.New()),
            work =>
            {
                work.Remove(key);
                return Task.FromResult(0);
            },
            () => 0,
            Cancelled);
    }

    /// <summary>An item that nothing names, made for this test beside one that is there.</summary>
    public static async Task<Item> PlantAsync(this WebApplicationFactory<Program> site, ItemKind kind)
    {
        var items = await site.ItemsAsync();
        var item = FieldValues.Another(kind, items);
        await site.PutAsync(item);
        return (await site.ItemAsync(item.Key))!;
    }

    public static string AddressOf(ItemKey key) => $"/admin/{ItemKinds.Find(key.Kind)!.Plural}/item/{key.Id}";
}
