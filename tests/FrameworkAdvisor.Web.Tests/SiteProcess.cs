using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace FrameworkAdvisor.Web.Tests;

/// <summary>A folder with a database that several processes of the site may share; gone with the test.</summary>
public sealed class SiteFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("advisor-process-");

    public string Database => Path.Combine(folder.FullName, "advisor.db");

    public string File(string name) => Path.Combine(folder.FullName, name);

    /// <summary>A port nobody listens at now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async Task<long> CountAsync(string table)
    {
        await using var connection = new SqliteConnection($"Data Source={Database};Mode=ReadOnly");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM \"{table}\"";
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}

/// <summary>The site as a process of its own, as an operator runs it. A test that fails leaves none behind.</summary>
public sealed class SiteProcess : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private const string DefaultAddress = "http://127.0.0.1:0";
    private const string Folder = "src/FrameworkAdvisor.Web";

    private readonly Process process;
    private readonly Task reading;

    private SiteProcess(Process process)
    {
        this.process = process;
        reading = ReadAsync(process.StandardError, Log);
    }

    /// <summary>The project's folder: the tests' own output has no files to serve.</summary>
    public static string Project { get; } = FindProject();

    /// <summary>What it has written to its log so far, a line each.</summary>
    public ConcurrentQueue<string> Log { get; } = [];

    public Uri Address { get; private set; } = null!;

    public int Id => process.Id;

    /// <param name="folder">Where its database is.</param>
    /// <param name="settings">As "Section:Key=value".</param>
    // Tests that were started in the background hand on that Ctrl+C is ignored.
    public static Task<SiteProcess> StartAsync(SiteFolder folder, params IEnumerable<string> settings) => StartAsync(
        "env", ["--default-signal=INT", "dotnet", typeof(Program).Assembly.Location, "serve"], [$"contentRoot={Project}", $"ConnectionStrings:Advisor=Data Source={folder.Database}", .. settings]);

    public static async Task<SiteProcess> StartAsync(string program, IEnumerable<string> words, IEnumerable<string> settings)
    {
        var given = settings.ToList();
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in words.Concat(given.Prepend($"urls={DefaultAddress}").GroupBy(one => one.Split('=')[0]).Select(group => $"--{group.Last()}")))
        {
            start.ArgumentList.Add(word);
        }

        var running = new SiteProcess(Process.Start(start)!);
        try
        {
            var line = await running.process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience);
            Assert.True(line is not null, string.Join('\n', running.Log));
            var address = line[line.IndexOf("http://", StringComparison.Ordinal)..];
            running.Address = new Uri(address[..address.IndexOf(' ', StringComparison.Ordinal)]);
            _ = running.process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            return running;
        }
        catch
        {
            running.Dispose();
            throw;
        }
    }

    public HttpClient Browser() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };

    public void Send(PosixSignal signal) => Send(signal switch
    {
        PosixSignal.SIGINT => 2,
        PosixSignal.SIGTERM => 15,
        _ => throw new ArgumentOutOfRangeException(nameof(signal)),
    });

    /// <summary>Ends it at once, as when the memory runs out.</summary>
    public void Kill() => Send(9);

    /// <summary>Holds it where it is; only killing ends it then.</summary>
    public void Halt() => Send(19);

    private void Send(int signal) => Assert.Equal(0, Kill(process.Id, signal));

    /// <summary>Its exit code, once it has ended and its log is read to the end.</summary>
    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience);
        await reading.WaitAsync(Patience);
        return process.ExitCode;
    }

    /// <summary>Memory that it holds, in bytes; <paramref name="most"/>: the most it ever held.</summary>
    public long Resident(bool most = false)
    {
        var name = most ? "VmHWM:" : "VmRSS:";
        var line = System.IO.File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith(name, StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], System.Globalization.CultureInfo.InvariantCulture) * 1024;
    }

    public void Dispose()
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        catch (InvalidOperationException)
        {
            // It has ended.
        }

        process.Dispose();
    }

    private static string FindProject()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(at.FullName, Folder)))
        {
            at = at.Parent ?? throw new InvalidOperationException("The tests run inside the repository.");
        }

        return Path.Combine(at.FullName, Folder);
    }

    private static async Task ReadAsync(StreamReader reader, ConcurrentQueue<string> lines)
    {
        while (await reader.ReadLineAsync(CancellationToken.None) is { } line)
        {
            lines.Enqueue(line);
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
