using System.Security.Cryptography;
using System.Text;

namespace JustCallFx.Embedded.Tables.Rest;

/// <summary>
/// The requests of a transaction as one body: a multipart message with one part, the change set, which has a request in each of its
/// own parts (https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions).
/// </summary>
internal sealed class TransactionContent(Uri endpoint, IEnumerable<ChangeRequest> requests)
{
    private const string Line = "\r\n";

    // Chance, since it must not occur in what it parts.
    private readonly string boundary = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public string ContentType => $"multipart/mixed; boundary=batch_{boundary}";

    public ReadOnlyMemory<byte> ToBytes()
    {
        var body = new MemoryStream();
        Write(body, $"--batch_{boundary}{Line}Content-Type: multipart/mixed; boundary=changeset_{boundary}{Line}{Line}");
        var position = 0;
        foreach (var request in requests)
            Write(body, request, position++);
        Write(body, $"--changeset_{boundary}--{Line}{Line}--batch_{boundary}--{Line}");
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private void Write(MemoryStream body, ChangeRequest request, int position)
    {
        var head = new StringBuilder()
            .Append($"--changeset_{boundary}{Line}Content-Type: application/http{Line}Content-Transfer-Encoding: binary{Line}")
            .Append($"Content-ID: {position}{Line}{Line}")
            .Append($"{request.Method} {endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/')}{request.Path} HTTP/1.1{Line}");
        foreach (var header in request.Headers)
            head.Append($"{header.Name}: {header.Value}{Line}");
        Write(body, head.Append(Line).ToString());
        body.Write(request.Body.Span);
        Write(body, Line);
    }

    private static void Write(MemoryStream body, string text) => body.Write(Encoding.UTF8.GetBytes(text));
}
