using Azure.Data.Tables;

namespace JustCallFx.Contracts.Tables;

/// <summary>A table service of the test's own, or an account with table names that are.</summary>
public interface ITableFloor : IContractFloor
{
    /// <summary>The account's client.</summary>
    TableServiceClient Service { get; }

    /// <summary>Error codes that the engine puts in other words; of these refusals the status alone is compared.</summary>
    IReadOnlySet<string> CodesInOtherWords => new HashSet<string>();

    /// <summary>A name of at most 40 letters and digits for a table that no other test uses; what is made under it goes with the floor.</summary>
    string NewTableName();
}
