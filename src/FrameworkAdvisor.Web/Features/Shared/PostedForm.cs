using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Exchange;

namespace FrameworkAdvisor.Web.Features.Shared;

/// <summary>The fields that a browser sent: each known and sent once, or reported.</summary>
internal sealed class PostedForm
{
    private readonly Dictionary<string, string> values;

    private PostedForm(Dictionary<string, string> values, IReadOnlyList<FieldError> errors) => (this.values, Errors) = (values, errors);

    /// <summary>What no page of this site sends; empty when all is well.</summary>
    public IReadOnlyList<FieldError> Errors { get; }

    /// <summary>What was sent, as typed; empty when nothing was.</summary>
    public string this[string field] => values.GetValueOrDefault(field, "");

    /// <exception cref="BadHttpRequestException">More was sent than the action takes.</exception>
    public static async Task<PostedForm> ReadAsync(HttpRequest request, IReadOnlyCollection<string> known)
    {
        if (!request.HasFormContentType)
        {
            return new([], [new FieldError("form", "This takes what a form of this site sends.")]);
        }

        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return Of(form, known);
        }
        catch (Exception failure) when (failure is InvalidDataException or InvalidOperationException)
        {
            return new([], [new FieldError("form", "The form holds too many fields, or characters that no form sends.")]);
        }
    }

    private static PostedForm Of(IFormCollection form, IReadOnlyCollection<string> known)
    {
        var errors = form
            .Where(field => !known.Contains(field.Key) || field.Value.Count > 1)
            .Select(field => new FieldError(
                Echo.Of(field.Key),
                known.Contains(field.Key) ? $"\"{field.Key}\" is sent more than once." : $"\"{Echo.Of(field.Key)}\" is no field of this form."))
            .Concat(form.Files.Count > 0 ? [new FieldError("form", "This form takes no files.")] : []);
        return new(form.ToDictionary(field => field.Key, field => field.Value.FirstOrDefault() ?? "", StringComparer.Ordinal), [.. errors]);
    }
}
