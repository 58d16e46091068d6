namespace FrameworkAdvisor.Content.Catalogue;

/// <summary>
/// Takes typed values out of one YAML map. Whatever is missing or wrong becomes an error on its line and a harmless
/// stand-in value, so that reading goes on and finds the remaining errors.
/// </summary>
internal sealed class Fields
{
    private readonly Dictionary<string, YamlEntry> entries = new(StringComparer.Ordinal);
    private readonly string what;

    /// <param name="map">The map.</param>
    /// <param name="what">What the map describes, with its article: "a framework".</param>
    /// <param name="errors">Takes what is wrong.</param>
    /// <param name="known">The keys the map may have.</param>
    public Fields(YamlMap map, string what, FileErrors errors, params string[] known)
    {
        (Line, this.what, Errors) = (map.Line, what, errors);
        foreach (var entry in map.Entries)
        {
            if (known.Contains(entry.Key, StringComparer.Ordinal))
            {
                entries.Add(entry.Key, entry);
            }
            else
            {
                errors.Add(entry.Line, $"`{entry.Key}` is not a key of {what}; known are {KnownIds.Names(known)}");
            }
        }
    }

    public int Line { get; }

    public FileErrors Errors { get; }

    /// <summary>The line of a key's value; the map's own when the key is missing.</summary>
    public int LineOf(string key) => entries.TryGetValue(key, out var entry) ? entry.Value.Line : Line;

    public bool Has(string key) => entries.ContainsKey(key);

    /// <summary>A text that is not empty.</summary>
    public string Text(string key)
    {
        var text = ScalarOf(key)?.Value.Trim();
        if (text is { Length: 0 } or "~" or "null")
        {
            Errors.Add(LineOf(key), $"`{key}` is empty");
            return "";
        }

        return text ?? "";
    }

    public string? OptionalText(string key) => Has(key) ? Text(key) : null;

    /// <summary>A text that may be empty, but must be there.</summary>
    public string TextOrEmpty(string key) => ScalarOf(key)?.Value.Trim() ?? "";

    public string SlugText(string key)
    {
        var slug = Text(key);
        if (slug.Length == 0 || Slug.IsValid(slug))
        {
            return slug;
        }

        Errors.Add(LineOf(key), $"`{slug}` cannot be the {key} of {what}: {Slug.Rule}");
        return "";
    }

    /// <summary>A slug that no other of its kind has.</summary>
    public string NewId(string key, KnownIds ids)
    {
        var id = SlugText(key);

        // What refers to an id that cannot be one would otherwise be complained about a hundred times over.
        ids.AcceptsAll |= id.Length == 0;
        ids.Add(id, LineOf(key), Errors);
        return id;
    }

    public string Reference(string key, KnownIds ids)
    {
        var id = Text(key);
        ids.Check(id, LineOf(key), Errors);
        return id;
    }

    /// <summary>The items of a list; none when it is missing.</summary>
    public IReadOnlyList<YamlNode> Items(string key, ListSize size)
    {
        if (!entries.TryGetValue(key, out var entry))
        {
            ReportMissing(key, size != ListSize.Optional);
            return [];
        }

        if (entry.Value is not YamlList list)
        {
            Errors.Add(entry.Value.Line, $"`{key}` must be a list");
            return [];
        }

        if (list.Items.Count == 0 && size == ListSize.AtLeastOne)
        {
            Errors.Add(list.Line, $"`{key}` needs at least one item");
        }

        return list.Items;
    }

    /// <summary>The maps of a list, each with the keys it may have.</summary>
    public IEnumerable<Fields> Maps(string key, ListSize size, string itemName, params string[] known)
    {
        foreach (var item in Items(key, size))
        {
            if (item is YamlMap map)
            {
                yield return new Fields(map, itemName, Errors, known);
            }
            else
            {
                Errors.Add(item.Line, $"an item of `{key}` must be {itemName} with the keys {KnownIds.Names(known)}");
            }
        }
    }

    /// <summary>The texts of a list, with their lines; empty and repeated ones are errors.</summary>
    public IReadOnlyList<YamlText> Texts(string key, ListSize size)
    {
        var texts = new List<YamlText>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in Items(key, size))
        {
            var text = item is YamlText { Value: var value } ? value.Trim() : "";
            if (text.Length == 0)
            {
                Errors.Add(item.Line, $"an item of `{key}` must be a text that is not empty");
            }
            else if (!seen.Add(text))
            {
                Errors.Add(item.Line, $"`{text}` is twice in `{key}`; keep one");
            }
            else
            {
                texts.Add(new YamlText(item.Line, text));
            }
        }

        return texts;
    }

    /// <summary>The entries of a map of texts, such as <c>{pages: django, service: flask}</c>.</summary>
    public IReadOnlyList<(string Key, YamlText Value)> TextMap(string key)
    {
        if (!entries.TryGetValue(key, out var entry))
        {
            return [];
        }

        if (entry.Value is YamlMap map && map.Entries.All(pair => pair.Value is YamlText))
        {
            return [.. map.Entries.Select(pair => (pair.Key, (YamlText)pair.Value))];
        }

        Errors.Add(entry.Value.Line, $"`{key}` must have texts by key, such as {{pages: django, service: flask}}");
        return [];
    }

    private YamlText? ScalarOf(string key)
    {
        if (!entries.TryGetValue(key, out var entry))
        {
            ReportMissing(key, required: true);
            return null;
        }

        if (entry.Value is not YamlText text)
        {
            Errors.Add(entry.Value.Line, $"`{key}` must be one value, not a {(entry.Value is YamlList ? "list" : "map")}");
            return null;
        }

        return text;
    }

    private void ReportMissing(string key, bool required)
    {
        if (required)
        {
            Errors.Add(Line, $"{what} needs `{key}`");
        }
    }
}
