using System.Text.RegularExpressions;
using JustCallFx.Embedded.Sqlite;

namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>The tables by name; case does not count.</summary>
internal static partial class TableNames
{
    /// <summary>What the service has against a name, if anything.</summary>
    public static ServiceError? Check(string name)
    {
        if (name.Length is < 3 or > 63)
            return ServiceError.TableNameLength;
        var reserved = name.Equals("tables", StringComparison.OrdinalIgnoreCase);
        return Allowed().IsMatch(name) && !reserved ? null : ServiceError.InvalidTableName;
    }

    public static long? Find(Statements statements, string name) =>
        (long?)statements.Scalar("SELECT id FROM tables WHERE name = $1", name);

    public static bool Create(Statements statements, string name) =>
        statements.Execute("INSERT INTO tables (name) VALUES ($1) ON CONFLICT DO NOTHING", name) == 1;

    public static bool Delete(Statements statements, string name)
    {
        if (Find(statements, name) is not { } id)
            return false;
        statements.Execute("DELETE FROM entities WHERE table_id = $1", id);
        statements.Execute("DELETE FROM tables WHERE id = $1", id);
        return true;
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9]*\z")]
    private static partial Regex Allowed();
}
