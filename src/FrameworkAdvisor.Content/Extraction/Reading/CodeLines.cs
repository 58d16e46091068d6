namespace FrameworkAdvisor.Content.Extraction.Reading;

/// <summary>Tells a line of a program or of a terminal from prose, where nothing marks it as such.</summary>
internal static class CodeLines
{
    private const int MostWordsOfACommand = 8;

    private static readonly string[] commands =
        ["$ ", ">>> ", "... ", "pip install ", "pip3 install ", "npm ", "npx ", "python manage.py", "python -m ", "python3 ", "django-admin start", "flask run", "export ", "cd ", "if __name__", "#!/", "C:\\"];

    public static bool Contains(string line)
    {
        var words = SourceLine.CountWords(line);
        if (line.StartsWith("import ", StringComparison.Ordinal) || line.StartsWith("return ", StringComparison.Ordinal))
        {
            return words <= 4 && line[^1] is not ('.' or '!' or '?');
        }

        return (line.StartsWith("from ", StringComparison.Ordinal) && line.Contains(" import ", StringComparison.Ordinal) && words <= MostWordsOfACommand)
            || (line[^1] == ':' && line.EndsWith("):", StringComparison.Ordinal) && (line.StartsWith("def ", StringComparison.Ordinal) || line.StartsWith("class ", StringComparison.Ordinal) || line.StartsWith("async def ", StringComparison.Ordinal)))
            || (words <= MostWordsOfACommand && commands.Any(command => line.StartsWith(command, StringComparison.Ordinal)))
            || IsDecorator(line)
            || IsMember(line)
            || line is "{" or "}" or "};" or "})" or "});" or "]" or "],"
            || line.EndsWith("};", StringComparison.Ordinal)
            || IsCall(line)
            || IsAssignment(line);
    }

    private static bool IsDecorator(string line) =>
        line.Length > 2 && line[0] == '@' && char.IsAsciiLetter(line[1]) && line.Contains('(', StringComparison.Ordinal) && line[^1] == ')' && !line.Contains(". ", StringComparison.Ordinal);

    /// <summary>A member of JSON.</summary>
    private static bool IsMember(string line) =>
        line[0] == '"' && line.IndexOf("\":", 1, StringComparison.Ordinal) is var end && end > 0 && line.AsSpan(1, end - 1).IndexOf('"') < 0 && line[^1] is ',' or '{' or '[' or '"';

    private static bool IsCall(string line)
    {
        var name = AfterName(line, 0);
        return name > 1 && name < line.Length && line[name] == '(' && (line[^1] is '(' || line.EndsWith("),", StringComparison.Ordinal) || line.EndsWith(");", StringComparison.Ordinal) || line[^1] == ')');
    }

    private static bool IsAssignment(string line)
    {
        var name = AfterName(line, 0);
        return name > 0 && line.AsSpan(name).StartsWith(" = ") && (line[^1] is ')' or ']' or '}' or '"' or '\'' or '(' or '[' or '{' or ',' || char.IsAsciiDigit(line[^1]) || line.EndsWith("True", StringComparison.Ordinal))
            && !line.Contains(". ", StringComparison.Ordinal) && (line[name + 3] is '[' or '{' or '"' or '\'' or '(' || char.IsAsciiDigit(line[name + 3]) || AfterName(line, name + 3) is var value && value < line.Length && line[value] is '(' or '[');
    }

    private static int AfterName(string line, int from)
    {
        while (from < line.Length && (char.IsAsciiLetterOrDigit(line[from]) || line[from] is '_' or '.'))
        {
            from++;
        }

        return from;
    }
}
