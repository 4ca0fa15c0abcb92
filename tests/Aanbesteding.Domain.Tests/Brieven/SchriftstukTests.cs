namespace Aanbesteding.Domain.Tests.Brieven;

public sealed class SchriftstukTests
{
    private static readonly Schriftstuk Stuk = new(
        "Titel", [new("Aan", "Stichting ‘A’ & co")],
        [
            new Onderdeel.Kop(1, "Perceel 1"), new Onderdeel.Alinea("Eén zin."), new Onderdeel.Lijst(["punt"]),
            new Onderdeel.Tabel("Cijfers", [new("Onderdeel"), new("Uw cijfer", Getal: true), new("Cijfer Stichting A", Getal: true)], [["K1", "8", ""], ["K2", "6", "7"]]),
        ]);

    [Fact]
    public void AlsJson_ReadBack_IsTheSameLetter()
    {
        var json = Stuk.AlsJson();

        var gelezen = Schriftstuk.Lees(json);

        gelezen.AlsJson().ShouldBe(json);
        gelezen.AlsTekst().ShouldBe(Stuk.AlsTekst());
        json.ShouldStartWith("{\"titel\":\"Titel\",\"hoofd\":[{\"naam\":\"Aan\",\"waarde\":\"Stichting ‘A’ & co\"}],\"onderdelen\":[{\"soort\":\"kop\",\"niveau\":1,\"tekst\":\"Perceel 1\"}");
    }

    [Fact]
    public void AlsTekst_EveryKindOfPart_SaysItAll() =>
        Stuk.AlsTekst().ShouldBe("Titel\nAan: Stichting ‘A’ & co\n\nPerceel 1\n\nEén zin.\n\n- punt\n\nCijfers:\n- K1: uw cijfer 8.\n- K2: uw cijfer 6; Cijfer Stichting A 7.\n");

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"titel\":\"T\",\"hoofd\":[],\"onderdelen\":[{\"soort\":\"plaatje\"}]}")]
    public void Lees_NoLetter_Throws(string json) => Should.Throw<System.Text.Json.JsonException>(() => Schriftstuk.Lees(json));
}
