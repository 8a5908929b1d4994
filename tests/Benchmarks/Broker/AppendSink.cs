namespace JustCallFx.Benchmarks.Broker;

/// <summary>The floor: the same bytes at the end of a file, then a sync.</summary>
internal sealed class AppendSink(StoredRow row) : GroupSink
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("justcallfx-bench-");
    private readonly byte[] record = [.. row.Targets, .. BitConverter.GetBytes(row.Enqueued), .. row.Head, .. row.Body];
    private FileStream? file;

    protected override void Commit(int messages)
    {
        file ??= new FileStream(Path.Combine(folder.FullName, "append"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 20);
        for (var i = 0; i < messages; i++)
            file.Write(record);
        file.Flush(flushToDisk: true);
    }

    protected override void Close()
    {
        file?.Dispose();
        folder.Delete(recursive: true);
    }
}
