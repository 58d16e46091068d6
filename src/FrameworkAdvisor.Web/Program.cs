using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Commands;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Features.Api;
using FrameworkAdvisor.Web.Features.Health;
using FrameworkAdvisor.Web.Hosting;
using FrameworkAdvisor.Web.Hosting.Logs;
using FrameworkAdvisor.Web.Hosting.Metrics;

namespace FrameworkAdvisor.Web;

public partial class Program
{
    public static Task<int> Main(string[] args)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return CommandLine.RunAsync(args, Console.Out, Console.Error, TimeProvider.System);
    }

    /// <summary>Configuration and services, for every command.</summary>
    internal static WebApplication Build(string[] settings, TimeProvider clock)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // Settings are read once, at the start: watching their file would watch every folder below it, packages included.
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. settings],
            ApplicationName = typeof(Program).Assembly.GetName().Name,
            ContentRootPath = ContentRoot.Unless(settings),
        });
        SettingsCheck.Run(builder.Configuration);
        builder.Logging.ToStandardError(builder.Configuration);
        builder.WebHost.ConfigureKestrel(ServerLimits.Apply);
        ServerLimits.ListenByDefault(builder);

        builder.Services.AddShell();
        builder.Services.AddDrain();
        builder.Services.AddSingleton(clock);
        builder.Services.AddAdvisorData();
        builder.Services.AddSecurityLog();
        builder.Services.AddScoped<Advisor>(services =>
            services.GetRequiredService<Edition>().Advisor ?? throw new NothingPublishedException());
        builder.Services.AddPages();
        builder.Services.AddAdminArea();
        ApiDescription.Add(builder.Services);
        builder.Services.AddSingleton<OpenApiText>();
        builder.Services.AddCompression();
        builder.Services.AddPageCaching();
        builder.Services.AddSingleton<SiteMeter>();
        builder.Services.AddHostedService<MetricsEndpoint>();
        builder.Services.AddWriteLimit();
        builder.Services.AddSingleton<DisputesOpen>();
        return builder.Build();
    }

    /// <summary>The way of a request, inside the <see cref="Shell"/>; for the command that serves.</summary>
    internal static void Answer(WebApplication app)
    {
        app.UseMiddleware<ErrorHandling>();
        app.UseMiddleware<RequestGuard>();
        app.UseRouting();
        app.UseMiddleware<QueryGuard>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseDraftPreview();
        app.UseWriteLimit();
        app.UsePageCaching();
        app.UseResponseCompression();
        app.UseSiteFiles();
        app.MapControllers();
        app.MapHealth();
    }
}
