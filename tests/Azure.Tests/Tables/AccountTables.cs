using System.Security.Cryptography;
using Azure.Data.Tables;
using JustCallFx.Contracts;
using JustCallFx.Contracts.Tables;

namespace JustCallFx.Azure.Tests.Tables;

/// <summary>Tables in the account that <c>JUSTCALLFX_TEST_TABLES</c> connects to, under names that nobody else has; they are deleted afterwards.</summary>
[Engine("Azure")]
public sealed class AccountTables : ITableFloor
{
    private const string Setting = "JUSTCALLFX_TEST_TABLES";

    private static readonly string? Account = Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } account ? account : null;

    private readonly List<string> named = [];

    public string? Absence => Account is null ? $"{Setting} is not set to an account's connection string." : null;

    public TableServiceClient Service { get; private set; } = null!;

    public Task OpenAsync()
    {
        Service = new TableServiceClient(Account);
        return Task.CompletedTask;
    }

    public string NewTableName()
    {
        named.Add($"test{RandomNumberGenerator.GetHexString(32, lowercase: true)}");
        return named[^1];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var name in named)
            await Service.DeleteTableAsync(name);
    }
}
