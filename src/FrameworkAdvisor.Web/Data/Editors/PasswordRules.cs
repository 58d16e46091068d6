using System.Globalization;

namespace FrameworkAdvisor.Web.Data.Editors;

/// <summary>What a password must not be. No rule of composition: length is what counts.</summary>
internal static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 256;

    // So few kinds of characters are a pattern, however long it is repeated.
    private const int FewestKinds = 5;

    // A password is a pattern when this much of it goes along one of these, forwards or back.
    private const int LongestRun = 8;

    private static readonly string[] rows =
    [
        "12345678901234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qsdfghjklm", "qwertzuiop",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "q1w2e3r4t5y6u7i8o9p0", "1q2w3e4r5t6y7u8i9o0p", "qazwsxedcrfvtgbyhnujmikolp",
    ];

    private static readonly string[] ownNames = ["frameworkadvisor", "framework advisor", "framework-advisor"];

    /// <summary>What is wrong with it, as a sentence; null when nothing is.</summary>
    /// <param name="password">As typed: no character is changed or left out.</param>
    /// <param name="email">Whose.</param>
    public static string? Fault(string password, string email)
    {
        var length = new StringInfo(password).LengthInTextElements;
        if (length < Shortest)
        {
            return $"Take at least {Shortest} characters; these are {length}. Three or four words that have nothing to do with each other are good.";
        }

        if (password.Length > Longest)
        {
            return $"Take at most {Longest} characters.";
        }

        var plain = password.ToLowerInvariant();
        return NamesUs(plain, email.ToLowerInvariant()) ? "That is your address or the name of this site with little added: take something else."
            : IsPattern(plain) ? "That is a row of keys, a sequence or the same few characters again and again: take something else."
            : CommonPasswords.Contains(plain) ? "Attackers try that password first, since many have it: take something else."
            : null;
    }

    // Whatever is left when those are taken out must still be long enough to be a secret.
    private static bool NamesUs(string plain, string email)
    {
        string[] names = [email, email.Split('@')[0], .. ownNames];
        return names.Where(name => name.Length >= 4 && plain.Contains(name, StringComparison.Ordinal))
            .Any(name => plain.Length - name.Length < LongestRun);
    }

    private static bool IsPattern(string plain) => plain.Distinct().Count() < FewestKinds || Repeats(plain) || Runs(plain) > plain.Length / 2;

    // "abc1abc1abc1": the first half, third or quarter, over again.
    private static bool Repeats(string plain) =>
        Enumerable.Range(1, 6).Any(period => plain.Length >= 2 * period && Enumerable.Range(period, plain.Length - period).All(at => plain[at] == plain[at - period]));

    /// <summary>How many of its characters stand in runs of at least eight along a row.</summary>
    private static int Runs(string plain)
    {
        var inRuns = 0;
        for (var at = 0; at + LongestRun <= plain.Length;)
        {
            var length = Enumerable.Range(LongestRun, plain.Length - at - LongestRun + 1).Reverse()
                .FirstOrDefault(length => IsAlongRow(plain.Substring(at, length)));
            inRuns += length;
            at += Math.Max(1, length);
        }

        return inRuns;
    }

    private static bool IsAlongRow(string part)
    {
        var reversed = new string([.. part.Reverse()]);
        return rows.Any(row => row.Contains(part, StringComparison.Ordinal) || row.Contains(reversed, StringComparison.Ordinal));
    }
}
