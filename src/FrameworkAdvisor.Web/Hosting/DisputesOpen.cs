namespace FrameworkAdvisor.Web.Hosting;

/// <summary>Whether readers may dispute claims; on unless the setting says otherwise.</summary>
public sealed class DisputesOpen(IConfiguration configuration)
{
    internal const string Setting = "Disputes:Open";

    public bool Value { get; } = SettingsCheck.IsOn(configuration, Setting, otherwise: true);
}
