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
    private const string Described = "is described at /openapi/v1.json.";

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
            DetailOf(failure),
            failure.Messages.Count == 0 ? null : failure.Messages);
        context.Response.StatusCode = failure.Status;
        return context.Response.WriteAsJsonAsync(document, ProblemDocument.context.ProblemDocument, "application/problem+json; charset=utf-8");
    }

    // For programs, which have no pages and no home to start from.
    private static string DetailOf(Failure failure) => failure.Status switch
    {
        400 when failure.Messages.Count > 0 => $"The request holds something this site does not know, named in errors. What each address takes {Described}",
        400 => $"The request holds something this site does not know. What each address takes {Described}",
        404 when failure.Messages.Count > 0 => string.Join(' ', failure.Messages.Values.SelectMany(messages => messages)),
        404 => $"Nothing has this address. Each address of the API {Described}",
        405 => $"This address does not take requests of that method. What each address takes {Described}",
        414 => $"{failure.What} Send the answers in the body of a POST to /api/v1/recommendation.",
        413 or 415 or 429 or 503 or >= 500 => $"{failure.What} {failure.Remedy}",
        403 => failure.What,
        _ => $"{failure.What} What each address takes {Described}",
    };
}

[JsonSerializable(typeof(ProblemDocument))]
internal sealed partial class ProblemContext : JsonSerializerContext;
