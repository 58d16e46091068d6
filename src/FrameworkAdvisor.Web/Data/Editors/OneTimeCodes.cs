using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FrameworkAdvisor.Web.Data.Editors;

/// <summary>Codes of an authenticator app (RFC 6238: SHA-1, 30 seconds, six digits) and recovery codes.</summary>
public static class OneTimeCodes
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int StepSeconds = 30;
    private const int RecoveryGroups = 4;
    private const int GroupLength = 4;

    /// <summary>How many there are at a time.</summary>
    public const int RecoveryCodes = 10;

    /// <summary>160 random bits in base 32, as authenticator apps take them.</summary>
    public static string NewKey() => RandomNumberGenerator.GetString(Alphabet, 32);

    public static bool IsKey(string? text) => text is { Length: 32 } && text.All(Alphabet.Contains);

    /// <summary>What an app reads out of the picture.</summary>
    public static string AddressOf(string key, string email) =>
        $"otpauth://totp/Framework%20Advisor:{Uri.EscapeDataString(email)}?secret={key}&issuer=Framework%20Advisor";

    /// <summary>The time step that a code belongs to: this one, the one before or the one after; null when it is none of theirs.</summary>
    public static long? StepOf(string key, string code, DateTimeOffset now)
    {
        var digits = string.Concat(code.Where(character => !char.IsWhiteSpace(character)));
        var current = now.ToUnixTimeSeconds() / StepSeconds;
        long? found = null;
        foreach (var step in (long[])[current - 1, current, current + 1])
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(CodeAt(key, step)), Encoding.UTF8.GetBytes(digits)))
            {
                found = step;
            }
        }

        return found;
    }

    public static string CodeOf(string key, DateTimeOffset now) => CodeAt(key, now.ToUnixTimeSeconds() / StepSeconds);

    /// <summary>80 random bits each, in groups that can be copied by hand.</summary>
    public static IReadOnlyList<string> NewRecoveryCodes() =>
    [
        .. Enumerable.Range(0, RecoveryCodes).Select(_ => string.Join(
            '-', Enumerable.Range(0, RecoveryGroups).Select(_ => RandomNumberGenerator.GetString(Alphabet, GroupLength).ToLowerInvariant()))),
    ];

    /// <summary>What is stored of one. Random as they are, they need no salt.</summary>
    public static string DigestOf(string recoveryCode) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Concat(recoveryCode.Where(char.IsLetterOrDigit)).ToLowerInvariant())));

    private static string CodeAt(string key, long step)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // What authenticator apps do; the weakness of SHA-1 is in collisions, which do not matter here.
        var hash = HMACSHA1.HashData(Decode(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        var (buffer, bits, at) = (0, 0, 0);
        foreach (var character in key)
        {
            buffer = ((buffer << 5) | Alphabet.IndexOf(character, StringComparison.Ordinal)) & 0xFFF;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes[at++] = (byte)(buffer >> bits);
            }
        }

        return bytes;
    }
}
