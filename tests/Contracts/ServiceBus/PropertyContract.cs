using System.Runtime.Serialization;
using Azure.Messaging.ServiceBus;

namespace JustCallFx.Contracts.ServiceBus;

/// <summary>Application properties keep their types.</summary>
public abstract class PropertyContract<TFloor> : ServiceBusSuite<TFloor>
    where TFloor : IServiceBusFloor, new()
{
    private static readonly object[] travelling =
    [
        "text", "", "ü€😀", true, false, (byte)255, (sbyte)-128, short.MinValue, ushort.MaxValue, int.MinValue, uint.MaxValue, long.MinValue,
        ulong.MaxValue, 1.5f, double.Epsilon, 12345.678m, 'é', new Guid("11111111-2222-3333-4444-555555555555"),
        new DateTime(2026, 3, 2, 1, 2, 3, 4, DateTimeKind.Utc), new DateTimeOffset(2026, 3, 2, 1, 2, 3, TimeSpan.Zero),
        TimeSpan.FromTicks(123), new Uri("https://example.org/a?b=c"),
    ];

    private static readonly object[] notTravelling =
        [new byte[] { 1 }, new List<string>(), DayOfWeek.Monday, new object(), new DateOnly(2026, 3, 2), Stream.Null];

    [SkippableFact]
    public async Task Values_arrive_as_they_were_sent_in_their_types()
    {
        var message = new ServiceBusMessage();
        for (var i = 0; i < travelling.Length; i++)
            message.ApplicationProperties[$"p{i}"] = travelling[i];

        var received = await RoundTripAsync(message);

        var arrived = Enumerable.Range(0, travelling.Length).Select(i => received.ApplicationProperties[$"p{i}"]).ToList();
        Assert.Equal(travelling, arrived);
        Assert.Equal(travelling.Select(value => value.GetType()), arrived.Select(value => value.GetType()));
    }

    [SkippableFact]
    public async Task Null_arrives_as_null()
    {
        var received = await RoundTripAsync(new ServiceBusMessage { ApplicationProperties = { ["p"] = null! } });

        Assert.Null(received.ApplicationProperties["p"]);
    }

    [SkippableFact]
    public async Task Times_arrive_in_UTC_and_a_DateTime_to_the_millisecond()
    {
        var precise = new DateTime(2026, 3, 2, 1, 2, 3, 4, DateTimeKind.Utc).AddTicks(9999);
        var elsewhere = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));

        var received = await RoundTripAsync(new() { ApplicationProperties = { ["precise"] = precise, ["elsewhere"] = elsewhere } });

        Assert.Equal(precise.AddTicks(-9999), received.ApplicationProperties["precise"]);
        Assert.Equal(TimeSpan.Zero, ((DateTimeOffset)received.ApplicationProperties["elsewhere"]).Offset);
        Assert.Equal(elsewhere, received.ApplicationProperties["elsewhere"]);
    }

    [SkippableFact]
    public async Task Other_types_are_refused_by_name()
    {
        foreach (var value in notTravelling)
        {
            var message = new ServiceBusMessage { ApplicationProperties = { ["p"] = value } };

            var refused = await Assert.ThrowsAsync<SerializationException>(() => PublishAsync(message));

            Assert.Contains(value.GetType().FullName!, refused.Message);
        }
    }
}
