using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace FrameworkAdvisor.Web.Hosting;

/// <summary>
/// A parameter that is declared as text is text. MVC would otherwise hand over null for one that is blank, as in
/// <c>/frameworks/%20</c>.
/// </summary>
internal sealed class TextParameters : IDisplayMetadataProvider
{
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.Key is { MetadataKind: ModelMetadataKind.Parameter, ParameterInfo: { } parameter }
            && parameter.ParameterType == typeof(string)
            && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.NotNull)
        {
            context.DisplayMetadata.ConvertEmptyStringToNull = false;
        }
    }
}
