using Azure;
using Azure.Core;
using JustCallFx.Core.Subscribing.Retries;
using JustCallFx.Core.Tests.Events;

namespace JustCallFx.Core.Tests.Subscribing.Retries;

public sealed class RetryAfterTests
{
    [Theory]
    [InlineData("120", 120)]
    [InlineData("Mon, 02 Mar 2026 12:01:00 GMT", 60)]
    [InlineData("Mon, 02 Mar 2026 11:00:00 GMT", 0)]
    public void An_answers_header_tells_seconds_or_a_date(string header, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryAfter.In(new RequestFailedException(new Answer(header)), AnEvent.Noon));

    [Theory]
    [InlineData(null)]
    [InlineData("soon")]
    public void An_answer_without_a_readable_header_tells_nothing(string? header) =>
        Assert.Null(RetryAfter.In(new RequestFailedException(new Answer(header)), AnEvent.Noon));

    [Fact]
    public void Our_own_exception_carries_the_wait() =>
        Assert.Equal(TimeSpan.FromMinutes(7), RetryAfter.In(new RetryAfterException("busy", TimeSpan.FromMinutes(7)), AnEvent.Noon));

    [Fact]
    public void Other_failures_tell_nothing() => Assert.Null(RetryAfter.In(new TimeoutException(), AnEvent.Noon));

    private sealed class Answer(string? retryAfter) : Response
    {
        public override int Status => 429;

        public override string ReasonPhrase => "";

        public override Stream? ContentStream { get; set; }

        public override string ClientRequestId { get; set; } = "";

        public override void Dispose()
        {
        }

        protected override bool ContainsHeader(string name) => name == "Retry-After" && retryAfter is not null;

        protected override IEnumerable<HttpHeader> EnumerateHeaders() => retryAfter is null ? [] : [new("Retry-After", retryAfter)];

        protected override bool TryGetHeader(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            (value = ContainsHeader(name) ? retryAfter : null) is not null;

        protected override bool TryGetHeaderValues(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out IEnumerable<string>? values) =>
            (values = ContainsHeader(name) ? [retryAfter!] : null) is not null;
    }
}
