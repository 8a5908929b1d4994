using JustCallFx.Contracts.Tables;

namespace JustCallFx.Embedded.Tests.Tables;

public sealed class SqliteTableTests : TableContract<SqliteTables>;

public sealed class SqliteEntityTests : EntityContract<SqliteTables>;

public sealed class SqliteEntityClassTests : EntityClassContract<SqliteTables>;

public sealed class SqliteValueTests : ValueContract<SqliteTables>;

public sealed class SqliteVersionTests : VersionContract<SqliteTables>;

public sealed class SqliteLimitTests : LimitContract<SqliteTables>;

public sealed class SqliteTransactionTests : TransactionContract<SqliteTables>;

public sealed class SqliteQueryTests : QueryContract<SqliteTables>;

public sealed class SqlitePagingTests : PagingContract<SqliteTables>;
