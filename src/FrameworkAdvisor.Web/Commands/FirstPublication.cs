using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Publishing;

namespace FrameworkAdvisor.Web.Commands;

/// <summary>Makes the database ready and takes the published knowledge into memory.</summary>
internal static class FirstPublication
{
    private const string Note = "First publication";
    private const string ActorName = "first start";

    /// <summary>Publishes the content folder when nothing has been published yet.</summary>
    /// <exception cref="MisuseException">Nothing is published and there is a draft, which would be overwritten.</exception>
    /// <exception cref="BadContentException">There is nothing published and the content folder or its audit has errors.</exception>
    public static async Task<Advisor> EnsureAsync(IServiceProvider services, CancellationToken stop)
    {
        await services.PrepareDatabaseAsync(stop);
        await services.LoadPublishedKnowledgeAsync(stop);
        var knowledge = services.GetRequiredService<PublishedKnowledge>();
        if (knowledge.Advisor is null)
        {
            var location = ContentLocation.Find(null, services);
            var content = location.LoadToPublish(services.GetRequiredService<TimeProvider>());
            await using var scope = services.CreateAsyncScope();
            var import = scope.ServiceProvider.GetRequiredService<ContentImport>();
            if (await import.HasOtherDraftAsync(content, stop))
            {
                throw new MisuseException("Nothing is published yet, but there is a draft: publish it with import DIR --publish, where DIR is the folder it came from.");
            }

            await import.ImportAsync(Actor.Command(ActorName), content, location.FullPath, stop);
            var published = await scope.ServiceProvider.GetRequiredService<Publication>().PublishAsync(Actor.Command(ActorName), Note, CheckedDraft.Sound(content), stop);
            if (published.Refusal is not null)
            {
                throw new DatabaseBusyException("Somebody changed the draft at this moment: nothing was published. Start again.");
            }

            await services.LoadPublishedKnowledgeAsync(stop);
        }

        return knowledge.Advisor!;
    }
}
