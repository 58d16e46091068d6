using System.Runtime.CompilerServices;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FrameworkAdvisor.Web.Features.Api;

/// <summary>
/// The description of the API. The operations and documents come from the code, what a query may hold from the published
/// knowledge; made when first asked for, and kept.
/// </summary>
public sealed class OpenApiText([FromKeyedServices(ApiDescription.DocumentName)] IOpenApiDocumentProvider operations)
{
    private readonly ConditionalWeakTable<Advisor, byte[]> texts = [];

    public async Task<byte[]> OfAsync(Advisor advisor, CancellationToken cancellation)
    {
        if (texts.TryGetValue(advisor, out var kept))
        {
            return kept;
        }

        var document = await operations.GetOpenApiDocumentAsync(cancellation);
        Introduce(document);
        QueryDescription.AddTo(document, advisor);
        using var text = new MemoryStream();
        await document.SerializeAsJsonAsync(text, OpenApiSpecVersion.OpenApi3_1, cancellation);
        text.WriteByte((byte)'\n');
        return texts.GetValue(advisor, _ => text.ToArray());
    }

    private static void Introduce(OpenApiDocument document)
    {
        document.Info = new()
        {
            Title = "Framework Advisor",
            Version = "1",
            Description = "Recommends a web framework from answers to plain questions, and gives the reckoning: every point with its answer, weight, rating and sources. Reading needs no key; nothing that is asked is kept. Values listed here are those of the published knowledge.",
        };

        // Wherever it is served; the host's own guess would tell its address inside.
        document.Servers = [new() { Url = "/" }];
        foreach (var (method, operation) in document.Paths.Values.SelectMany(path => path.Operations ?? []))
        {
            // What may be kept has a tag; a saved decision may not.
            var responses = operation.Responses ?? [];
            var isKept = method == HttpMethod.Get && responses.ContainsKey("304");
            foreach (var (status, response) in responses)
            {
                if (isKept && status is ("200" or "304") && response is OpenApiResponse own)
                {
                    own.Headers = new Dictionary<string, IOpenApiHeader>
                    {
                        ["ETag"] = Header("Names the published knowledge and this build: send it back as If-None-Match.", JsonSchemaType.String),
                        [DocumentResult.VersionHeader] = Header("The number of the published knowledge.", JsonSchemaType.Integer),
                    };
                }
            }
        }
    }

    private static OpenApiHeader Header(string description, JsonSchemaType type) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = type } };
}
