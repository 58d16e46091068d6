namespace FrameworkAdvisor.Content.Catalogue;

/// <summary>The ids of one kind of thing, against which references are checked.</summary>
/// <param name="kind">What they are ids of, such as "framework".</param>
internal sealed class KnownIds(string kind)
{
    private const int MostIdsNamed = 30;
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);

    /// <summary>
    /// Set when the file that lists them, or one of the ids, could not be read: then any reference passes, since
    /// complaining about each would bury the one error that matters.
    /// </summary>
    public bool AcceptsAll { get; set; }

    public void Add(string id, int line, FileErrors errors)
    {
        if (id.Length > 0 && !lines.TryAdd(id, line))
        {
            errors.Add(line, $"the {kind} `{id}` is given twice (first on line {lines[id]}); ids must differ");
        }
    }

    public bool Contains(string id) => AcceptsAll || lines.ContainsKey(id);

    /// <summary>Adds an error when the id is unknown; an empty id has been complained about already.</summary>
    public void Check(string id, int line, FileErrors errors)
    {
        if (id.Length > 0 && !Contains(id))
        {
            errors.Add(line, Unknown(id));
        }
    }

    public string Unknown(string id) => lines.Count == 0
        ? $"unknown {kind} `{id}`; there are none"
        : $"unknown {kind} `{id}`; known are {Names(lines.Keys)}";

    public static string Names(IReadOnlyCollection<string> ids) =>
        string.Join(", ", ids.Take(MostIdsNamed).Select(id => $"`{id}`"))
        + (ids.Count > MostIdsNamed ? $" and {ids.Count - MostIdsNamed} more" : "");
}
