namespace FrameworkAdvisor.Content.Catalogue;

/// <summary>What a list must be.</summary>
internal enum ListSize
{
    /// <summary>It may be missing, too.</summary>
    Optional,

    /// <summary>It must be there, but may be empty.</summary>
    MayBeEmpty,

    AtLeastOne,
}
