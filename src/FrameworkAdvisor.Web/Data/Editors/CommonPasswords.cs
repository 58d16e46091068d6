using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FrameworkAdvisor.Web.Data.Editors;

/// <summary>
/// Some 140,000 passwords of 12 characters and more that attackers try first, as a Bloom filter: 2^21 bits, of which ten
/// are set for each by its SHA-256 in lower case. Made from the words of that length in a published list for testing
/// logins, and from 130 stems with the endings people give them (years, "123!", keyboard rows). None of them can be read
/// out of it; about one other password in 1,500 is taken for one of them.
/// </summary>
internal static class CommonPasswords
{
    private const string File = "FrameworkAdvisor.Web.Data.Editors.common-passwords.bin";
    private const int Probes = 10;

    private static readonly Lazy<byte[]> bits = new(Read);

    /// <summary>So much more than a common word is no secret of its own.</summary>
    private const int MostAdded = 8;

    /// <summary>Whether it is one of them, or one of the stems in any case with digits and signs around it: "P@ssw0rd2024!".</summary>
    public static bool Contains(string password)
    {
        var plain = password.ToLowerInvariant();
        var stem = new string([.. plain.SkipWhile(IsAdded).Reverse().SkipWhile(IsAdded).Reverse().Select(Letter)]);
        return Has(plain) || (plain.Length - stem.Length <= MostAdded && Has($"stem:{stem}"));
    }

    private static bool IsAdded(char character) => !char.IsLetter(character);

    private static char Letter(char character) => character switch { '0' => 'o', '1' or '!' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', _ => character };

    private static bool Has(string text)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        var first = BinaryPrimitives.ReadUInt64LittleEndian(digest);
        var step = BinaryPrimitives.ReadUInt64LittleEndian(digest.AsSpan(8)) | 1;
        var filter = bits.Value;
        for (var probe = 0; probe < Probes; probe++)
        {
            var bit = (int)(unchecked(first + ((ulong)probe * step)) & (ulong)((filter.Length * 8) - 1));
            if ((filter[bit >> 3] >> (bit & 7) & 1) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static byte[] Read()
    {
        using var file = typeof(CommonPasswords).Assembly.GetManifestResourceStream(File)!;
        var content = new byte[file.Length];
        file.ReadExactly(content);
        return content;
    }
}
