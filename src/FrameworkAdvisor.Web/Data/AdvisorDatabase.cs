using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace FrameworkAdvisor.Web.Data;

/// <summary>Where everything is kept, and how it is connected to.</summary>
public abstract class AdvisorDatabase
{
    /// <summary>As sentences name it.</summary>
    public abstract string Name { get; }

    /// <summary>Whether other processes serve from it too, and hear by themselves of what is published.</summary>
    public abstract bool IsShared { get; }

    /// <summary>Tells EF Core where to go.</summary>
    public abstract void Use(DbContextOptionsBuilder options);

    /// <summary>A connection for plain SQL, not yet open.</summary>
    public abstract DbConnection Connect();

    /// <summary>Makes sure that it can be served from.</summary>
    /// <exception cref="DatabaseUnavailableException">It cannot be used; nothing in it was changed.</exception>
    internal abstract Task PrepareAsync(AdvisorDbContext context, CancellationToken cancellationToken);

    /// <summary>Brings it to the state this release needs.</summary>
    /// <exception cref="DatabaseUnavailableException">It cannot be used; nothing in it was changed.</exception>
    internal abstract Task MigrateAsync(AdvisorDbContext context, CancellationToken cancellationToken);

    /// <summary>Whether it answers, and quickly: this is asked every few seconds.</summary>
    internal abstract Task<bool> AnswersAsync(CancellationToken cancellationToken);

    /// <summary>What a failure means to whoever runs the application.</summary>
    internal abstract DatabaseUnavailableException Explain(DbException failure);

    internal DatabaseUnavailableException Unusable(string what, string remedy, Exception? cause = null) =>
        new($"The database {Name} {what}: {remedy}.", cause);
}
