using FrameworkAdvisor.Content.Extraction;
using FrameworkAdvisor.Content.Extraction.Gold;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>How good suggestions are, as other programs get it.</summary>
internal sealed record EvaluationDocument(
    TallyPart Claims, CellsPart Cells, IEnumerable<NeedTallyPart> Needs, IEnumerable<ArticleTallyPart> Articles, IEnumerable<LeftOutPart> LeftOut)
{
    private const int Decimals = 4;

    /// <param name="evaluation">What is told.</param>
    /// <param name="leftOut">Gold claims on frameworks that the content does not know, by their slug.</param>
    public static EvaluationDocument Of(Evaluation evaluation, IEnumerable<(string Framework, int Claims)> leftOut) => new(
        Part(evaluation.Claims),
        Part(evaluation.Cells),
        evaluation.Needs.Select(one => new NeedTallyPart(one.Need, Part(one.Claims))),
        evaluation.Articles.Select(article => new ArticleTallyPart(article.File, Part(article.Claims), Part(article.Cells))),
        leftOut.Select(one => new LeftOutPart(one.Framework, one.Claims)));

    private static TallyPart Part(Tally tally) =>
        new(tally.Expected, tally.Suggested, tally.Right, Rounded(tally.Precision), Rounded(tally.Recall), Rounded(tally.F1));

    private static CellsPart Part(CellTally cells) =>
        new(cells.Expected, cells.Found, cells.SignsRight, Rounded(cells.FoundShare), Rounded(cells.RightShare));

    private static double? Rounded(double? share) => share is { } known ? Math.Round(known, Decimals) : null;
}

internal sealed record TallyPart(int Expected, int Suggested, int Right, double? Precision, double? Recall, double? F1);

internal sealed record CellsPart(int Expected, int Found, int SignsRight, double? FoundShare, double? RightShare);

internal sealed record NeedTallyPart(string Need, TallyPart Claims);

internal sealed record ArticleTallyPart(string File, TallyPart Claims, CellsPart Cells);

internal sealed record LeftOutPart(string Framework, int Claims);
