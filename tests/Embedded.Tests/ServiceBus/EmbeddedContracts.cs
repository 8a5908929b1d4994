using JustCallFx.Contracts.ServiceBus;

namespace JustCallFx.Embedded.Tests.ServiceBus;

public sealed class EmbeddedSendingTests : SendingContract<EmbeddedServiceBus>;

public sealed class EmbeddedBatchTests : BatchContract<EmbeddedServiceBus>;

public sealed class EmbeddedPropertyTests : PropertyContract<EmbeddedServiceBus>;

public sealed class EmbeddedSubscriptionTests : SubscriptionContract<EmbeddedServiceBus>;

public sealed class EmbeddedReceivingTests : ReceivingContract<EmbeddedServiceBus>;

public sealed class EmbeddedLockTests : LockContract<EmbeddedServiceBus>;

public sealed class EmbeddedSettlingTests : SettlingContract<EmbeddedServiceBus>;

public sealed class EmbeddedDeadLetterTests : DeadLetterContract<EmbeddedServiceBus>;

public sealed class EmbeddedScheduleTests : ScheduleContract<EmbeddedServiceBus>;

public sealed class EmbeddedTimeToLiveTests : TimeToLiveContract<EmbeddedServiceBus>;

public sealed class EmbeddedPeekTests : PeekContract<EmbeddedServiceBus>;
