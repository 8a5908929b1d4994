using System.Globalization;
using Azure.Messaging.ServiceBus;

namespace JustCallFx.Crash.Worker;

/// <summary>Sends batch after batch, one to three messages in each, and says which are acknowledged.</summary>
internal sealed class Publisher(ServiceBusSender sender, int run, int number, Lines lines)
{
    private const int LargestBatch = 3;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        for (var batch = 0; !cancellationToken.IsCancellationRequested; batch++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{sender.EntityPath}-{run}-{number}-{batch}");
            var first = new Message(name, 0, 1 + (batch % LargestBatch));
            try
            {
                await sender.SendMessagesAsync(first.WholeBatch.Select(message => message.ToSend()), CancellationToken.None);
                lines.Write($"{Said.Sent} {first.Id}");
            }
            catch (ServiceBusException refused) when (refused.IsTransient)
            {
                lines.Write($"{Said.Refused} {Said.Sent} {refused.Reason}");
            }
        }
    }
}
