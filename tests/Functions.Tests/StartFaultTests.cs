using Microsoft.Extensions.Options;

namespace JustCallFx.Functions.Tests;

/// <summary>What a person sees of a start that failed.</summary>
public sealed class StartFaultTests
{
    [Fact]
    public void Every_faulty_setting_is_a_line()
    {
        using var output = new StringWriter { NewLine = "\n" };

        StartFault.Write(new OptionsValidationException("", typeof(object), ["one", "two"]), output);

        Assert.Equal("one\ntwo\n", output.ToString());
    }

    [Fact]
    public void A_fault_of_the_surroundings_is_its_message_only()
    {
        using var output = new StringWriter { NewLine = "\n" };

        StartFault.Write(new IOException("the port is busy", new InvalidOperationException("inner")), output);

        Assert.Equal("the port is busy\n", output.ToString());
    }

    [Fact]
    public void A_fault_of_ours_keeps_its_stack_trace() => Assert.False(StartFault.IsForPeople(new InvalidOperationException()));
}
