using FrameworkAdvisor.Web.Data;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkAdvisor.Web.Tests.Data;

internal static class HeldGate
{
    /// <summary>Somebody writes until then.</summary>
    public static async Task HoldGateAsync(this IServiceProvider services, Task until)
    {
        await using var scope = services.CreateAsyncScope();
        await services.GetRequiredService<WriteGate>().WriteAsync(
            scope.ServiceProvider.GetRequiredService<AdvisorDbContext>(),
            async () =>
            {
                await until;
                return 0;
            },
            TestContext.Current.CancellationToken);
    }
}
