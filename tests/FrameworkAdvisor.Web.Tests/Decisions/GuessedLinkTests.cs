using System.Net;
using System.Security.Cryptography;
using FrameworkAdvisor.Web.Data.Decisions;

namespace FrameworkAdvisor.Web.Tests.Decisions;

public sealed class GuessedLinkTests(AdvisorSite site) : IClassFixture<AdvisorSite>
{
    private const int Guesses = 10_000;

    [Fact]
    public async Task Ten_thousand_guesses_find_nothing_and_every_digit_of_a_link_counts()
    {
        var links = await site.SaveAsync();
        var answers = new HashSet<string>();
        var near = Enumerable.Range(0, links.Token.Length).SelectMany(at => (string[])
            [
                $"/decisions/{Other(links.Token, at)}", $"/api/v1/decisions/{Other(links.Token, at)}",
                $"/decisions/{links.Token}/edit/{Other(links.Secret, at)}", $"/decisions/{Other(links.Token, at)}/delete/{links.Secret}",
            ]);
        var far = Enumerable.Range(0, Guesses).Select(_ => $"/decisions/{SecretLink.New()}");
        await Parallel.ForEachAsync(near.Concat(far), TestContext.Current.CancellationToken, async (address, cancelled) =>
        {
            using var response = await site.Browser.GetAsync(new Uri(address, UriKind.Relative), cancelled);
            Assert.Equal((address, HttpStatusCode.NotFound), (address, response.StatusCode));
            var body = SHA256.HashData(await response.Content.ReadAsByteArrayAsync(cancelled));
            lock (answers)
            {
                answers.Add($"{response.Content.Headers.ContentType} {Convert.ToHexString(body)}");
            }
        });

        // One page, and one document for programs, whatever was guessed.
        Assert.Equal(2, answers.Count);
        await site.PageAsync(links.Page);
    }

    private static string Other(string link, int at) => $"{link[..at]}{(link[at] == 'a' ? 'b' : 'a')}{link[(at + 1)..]}";
}
