namespace FrameworkAdvisor.Content.Articles;

/// <summary>
/// Runs work that hostile input can make slow on a thread of its own, and stops waiting for it after a time. Work cannot
/// be stopped from outside, so a slot stays taken until it has really ended: what nobody waits for any more is bounded.
/// </summary>
internal static class BoundedWork
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    /// <summary>For what only signed-in editors start, on texts with hundreds of marks.</summary>
    public static readonly TimeSpan LongLimit = TimeSpan.FromSeconds(10);

    /// <summary>Deeply nested text is walked recursively.</summary>
    private const int StackBytes = 16 * 1024 * 1024;

    private static readonly SemaphoreSlim slots = new(Math.Max(4, Environment.ProcessorCount));

    /// <summary>The result, or null with a reason for the writer of the text.</summary>
    public static T? Run<T>(Func<T> work, out string? failure)
        where T : class => Run(work, Limit, out failure);

    /// <summary>The result, or null with a reason for the writer of the text.</summary>
    public static T? Run<T>(Func<T> work, TimeSpan limit, out string? failure)
        where T : class
    {
        if (!slots.Wait(limit))
        {
            failure = "too many other texts are being rendered right now; try again in a few seconds";
            return null;
        }

        T? result = null;
        Exception? thrown = null;
        var thread = new Thread(RunInSlot, StackBytes)
        {
            IsBackground = true,
            Name = "rendering",
        };
        thread.Start();
        if (!thread.Join(limit))
        {
            failure = $"rendering this text takes longer than {limit.TotalSeconds:0} seconds, so it was given up; look for a sign such as [ or * that is repeated very often";
            return null;
        }

        failure = thrown is null ? null : Explain(thrown);
        return result;

        void RunInSlot()
        {
            try
            {
                result = work();
            }
            catch (Exception exception)
            {
                thrown = exception;
            }
            finally
            {
                slots.Release();
            }
        }
    }

    // Markdig refuses deep nesting with an ArgumentException. Whatever else a parser throws at an odd text must not
    // take down the page that shows the text's errors.
    private static string Explain(Exception thrown) => thrown is ArgumentException
        ? "this text is nested too deeply (quotes, lists, emphasis or brackets inside one another); make it flatter"
        : $"this text could not be rendered ({thrown.GetType().Name}); simplify it";
}
