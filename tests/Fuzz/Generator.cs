using JustCallFx.Core.Receiving;

namespace JustCallFx.Fuzz;

/// <summary>Makes the cases of a seed. A case depends on the seed and its number only, so that each can be made alone.</summary>
internal sealed class Generator(int seed, DateTimeOffset now)
{
    private static readonly string?[] Routes = ["default", "DEFAULT", "", null, "both", "Dev", "nobody", "..", "default/x", "défault", "\0", new('a', 5000)];
    private static readonly string[] Methods = ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "post", "", "POST "];
    private static readonly string[] Strangers = ["", " ", "not ours", "test-secret-not-real-0002"];

    private readonly Bodies bodies = new();

    public FuzzCase Make(int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) ^ (number * 7919)));
        var made = new List<string>();
        var account = FuzzAccount.All[random.Next(FuzzAccount.All.Length)];
        var body = bodies.Any(random);
        if (OneIn(random, 2))
            body = Mutated(body, random, made);
        var request = Signed(new WebhookRequest(account.Name, default, default, default, body), account, random, made);
        if (OneIn(random, 5))
            (request, _) = (Signatures.Spoiled(request, random), Note(made, "headers spoiled"));
        if (OneIn(random, 8))
            (request, _) = (request with { Body = Mutated(body.ToArray(), random, made) }, Note(made, "body changed after signing"));
        if (OneIn(random, 10))
            request = request with { Account = Routes[random.Next(Routes.Length)] };
        var method = OneIn(random, 50) ? Methods[random.Next(Methods.Length)] : "POST";
        return new(method, request, $"{method} {account.Name}: {string.Join(", ", made)}");
    }

    private WebhookRequest Signed(WebhookRequest request, FuzzAccount account, Random random, List<string> made)
    {
        if (OneIn(random, 10))
            return Note(made, "unsigned") ? request : request;
        var isStranger = OneIn(random, 8);
        var secret = isStranger ? Strangers[random.Next(Strangers.Length)] : account.Secrets[random.Next(account.Secrets.Length)];
        var isDynamic = OneIn(random, 10) ? !account.AcceptsDynamicScheme : account.AcceptsDynamicScheme && (!account.AcceptsBodyScheme || OneIn(random, 2));
        Note(made, $"{(isDynamic ? "dynamic" : "body")} scheme{(isStranger ? " by a stranger" : "")}");
        return isDynamic ? Signatures.DynamicScheme(request, secret, now, random) : Signatures.BodyScheme(request, secret, random);
    }

    private byte[] Mutated(byte[] body, Random random, List<string> made)
    {
        for (var left = random.Next(1, 4); left > 0; left--)
        {
            var isJsonAware = !OneIn(random, 3);
            Note(made, isJsonAware ? "JSON changed" : "bytes changed");
            body = isJsonAware ? JsonMutation.Of(body, bodies.Any(random), random) : ByteMutation.Of(body, bodies.Any(random), random);
        }

        return body;
    }

    private static bool OneIn(Random random, int of) => random.Next(of) == 0;

    private static bool Note(List<string> made, string what)
    {
        made.Add(what);
        return true;
    }
}
