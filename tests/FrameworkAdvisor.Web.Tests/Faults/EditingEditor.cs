using System.Net;
using FrameworkAdvisor.Web.Data;
using FrameworkAdvisor.Web.Data.Editors;
using FrameworkAdvisor.Web.Tests.Admin;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Tests.Faults;

/// <summary>An editor who changes one item again and again through its form, and remembers which changes were acknowledged.</summary>
internal sealed class EditingEditor(Uri site) : IDisposable
{
    private const string Email = "editor@example.org";
    private const string Item = "/admin/frameworks/item/django";

    private readonly HttpClient browser = new(new AdminBrowser.CookieKeeper(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })) { BaseAddress = site };
    private int count;

    public List<string> Acknowledged { get; } = [];

    /// <summary>Puts the editor into a database that the site has made.</summary>
    public static async Task PlantAsync(string database)
    {
        await using var context = new AdvisorDbContext(new DbContextOptionsBuilder<AdvisorDbContext>().UseSqlite($"Data Source={database};Pooling=False").Options);
        var editor = AdminBrowser.Plant(context, Role.Editor, Email);
        (editor.PasswordHash, editor.TwoFactorEnabled) = (new PasswordHasher<Editor>().HashPassword(editor, EditorsSite.Password), false);
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public async Task SignInAsync()
    {
        using var response = await EditorsSite.TypePasswordAsync(browser, Email);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
    }

    /// <summary>Goes on until the site is gone.</summary>
    public async Task EditOnAsync()
    {
        try
        {
            while (true)
            {
                var text = $"A framework, as told the {++count}th time.";
                using var response = await browser.PostFormAsync(Item, new Dictionary<string, string> { ["summary"] = text });
                if (response.StatusCode == HttpStatusCode.SeeOther)
                {
                    Acknowledged.Add(text);
                }
                else
                {
                    Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
                }
            }
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
        }
    }

    /// <summary>Of the acknowledged changes, those that have not exactly one line in the audit log.</summary>
    public async Task<int> WithoutOneLineAsync(string database)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM AuditEntries WHERE Kind = 'framework' AND Item = 'django' AND Action = 'change' AND After LIKE $text";
        var parameter = command.Parameters.AddWithValue("$text", "");
        var without = 0;
        foreach (var text in Acknowledged)
        {
            parameter.Value = $"%{text}%";
            without += (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))! == 1 ? 0 : 1;
        }

        return without;
    }

    public void Dispose() => browser.Dispose();
}
