using System.Text.RegularExpressions;

namespace JustCallFx.House.Tests.Infra;

/// <summary>The roles in Bicep are the built-in ones that they are called after, and each is used.</summary>
public sealed partial class RolesTests
{
    // As Microsoft lists its built-in roles; the same in every tenant.
    private static readonly Dictionary<string, string> BuiltIn = new(StringComparer.Ordinal)
    {
        ["keyVaultSecretsUser"] = "4633458b-17de-408a-b874-0445c86b69e6",
        ["monitoringMetricsPublisher"] = "3913510d-42f4-4e42-8a64-420c390055eb",
        ["reader"] = "acdd72a7-3385-48ef-bd42-f606fba81ae7",
        ["serviceBusDataReceiver"] = "4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0",
        ["serviceBusDataSender"] = "69a216fc-b8fb-44d8-bc22-1f3c2cd27a39",
        ["storageBlobDataOwner"] = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
        ["storageTableDataContributor"] = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
    };

    // What asks for a token: of our code, of the triggers, and of the platform on our behalf.
    private const string Calls = @"ServiceBusSender\.\w+Async|ServiceBusTrigger|TableClient|UseAzureMonitorExporter|AzureWebJobsStorage|Get Secret|RuntimePropertiesAsync";

    private static readonly string Bicep = File.ReadAllText(Repository.PathOf("infra/roles.bicep"));

    private static readonly string[] Modules =
        [.. Directory.GetFiles(Repository.PathOf("infra/modules"), "*.bicep").Select(File.ReadAllText)];

    [Fact]
    public void Every_role_has_the_id_of_the_built_in_one() => Assert.Equal(BuiltIn, RolesIn(Bicep));

    [Fact]
    public void A_wrong_role_in_a_copy_is_told() =>
        Assert.NotEqual(BuiltIn, RolesIn(Bicep.Replace("69a216fc", "69a216fd", StringComparison.Ordinal)));

    [Fact]
    public void Every_role_is_assigned_and_every_assignment_names_the_call_that_needs_it()
    {
        var assignments = Modules.SelectMany(text => Assignment().Matches(text)).ToArray();

        Assert.Equal(BuiltIn.Keys.Order(), Modules.SelectMany(text => BicepText.Values(text, @"[ (]roles\.(\w+)")).Distinct().Order());
        Assert.Equal(Modules.Sum(text => text.Split("roleAssignments@").Length - 1), assignments.Length);
        Assert.All(assignments, assignment => Assert.Matches(Calls, assignment.Value));
    }

    private static Dictionary<string, string> RolesIn(string text) => Role().Matches(text)
        .ToDictionary(role => role.Groups[1].Value, role => role.Groups[2].Value, StringComparer.Ordinal);

    [GeneratedRegex(@"(\w+): '([0-9a-f-]{36})'")]
    private static partial Regex Role();

    [GeneratedRegex(@"(// [^\n]+\n)+resource \w+ 'Microsoft\.Authorization/roleAssignments@")]
    private static partial Regex Assignment();
}
