using JustCallFx.Core.SetAside;

namespace JustCallFx.Core.Forgetting;

/// <summary>
/// Removes a contact's events from those that were set aside, by looking at each: also one that nothing points to, since the process died
/// that kept it.
/// </summary>
internal sealed class SetAsideErasure(SetAsideStore setAside, EventSearch search) : IErasure
{
    public async Task<string?> EraseAsync(ForgettingContact contact, string? place, CancellationToken cancellationToken)
    {
        if (await setAside.NextAsync(place ?? "", cancellationToken) is not { } key)
            return null;
        await search.RemoveSetAsideAsync(contact, key, cancellationToken);
        return key;
    }
}
