using JustCallFx.Core.Accounts;
using JustCallFx.Core.Settings;
using JustCallFx.Embedded.Host;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Options;

namespace JustCallFx.Local;

/// <summary>
/// The account that a first start without any settings has. Its secret is new at every start, and it exists only while nobody but this
/// machine can reach the app.
/// </summary>
/// <param name="Secret">Signs its deliveries.</param>
/// <param name="ApiKey">The key of its API, which goes with the secret.</param>
/// <param name="SecretFile">Where the simulator's command line finds the secret while the app runs.</param>
/// <param name="Port">Where the simulated JustCall listens.</param>
/// <param name="Delivers">Whether the simulated JustCall is to deliver the samples; false by setting <c>JustCallFx__Demo</c>.</param>
internal sealed record DemoAccount(string Secret, string ApiKey, string SecretFile, int Port, bool Delivers)
{
    public const string Name = "demo";
    public const string PortSetting = "JustCallFx:DemoPort";

    private const string DemoSetting = "JustCallFx:Demo";
    private const string SampleFile = "local.settings.sample.json";
    private const int DefaultPort = 7072;

    /// <summary>The demo account, with the sample settings that describe it put below all others; null when real settings are there.</summary>
    /// <exception cref="OptionsValidationException">The app is to listen to other machines, or a demo setting is faulty.</exception>
    public static DemoAccount? IfNothingIsSet(ConfigurationManager configuration, EmbeddedHostOptions options)
    {
        if (File.Exists(Path.Combine(options.CurrentDirectory, LocalSettings.FileName))
            || configuration.GetSection(AccountDirectory.Section).GetChildren().Any())
            return null;

        ((IConfigurationBuilder)configuration).Sources.Insert(
            0, new MemoryConfigurationSource { InitialData = LocalSettings.Read(Path.Combine(options.AppDirectory, SampleFile)) });
        RefuseOtherMachines(configuration);
        var demo = new DemoAccount(
            KeptSecret.Make(),
            configuration[$"{AccountDirectory.Section}:{Name}:{nameof(Account.ApiKey)}"]!,
            Path.Combine(options.DataDirectoryIn(configuration), "demo-secret"),
            ReadPort(configuration),
            ReadDelivers(configuration));
        configuration[$"{AccountDirectory.Section}:{Name}:ApiSecret"] = demo.Secret;
        configuration[$"{AccountDirectory.Section}:{Name}:ApiBaseUrl"] = $"http://localhost:{demo.Port}";
        return demo;
    }

    private static void RefuseOtherMachines(ConfigurationManager configuration)
    {
        var urls = ListenUrls.In(configuration);
        if (!urls.All(ListenUrls.IsLoopback))
            throw Refusal(new(
                "ASPNETCORE_URLS",
                $"'{string.Join(';', urls)}' and no JustCall account",
                $"an account (JustCall__Accounts__{AccountDirectory.DefaultName}__ApiSecret), or an address that only this machine reaches, such as {ListenUrls.Default}"));
    }

    private static int ReadPort(ConfigurationManager configuration)
    {
        var text = configuration[PortSetting];
        if (text is not { Length: > 0 })
            return DefaultPort;
        return ushort.TryParse(text, out var port) ? port : throw Refusal(new("JustCallFx__DemoPort", $"'{text}'", "a port, 0 to 65535"));
    }

    private static bool ReadDelivers(ConfigurationManager configuration)
    {
        var text = configuration[DemoSetting];
        if (text is not { Length: > 0 })
            return true;
        return bool.TryParse(text, out var delivers) ? delivers : throw Refusal(new("JustCallFx__Demo", $"'{text}'", "true or false"));
    }

    private static OptionsValidationException Refusal(SettingFault fault) => new(Name, typeof(DemoAccount), [fault.ToString()]);
}
