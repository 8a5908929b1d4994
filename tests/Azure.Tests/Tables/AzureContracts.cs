using JustCallFx.Contracts.Tables;

namespace JustCallFx.Azure.Tests.Tables;

public sealed class AzureTableTests : TableContract<AccountTables>;

public sealed class AzureEntityTests : EntityContract<AccountTables>;

public sealed class AzureEntityClassTests : EntityClassContract<AccountTables>;

public sealed class AzureValueTests : ValueContract<AccountTables>;

public sealed class AzureVersionTests : VersionContract<AccountTables>;

public sealed class AzureLimitTests : LimitContract<AccountTables>;

public sealed class AzureTransactionTests : TransactionContract<AccountTables>;

public sealed class AzureQueryTests : QueryContract<AccountTables>;

public sealed class AzurePagingTests : PagingContract<AccountTables>;
