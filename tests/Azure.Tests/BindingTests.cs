using JustCallFx.Contracts;

namespace JustCallFx.Azure.Tests;

public sealed class BindingTests
{
    [Fact]
    public void Every_engine_keeps_every_suite_that_fits_it() => Assert.Empty(Bindings.In(typeof(BindingTests).Assembly).Missing);
}
