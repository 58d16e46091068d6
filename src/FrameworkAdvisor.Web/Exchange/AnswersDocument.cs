using System.Text;
using System.Text.Json;
using FrameworkAdvisor.Core.Advice;

namespace FrameworkAdvisor.Web.Exchange;

/// <summary>
/// Reads <c>{"answers":{"scope":"large","parts":["pages"]},"importance":{"scope":"critical"},"mustHaves":["admin.built-in"]}</c>.
/// Nothing is guessed and nothing ignored: every member that means nothing is reported by its name.
/// </summary>
internal sealed class AnswersDocument
{
    private const string AnswersMember = "answers";
    private const string ImportanceMember = "importance";
    private const string MustHavesMember = "mustHaves";
    private const int MaximumDepth = 8;

    private readonly List<KeyValuePair<string, string>> pairs = [];
    private readonly List<FieldError> errors = [];

    private AnswersDocument()
    {
    }

    public static AnswersDocumentReading Read(ReadOnlyMemory<byte> utf8, Questionnaire questionnaire)
    {
        var reading = new AnswersDocument();
        try
        {
            using var document = JsonDocument.Parse(
                utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8,
                new JsonDocumentOptions { MaxDepth = MaximumDepth });
            reading.ReadRoot(document.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string holds half of a surrogate pair, which is no text.
            return new(questionnaire.NoAnswers, [NotJson(failure as JsonException)]);
        }

        var answers = questionnaire.Read(reading.pairs);
        reading.errors.AddRange(answers.Errors.Select(error => new FieldError(FieldOf(error.Key), error.Message)));
        return new(answers.Answers, reading.errors);
    }

    private void ReadRoot(JsonElement root)
    {
        foreach (var member in MembersOf(root, "body"))
        {
            switch (member.Name)
            {
                case AnswersMember:
                    ReadAnswers(member.Value);
                    break;
                case ImportanceMember:
                    ReadImportances(member.Value);
                    break;
                case MustHavesMember:
                    ReadTexts(member.Value, MustHavesMember, Questionnaire.Must, takesOne: false);
                    break;
                default:
                    errors.Add(new(Echo.Of(member.Name), $"There is no member \"{Echo.Of(member.Name)}\". Known: {AnswersMember}, {ImportanceMember}, {MustHavesMember}."));
                    break;
            }
        }
    }

    private void ReadAnswers(JsonElement answers)
    {
        foreach (var member in MembersOf(answers, AnswersMember))
        {
            var field = $"{AnswersMember}.{Echo.Of(member.Name)}";
            if (member.Name == Questionnaire.Must || member.Name.StartsWith(Questionnaire.ImportancePrefix, StringComparison.Ordinal))
            {
                errors.Add(new(field, $"\"{Echo.Of(member.Name)}\" is no question; importances go to {ImportanceMember}, must-haves to {MustHavesMember}."));
            }
            else
            {
                ReadTexts(member.Value, field, member.Name, takesOne: true);
            }
        }
    }

    private void ReadImportances(JsonElement importances)
    {
        foreach (var member in MembersOf(importances, ImportanceMember))
        {
            if (member.Value.ValueKind == JsonValueKind.String)
            {
                pairs.Add(new(Questionnaire.ImportancePrefix + member.Name, member.Value.GetString()!));
            }
            else
            {
                errors.Add(new($"{ImportanceMember}.{Echo.Of(member.Name)}", "An importance is a text such as \"critical\"."));
            }
        }
    }

    private void ReadTexts(JsonElement value, string field, string key, bool takesOne)
    {
        if (takesOne && value.ValueKind == JsonValueKind.String)
        {
            pairs.Add(new(key, value.GetString()!));
        }
        else if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String))
        {
            ReadList([.. value.EnumerateArray().Select(item => item.GetString()!)], field, key, mayBeEmpty: !takesOne);
        }
        else
        {
            errors.Add(new(field, takesOne ? "This takes a text, or a list of texts." : "This takes a list of texts."));
        }
    }

    private void ReadList(List<string> texts, string field, string key, bool mayBeEmpty)
    {
        if (texts.Count == 0 && !mayBeEmpty)
        {
            errors.Add(new(field, "The list is empty: leave the question out, or answer it."));
        }

        pairs.AddRange(texts.Select(text => KeyValuePair.Create(key, text)));
    }

    private IEnumerable<JsonProperty> MembersOf(JsonElement value, string field)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            errors.Add(new(field, "This takes an object: { … }."));
            return [];
        }

        var repeated = value.EnumerateObject().GroupBy(member => member.Name, StringComparer.Ordinal).Where(group => group.Skip(1).Any());
        errors.AddRange(repeated.Select(group => new FieldError(field, $"\"{Echo.Of(group.Key)}\" is given twice.")));
        return value.EnumerateObject().DistinctBy(member => member.Name);
    }

    private static string FieldOf(string key) =>
        key == Questionnaire.Must ? MustHavesMember
        : key.StartsWith(Questionnaire.ImportancePrefix, StringComparison.Ordinal) ? Echo.Of(key)
        : $"{AnswersMember}.{Echo.Of(key)}";

    private static FieldError NotJson(JsonException? failure) => new("body", failure?.LineNumber is { } line
        ? $"This is not JSON of at most {MaximumDepth} levels: see line {line + 1}, byte {failure.BytePositionInLine + 1}."
        : $"This is not JSON of at most {MaximumDepth} levels in UTF-8.");
}

/// <summary>What was understood of a document, and what was not.</summary>
internal sealed record AnswersDocumentReading(Answers Answers, IReadOnlyList<FieldError> Errors);

/// <summary>What is wrong with a member of a document or a key of a query.</summary>
internal sealed record FieldError(string Field, string Message);
