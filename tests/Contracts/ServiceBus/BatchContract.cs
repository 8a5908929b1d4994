namespace JustCallFx.Contracts.ServiceBus;

/// <summary>A batch holds what fits into one send.</summary>
public abstract class BatchContract<TFloor> : ServiceBusSuite<TFloor>
    where TFloor : IServiceBusFloor, new()
{
    [SkippableFact]
    public async Task A_batch_takes_what_one_send_may_carry_and_no_more()
    {
        using var batch = await Events.CreateMessageBatchAsync(Token);

        Assert.True(batch.TryAddMessage(new(new byte[200 * 1024])));
        Assert.False(batch.TryAddMessage(new(new byte[60 * 1024])));
        Assert.True(batch.TryAddMessage(new("small")));

        await Events.SendMessagesAsync(batch, Token);
        Assert.Equal([200 * 1024, 5], (await ReceiveAsync(Subscription(), 2)).Select(message => message.Body.ToMemory().Length));
    }

    [SkippableFact]
    public async Task A_batch_counts_its_messages_and_their_bytes()
    {
        using var batch = await Events.CreateMessageBatchAsync(new() { MaxSizeInBytes = 1000 }, Token);
        var empty = batch.SizeInBytes;

        Assert.True(batch.TryAddMessage(new("one")));
        Assert.False(batch.TryAddMessage(new(new byte[1000])));

        Assert.Equal((1, 1000), (batch.Count, batch.MaxSizeInBytes));
        Assert.InRange(batch.SizeInBytes, empty + 3, 1000);
    }

    [SkippableFact]
    public async Task A_batch_is_no_larger_than_one_send_may_be() => await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
        async () => await Events.CreateMessageBatchAsync(new() { MaxSizeInBytes = 200L * 1024 * 1024 }, Token));

    [SkippableFact]
    public async Task An_empty_batch_is_nothing()
    {
        using var batch = await Events.CreateMessageBatchAsync(Token);

        await Events.SendMessagesAsync(batch, Token);

        Assert.True(await Floor.IsEmptyAsync(Subscription()));
    }
}
