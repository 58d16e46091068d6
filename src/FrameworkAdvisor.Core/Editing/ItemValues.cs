using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace FrameworkAdvisor.Core.Editing;

/// <summary>
/// A text for every field of a kind. There is an item for each claim, and a dictionary for each item would take more memory
/// than all texts.
/// </summary>
internal sealed class ItemValues(ItemKind kind, string[] values) : IReadOnlyDictionary<string, string>
{
    public int Count => values.Length;

    public IEnumerable<string> Keys => kind.Fields.Select(one => one.Name);

    public IEnumerable<string> Values => values;

    public string this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"A {kind} has no field \"{key}\".");

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        for (var at = 0; at < values.Length; at++)
        {
            if (kind.Fields[at].Name == key)
            {
                value = values[at];
                return true;
            }
        }

        value = null;
        return false;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        for (var at = 0; at < values.Length; at++)
        {
            yield return new(kind.Fields[at].Name, values[at]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
