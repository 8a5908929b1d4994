using System.Security.Cryptography;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Embedded.Host;

/// <summary>One run of a function on this host.</summary>
internal sealed class FunctionRun(FunctionMethod function, IServiceProvider services, CancellationToken cancellationToken) : FunctionContext
{
    private string? id;

    public override string InvocationId => id ??= new Guid(RandomNumberGenerator.GetBytes(16)).ToString();

    public override FunctionDefinition FunctionDefinition => function;

    public override IServiceProvider InstanceServices { get; set; } = services;

    public override CancellationToken CancellationToken => cancellationToken;
}
