using JustCallFx.Contracts.ServiceBus;

namespace JustCallFx.Azure.Tests.ServiceBus;

public sealed class AzureSendingTests : SendingContract<AzureServiceBus>;

public sealed class AzureBatchTests : BatchContract<AzureServiceBus>;

public sealed class AzurePropertyTests : PropertyContract<AzureServiceBus>;

public sealed class AzureSubscriptionTests : SubscriptionContract<AzureServiceBus>;

public sealed class AzureReceivingTests : ReceivingContract<AzureServiceBus>;

public sealed class AzureLockTests : LockContract<AzureServiceBus>;

public sealed class AzureSettlingTests : SettlingContract<AzureServiceBus>;

public sealed class AzureDeadLetterTests : DeadLetterContract<AzureServiceBus>;

public sealed class AzureScheduleTests : ScheduleContract<AzureServiceBus>;

public sealed class AzureTimeToLiveTests : TimeToLiveContract<AzureServiceBus>;

public sealed class AzurePeekTests : PeekContract<AzureServiceBus>;
