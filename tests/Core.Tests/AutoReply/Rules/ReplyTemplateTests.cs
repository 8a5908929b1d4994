using JustCallFx.Core.AutoReply.Rules;

namespace JustCallFx.Core.Tests.AutoReply.Rules;

/// <summary>Texts with placeholders.</summary>
public sealed class ReplyTemplateTests
{
    [Theory]
    [InlineData("Hi {name|there}!", "Ana", "Hi Ana!")]
    [InlineData("Hi {name|there}!", null, "Hi there!")]
    [InlineData("Hi {name|there}!", "  ", "Hi there!")]
    [InlineData("Hi {name|dear customer, hello}!", null, "Hi dear customer, hello!")]
    [InlineData("Hi{name}!", null, "Hi!")]
    [InlineData("{name} {name}", "Ana", "Ana Ana")]
    [InlineData("{{name}} is {name}", "Ana", "{name} is Ana")]
    [InlineData("{{{name}}}", "Ana", "{Ana}")]
    [InlineData("Hi {name|there}", "{line}", "Hi {line}")]
    public void Placeholders_are_filled_in_or_fall_back(string text, string? name, string filled) => Assert.Equal(filled, new ReplyTemplate(text).Fill(_ => name));

    [Theory]
    [InlineData("Hi {nam}", "{nam}")]
    [InlineData("Hi { name }", "{ name }")]
    [InlineData("Hi {}", "{}")]
    [InlineData("Hi {name", "{")]
    [InlineData("Hi name}", "}")]
    public void What_is_no_placeholder_is_a_fault(string text, string found) => Assert.Equal(found, Assert.Single(ReplyTemplate.FaultsOf(text)));

    [Theory]
    [InlineData("Hi {name|there}, {hours} {line|}")]
    [InlineData("{{ }}")]
    [InlineData("no braces")]
    public void Other_texts_are_without_fault(string text) => Assert.Empty(ReplyTemplate.FaultsOf(text));
}
