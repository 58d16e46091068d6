using System.Globalization;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Data.Disputes;
using FrameworkAdvisor.Web.Hosting.Metrics;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>Holds those who save, change and delete to their <see cref="WriteAllowances"/>.</summary>
internal static class WriteLimit
{
    /// <summary>How many an hour.</summary>
    public const string Setting = "Decisions:WritesPerHour";

    private const int Usual = 60;
    private const int Most = 100_000;

    /// <exception cref="BadSettingException">It is no such number.</exception>
    public static int Read(IConfiguration configuration) => configuration[Setting] switch
    {
        null or "" => Usual,
        { } value when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= Most => number,
        { } value => throw new BadSettingException(Setting, value, $"a whole number from 1 to {Most}"),
    };

    public static void AddWriteLimit(this IServiceCollection services) => services.AddSingleton(provider =>
        new WriteAllowances(Read(provider.GetRequiredService<IConfiguration>()), provider.GetRequiredService<TimeProvider>()));

    /// <summary>To be put before what writes. What another site sends is refused later, and counts for nobody here.</summary>
    public static void UseWriteLimit(this WebApplication app) => app.UseWhen(
        context => context.GetEndpoint()?.Metadata.GetMetadata<WritesAttribute>() is not null && !SameSitePostAttribute.IsForeign(context.Request),
        writes => writes.Use(TakeAsync));

    private static async Task TakeAsync(HttpContext context, RequestDelegate next)
    {
        var allowances = context.RequestServices.GetRequiredService<WriteAllowances>();
        var address = context.Connection.RemoteIpAddress;
        if (!allowances.TryTake(address, out var wait))
        {
            context.RequestServices.GetRequiredService<SiteMeter>().RefusedWrite("too-often");
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return;
        }

        // Not by the answer: who hangs up after the decision is stored gets none.
        var decisions = context.RequestServices.GetRequiredService<SavedDecisions>();
        var disputes = context.RequestServices.GetRequiredService<ReaderDisputes>();
        try
        {
            await next(context);
        }
        finally
        {
            if (!decisions.HasWritten && !disputes.HasWritten)
            {
                allowances.GiveBack(address);
            }
        }
    }
}

/// <summary>Put on an action that saves, changes or deletes for whoever asks.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class WritesAttribute : Attribute;
