using System.CommandLine;
using System.Globalization;
using System.Text;
using FrameworkAdvisor.Content.Extraction;
using FrameworkAdvisor.Content.Extraction.Facts;
using FrameworkAdvisor.Web.Exchange;

namespace FrameworkAdvisor.Web.Commands;

/// <summary><c>extract</c>: the claims an article seems to make, for an editor to review.</summary>
internal static class ExtractCommand
{
    public static Command Create(HostSettings settings)
    {
        var file = new Argument<string>("FILE") { Description = "An article: Markdown or plain text." };
        var facts = new Option<bool>("--facts") { Description = "The figures alone." };
        var json = new Option<bool>("--json") { Description = "For other programs; claims, or with --facts figures." };
        var command = new Command("extract", "Suggest the claims that an article makes, and the figures it gives.") { file, facts, json };
        command.SetAction(async (parsed, stop) =>
        {
            var text = await Extraction.ReadTextAsync(parsed.GetValue(file)!, stop);
            await using var host = settings.BuildHost();
            var extraction = Extraction.From(host);
            var figures = new FactFinder(extraction.Catalogue.Frameworks, extraction.Catalogue.Measures, extraction.Lexicon);
            var isOnlyFacts = parsed.GetValue(facts);
            await parsed.InvocationConfiguration.Output.WriteAsync((parsed.GetValue(json), isOnlyFacts) switch
            {
                (true, true) => Encoding.UTF8.GetString(ExchangeJson.Write(FoundFactDocument.AllOf(figures.Find(text)))),
                (true, false) => Encoding.UTF8.GetString(ExchangeJson.Write(SuggestionDocument.AllOf(extraction.Suggester.Suggest(text)))),
                (false, true) => Facts(figures.Find(text)),
                _ => Claims(extraction.Suggester.Suggest(text)) + "\n" + Facts(figures.Find(text)),
            });
            return CommandLine.Good;
        });
        command.Validators.Add(Words.RefuseOptionAs(file!));
        return command;
    }

    private static string Claims(IReadOnlyList<Suggestion> suggestions)
    {
        var text = new StringBuilder();
        foreach (var one in suggestions)
        {
            text.Append(CultureInfo.InvariantCulture, $"line {one.Line,-5} {one.Framework,-12} {one.Need,-24} {one.Stance,2:+0;-0;0}  {one.Confidence:0.00}  {one.Quote}\n");
            text.Append(CultureInfo.InvariantCulture, $"           because: {string.Join("; ", one.Cues)}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"{Words.Count(suggestions.Count, "claim")} suggested.\n").ToString();
    }

    private static string Facts(IReadOnlyList<FoundFact> facts)
    {
        var text = new StringBuilder();
        foreach (var fact in facts)
        {
            text.Append(CultureInfo.InvariantCulture, $"line {fact.Line,-5} {fact.Framework,-12} {fact.Measure,-24} {fact.Value,10}  {fact.AsOf ?? "undated",-10}  {fact.Quote}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"{Words.Count(facts.Count, "figure")} found.\n").ToString();
    }
}
