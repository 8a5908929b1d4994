using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace JustCallFx.Simulator.SmsApi;

/// <summary>One of the two forms of the SMS API: paths, names, credentials, answers and errors (contract §8).</summary>
internal interface IApiForm
{
    /// <summary>Where texts are posted to.</summary>
    string SendPath { get; }

    /// <summary>Where texts are listed.</summary>
    string ListPath { get; }

    /// <summary>Where one text is, with <c>{id}</c> for its id.</summary>
    string GetPath { get; }

    /// <summary>The limits of this form.</summary>
    CallLimiter Limits { get; }

    /// <summary>The header <c>Authorization</c> that is wanted.</summary>
    string Authorization { get; }

    /// <summary>The answer to wrong credentials.</summary>
    ApiAnswer Unauthorized();

    /// <summary>The answer to a call that breaks a rule.</summary>
    ApiAnswer Refuse(int status, string code, string message);

    /// <summary>Says what is left of the limits; with <paramref name="isSpent"/> also when to come back, where the form says so.</summary>
    void WriteHeaders(IHeaderDictionary headers, RateState state, bool isSpent);

    /// <summary>Reads a text that is to be sent; it has no number yet.</summary>
    /// <exception cref="ApiRefusal">It breaks a rule.</exception>
    SimulatedText ReadText(byte[] body, DateTimeOffset now);

    /// <summary>The answer to a text that was accepted.</summary>
    ApiAnswer Sent(SimulatedText text);

    /// <summary>A page of the texts that are asked for.</summary>
    /// <exception cref="ApiRefusal">The query breaks a rule.</exception>
    ApiAnswer List(IReadOnlyList<SimulatedText> newestFirst, IQueryCollection query);

    /// <summary>A text's id in this form.</summary>
    string IdOf(SimulatedText text);

    /// <summary>A text as this form shows it.</summary>
    JsonObject Show(SimulatedText text);
}
