using System.CommandLine;
using System.Globalization;

namespace JustCallFx.Simulator.CommandLine;

/// <summary>An option that takes a number from 1 to some most; 1 when it is not given, or what the command says.</summary>
internal static class WholeNumber
{
    public static Option<int> Option(string name, string description, int most, int missing = 1) => new(name)
    {
        Description = $"{description}, 1 to {most}",
        DefaultValueFactory = _ => missing,
        CustomParser = found =>
        {
            var text = found.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
                return number;

            found.AddError($"{name} is '{text}'; it must be a whole number from 1 to {most}.");
            return 0;
        },
    };
}
