using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Editing;
using FrameworkAdvisor.Web.Data.Publishing;

namespace FrameworkAdvisor.Web.Commands;

/// <summary>
/// What the draft needs after a deployment: texts in line with their claims, and new content. Content files that came with a deployment: what changed in the folder of the last import comes into the draft, beside
/// what editors changed. Nothing is published by that.
/// </summary>
internal static class ChangedContent
{
    // The first pages go first.
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(5);

    /// <returns>What to say about it; null when there is nothing to say.</returns>
    public static async Task<string?> TakeInAsync(IServiceProvider services, CancellationToken stop)
    {
        await Task.Delay(patience, services.GetRequiredService<TimeProvider>(), stop);
        var location = ContentLocation.Find(null, services);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DraftEditing>().AlignTextsAsync(Actor.Command("start"), stop);
        var import = scope.ServiceProvider.GetRequiredService<ContentImport>();
        if (await import.LastFromAsync(location.FullPath, stop) is not { } last)
        {
            return null;
        }

        if (location.Read() is not { Catalogue: { } content })
        {
            return $"The folder {location.Name} has errors and was left alone; check names them.";
        }

        if (CatalogueJson.Write(content) == CatalogueJson.Write(last))
        {
            return null;
        }

        var outcome = await import.ImportAsync(Actor.Command("deployment"), content, location.FullPath, stop);
        return FormattableString.Invariant($"The folder {location.Name} changed since it was imported: {outcome.ItemsChanged} items of the draft follow it, {outcome.Conflicts} wait at /admin/conflicts. Nothing is published yet.");
    }
}
