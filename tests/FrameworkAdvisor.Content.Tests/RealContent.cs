using System.Reflection;

namespace FrameworkAdvisor.Content.Tests;

/// <summary>The content that the product comes with.</summary>
internal static class RealContent
{
    public static string Folder { get; } = typeof(RealContent).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ContentFolder").Value!;
}
