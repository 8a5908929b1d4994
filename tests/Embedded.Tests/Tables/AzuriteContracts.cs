using JustCallFx.Contracts.Tables;

namespace JustCallFx.Embedded.Tests.Tables;

public sealed class AzuriteTableTests : TableContract<AzuriteTables>;

public sealed class AzuriteEntityTests : EntityContract<AzuriteTables>;

public sealed class AzuriteEntityClassTests : EntityClassContract<AzuriteTables>;

public sealed class AzuriteValueTests : ValueContract<AzuriteTables>;

public sealed class AzuriteVersionTests : VersionContract<AzuriteTables>;

public sealed class AzuriteLimitTests : LimitContract<AzuriteTables>;

public sealed class AzuriteTransactionTests : TransactionContract<AzuriteTables>;

public sealed class AzuriteQueryTests : QueryContract<AzuriteTables>;

public sealed class AzuritePagingTests : PagingContract<AzuriteTables>;
