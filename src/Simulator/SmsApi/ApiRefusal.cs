namespace JustCallFx.Simulator.SmsApi;

/// <summary>A call that breaks a rule of the API. Only 429 has a documented code.</summary>
internal sealed class ApiRefusal(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public string Code => code;

    public static ApiRefusal BadRequest(string message) => new(400, "BAD_REQUEST", message);

    public static ApiRefusal Invalid(string message) => new(422, "VALIDATION_ERROR", message);

    public static ApiRefusal NotFound() => new(404, "NOT_FOUND", "Message not found.");
}
