using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>How often one address may save, change or delete: a burst of so many, then so many an hour.</summary>
internal static class WriteLimit
{
    public const string Policy = "writes";

    /// <summary>How many of them an hour.</summary>
    public const string Setting = "Decisions:WritesPerHour";

    private const int Usual = 60;
    private const int Most = 100_000;

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
            limiter.AddPolicy(Policy, context => RateLimitPartition.GetTokenBucketLimiter(
                ClientOf(context.Connection.RemoteIpAddress),
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = perHour,
                    TokensPerPeriod = 1,
                    ReplenishmentPeriod = TimeSpan.FromHours(1) / perHour,
                    QueueLimit = 0,
                }));
        });
    }

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
