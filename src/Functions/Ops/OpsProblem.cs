namespace JustCallFx.Functions.Ops;

/// <summary>Why an operations request was not carried out.</summary>
/// <param name="Error">What was found and what is wanted.</param>
public sealed record OpsProblem(string Error);
