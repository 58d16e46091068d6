using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using FrameworkAdvisor.Web.Exchange;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.OpenApi;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>Describes everything under /api, and what any of it may answer, without being told of each controller.</summary>
internal sealed class ApiDescription : IControllerModelConvention
{
    public const string DocumentName = "v1";

    private const string Problem = "application/problem+json";

    private static readonly string[] endings = ["Document", "Part"];

    public static void Add(IServiceCollection services)
    {
        services.AddOpenApi(DocumentName, openApi =>
        {
            openApi.ShouldInclude = description => IsUnderApi(description.RelativePath);
            openApi.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } name ? WithoutEnding(name) : null;
            openApi.AddSchemaTransformer((schema, context, _) =>
            {
                var allowed = context.JsonPropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(AllowedValuesAttribute), inherit: false);
                if (allowed is [AllowedValuesAttribute { Values: var values }])
                {
                    schema.Enum = [.. values.Select(value => (JsonNode)JsonValue.Create((string)value!))];
                }

                return Task.CompletedTask;
            });
        });

        // What the schemas are read from; how documents are written is said where they are.
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ExchangeContext.Default);
            json.SerializerOptions.TypeInfoResolverChain.Insert(1, ProblemContext.Default);
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
        });
        services.Configure<MvcOptions>(mvc => mvc.Conventions.Add(new ApiDescription()));
    }

    // What our types are called so that they differ from those of the model. The ending only: a flip of a part is one.
    private static string WithoutEnding(string name) =>
        endings.FirstOrDefault(ending => name.EndsWith(ending, StringComparison.Ordinal)) is { } own ? name[..^own.Length] : name;

    public void Apply(ControllerModel controller)
    {
        foreach (var action in controller.Actions)
        {
            var routes = action.Selectors.SelectMany(own => controller.Selectors.DefaultIfEmpty().Select(shared =>
                AttributeRouteModel.CombineAttributeRouteModel(shared?.AttributeRouteModel, own.AttributeRouteModel)?.Template));
            if (routes.FirstOrDefault(IsUnderApi) is { } route)
            {
                var isRead = action.Attributes.OfType<HttpGetAttribute>().Any();
                action.ApiExplorer.IsVisible = true;
                var isKept = isRead && !controller.Attributes.Concat(action.Attributes).OfType<PrivatePageAttribute>().Any();
                Add(action, isRead, isKept, route.Contains('{', StringComparison.Ordinal));
            }
        }
    }

    private static void Add(ActionModel action, bool isRead, bool isKept, bool namesOne)
    {
        if (isKept)
        {
            action.Filters.Add(new ProducesResponseTypeAttribute(StatusCodes.Status304NotModified) { Description = "What you have, by its ETag, is still good." });
        }

        Add(action, StatusCodes.Status400BadRequest, "Something in the request means nothing here; “errors” names each field.");
        if (namesOne)
        {
            Add(action, StatusCodes.Status404NotFound, "There is no such thing; “errors” says what there is.");
        }

        if (isRead)
        {
            Add(action, StatusCodes.Status414UriTooLong, "The query is too long.");
        }
        else
        {
            Add(action, StatusCodes.Status413PayloadTooLarge, "The body is too large.");
            Add(action, StatusCodes.Status415UnsupportedMediaType, "The body is no JSON.");
        }

        Add(action, StatusCodes.Status503ServiceUnavailable, "Nothing is published yet, or the database is busy: try again after the seconds in Retry-After.");
    }

    private static void Add(ActionModel action, int status, string description) => action.Filters.Add(
        new ProducesResponseTypeAttribute(typeof(ProblemDocument), status, Problem) { Description = description });

    private static bool IsUnderApi(string? route) => route?.TrimStart('/').StartsWith("api/", StringComparison.Ordinal) == true;
}
