using System.Text.Encodings.Web;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace JustCallFx.Functions.Ops;

/// <summary>The answers of the operations endpoints: JSON of its own content type, in which what needs no escape gets none.</summary>
internal static class OpsResults
{
    private static readonly OpsJson Relaxed = new(new(OpsJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>An answer of one of the types that <see cref="OpsJson"/> knows.</summary>
    public static IResult Answer<T>(T value, int status = StatusCodes.Status200OK) =>
        Results.Json(value, (JsonTypeInfo<T>)Relaxed.GetTypeInfo(typeof(T))!, statusCode: status);

    /// <summary>The refusal of a request for a subscriber that does not exist.</summary>
    public static IResult NoSubscriber() =>
        Problem(StatusCodes.Status404NotFound, "Found no subscriber of this name; the list at /api/ops/subscribers has the names.");

    /// <summary>The refusal of a request for a conversation that does not exist.</summary>
    public static IResult NoConversation() =>
        Problem(StatusCodes.Status404NotFound, "Found no conversation of this id; the list at /api/ops/conversations has the ids.");

    /// <summary>The refusal of a request for an issue that does not exist.</summary>
    public static IResult NoIssue() =>
        Problem(StatusCodes.Status404NotFound, "Found no issue of this id; the list at /api/ops/issues has the ids.");

    /// <summary>The refusal of a request for an account that does not exist.</summary>
    /// <param name="list">The operations endpoint that lists the accounts.</param>
    public static IResult NoAccount(string list) =>
        Problem(StatusCodes.Status404NotFound, $"Found no account of this name; the list at /api/ops/{list} has the names.");

    /// <summary>A refusal, with what was found and what is wanted.</summary>
    public static IResult Problem(int status, string error) => Answer(new OpsProblem(error), status);
}
