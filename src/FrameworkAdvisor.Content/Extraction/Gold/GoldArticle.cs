namespace FrameworkAdvisor.Content.Extraction.Gold;

/// <summary>An article with the claims that a person found in it.</summary>
/// <param name="File">Where it is, from the folder of the articles.</param>
/// <param name="Claims">In any order.</param>
public sealed record GoldArticle(string File, IReadOnlyList<GoldClaim> Claims);

/// <summary>A claim that a person found.</summary>
/// <param name="Line">Of the article, from 1.</param>
/// <param name="Need">Its id.</param>
/// <param name="Framework">Its slug.</param>
/// <param name="Stance">−2 to +2.</param>
public sealed record GoldClaim(int Line, string Need, string Framework, int Stance);
