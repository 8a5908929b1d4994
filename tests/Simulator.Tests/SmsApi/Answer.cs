namespace JustCallFx.Simulator.Tests.SmsApi;

/// <summary>What came back.</summary>
internal sealed record Answer(int Status, string Body, IReadOnlyDictionary<string, string> Headers);
