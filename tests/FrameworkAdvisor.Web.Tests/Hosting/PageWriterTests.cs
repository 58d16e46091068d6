using System.Text;
using FrameworkAdvisor.Web.Hosting;
using Microsoft.AspNetCore.Mvc.ViewFeatures.Buffers;

namespace FrameworkAdvisor.Web.Tests.Hosting;

/// <summary>What a view writes, and markup that is ready, come out as they went in.</summary>
public sealed class PageWriterTests
{
    private static readonly UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(5_000)]
    [InlineData(70_000)]
    public async Task Text_and_ready_bytes_come_out_in_the_order_in_which_they_were_written(int length)
    {
        using var page = new MemoryStream();
        var expected = new StringBuilder();
        await using (var writer = new PageWriter(page, utf8))
        {
            for (var piece = 0; piece < 40; piece++)
            {
                var text = string.Concat(Enumerable.Range(0, length).Select(at => "aé–𝄞"[(piece + at) % 3]));
                writer.Write(text);
                await writer.WriteAsync(text);
                writer.Write('|');
                writer.WriteReady(utf8.GetBytes(text + "𝄞"));
                await writer.FlushAsync();
                expected.Append(text).Append(text).Append('|').Append(text).Append("𝄞");
            }
        }

        Assert.Equal(expected.ToString(), utf8.GetString(page.ToArray()));
    }

    [Fact]
    public void A_character_of_two_halves_may_be_written_in_two_pieces()
    {
        using var page = new MemoryStream();
        using (var writer = new PageWriter(page, utf8))
        {
            writer.Write(new string('x', (8 * 1024) - 1));
            foreach (var half in "𝄞")
            {
                writer.Write(half);
            }
        }

        Assert.EndsWith("x𝄞", utf8.GetString(page.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void It_can_be_written_to_again_after_it_was_disposed_of()
    {
        using var page = new MemoryStream();
        var writer = new PageWriter(page, utf8);
        foreach (var part in new[] { "frame", "body" })
        {
            writer.Write(part);
            writer.Dispose();
        }

        Assert.Equal("framebody", utf8.GetString(page.ToArray()));
    }

    [Fact]
    public void An_array_that_is_lent_again_is_large_enough_and_empty()
    {
        using var arrays = new ViewArrays();
        var small = arrays.GetPage(16);
        small[0] = new ViewBufferValue("left behind");
        arrays.ReturnSegment(small);

        Assert.InRange(arrays.GetPage(256).Length, 256, int.MaxValue);
        Assert.All(arrays.GetPage(16), value => Assert.Null(value.Value));
    }
}
