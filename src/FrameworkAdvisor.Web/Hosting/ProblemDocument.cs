using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>Problem details (RFC 9457), with the messages by the key or member they are about.</summary>
internal sealed record ProblemDocument(
    [property: Description("Nothing beyond the status.")] string Type,
    [property: Description("What went wrong.")] string Title,
    [property: Description("The HTTP status.")] int Status,
    [property: Description("What went wrong and what to do.")] string Detail,
    [property: Description("The messages by field; left out when there are none.")] IReadOnlyDictionary<string, string[]>? Errors = null)
{
    private static readonly ProblemContext context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static Task WriteAsync(HttpContext context, Failure failure)
    {
        var document = new ProblemDocument(
            "about:blank",
            failure.Title,
            failure.Status,
            $"{failure.What} {failure.Remedy}",
            failure.Messages.Count == 0 ? null : failure.Messages);
        context.Response.StatusCode = failure.Status;
        return context.Response.WriteAsJsonAsync(document, ProblemDocument.context.ProblemDocument, "application/problem+json; charset=utf-8");
    }
}

[JsonSerializable(typeof(ProblemDocument))]
internal sealed partial class ProblemContext : JsonSerializerContext;
