using System.Text;
using System.Text.Json;
using JustCallFx.Core.Receiving;

namespace JustCallFx.Core.Tests.Receiving;

/// <summary>What readers see of a body, and what is left of it. Apostrophes stand for quotation marks.</summary>
public sealed class FieldsTests
{
    [Theory]
    [InlineData("{'a':'x'}", "x")]
    [InlineData("{'a':1.50}", "1.50")]
    [InlineData(@"{'\u0061':'\u0078'}", "x")]
    [InlineData("{'a':'first','a':'last'}", "last")]
    [InlineData("{'b':{'a':'inner'},'a':'x'}", "x")]
    [InlineData("{'b':{'a':'inner'}}", null)]
    [InlineData("{'a':null}", null)]
    [InlineData("{'a':' '}", null)]
    [InlineData("{'a':true}", null)]
    [InlineData("{'a':['x']}", null)]
    [InlineData("{'ab':'x','A':'x'}", null)]
    public void A_text_is_found_by_its_name(string body, string? text)
    {
        using var table = Table(body);

        Assert.Equal(text, table.Fields.Text("a"u8));
    }

    [Theory]
    [InlineData("7", 7L)]
    [InlineData("'7'", 7L)]
    [InlineData("7.0", 7L)]
    [InlineData("7e2", 700L)]
    [InlineData("7.5", null)]
    [InlineData("1e300", null)]
    [InlineData("'seven'", null)]
    public void A_whole_number_may_be_written_as_text(string value, long? whole)
    {
        using var table = Table($"{{'a':{value}}}");

        Assert.Equal(whole, table.Fields.Whole("a"u8));
    }

    [Theory]
    [InlineData("{}", true, true)]
    [InlineData("{'a':{}}", true, false)]
    [InlineData("[]", false, true)]
    public void An_empty_object_is_told_from_none(string body, bool isObject, bool isEmpty)
    {
        using var table = Table(body);

        Assert.Equal((isObject, isEmpty), (table.IsObject, table.Fields.IsEmpty));
        Assert.Equal(body.Contains('a', StringComparison.Ordinal), table.Fields.Object("a"u8).IsObject);
    }

    [Fact]
    public void Lists_give_their_texts_or_what_is_read_from_their_objects()
    {
        using var table = Table(@"{'texts':['a',null,'','\u0062'],'objects':[{'n':1},{},{'n':'3'}]}");

        Assert.Equal(["a", "b"], table.Fields.Texts("texts"u8).ToArray());
        Assert.Equal([1, 3], table.Fields.Objects("objects"u8, static one => one.Whole("n"u8)).ToArray());
        Assert.Equal("{}", Unknown(table.Fields));
    }

    [Theory]
    [InlineData("{'known':1,'more': [ 1 , 'ü' , { 'a' : null } ] }", "{'more':[1,'ü',{'a':null}]}")]
    [InlineData(@"{'more':'\u00fc\/\n'}", @"{'more':'ü/\n'}")]
    [InlineData(@"{'\u00fc':-0.10e+400}", "{'ü':-0.10e+400}")]
    [InlineData("{'more':1,'known':'a','more':2,'known':'b'}", "{'more':2}")]
    [InlineData("{'known':{'a':1}}", "{'known':{'a':1}}")]
    [InlineData("{'opened':{'known':1,'left':2},'more':3}", "{'opened':{'left':2},'more':3}")]
    [InlineData("{'opened':{'known':1},'more':3}", "{'more':3}")]
    [InlineData("{'opened':{},'more':{}}", "{'more':{}}")]
    public void What_is_not_understood_is_written_again(string body, string unknown)
    {
        using var table = Table(body);
        var fields = table.Fields;
        fields.Text("known"u8);
        fields.Object("opened"u8).Text("known"u8);

        Assert.Equal(unknown, Unknown(fields));
    }

    [Theory]
    [InlineData("{'contact':1}", "{'_contact':1}")]
    [InlineData("{'contact':1,'_contact':2}", "{'__contact':1,'_contact':2}")]
    [InlineData(@"{'c\u006fntact':1,'opened':{'contact':2}}", "{'_contact':1,'opened':{'contact':2}}")]
    public void A_name_of_ours_is_set_apart(string body, string unknown)
    {
        using var table = Table(body);

        Assert.Equal(unknown, Unknown(table.Fields, "contact", "line"));
    }

    [Theory]
    [InlineData(@"{'a':'\ud800'}")]
    [InlineData(@"{'a\ud800':1}")]
    [InlineData(@"{'b':['\ud800']}")]
    public void What_is_no_Unicode_is_neither_read_nor_written(string body)
    {
        Assert.Throws<InvalidOperationException>(() =>
        {
            using var table = Table(body);
            table.Fields.Text("a"u8);
            Unknown(table.Fields);
        });
    }

    private static MemberTable Table(string body) => MemberTable.Read(Encoding.UTF8.GetBytes(body.Replace('\'', '"')));

    private static string Unknown(Fields fields, params string[] ours)
    {
        using var stream = new MemoryStream();
        using var json = new Utf8JsonWriter(stream, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        fields.Unknown.WriteTo(json, [.. ours.Select(Encoding.UTF8.GetBytes)]);
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(stream.ToArray()).Replace('"', '\'');
    }
}
