namespace JustCallFx.Embedded.ServiceBus;

/// <summary>Application properties as bytes.</summary>
internal static class PropertyCodec
{
    /// <exception cref="System.Runtime.Serialization.SerializationException">A value is of a type that does not travel.</exception>
    public static byte[] Encode(IDictionary<string, object> properties)
    {
        using var buffer = new MemoryStream();
        using var to = new BinaryWriter(buffer);
        Write(to, properties);
        return buffer.ToArray();
    }

    public static void Write(BinaryWriter to, IDictionary<string, object> properties)
    {
        to.Write7BitEncodedInt(properties.Count);
        foreach (var (name, value) in properties)
        {
            to.Write(name);
            ValueCodec.Write(to, value);
        }
    }

    /// <summary>Reads properties into a dictionary; those of the same name there are replaced.</summary>
    public static void Read(BinaryReader from, Dictionary<string, object> into)
    {
        for (var left = from.Read7BitEncodedInt(); left > 0; left--)
            into[from.ReadString()] = ValueCodec.Read(from)!;
    }

    public static void Read(byte[] encoded, Dictionary<string, object> into)
    {
        using var from = new BinaryReader(new MemoryStream(encoded, writable: false));
        Read(from, into);
    }

    /// <summary>Lays newer changes over older ones.</summary>
    public static byte[]? Merge(byte[]? older, byte[]? newer)
    {
        if (older is null || newer is null)
            return newer ?? older;
        var both = new Dictionary<string, object>();
        Read(older, both);
        Read(newer, both);
        return Encode(both);
    }
}
