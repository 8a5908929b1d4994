namespace Microsoft.Azure.Functions.Worker;

/// <summary>One run of a function.</summary>
public abstract class FunctionContext
{
    /// <summary>The id of this run.</summary>
    public abstract string InvocationId { get; }

    /// <summary>The function that runs.</summary>
    public abstract FunctionDefinition FunctionDefinition { get; }

    /// <summary>The services of this run.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    /// <summary>Cancelled when the run is to end: the caller has gone, or the app stops and its time is up.</summary>
    public virtual CancellationToken CancellationToken => CancellationToken.None;
}
