using System.Text;
using QRCoder;

namespace FrameworkAdvisor.Web.Features.Admin.Account;

/// <summary>A text as a square of dots: the outline of the dark ones, in units of one dot.</summary>
/// <param name="Size">Dots along one side, its quiet margin included.</param>
/// <param name="Outline">For the <c>d</c> of an SVG path.</param>
public sealed record QrPicture(int Size, string Outline)
{
    public static QrPicture Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var outline = new StringBuilder();
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
        {
            var line = code.ModuleMatrix[row];
            for (var column = 0; column < line.Count; column++)
            {
                if (line[column])
                {
                    outline.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
                }
            }
        }

        return new(code.ModuleMatrix.Count, outline.ToString());
    }
}
