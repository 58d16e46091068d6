using System.Text.Json;
using FrameworkAdvisor.Core.Knowledge;

namespace FrameworkAdvisor.Core.Tests.Knowledge;

public class ClaimTests
{
    [Theory]
    [InlineData(ClaimStatus.Accepted, "accepted")]
    [InlineData(ClaimStatus.Pending, "pending")]
    [InlineData(ClaimStatus.Disputed, "disputed")]
    [InlineData(ClaimStatus.Rejected, "rejected")]
    public void A_status_is_written_in_files_as_its_word(ClaimStatus status, string word)
    {
        Assert.Equal($"\"{word}\"", JsonSerializer.Serialize(status));
        Assert.Equal(status, JsonSerializer.Deserialize<ClaimStatus>($"\"{word}\""));
    }
}
