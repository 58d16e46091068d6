using System.Net.Mime;
using System.Text.Json.Nodes;
using FrameworkAdvisor.Core.Advice;
using FrameworkAdvisor.Core.Knowledge;
using Microsoft.OpenApi;

namespace FrameworkAdvisor.Web.Features.Api;

/// <summary>What queries and bodies may hold, from the published knowledge.</summary>
internal static class QueryDescription
{
    public static void AddTo(OpenApiDocument document, Advisor advisor)
    {
        var recommendation = document.Paths["/api/v1/recommendation"].Operations!;
        recommendation[HttpMethod.Get].Parameters = [.. AnswerParameters(advisor)];
        recommendation[HttpMethod.Post].RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = "Every member may be left out.",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [MediaTypeNames.Application.Json] = new() { Schema = Body(advisor), Example = Example(advisor) },
            },
        };
        document.Paths["/api/v1/claims"].Operations![HttpMethod.Get].Parameters =
        [
            .. ClaimFilter.Known(advisor).Select(known => Parameter(known.Key, $"Only claims of this {known.Key}.", Words(known.Value))),
        ];
    }

    private static IEnumerable<IOpenApiParameter> AnswerParameters(Advisor advisor)
    {
        foreach (var question in advisor.Catalogue.Questions)
        {
            yield return Parameter(question.Id, $"{question.Text} {question.Help}", question.Several ? ListOf(Values(question)) : Words(Values(question)));
        }

        foreach (var question in advisor.Catalogue.Questions)
        {
            yield return Parameter(Questionnaire.ImportancePrefix + question.Id, $"How much {question.Label} counts; normal when left out.", Words(Questionnaire.ImportanceWords));
        }

        yield return Parameter(Questionnaire.Must, "The id of a need that must be met; given once for each.", ListOf(advisor.Needs.Select(need => need.Id)));
    }

    private static OpenApiParameter Parameter(string name, string description, OpenApiSchema schema) => new()
    {
        Name = name,
        In = ParameterLocation.Query,
        Description = description,
        Style = ParameterStyle.Form,
        Explode = true,
        Schema = schema,
    };

    private static OpenApiSchema Body(Advisor advisor) => Object(new()
    {
        ["answers"] = Object(advisor.Catalogue.Questions.ToDictionary(
            question => question.Id,
            question => new OpenApiSchema
            {
                Description = question.Text,
                AnyOf = [Words(Values(question)), ListOf(Values(question), least: 1, most: question.Several ? null : 1)],
            })),
        ["importance"] = Object(advisor.Catalogue.Questions.ToDictionary(question => question.Id, _ => Words(Questionnaire.ImportanceWords))),
        ["mustHaves"] = ListOf(advisor.Needs.Select(need => need.Id)),
    });

    // Of this version: an example with an id that is gone would be a wrong one.
    private static JsonObject Example(Advisor advisor)
    {
        var question = advisor.Catalogue.Questions[0];
        return new()
        {
            ["answers"] = new JsonObject { [question.Id] = question.Options[0].Id },
            ["importance"] = new JsonObject { [question.Id] = Questionnaire.WordFor(Importance.Critical) },
            ["mustHaves"] = new JsonArray(advisor.Needs[0].Id),
        };
    }

    private static IEnumerable<string> Values(Question question) => question.Options.Select(option => option.Id).Append(Questionnaire.NotSure);

    private static OpenApiSchema Words(IEnumerable<string> words) => new()
    {
        Type = JsonSchemaType.String,
        Enum = [.. words.Select(word => (JsonNode)JsonValue.Create(word))],
    };

    private static OpenApiSchema ListOf(IEnumerable<string> words, int? least = null, int? most = null) => new()
    {
        Type = JsonSchemaType.Array,
        Items = Words(words),
        UniqueItems = true,
        MinItems = least,
        MaxItems = most,
    };

    private static OpenApiSchema Object(Dictionary<string, OpenApiSchema> members) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = members.ToDictionary(member => member.Key, member => (IOpenApiSchema)member.Value),
        AdditionalPropertiesAllowed = false,
    };
}
