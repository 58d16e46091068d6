namespace FrameworkAdvisor.Web.Hosting;

/// <summary>So many at once, then so many an hour; what came to nothing can be given back.</summary>
internal sealed class Allowance(int perHour, TimeProvider clock)
{
    private readonly Lock turn = new();
    private double left = perHour;
    private long counted = clock.GetTimestamp();

    /// <summary>Takes one, or says in how long there will be one.</summary>
    public bool TryTake(out TimeSpan wait)
    {
        lock (turn)
        {
            var now = clock.GetTimestamp();
            left = Math.Min(perHour, left + (clock.GetElapsedTime(counted, now).TotalHours * perHour));
            counted = now;
            if (left < 1)
            {
                wait = TimeSpan.FromHours((1 - left) / perHour);
                return false;
            }

            left--;
            wait = TimeSpan.Zero;
            return true;
        }
    }

    public void GiveBack()
    {
        lock (turn)
        {
            left = Math.Min(perHour, left + 1);
        }
    }
}
