using System.CommandLine;
using System.Globalization;

namespace JustCallFx.Simulator.CommandLine;

/// <summary>An option that takes a number from 1 (0 where that is its default) to some most; 1 when it is not given, or what the command says.</summary>
internal static class WholeNumber
{
    public static Option<int> Option(string name, string description, int most, int missing = 1) => new(name)
    {
        Description = $"{description}, {Math.Min(1, missing)} to {most}",
        DefaultValueFactory = _ => missing,
        CustomParser = found =>
        {
            var text = found.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= Math.Min(1, missing) && number <= most)
                return number;

            found.AddError($"{name} is '{text}'; it must be a whole number from {Math.Min(1, missing)} to {most}.");
            return 0;
        },
    };
}
