using System.Text.RegularExpressions;

namespace JustCallFx.House.Tests.Infra;

/// <summary>Bicep explains itself: every file says what it makes, and everything that is given to it or taken from it is described.</summary>
public sealed partial class DescriptionsTests
{
    private static readonly string[] Files = Directory.GetFiles(Repository.PathOf("infra"), "*.bicep", SearchOption.AllDirectories);

    [Fact]
    public void Every_file_says_first_what_it_makes() =>
        Assert.All(Files, file => Assert.Matches(@"\Ametadata name = '.+'\nmetadata description = '.+'\n", File.ReadAllText(file)));

    [Fact]
    public void Every_parameter_output_type_and_function_is_described() =>
        Assert.Empty(Files.SelectMany(file => Undescribed(File.ReadAllText(file)).Select(name => $"{Path.GetFileName(file)}: {name}")));

    [Fact]
    public void Every_parameters_description_says_whether_it_has_to_be_given() =>
        Assert.All(
            Files.SelectMany(file => Parameter().Matches(File.ReadAllText(file)).Select(match => match.Value)),
            parameter => Assert.Matches(@"@description\('(Required|Optional)\. ", parameter));

    [Theory]
    [InlineData("param location string")]
    [InlineData("output hostName string = app.name")]
    [InlineData("@description('A thing.')\ntype targetType = {\n  part: string\n}")]
    public void One_without_a_description_is_told(string declaration) =>
        Assert.Single(Undescribed($"@description('Required. Another.')\nparam another string\n\n@minLength(1)\n{declaration}\n"));

    private static IEnumerable<string> Undescribed(string text) => Declaration().Matches(text)
        .Concat(Type().Matches(text).SelectMany(type => Property().Matches(type.Value)))
        .Where(match => !match.Groups["decorators"].Value.Contains("@description(", StringComparison.Ordinal))
        .Select(match => match.Groups["name"].Value);

    [GeneratedRegex(@"(?m)^(?<decorators>(?:@.*\n)*)(?:param|output|type|func) (?<name>\w+)\b")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"(?m)^type \w+ = \{\n(?:  .*\n|\n)*")]
    private static partial Regex Type();

    [GeneratedRegex(@"(?m)^(?<decorators>(?:  @.*\n)*)  (?<name>\w+): ")]
    private static partial Regex Property();

    [GeneratedRegex(@"(?m)^(?:@.*\n)+param \w+")]
    private static partial Regex Parameter();
}
