using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using FrameworkAdvisor.Content.Catalogue;
using FrameworkAdvisor.Core.Knowledge;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Auditing;
using FrameworkAdvisor.Web.Data.Decisions;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Data.Publishing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FrameworkAdvisor.Benchmarks;

/// <summary>How long pages take on the shipped content, and on content grown far beyond it; nothing comes from a cache.</summary>
internal static class GrowthTimes
{
    private const int Frameworks = 50;
    private const int Needs = 200;
    private const int Articles = 1_000;
    private const int Claims = 100_000;
    private const int Decisions = 1_000_000;
    private const int Times = 5;
    private const string Email = "growth@example.org";
    private const string Password = "measured with care 7";
    private const string Answers = "product=saas&parts=pages&parts=service&scope=large&staff-editing=daily&control=some";

    private static readonly TimeSpan longestOnce = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan longest = TimeSpan.FromSeconds(30);

    private static readonly string[] pages =
    [
        "/", "/advice/scope", "/advice/all", $"/advice/check?{Answers}", $"/advice/result?{Answers}", $"/advice/what-if?scope=tiny&was={Uri.EscapeDataString(Answers)}",
        "/compare?frameworks=flask%2Cdjango", "/frameworks", "/frameworks/flask", "/criteria", "/criteria/admin", "/articles", "/articles/relia-2023", "/method", "/method/audit",
        $"/claims?{Answers}", "DECISION", "/api/v1/claims?need=admin.built-in&framework=flask", $"/api/v1/recommendation?{Answers}",
    ];

    private static readonly string[] editorPages =
    [
        "/admin", "/admin/content", "/admin/claims", "/admin/articles", "/admin/needs", "/admin/frameworks", "/admin/effects", "/admin/articles/relia-2023",
        "/admin/frameworks/item/flask", "/admin/publish", "/admin/freshness", "/admin/audit-log", "/admin/versions", "/admin/conflicts",
    ];

    /// <param name="part">1 for the whole; 10 for a tenth of the articles, claims and decisions, which is quicker.</param>
    public static async Task PrintAsync(int part)
    {
        var folder = Directory.CreateTempSubdirectory("framework-advisor-growth-").FullName;
        try
        {
            var grown = Path.Combine(folder, "content");
            GrownContent.Write(grown, Frameworks, Needs, Articles / part, Claims / part);
            var before = await MeasureAsync(Path.Combine(folder, "shipped.db"), RepositoryContent.Folder, 1);
            var after = await MeasureAsync(Path.Combine(folder, "grown.db"), grown, Decisions / part);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"Milliseconds, median of " + Times,-70} {"shipped",9} {"grown",9}"));
            foreach (var (what, milliseconds) in before.InOrder)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(what.Length > 70 ? what[..69] + "…" : what),-70} {milliseconds,9:N1} {after[what],9:N1} {after[what] / milliseconds,8:N1} x"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Figures> MeasureAsync(string database, string content, int decisions)
    {
        var figures = new Figures();
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__Advisor"] = $"Data Source={database}",
            ["Content"] = content,
            ["Cache__Pages"] = "false",
            ["Editors__SecondFactor"] = "optional",
        };
        var watch = Stopwatch.StartNew();
        var catalogue = ContentFolder.Load(content).Catalogue ?? throw new InvalidOperationException("The grown content cannot be read.");
        figures["Reading the files"] = watch.Elapsed.TotalMilliseconds;
        await PublishAsync(database, catalogue, figures);
        await PlantEditorAsync(database);
        var decision = await PlantDecisionsAsync(database, decisions);
        watch.Restart();
        using var site = await ServedSite.StartAsync(settings);
        figures["A later start"] = watch.Elapsed.TotalMilliseconds;
        using var reader = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address, Timeout = TimeSpan.FromMinutes(5) };
        foreach (var page in pages)
        {
            figures[page] = await MedianAsync(reader, page == "DECISION" ? $"/decisions/{decision}" : page);
        }

        using var editor = await SignedInBrowser.SignInAsync(site.Address, Email, Password);
        foreach (var page in editorPages)
        {
            figures[page] = await MedianAsync(editor.Client, page);
        }

        watch.Restart();
        await editor.SendAsync("/admin/frameworks/item/flask", "summary", "A small core; everything else is the team's choice.");
        figures["Saving one item"] = watch.Elapsed.TotalMilliseconds;
        watch.Restart();
        await editor.Client.GetStringAsync(new Uri("/admin/publish", UriKind.Relative));
        figures["The publish page after an edit"] = watch.Elapsed.TotalMilliseconds;
        figures["Memory, MB"] = site.Resident / 1e6;
        return figures;
    }

    // Without the audit, to which made-up knowledge would not stand up; that is part of the publish page.
    private static async Task PublishAsync(string database, Catalogue catalogue, Figures figures)
    {
        var host = Host.CreateEmptyApplicationBuilder(new());
        host.Configuration.AddInMemoryCollection([new("ConnectionStrings:Advisor", $"Data Source={database}")]);
        host.Services.AddLogging().AddAdvisorData();
        using var built = host.Build();
        await built.Services.PrepareDatabaseAsync();
        await using var scope = built.Services.CreateAsyncScope();
        var watch = Stopwatch.StartNew();
        await scope.ServiceProvider.GetRequiredService<ContentImport>().ImportAsync(Actor.Command("benchmark"), catalogue, CancellationToken.None);
        figures["Importing them"] = watch.Elapsed.TotalMilliseconds;
        watch.Restart();
        await scope.ServiceProvider.GetRequiredService<Publication>().PublishAsync(
            Actor.Command("benchmark"), "benchmark", CheckedDraft.Sound(catalogue), CancellationToken.None);
        figures["Publishing"] = watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<double> MedianAsync(HttpClient browser, string page)
    {
        var times = new List<double>();
        for (var at = 0; at <= Times; at++)
        {
            var watch = Stopwatch.StartNew();

            // The first one has code to compile, and what is worked out once for a version to work out.
            using var patience = new CancellationTokenSource(at == 0 ? longestOnce : longest);
            using var response = await TryGetAsync(browser, page, patience.Token);
            times.Add(watch.Elapsed.TotalMilliseconds);
            if (response is null)
            {
                return double.PositiveInfinity;
            }

            if (response.StatusCode != HttpStatusCode.OK)
            {
                throw new InvalidOperationException($"{page} answered {response.StatusCode}.");
            }
        }

        return times.Skip(1).Order().ElementAt(Times / 2);
    }

    private static async Task<HttpResponseMessage?> TryGetAsync(HttpClient browser, string page, CancellationToken patience)
    {
        try
        {
            return await browser.GetAsync(new Uri(page, UriKind.Relative), patience);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static async Task PlantEditorAsync(string database)
    {
        await using var context = new AdvisorDbContext(new DbContextOptionsBuilder<AdvisorDbContext>().UseSqlite($"Data Source={database};Pooling=False").Options);
        var editor = new Editor
        {
            UserName = Email,
            NormalizedUserName = Email.ToUpperInvariant(),
            Email = Email,
            NormalizedEmail = Email.ToUpperInvariant(),
            SecurityStamp = "growth",
            Role = Role.Administrator,
            CreatedAt = TimeProvider.System.GetUtcNow(),
        };
        editor.PasswordHash = new PasswordHasher<Editor>().HashPassword(editor, Password);
        context.Add(editor);
        await context.SaveChangesAsync();
    }

    /// <summary>The link of the last one.</summary>
    private static async Task<string> PlantDecisionsAsync(string database, int count)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync();
        await using var transaction = connection.BeginTransaction();
        await using var command = connection.CreateCommand();
        command.CommandText = """
            INSERT INTO Decisions (ViewHash, EditHash, OperationHash, Salt, Title, Notes, Deciders, DecidedOn, RevisitOn, Triggers, Query, KnowledgeVersion, Digest, CreatedAt, UpdatedAt, Revision)
            VALUES ($view, $edit, $operation, $salt, $title, NULL, NULL, '2026-11-21', NULL, NULL, $query, 1, $digest, '2026-11-21 12:00:00+00:00', '2026-11-21 12:00:00+00:00', 1)
            """;
        var link = "";
        foreach (var name in new[] { "$view", "$edit", "$operation", "$salt", "$title", "$query", "$digest" })
        {
            command.Parameters.AddWithValue(name, "");
        }

        for (var at = 0; at < count; at++)
        {
            link = SecretLink.New();
            command.Parameters["$view"].Value = SecretLink.HashOf(link);
            foreach (var name in new[] { "$edit", "$operation", "$digest" })
            {
                command.Parameters[name].Value = RandomNumberGenerator.GetHexString(64, lowercase: true);
            }

            command.Parameters["$salt"].Value = RandomNumberGenerator.GetHexString(40, lowercase: true);
            command.Parameters["$title"].Value = $"Decision {at}";
            command.Parameters["$query"].Value = Answers;
            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
        return link;
    }

    /// <summary>What was measured; told at once on standard error, for the whole takes long.</summary>
    private sealed class Figures
    {
        private readonly List<KeyValuePair<string, double>> inOrder = [];

        public IReadOnlyList<KeyValuePair<string, double>> InOrder => inOrder;

        public double this[string what]
        {
            get => inOrder.First(one => one.Key == what).Value;
            set
            {
                inOrder.Add(new(what, value));
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-70} {value,9:N1}"));
            }
        }
    }
}
