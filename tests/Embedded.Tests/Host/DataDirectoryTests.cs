using JustCallFx.Embedded.Sqlite;

namespace JustCallFx.Embedded.Tests.Host;

public sealed class DataDirectoryTests
{
    private const string Setting = "--JustCallFx:DataDirectory=";

    [Fact]
    public async Task Only_its_owner_may_look_into_it()
    {
        if (OperatingSystem.IsWindows())
            return;
        await using var floor = new HostFloor().Build();

        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(floor.DataDirectory));
        Assert.True(File.Exists(Path.Combine(floor.DataDirectory, "broker.db")));
        Assert.True(File.Exists(Path.Combine(floor.DataDirectory, "tables.db")));
    }

    [Fact]
    public async Task A_relative_path_begins_in_the_current_directory()
    {
        await using var floor = new HostFloor().Build(args: Setting + "deep/er");

        Assert.Equal(Path.Combine(floor.Folder, "deep", "er"), floor.Broker.DataDirectory);
        Assert.True(File.Exists(Path.Combine(floor.Folder, "deep", "er", "broker.db")));
    }

    [Fact]
    public async Task One_that_another_host_has_is_refused()
    {
        await using var first = new HostFloor().Build();
        await using var second = new HostFloor();

        var refused = Assert.Throws<IOException>(() => second.Build(args: Setting + first.DataDirectory));

        Assert.Contains("JustCallFx__DataDirectory", refused.Message);
        Assert.Contains(first.DataDirectory, refused.Message);
        Assert.Contains("in use", refused.Message);
    }

    [Fact]
    public async Task One_that_was_given_free_can_be_taken()
    {
        await using var first = new HostFloor().Build();
        await using var second = new HostFloor();

        await first.Host.DisposeAsync();

        Assert.Equal(first.DataDirectory, second.Build(args: Setting + first.DataDirectory).Broker.DataDirectory);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("file/below")]
    public async Task A_path_at_or_below_a_file_is_refused(string path)
    {
        await using var floor = new HostFloor();
        floor.Write("file", "");

        var refused = Assert.Throws<IOException>(() => floor.Build(args: Setting + path));

        Assert.Contains("JustCallFx__DataDirectory", refused.Message);
        Assert.Contains(Path.Combine(floor.Folder, path), refused.Message);
        Assert.Contains("cannot be written", refused.Message);
    }

    [Theory]
    [InlineData("broker.db")]
    [InlineData("tables.db")]
    public async Task Data_of_a_newer_program_is_refused_and_let_go(string file)
    {
        await using var floor = new HostFloor();
        Directory.CreateDirectory(floor.DataDirectory);
        SetVersion(Path.Combine(floor.DataDirectory, file), 1000);

        var refused = Assert.Throws<InvalidDataException>(() => floor.Build());
        File.Delete(Path.Combine(floor.DataDirectory, file));

        Assert.Contains(file, refused.Message);
        Assert.Contains("1000", refused.Message);
        Assert.Equal(floor.DataDirectory, floor.Build().Broker.DataDirectory);
    }

    [Fact]
    public async Task A_function_that_is_refused_leaves_the_data_alone()
    {
        await using var floor = new HostFloor(typeof(MessageFunctionTests.Unbound));

        Assert.Throws<InvalidOperationException>(() => floor.Build());

        Assert.False(Directory.Exists(floor.DataDirectory));
    }

    private static void SetVersion(string path, int version)
    {
        using var statements = new Statements(new SqliteFile(path, []).Connect());
        statements.Execute($"PRAGMA user_version = {version}");
    }
}
