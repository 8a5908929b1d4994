using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts a function for each HTTP request to its route.</summary>
public sealed class HttpTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>Answers all methods; a function key is asked for.</summary>
    public HttpTriggerAttribute()
        : this(AuthorizationLevel.Function)
    {
    }

    /// <summary>Answers all methods.</summary>
    public HttpTriggerAttribute(AuthorizationLevel authLevel) => AuthLevel = authLevel;

    /// <summary>Answers the listed methods only.</summary>
    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
    {
        AuthLevel = authLevel;
        Methods = methods;
    }

    /// <summary>The route template behind the host's route prefix; the function's name when not set.</summary>
    public string? Route { get; set; }

    /// <summary>The methods that are answered; all when null.</summary>
    public string[]? Methods { get; }

    /// <summary>The key that the Functions host asks for.</summary>
    public AuthorizationLevel AuthLevel { get; }
}
