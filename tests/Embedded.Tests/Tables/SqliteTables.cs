using JustCallFx.Contracts;
using JustCallFx.TestKit;

namespace JustCallFx.Embedded.Tests.Tables;

[Engine("SQLite")]
public sealed class SqliteTables() : TablesOnAFloor(TablesEngine.Sqlite);
