namespace Azure.Data.Tables;

/// <summary>What an update does with properties that the entity in the table has and the given one lacks.</summary>
public enum TableUpdateMode
{
    /// <summary>They stay; a property that is given as null also stays.</summary>
    Merge = 0,

    /// <summary>They go.</summary>
    Replace = 1,
}
