using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Editors;

/// <summary>
/// How often a password or a code may be tried. Each try is written down before it is looked at, one at a time, so that
/// any number of them at once are counted exactly. Accounts that do not exist are treated the same.
/// </summary>
public sealed class SignInTries(AdvisorDbContext database, WriteGate gate, TimeProvider clock)
{
    /// <summary>Of one account in ten minutes, whoever asks.</summary>
    public const int OfAccount = 10;

    /// <summary>
    /// Of these, from browsers that have not signed in to it before. Strangers can use up these alone, and one stranger
    /// half of them: the owner gets in from elsewhere, and with a browser of the owner's always.
    /// </summary>
    public const int OfStrangers = 7;

    private static readonly TimeSpan window = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan memory = TimeSpan.FromHours(24);

    // After so many wrong ones of one browser or network address, how long the next has to wait.
    private static readonly (int Wrong, TimeSpan Wait)[] steps =
        [(10, TimeSpan.FromHours(1)), (5, TimeSpan.FromMinutes(10)), (3, TimeSpan.FromMinutes(1))];

    /// <summary>The digest by which an account is counted.</summary>
    public static string AccountOf(string email, string what) => Digest($"{what} {Editor.Normal(email)}");

    public static string PlaceOf(string address) => Digest(address);

    /// <returns>How long to wait; null when it may be tried now, and is counted.</returns>
    /// <exception cref="DatabaseBusyException">Somebody else is writing; nothing may be tried.</exception>
    public Task<TimeSpan?> TakeAsync(string account, string place, bool isFamiliar, CancellationToken cancellationToken = default) =>
        gate.WriteAsync(database, () => TakeInTurnAsync(account, place, isFamiliar, cancellationToken), cancellationToken);

    /// <summary>Forgets what this browser or network address got wrong: it was the owner. To be called in turn.</summary>
    public Task ForgetAsync(string account, string place, bool isFamiliar, CancellationToken cancellationToken = default) =>
        database.SignInTries
            .Where(one => one.Account == account && one.IsFamiliar == isFamiliar && (isFamiliar || one.Place == place))
            .ExecuteDeleteAsync(cancellationToken);

    /// <summary>How long the next one has to wait as it stands; null when it may try at once. To be called in turn.</summary>
    public async Task<TimeSpan?> WaitAsync(string account, string place, bool isFamiliar, CancellationToken cancellationToken = default)
    {
        var tries = await database.SignInTries.AsNoTracking().Where(one => one.Account == account).OrderBy(one => one.At).ToListAsync(cancellationToken);
        return WaitFor(tries, place, isFamiliar, clock.GetUtcNow().ToUnixTimeMilliseconds());
    }

    private async Task<TimeSpan?> TakeInTurnAsync(string account, string place, bool isFamiliar, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var oldest = now - (long)memory.TotalMilliseconds;

        // Takes the database's own lock before it looks: another process may do the same.
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        await database.SignInTries.Where(one => one.At < oldest).ExecuteDeleteAsync(cancellationToken);
        var tries = await database.SignInTries.AsNoTracking().Where(one => one.Account == account).OrderBy(one => one.At).ToListAsync(cancellationToken);
        if (WaitFor(tries, place, isFamiliar, now) is { } wait)
        {
            return wait;
        }

        database.Add(new SignInTry { Account = account, Place = place, IsFamiliar = isFamiliar, At = now });
        await database.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        database.ChangeTracker.Clear();
        return null;
    }

    private static TimeSpan? WaitFor(List<SignInTry> tries, string place, bool isFamiliar, long now)
    {
        var recent = tries.Where(one => one.At > now - (long)window.TotalMilliseconds).ToList();
        var strangers = recent.Where(one => !one.IsFamiliar).ToList();
        var own = tries.Where(one => one.IsFamiliar == isFamiliar && (isFamiliar || one.Place == place)).ToList();
        var waits = new List<long>
        {
            recent.Count >= OfAccount ? recent[^OfAccount].At + (long)window.TotalMilliseconds : 0,
            !isFamiliar && strangers.Count >= OfStrangers ? strangers[^OfStrangers].At + (long)window.TotalMilliseconds : 0,
            own.Count == 0 ? 0 : own[^1].At + (long)steps.FirstOrDefault(step => own.Count >= step.Wrong).Wait.TotalMilliseconds,
        };
        var until = waits.Max();
        return until > now ? TimeSpan.FromMilliseconds(until - now) : null;
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
