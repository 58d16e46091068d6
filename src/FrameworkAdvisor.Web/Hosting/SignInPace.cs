using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>What can be tried; each is counted apart, so that trying one holds up no other.</summary>
internal enum Tried
{
    Password,
    Code,
    Passkey,
    Link,
    Account,
}

/// <summary>How often one network address, and all together, may try to sign in: checking a password is slow on purpose.</summary>
internal sealed class SignInPace(TimeProvider clock)
{
    /// <summary>Of one address (IPv6: one /64).</summary>
    public const int PerMinute = 10;

    /// <summary>Of one address.</summary>
    public const int PerHour = 60;

    /// <summary>Of all addresses.</summary>
    public const int PerSecond = 20;

    /// <summary>How many addresses are told apart; more of them share the same window by chance.</summary>
    public const int Windows = 1 << 13;

    /// <summary>What all of this can come to, however many addresses there are: five times 8,192 windows of some 300 bytes.</summary>
    public const int MostBytes = 12 << 20;

    private readonly Pace[] paces = [.. Enum.GetValues<Tried>().Select(_ => new Pace())];

    // Room for a clock that is set back.
    private readonly DateTimeOffset start = clock.GetUtcNow().AddDays(-400);

    /// <summary>How many windows are kept at the moment.</summary>
    internal int Kept => paces.Sum(pace => pace.Kept);

    /// <returns>How long to wait; null when it may be tried now, and is counted.</returns>
    public TimeSpan? Take(Tried what, IPAddress? address)
    {
        var now = (uint)Math.Clamp((clock.GetUtcNow() - start).Ticks / Recent.Unit.Ticks, 0, uint.MaxValue / 2) + Recent.Earliest;
        var wait = paces[(int)what].Take(WriteAllowances.ClientOf(address).GetHashCode(StringComparison.Ordinal) & (Windows - 1), now);
        return wait is { } units ? units * Recent.Unit : null;
    }

    private sealed class Pace
    {
        private readonly Lock turn = new();
        private readonly Recent?[] clients = new Recent?[Windows];
        private readonly Recent all = new(PerSecond);

        public int Kept => clients.Count(client => client is not null);

        // What is refused counts for nobody: one address that tries too often uses up nothing of the others.
        public uint? Take(int client, uint now)
        {
            lock (turn)
            {
                var own = clients[client] ??= new(PerHour);
                var wait = Math.Max(Math.Max(own.Wait(PerMinute, TimeSpan.FromMinutes(1), now), own.Wait(PerHour, TimeSpan.FromHours(1), now)), all.Wait(PerSecond, TimeSpan.FromSeconds(1), now));
                if (wait > 0)
                {
                    return wait;
                }

                own.Add(now);
                all.Add(now);
                return null;
            }
        }
    }

    /// <summary>When the last few were: enough to know exactly how many there were in any stretch of time.</summary>
    private sealed class Recent(int most)
    {
        /// <summary>Of how long the numbers speak.</summary>
        public static readonly TimeSpan Unit = TimeSpan.FromMilliseconds(100);

        /// <summary>The first moment there is: nought is never, and an hour after that nothing else is.</summary>
        public const uint Earliest = 36_001;

        private readonly uint[] times = new uint[most];
        private int next;

        /// <summary>How long until there are fewer than so many in that stretch; 0 when there are.</summary>
        public uint Wait(int limit, TimeSpan stretch, uint now)
        {
            var length = (uint)(stretch / Unit);
            var at = times[(next + times.Length - limit) % times.Length];

            // Later than now is what was written before somebody set the clock back.
            return at <= now && at + length > now ? at + length - now : 0;
        }

        public void Add(uint now)
        {
            times[next] = now;
            next = (next + 1) % times.Length;
        }
    }
}

/// <summary>Put on what tries a password, a code, a passkey or a one-time link.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PacedAttribute(Tried what) : Attribute, IResourceFilter, IOrderedFilter
{
    // Before the form is read.
    public int Order => int.MinValue;

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var http = context.HttpContext;
        if (http.RequestServices.GetRequiredService<SignInPace>().Take(what, http.Connection.RemoteIpAddress) is { } wait)
        {
            context.Result = http.TooOften(wait);
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}

internal static class SignInRefusals
{
    /// <summary>429, with how long to wait; the same whether there is such an account or not.</summary>
    public static StatusCodeResult TooOften(this HttpContext context, TimeSpan wait)
    {
        var minutes = Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes));
        context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        context.Features.Set(new Failure(StatusCodes.Status429TooManyRequests, new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            [Failure.SignInKey] =
                [string.Create(CultureInfo.InvariantCulture, $"Wait {minutes} minute{(minutes == 1 ? "" : "s")} before the next try.")],
        }));
        return new StatusCodeResult(StatusCodes.Status429TooManyRequests);
    }
}
