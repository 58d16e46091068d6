using FrameworkAdvisor.Content.Articles;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Content.Tests.Articles.Marks;

/// <summary>What editors may decide about claims, with reasons that nobody would type but many could paste.</summary>
internal sealed class GeneratedStatements(int seed)
{
    public static readonly string[] HostilePieces =
    [
        "a", "Z", " ", "  ", "\"", "'", "\\", "`", "```", "|", "{", "}", "==", "=", "*", "_", "[", "](", "<", ">", "&", "&amp;", "&quot;", "&#34;", "&#", ";", ":", "#", "- ",
        "\n", "\t", "é", "字", "🔋", "\u202E", "\u2028", "\u0085", "\u00A0", "https://a.b/?c=1&d", "+2; flask admin.built-in -1",
    ];

    private static readonly string[] frameworks = ["django", "flask", "fastapi"];
    private static readonly string[] needs = ["admin.built-in", "learning.easy-start", "size.small"];

    private readonly Random random = new(seed);

    public ClaimStatement[] Several(int most)
    {
        var pairs = frameworks.SelectMany(_ => needs, (framework, need) => (framework, need)).ToArray();
        random.Shuffle(pairs);
        return [.. pairs[..random.Next(1, most + 1)].Select(pair => Decide(new ClaimStatement(pair.framework, pair.need, random.Next(-2, 3))))];
    }

    public ClaimStatement Decide(ClaimStatement statement)
    {
        var status = (ClaimStatus)random.Next(4);
        var disputed = status == ClaimStatus.Disputed;
        return statement with
        {
            Stance = random.Next(-2, 3),
            Status = status,
            DisputeReason = disputed ? Text() : null,
            Reference = disputed ? Text() : null,
            AsOf = random.Next(3) == 0 ? PartialDate.Parse(random.Next(2) == 0 ? "2019" : "2020-02-29") : null,
        };
    }

    public bool Toss(int of = 2) => random.Next(of) == 0;

    public string Text() => "x" + string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => HostilePieces[random.Next(HostilePieces.Length)])) + "y";
}
