using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>How often one network address, and all together, may try to sign in: checking a password is slow on purpose.</summary>
internal sealed class SignInPace(TimeProvider clock)
{
    /// <summary>Of one address.</summary>
    public const int PerMinute = 10;

    /// <summary>Of one address.</summary>
    public const int PerHour = 60;

    /// <summary>Of all addresses.</summary>
    public const int PerSecond = 20;

    // Addresses share them by chance, so that their number does not decide how much memory this takes.
    private const int Buckets = 1 << 16;

    private readonly ConcurrentDictionary<int, Window> clients = [];
    private readonly Window all = new((PerSecond, TimeSpan.FromSeconds(1)));

    /// <returns>How long to wait; null when it may be tried now, and is counted.</returns>
    public TimeSpan? Take(IPAddress? address)
    {
        var now = clock.GetUtcNow();
        var client = clients.GetOrAdd(
            WriteAllowances.ClientOf(address).GetHashCode(StringComparison.Ordinal) & (Buckets - 1),
            _ => new((PerMinute, TimeSpan.FromMinutes(1)), (PerHour, TimeSpan.FromHours(1))));
        return client.Take(now) ?? all.Take(now);
    }

    /// <summary>Exact: so many in any stretch of that length.</summary>
    private sealed class Window(params (int Most, TimeSpan Length)[] limits)
    {
        private readonly Lock turn = new();
        private readonly List<DateTimeOffset> taken = [];

        public TimeSpan? Take(DateTimeOffset now)
        {
            lock (turn)
            {
                var longest = limits.Max(limit => limit.Length);
                taken.RemoveAll(at => at <= now - longest);
                var until = limits
                    .Select(limit => (limit, within: taken.Count(at => at > now - limit.Length)))
                    .Where(one => one.within >= one.limit.Most)
                    .Select(one => taken[^one.limit.Most] + one.limit.Length)
                    .DefaultIfEmpty(now)
                    .Max();
                if (until > now)
                {
                    return until - now;
                }

                taken.Add(now);
                return null;
            }
        }
    }
}

/// <summary>Put on what tries a password, a code, a passkey or a one-time link.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PacedAttribute : Attribute, IResourceFilter, IOrderedFilter
{
    // Before the form is read.
    public int Order => int.MinValue;

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var http = context.HttpContext;
        if (http.RequestServices.GetRequiredService<SignInPace>().Take(http.Connection.RemoteIpAddress) is { } wait)
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
