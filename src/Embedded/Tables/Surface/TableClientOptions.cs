using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>How a client of tables works.</summary>
public class TableClientOptions : ClientOptions
{
    /// <summary>The options for a version of the service; the embedded tables behave like the newest.</summary>
    public TableClientOptions(ServiceVersion serviceVersion = ServiceVersion.V2020_12_06) => VersionString = serviceVersion switch
    {
        ServiceVersion.V2019_02_02 => "2019-02-02",
        ServiceVersion.V2020_12_06 => "2020-12-06",
        _ => throw new ArgumentOutOfRangeException(
            nameof(serviceVersion), serviceVersion, "Found a version of the Table service that is not known."),
    };

    /// <summary>The versions of the Table service.</summary>
    public enum ServiceVersion
    {
        /// <summary>2019-02-02.</summary>
        V2019_02_02 = 1,

        /// <summary>2020-12-06.</summary>
        V2020_12_06 = 2,
    }

    internal string VersionString { get; }
}
