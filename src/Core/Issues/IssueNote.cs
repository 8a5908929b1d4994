namespace JustCallFx.Core.Issues;

/// <summary>What is to be written of one kind and account: first that it stood, then that it is over.</summary>
internal readonly record struct IssueNote(IssueSighting? Sighting, IssueEnding? Ending);
