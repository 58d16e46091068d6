using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FrameworkAdvisor.Web.Data.Postgres;
using Npgsql;

namespace FrameworkAdvisor.Web.Tests.Data.Postgres;

/// <summary>A server of the tests' own, on a free port, from the installed package; gone with its process.</summary>
internal sealed class PostgresServer : IDisposable
{
    private const string User = "advisor";

    // Gone when the tests are, however they end: a shell looks after it.
    private const string Script = """
        as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
        if [ "$(id -u)" = 0 ]; then chown postgres "$FOLDER"; fi
        cd "$FOLDER"
        as "$BIN/initdb" --no-sync --no-locale --encoding=UTF8 --auth=trust --username="$OWNER" --pgdata="$FOLDER/data" >"$FOLDER/initdb.log" 2>&1 || { cat "$FOLDER/initdb.log"; exit 1; }
        as "$BIN/pg_ctl" --pgdata="$FOLDER/data" --log="$FOLDER/data/log" --wait --options="$OPTIONS" start >/dev/null || { cat "$FOLDER/data/log"; exit 1; }
        echo ready
        while kill -0 "$TESTS" 2>/dev/null && [ ! -e "$FOLDER/stop" ]; do sleep 0.2; done
        as "$BIN/pg_ctl" --pgdata="$FOLDER/data" --mode=immediate stop >/dev/null 2>&1
        rm -rf "$FOLDER"
        """;

    private static readonly Lazy<PostgresServer> shared = new(() => new PostgresServer(isDurable: false));

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("advisor-postgres-");
    private readonly string binaries = Binaries();
    private readonly Lazy<string> migrated;
    private readonly Process keeper;
    private readonly string options;
    private int made;

    /// <param name="isDurable">Whether what is committed is on the disk, as it has to be where that is what is tested.</param>
    /// <param name="settings">More of the server's own, as on its command line.</param>
    public PostgresServer(bool isDurable, string settings = "")
    {
        Port = FreePort();
        options = string.Create(CultureInfo.InvariantCulture, $"-c port={Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=300")
            + (isDurable ? "" : " -c fsync=off -c full_page_writes=off -c synchronous_commit=off")
            + settings;
        keeper = Process.Start(new ProcessStartInfo("sh", ["-c", Script])
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["FOLDER"] = folder.FullName, ["BIN"] = binaries, ["OWNER"] = User, ["OPTIONS"] = options,
                ["TESTS"] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture),
            },
        })!;
        var said = keeper.StandardOutput.ReadLine();
        Assert.True(said == "ready", $"no server: {said} {keeper.StandardOutput.ReadToEndAsync().Wait(1000)}");
        migrated = new(MakeTemplate);
    }

    /// <summary>For all tests that do no harm to it.</summary>
    public static PostgresServer Shared => shared.Value;

    public int Port { get; }

    /// <summary>A database of its own.</summary>
    public PostgresDatabase Make(bool isMigrated)
    {
        var name = $"test_{Interlocked.Increment(ref made)}";
        Execute($"CREATE DATABASE {name} TEMPLATE {(isMigrated ? migrated.Value : "template0")}");
        return PostgresDatabase.From(ConnectionOf(name));
    }

    /// <summary>The same database as another node has it: with connections of its own.</summary>
    public static PostgresDatabase Again(PostgresDatabase database, string? settings = null) => PostgresDatabase.From($"{database.ConnectionString};{settings}");

    public void Drop(PostgresDatabase database)
    {
        database.Dispose();
        Execute($"DROP DATABASE {new NpgsqlConnectionStringBuilder(database.ConnectionString).Database} WITH (FORCE)");
    }

    public string ConnectionOf(string name) => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Database={name};Username={User}");

    /// <summary>As after a power cut: nothing is finished, nobody is told.</summary>
    public void StopAtOnce() => Control("--mode=immediate", "stop");

    public void Start() => Control("--wait", $"--log={folder.FullName}/data/log", $"--options={options}", "start");

    public void Dispose()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "stop"), "");
        keeper.WaitForExit();
        keeper.Dispose();
    }

    private void Control(params string[] words)
    {
        string[] command = [Path.Combine(binaries, "pg_ctl"), $"--pgdata={folder.FullName}/data", "--silent", .. words];
        string[] line = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", .. command] : command;
        using var control = Process.Start(new ProcessStartInfo(line[0], line[1..]) { WorkingDirectory = folder.FullName })!;
        control.WaitForExit();
        Assert.Equal(0, control.ExitCode);
    }

    private string MakeTemplate()
    {
        const string name = "migrated";
        Execute($"CREATE DATABASE {name} TEMPLATE template0");
        using var database = PostgresDatabase.From(ConnectionOf(name) + ";Pooling=false");
        Task.Run(() => new PostgresPreparation(database).MigrateAsync(CancellationToken.None)).GetAwaiter().GetResult();
        return name;
    }

    private void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionOf("postgres") + ";Pooling=false;Command Timeout=120");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static string Binaries() =>
        (Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [])
            .Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb")))
            .MaxBy(bin => int.Parse(Path.GetFileName(Path.GetDirectoryName(bin))!, CultureInfo.InvariantCulture))
        ?? (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        ?? throw new InvalidOperationException("There is no PostgreSQL here: install the package postgresql.");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
