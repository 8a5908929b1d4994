using System.Text;
using System.Text.Json;
using JustCallFx.Embedded.Tables.Engine;

namespace JustCallFx.Embedded.Tests.Tables;

public sealed class EntityJsonTests
{
    [Theory]
    [InlineData("text", """{"P":"text"}""")]
    [InlineData(5, """{"P":5}""")]
    [InlineData(true, """{"P":true}""")]
    [InlineData(5L, """{"P@odata.type":"Edm.Int64","P":"5"}""")]
    [InlineData(0.5, """{"P@odata.type":"Edm.Double","P":0.5}""")]
    [InlineData(double.NaN, """{"P@odata.type":"Edm.Double","P":"NaN"}""")]
    [InlineData(double.NegativeInfinity, """{"P@odata.type":"Edm.Double","P":"-Infinity"}""")]
    [InlineData(new byte[] { 1, 2 }, """{"P@odata.type":"Edm.Binary","P":"AQI="}""")]
    public void A_value_is_written_as_the_protocol_has_it(object value, string json) =>
        Assert.Equal(json, Encoding.UTF8.GetString(EntityJson.Encode(new Dictionary<string, object> { ["P"] = value })));

    [Fact]
    public void A_time_is_written_in_UTC_to_the_tick()
    {
        var json = EntityJson.Encode(new Dictionary<string, object> { ["P"] = new DateTimeOffset(2026, 3, 12, 16, 0, 0, TimeSpan.FromHours(2)) });

        Assert.Equal("""{"P@odata.type":"Edm.DateTime","P":"2026-03-12T14:00:00.0000000Z"}""", Encoding.UTF8.GetString(json));
    }

    [Fact]
    public void What_a_service_writes_is_read()
    {
        var read = EntityJson.Decode("""{"A":1.5,"B":null,"C":"7","C@odata.type":"Edm.Int64","D@odata.type":"Edm.Guid","D":"5ad1e1a4-32b4-4d3c-9d8c-0a0b0c0d0e0f"}"""u8);

        Assert.Equal(["A", "C", "D"], read.Keys);
        Assert.Equal((1.5, 7L), (read["A"], read["C"]));
        Assert.IsType<Guid>(read["D"]);
    }

    [Theory]
    [InlineData("""{"A":[1]}""")]
    [InlineData("""{"A":""")]
    public void What_is_no_entity_is_refused(string json) =>
        Assert.ThrowsAny<JsonException>(() => EntityJson.Decode(Encoding.UTF8.GetBytes(json)));
}
