using System.Runtime.Serialization;
using Azure.Messaging.ServiceBus;

namespace JustCallFx.Embedded.Tests.ServiceBus;

public sealed class PropertyTests : BrokerTests
{
    public static TheoryData<object> Travelling => new()
    {
        "text", "", "ü€😀", true, false, (byte)255, (sbyte)-128, short.MinValue, ushort.MaxValue, int.MinValue, uint.MaxValue, long.MinValue,
        ulong.MaxValue, 1.5f, double.Epsilon, 79228162514264337593543950335m, 'é', new Guid("11111111-2222-3333-4444-555555555555"),
        new DateTime(2026, 3, 2, 1, 2, 3, 4, DateTimeKind.Utc), new DateTimeOffset(2026, 3, 2, 1, 2, 3, TimeSpan.Zero),
        TimeSpan.FromTicks(123), new Uri("https://example.org/a?b=c"),
    };

    public static TheoryData<object> NotTravelling => new()
    {
        new byte[] { 1 }, new List<string>(), DayOfWeek.Monday, new object(), new DateOnly(2026, 3, 2), Stream.Null,
    };

    [Theory]
    [MemberData(nameof(Travelling), DisableDiscoveryEnumeration = true)]
    public async Task A_value_arrives_as_it_was_sent_in_its_type(object value)
    {
        var received = await Floor.RoundTripAsync(new ServiceBusMessage { ApplicationProperties = { ["p"] = value } });

        Assert.Equal(value, received.ApplicationProperties["p"]);
        Assert.Equal(value.GetType(), received.ApplicationProperties["p"].GetType());
    }

    [Fact]
    public async Task Null_arrives_as_null()
    {
        var received = await Floor.RoundTripAsync(new ServiceBusMessage { ApplicationProperties = { ["p"] = null! } });

        Assert.Null(received.ApplicationProperties["p"]);
    }

    [Fact]
    public async Task Times_arrive_in_UTC_and_a_DateTime_to_the_millisecond()
    {
        var precise = new DateTime(2026, 3, 2, 1, 2, 3, 4, DateTimeKind.Utc).AddTicks(9999);
        var elsewhere = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));

        var received = await Floor.RoundTripAsync(new ServiceBusMessage
        {
            ApplicationProperties = { ["precise"] = precise, ["elsewhere"] = elsewhere },
        });

        Assert.Equal(precise.AddTicks(-9999), received.ApplicationProperties["precise"]);
        Assert.Equal(TimeSpan.Zero, ((DateTimeOffset)received.ApplicationProperties["elsewhere"]).Offset);
        Assert.Equal(elsewhere, received.ApplicationProperties["elsewhere"]);
    }

    [Theory]
    [MemberData(nameof(NotTravelling), DisableDiscoveryEnumeration = true)]
    public async Task Other_types_are_refused_by_name(object value)
    {
        var message = new ServiceBusMessage { ApplicationProperties = { ["p"] = value } };

        var refused = await Assert.ThrowsAsync<SerializationException>(() => Floor.SendAsync(message));

        Assert.Contains(value.GetType().FullName!, refused.Message);
    }
}
