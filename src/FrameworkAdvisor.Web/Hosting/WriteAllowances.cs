using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>
/// How often one address, and all together, may save, change or delete. A form that is refused uses up none of that, so
/// that nobody is locked out by correcting one; how many forms an address may send has a limit of its own.
/// </summary>
internal sealed class WriteAllowances(int perHour, TimeProvider clock)
{
    /// <summary>How many an hour of all addresses together, so that many of them cannot fill the disk either.</summary>
    internal const int OfAll = 3_000;

    /// <summary>How many forms an address may send for each that is taken.</summary>
    internal const int FormsPerWrite = 10;

    // Addresses share them by chance, so that their number does not decide how much memory this takes.
    private const int Buckets = 1 << 16;

    private readonly ConcurrentDictionary<int, (Allowance Forms, Allowance Writes)> clients = [];
    private readonly Allowance all = new(OfAll, clock);

    /// <summary>Takes one, to be given back if nothing is written; or says in how long it can be tried again.</summary>
    public bool TryTake(IPAddress? address, out TimeSpan wait)
    {
        var (forms, writes) = Of(address);
        if (!forms.TryTake(out wait) || !writes.TryTake(out wait))
        {
            return false;
        }

        // The address first: what it may not write is not taken from what all may.
        if (all.TryTake(out wait))
        {
            return true;
        }

        writes.GiveBack();
        return false;
    }

    public void GiveBack(IPAddress? address)
    {
        Of(address).Writes.GiveBack();
        all.GiveBack();
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

    private (Allowance Forms, Allowance Writes) Of(IPAddress? address) => clients.GetOrAdd(
        ClientOf(address).GetHashCode(StringComparison.Ordinal) & (Buckets - 1),
        _ => (new(perHour * FormsPerWrite, clock), new(perHour, clock)));
}
