using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data.Editors;

/// <summary>Identity's store; what it changes is saved with the entry of the audit log that tells of it, or not at all.</summary>
public sealed class EditorStore : UserOnlyStore<Editor, AdvisorDbContext>
{
    public EditorStore(AdvisorDbContext database, IdentityErrorDescriber describer)
        : base(database, describer) => AutoSaveChanges = false;
}
