namespace FrameworkAdvisor.Web.Tests.Faults;

/// <summary>A file system of its own that a test may fill, cut off or take apart. Needs the rights of root.</summary>
internal sealed class FaultyDisk : IAsyncDisposable
{
    private readonly SiteFolder folder;
    private readonly string? image;
    private readonly string place;

    private FaultyDisk(SiteFolder folder, string? image, string place)
    {
        this.folder = folder;
        this.image = image;
        this.place = place;
    }

    public string Database => Path.Combine(place, "advisor.db");

    public string Connection => $"ConnectionStrings:Advisor=Data Source={Database}";

    public string File(string name) => Path.Combine(place, name);

    /// <summary>In memory, of a size.</summary>
    public static async Task<FaultyDisk> InMemoryAsync(SiteFolder folder, int megabytes)
    {
        var place = Directory.CreateDirectory(folder.File("memory")).FullName;
        await Shell.RunAsync("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", place);
        return new(folder, null, place);
    }

    /// <summary>ext4 in a file, whose bytes are what a disk would hold when the power goes.</summary>
    public static async Task<FaultyDisk> InFileAsync(SiteFolder folder, int megabytes, string name = "disk")
    {
        var image = folder.File($"{name}.image");
        await using (var file = System.IO.File.Create(image))
        {
            file.SetLength(megabytes * 1024L * 1024);
        }

        await Shell.RunAsync("mkfs.ext4", "-q", "-F", image);
        return await MountAsync(folder, image, name);
    }

    /// <summary>What the disk would hold if the power went now: mounted beside it, as after the restart.</summary>
    public async Task<FaultyDisk> AfterPowerCutAsync()
    {
        var copy = folder.File($"cut-{Guid.NewGuid():N}.image");
        System.IO.File.Copy(image!, copy);
        return await MountAsync(folder, copy, Path.GetFileNameWithoutExtension(copy));
    }

    public async ValueTask DisposeAsync()
    {
        await Shell.RunAsync("umount", "--lazy", place);
        if (image is not null)
        {
            System.IO.File.Delete(image);
        }
    }

    private static async Task<FaultyDisk> MountAsync(SiteFolder folder, string image, string name)
    {
        var place = Directory.CreateDirectory(folder.File(name)).FullName;
        await Shell.RunAsync("mount", "-o", "loop", image, place);
        return new(folder, image, place);
    }
}
