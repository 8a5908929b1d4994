namespace JustCallFx.Core.Limits;

/// <summary>A change of an account's use that waits to be made, and those who wait for what it gives.</summary>
internal abstract class UseChange
{
    /// <summary>Whether nobody waits for it any more.</summary>
    public abstract bool IsGivenUp { get; }

    /// <summary>Makes the change; made again when another instance came first.</summary>
    public abstract void Make(AccountUse use);

    /// <summary>The change is written.</summary>
    public abstract void Succeed();

    /// <summary>The change could not be written.</summary>
    public abstract void Fail(Exception fault);
}

/// <inheritdoc />
/// <param name="change">The change itself.</param>
internal sealed class UseChange<T>(Func<AccountUse, T> change) : UseChange
{
    private readonly TaskCompletionSource<T> ending = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? given;

    /// <summary>What the change gave, once it is written.</summary>
    public Task<T> Ending => ending.Task;

    public override bool IsGivenUp => ending.Task.IsCompleted;

    public override void Make(AccountUse use) => given = change(use);

    public override void Succeed() => ending.TrySetResult(given!);

    public override void Fail(Exception fault) => ending.TrySetException(fault);

    /// <summary>Whoever waited gives up.</summary>
    public void GiveUp(CancellationToken cancellationToken) => ending.TrySetCanceled(cancellationToken);
}
