using JustCallFx.Contracts;
using JustCallFx.Contracts.Tables;
using JustCallFx.TestKit;

namespace JustCallFx.Embedded.Tests.Tables;

/// <summary>The Table REST engine, to Azurite 3.37.</summary>
[Engine("Azurite")]
public sealed class AzuriteTables() : TablesOnAFloor(TablesEngine.Azurite), ITableFloor
{
    private const string Unchecked = "Azurite does not check this limit.";

    public override string? Absence => AzuriteServer.Absence;

    public IReadOnlySet<string> CodesInOtherWords { get; } =
        new HashSet<string> { "InvalidInput", "InvalidResourceName", "KeyValueTooLarge", "OutOfRangeInput" };

    public override IReadOnlyDictionary<string, string> Deviations { get; } = new Dictionary<string, string>
    {
        ["The_case_of_a_name_does_not_count"] = "To Azurite, names of tables that differ by case are two tables.",
        ["All_rows_lie_in_one_partition"] = "Azurite takes a transaction over several partitions.",
        ["Of_too_many_actions_the_last_that_would_have_fit_is_named"] = "Azurite names the first.",
        ["A_key_with_a_slash_is_refused_in_an_address_too"] = "Azurite answers 500.",
        ["A_page_size_that_the_service_does_not_take_is_refused"] = Unchecked,
        ["A_property_name_is_an_identifier"] = Unchecked,
        ["A_property_name_has_at_most_255_characters"] = Unchecked,
        ["A_time_before_1601_is_refused"] = Unchecked,
        ["A_key_with_half_a_character_is_refused"] = Unchecked,
        ["An_entity_has_at_most_252_properties_also_after_a_merge"] = Unchecked,
        ["An_entity_of_almost_1_MiB_is_taken_and_a_merge_that_makes_it_larger_is_not"] = "Azurite measures the request's JSON, not the entity.",
        ["Text_counts_two_bytes_a_character"] = "Azurite measures the request's JSON, not the entity.",
        ["Fifteen_comparisons_are_taken_and_sixteen_are_not"] = Unchecked,
        ["What_compares_with_no_value_is_refused"] = "Azurite finds nothing where the service refuses.",
        ["A_condition_is_as_fine_as_the_value"] = "Azurite compares times by the millisecond and knows no exponents.",
    };
}
