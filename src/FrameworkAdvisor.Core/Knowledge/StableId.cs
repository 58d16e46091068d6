using System.Security.Cryptography;
using System.Text;

namespace FrameworkAdvisor.Core.Knowledge;

/// <summary>Ids that stay the same as long as what they stand for stays the same.</summary>
public static class StableId
{
    private const int Digits = 8;

    /// <summary>Eight hexadecimal digits made of the parts.</summary>
    public static string Of(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..Digits];
}
