using FrameworkAdvisor.Core.Editing;

namespace FrameworkAdvisor.Web.Data.Publishing;

/// <summary>Something that is to be known about the draft before it becomes public.</summary>
/// <param name="Blocks">Whether it stands in the way of publishing; else it is only named.</param>
/// <param name="Message">What, and what to do.</param>
/// <param name="About">The item it is about, where there is one in the draft.</param>
public sealed record DraftFinding(bool Blocks, string Message, ItemKey? About = null);
