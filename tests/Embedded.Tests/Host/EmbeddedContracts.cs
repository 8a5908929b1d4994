using JustCallFx.Contracts.Triggers;

namespace JustCallFx.Embedded.Tests.Host;

public sealed class EmbeddedMessageTriggerTests : MessageTriggerContract<EmbeddedTriggers>;

public sealed class EmbeddedConcurrencyTests : ConcurrencyContract<EmbeddedTriggers>;

public sealed class EmbeddedLockRenewalTests : LockRenewalContract<EmbeddedTriggers>;

public sealed class EmbeddedBatchTriggerTests : BatchTriggerContract<EmbeddedTriggers>;

public sealed class EmbeddedStopTests : StopContract<EmbeddedTriggers>;

public sealed class EmbeddedTimerTests : TimerContract<EmbeddedTriggers>;

public sealed class EmbeddedHttpTriggerTests : HttpTriggerContract<EmbeddedTriggers>;
