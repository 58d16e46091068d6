namespace FrameworkAdvisor.Web.Data.Editors;

/// <summary>What somebody may do in the admin area; each includes those before it.</summary>
public enum Role
{
    /// <summary>Sees everything but users.</summary>
    Viewer,

    /// <summary>Changes the draft.</summary>
    Editor,

    /// <summary>Makes the draft public.</summary>
    Publisher,

    /// <summary>Says who may do what.</summary>
    Administrator,
}
