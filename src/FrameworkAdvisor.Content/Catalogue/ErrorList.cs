namespace FrameworkAdvisor.Content.Catalogue;

/// <summary>Collects the errors of all files, so that an editor sees them at once.</summary>
internal sealed class ErrorList
{
    private readonly List<ContentError> errors = [];

    public bool IsEmpty => errors.Count == 0;

    public bool IsClean(string file) => errors.All(error => error.File != file);

    public FileErrors In(string file) => new(file, errors);

    public IReadOnlyList<ContentError> Sorted() =>
    [
        .. errors
            .OrderBy(error => error.File, StringComparer.Ordinal)
            .ThenBy(error => error.Line)
            .ThenBy(error => error.Reason, StringComparer.Ordinal),
    ];
}

/// <summary>The errors of one file.</summary>
internal sealed class FileErrors(string file, List<ContentError> errors)
{
    public void Add(int line, string reason) => errors.Add(new ContentError(file, line, reason));
}
