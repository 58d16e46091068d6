using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>How often one address, and all together, may save, change or delete: a burst of so many, then so many an hour.</summary>
internal static class WriteLimit
{
    /// <summary>How many of them an hour.</summary>
    public const string Setting = "Decisions:WritesPerHour";

    private const int Usual = 60;
    private const int Most = 100_000;

    /// <summary>How many an hour of all addresses together, so that many of them cannot fill the disk either.</summary>
    internal const int OfAll = 3_000;

    // Addresses share them by chance, so that their number does not decide how much memory this takes.
    private const int Buckets = 1 << 16;

    /// <exception cref="BadSettingException">It is no such number.</exception>
    public static int Read(IConfiguration configuration) => configuration[Setting] switch
    {
        null or "" => Usual,
        { } value when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= Most => number,
        { } value => throw new BadSettingException(Setting, value, $"a whole number from 1 to {Most}"),
    };

    public static void AddWriteLimit(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IConfiguration>((limiter, configuration) =>
        {
            var perHour = Read(configuration);
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Ceiling(wait.TotalSeconds) : 60;
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, seconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.GlobalLimiter = LimiterOf(perHour);
        });
    }

    /// <summary>To be put before what writes. What another site sends is refused later, and counts for nobody here.</summary>
    public static void UseWriteLimit(this WebApplication app) => app.UseWhen(
        context => context.GetEndpoint()?.Metadata.GetMetadata<WritesAttribute>() is not null && !SameSitePostAttribute.IsForeign(context.Request),
        writes => writes.UseRateLimiter());

    // The address first: what it may not write is not taken from what all may.
    internal static PartitionedRateLimiter<HttpContext> LimiterOf(int perHour) => PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, int>(context => BucketOf(
            ClientOf(context.Connection.RemoteIpAddress).GetHashCode(StringComparison.Ordinal) & (Buckets - 1), perHour)),
        PartitionedRateLimiter.Create<HttpContext, int>(_ => BucketOf(0, OfAll)));

    private static RateLimitPartition<int> BucketOf(int key, int perHour) => RateLimitPartition.GetTokenBucketLimiter(key, _ => new()
    {
        TokenLimit = perHour,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromHours(1) / perHour,
        QueueLimit = 0,
    });

    // Who has an address of version 6 has 2^64 of them.
    internal static string ClientOf(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}

/// <summary>Put on an action that saves, changes or deletes for whoever asks.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class WritesAttribute : Attribute;
