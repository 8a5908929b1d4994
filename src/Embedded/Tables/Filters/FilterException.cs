using JustCallFx.Embedded.Tables.Engine;

namespace JustCallFx.Embedded.Tables.Filters;

/// <summary>A query cannot be understood, or asks for something that is not offered.</summary>
internal sealed class FilterException(ServiceError error) : Exception(error.Message)
{
    public ServiceError Error => error;
}
