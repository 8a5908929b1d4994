using Azure;
using Azure.Identity;
using JustCallFx.Core.Subscribing.Retries;
using Microsoft.Data.Sqlite;

namespace JustCallFx.Core.Tests.Subscribing.Retries;

/// <summary>Whose fault a failure is.</summary>
public sealed class StoreFaultTests
{
    [Theory]
    [InlineData(0, null)]
    [InlineData(401, "AuthenticationFailed")]
    [InlineData(403, "AuthorizationPermissionMismatch")]
    [InlineData(404, "TableNotFound")]
    [InlineData(408, "OperationTimedOut")]
    [InlineData(429, "TooManyRequests")]
    [InlineData(500, "InternalError")]
    [InlineData(503, "ServerBusy")]
    public void Tables_that_are_out_of_reach_busy_or_closed_are_our_store(int status, string? code) =>
        Assert.True(StoreFault.IsOurs(new RequestFailedException(status, "", code, null)));

    [Theory]
    [InlineData(400, "InvalidInput")]
    [InlineData(404, "ResourceNotFound")]
    [InlineData(409, "EntityAlreadyExists")]
    [InlineData(412, "UpdateConditionNotSatisfied")]
    [InlineData(501, "NotImplemented")]
    public void Tables_that_answered_are_not(int status, string code) =>
        Assert.False(StoreFault.IsOurs(new RequestFailedException(status, "", code, null)));

    [Fact]
    public void Several_tries_that_ended_on_the_connection_or_by_their_time_are_our_store() =>
        Assert.True(StoreFault.IsOurs(new AggregateException(
            "Retry failed after 4 tries.", new RequestFailedException("no such host"), new TaskCanceledException(), new IOException())));

    [Fact]
    public void A_file_of_the_embedded_tables_that_fails_is_our_store() => Assert.True(StoreFault.IsOurs(new SqliteException("disk full", 13)));

    [Fact]
    public void An_identity_that_gets_no_token_is_our_store() => Assert.True(StoreFault.IsOurs(new AuthenticationFailedException("no token")));

    [Theory]
    [InlineData(typeof(HttpRequestException))]
    [InlineData(typeof(TaskCanceledException))]
    [InlineData(typeof(TimeoutException))]
    [InlineData(typeof(InvalidOperationException))]
    public void What_the_work_reaches_elsewhere_is_not(Type kind) => Assert.False(StoreFault.IsOurs((Exception)Activator.CreateInstance(kind)!));
}
