using System.Security.Cryptography;
using System.Text;

namespace FrameworkAdvisor.Web.Data.Decisions;

/// <summary>The parts of addresses that nobody can guess. The database holds their digests alone.</summary>
public static class SecretLink
{
    /// <summary>160 random bits.</summary>
    public const int Bytes = 20;

    // Digits and lower-case letters alone: nothing that mail programs leave off the end of a link.
    private const int Characters = 2 * Bytes;

    /// <summary>A new one from the system's own random numbers.</summary>
    public static string New() => RandomNumberGenerator.GetHexString(Characters, lowercase: true);

    /// <summary>Whether a text can be one at all.</summary>
    public static bool IsWellFormed(string? text) => text is { Length: Characters } && text.All(char.IsAsciiHexDigitLower);

    /// <summary>What is stored of one: SHA-256 in lower-case hexadecimal. Random as they are, they need no salt.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>
    /// The links of a decision, from the number that came with the form and one of our own. Whoever sends the same form
    /// again gets the same links, although the database does not know them; a form with a poor number still has ours.
    /// </summary>
    public static (string View, string Edit) LinksOf(string operation, string salt) => (Derive(operation, salt, "view"), Derive(operation, salt, "edit"));

    private static string Derive(string operation, string salt, string purpose) => Convert.ToHexStringLower(
        HMACSHA256.HashData(Convert.FromHexString(operation), Encoding.ASCII.GetBytes($"{salt} {purpose}")).AsSpan(0, Bytes));
}
