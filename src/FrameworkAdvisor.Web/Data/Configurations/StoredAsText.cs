using FrameworkAdvisor.Core.Knowledge;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FrameworkAdvisor.Web.Data.Configurations;

internal sealed class PartialDateText() : ValueConverter<PartialDate, string>(
    date => date.ToString(),
    text => PartialDate.Parse(text));

internal sealed class TextKindText() : ValueConverter<TextKind, string>(
    kind => Article.WordFor(kind),
    text => Article.TextKindFor(text));

internal sealed class ClaimStatusText() : ValueConverter<ClaimStatus, string>(
    status => status.ToString().ToLowerInvariant(),
    text => Enum.Parse<ClaimStatus>(text, true));
