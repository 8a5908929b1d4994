using JustCallFx.Core.Settings;
using JustCallFx.TestKit;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Tests.Settings;

public sealed class SettingsReportTests
{
    private readonly RecordingLogger<SettingsReport> logger = new();

    [Fact]
    public async Task Every_fault_of_every_part_is_one_error()
    {
        var report = new SettingsReport([new Check("A", "B"), new Check(), new Check("C")], logger);

        await report.StartAsync(default);

        Assert.Equal(["A: found x; wanted y.", "B: found x; wanted y.", "C: found x; wanted y."], logger.Entries.Select(entry => entry.Text.Trim()));
        Assert.All(logger.Entries, entry => Assert.Equal(LogLevel.Error, entry.Level));
    }

    [Fact]
    public async Task Without_faults_nothing_is_said()
    {
        await new SettingsReport([new Check()], logger).StartAsync(default);

        Assert.Empty(logger.Entries);
    }

    private sealed class Check(params string[] settings) : ISettingsCheck
    {
        public IReadOnlyList<SettingFault> Faults { get; } = [.. settings.Select(setting => new SettingFault(setting, "x", "y"))];
    }
}
