namespace JustCallFx.Core.Forgetting;

/// <summary>Removes a contact from one place. Doing it again changes nothing.</summary>
internal interface IErasure
{
    /// <summary>Does a bounded part of the work.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="place">Where to go on, as the part before told; null for the beginning.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Where the next part begins; null when nothing is left.</returns>
    Task<string?> EraseAsync(ForgettingContact contact, string? place, CancellationToken cancellationToken);
}
