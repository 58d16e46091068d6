using System.Net;
using FrameworkAdvisor.Web.Hosting;

namespace FrameworkAdvisor.Web.Tests.Admin;

/// <summary>How often may be tried, to the number.</summary>
public sealed class SignInPaceTests
{
    private readonly EditorsSite.MovedClock clock = new();
    private readonly SignInPace pace;

    public SignInPaceTests() => pace = new(clock);

    private static IPAddress Address(int number) => new([10, (byte)(number >> 16), (byte)(number >> 8), (byte)number]);

    private int TakenOf(int tries, Tried what, IPAddress address, TimeSpan between = default) => Enumerable.Range(0, tries).Count(_ =>
    {
        clock.Move(between);
        return pace.Take(what, address) is null;
    });

    [Fact]
    public void An_address_may_try_ten_a_minute_and_sixty_an_hour()
    {
        Assert.Equal(10, TakenOf(40, Tried.Password, Address(1)));
        Assert.Equal(TimeSpan.FromMinutes(1), pace.Take(Tried.Password, Address(1)));
        clock.Move(TimeSpan.FromSeconds(59.9));
        Assert.NotNull(pace.Take(Tried.Password, Address(1)));
        clock.Move(TimeSpan.FromSeconds(0.1));

        Assert.Equal(50, TakenOf(1000, Tried.Password, Address(1), TimeSpan.FromSeconds(3)));
    }

    [Fact]
    public void Each_thing_that_can_be_tried_is_counted_apart()
    {
        foreach (var what in Enum.GetValues<Tried>())
        {
            Assert.Equal(10, TakenOf(11, what, Address(1)));
        }
    }

    [Fact]
    public void All_addresses_together_may_try_twenty_a_second_and_who_is_refused_uses_up_nothing()
    {
        Assert.Equal(10, TakenOf(1000, Tried.Password, Address(1)));
        Assert.Equal(10, Enumerable.Range(2, 50).Count(number => pace.Take(Tried.Password, Address(number)) is null));
        clock.Move(TimeSpan.FromSeconds(1));
        Assert.Equal(20, Enumerable.Range(1000, 50).Count(number => pace.Take(Tried.Password, Address(number)) is null));
    }

    [Fact]
    public void Who_has_a_network_of_version_6_has_one_address()
    {
        Assert.Equal(10, Enumerable.Range(1, 15).Count(number => pace.Take(Tried.Password, IPAddress.Parse($"2001:db8:1:2::{number:x}")) is null));
        clock.Move(TimeSpan.FromSeconds(1));
        Assert.Null(pace.Take(Tried.Password, IPAddress.Parse("2001:db8:1:3::1")));
    }

    [Fact]
    public void However_many_addresses_there_are_no_more_is_kept()
    {
        for (var number = 0; number < 100_000; number++)
        {
            clock.Move(TimeSpan.FromSeconds(0.1));
            pace.Take((Tried)(number % 5), Address(number));
        }

        Assert.InRange(pace.Kept, 5 * SignInPace.Windows * 8 / 10, 5 * SignInPace.Windows);
    }

    [Fact]
    public void A_clock_that_is_set_back_locks_nobody_out()
    {
        Assert.Equal(10, TakenOf(10, Tried.Password, Address(1)));
        clock.Move(TimeSpan.FromDays(-1));

        Assert.Null(pace.Take(Tried.Password, Address(1)));
    }
}
