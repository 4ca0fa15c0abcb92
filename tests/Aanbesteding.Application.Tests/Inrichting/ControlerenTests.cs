using System.Text;
using System.Text.Json.Nodes;
using Aanbesteding.Application.Inrichtingen;
using Aanbesteding.Application.Rekenen;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Workflow;

namespace Aanbesteding.Application.Tests.Inrichtingen;

/// <summary>The contract of <c>controleer</c>.</summary>
public class ControlerenTests
{
    [Fact]
    public void Controleer_SoundWerkstroom_GivesMarkingsAndNoFindings()
    {
        var resultaat = Controleer("sas-dialoog.bpmn", Bestanden.SasDialoogXml);

        resultaat.Code.ShouldBe(0);
        var antwoord = JsonNode.Parse(resultaat.Json)!.AsObject();
        antwoord.Select(v => v.Key).ShouldBe(["deugdelijk", "markeringen", "bevindingen"]);
        antwoord["deugdelijk"]!.GetValue<bool>().ShouldBeTrue();
        antwoord["markeringen"]!.GetValue<int>().ShouldBeGreaterThan(30);
        antwoord["bevindingen"]!.AsArray().ShouldBeEmpty();
    }

    // Without its kind the jurist's task is no juridische toets, so the publication after it comes too early.
    [Fact]
    public void Controleer_WerkstroomAgainstTheKader_GivesPathAndArticle()
    {
        var xml = Bestanden.SasDialoogXml.Replace("aanbesteding:soort=\"juridische-toets\"", "aanbesteding:soort=\"opstellen\"", StringComparison.Ordinal);

        var resultaat = Controleer("sas-dialoog.bpmn", xml);

        resultaat.Code.ShouldBe(1);
        var bevinding = JsonNode.Parse(resultaat.Json)!["bevindingen"]!.AsArray().First(b => b!["element"]!.GetValue<string>() == "selectie-publiceren")!.AsObject();
        bevinding.Select(v => v.Key).ShouldBe(["code", "element", "pad", "uitleg", "artikel"]);
        bevinding["code"]!.GetValue<string>().ShouldBe("kader");
        bevinding["pad"]!.AsArray().Select(p => p!.GetValue<string>()).ShouldContain("selectiedocument-opstellen");
        bevinding["artikel"]!.GetValue<string>().ShouldContain("2.39 Aanbestedingswet");
    }

    [Fact]
    public void Controleer_XmlThatIsNoBpmn_IsNotSound()
    {
        var resultaat = Controleer("iets.bpmn", "<iets/>");

        resultaat.Code.ShouldBe(1);
        JsonNode.Parse(resultaat.Json)!["bevindingen"]![0]!["code"]!.GetValue<string>().ShouldBe("nietOndersteund");
    }

    [Fact]
    public void Controleer_StevigeLokaleTeams_IsValid()
    {
        var resultaat = Controleer(Bestanden.Naam, Bestanden.Slt);

        resultaat.Code.ShouldBe(0);
        JsonNode.DeepEquals(JsonNode.Parse(resultaat.Json), JsonNode.Parse("""{ "geldig": true, "bevindingen": [] }""")).ShouldBeTrue(resultaat.Json);
    }

    [Fact]
    public void Controleer_StandstillTooShort_GivesFileLineAndArticle()
    {
        var yaml = Bestanden.Met("na: gunningsbeslissing\n    aantal: 20", "na: gunningsbeslissing\n    aantal: 19");

        var resultaat = Controleer(Bestanden.Naam, yaml);

        resultaat.Code.ShouldBe(1);
        var bevinding = JsonNode.Parse(resultaat.Json)!["bevindingen"]!.AsArray().ShouldHaveSingleItem()!.AsObject();
        bevinding.Select(v => v.Key).ShouldBe(["bestand", "regel", "veld", "code", "uitleg", "artikel"]);
        bevinding["bestand"]!.GetValue<string>().ShouldBe(Bestanden.Naam);
        bevinding["regel"]!.GetValue<int>().ShouldBe(Bestanden.Regel(yaml, "aantal: 19"));
        bevinding["code"]!.GetValue<string>().ShouldBe("opschortende-termijn-te-kort");
        bevinding["artikel"]!.GetValue<string>().ShouldBe("Art. 2.127 lid 3 Aanbestedingswet 2012");
    }

    [Theory]
    [InlineData("wonen-met-begeleiding-2027.yaml")]
    [InlineData("haaglanden-open-house.yaml")]
    [InlineData("zhz-open-house-2018.yaml")]
    public void Controleer_OpenHouse_IsValid(string bestand)
    {
        var resultaat = Controleer(bestand, Toelatingsbestanden.Tekst(bestand));

        resultaat.Code.ShouldBe(0, resultaat.Json);
    }

    [Fact]
    public void Controleer_OpenHouseWithARanking_GivesLineAndCaseLaw()
    {
        var resultaat = Controleer(Toelatingsbestanden.Naam, Toelatingsbestanden.Met("herstelkansen: 2 ", "rangorde: prijs\nherstelkansen: 2 "));

        resultaat.Code.ShouldBe(1);
        var bevinding = JsonNode.Parse(resultaat.Json)!["bevindingen"]!.AsArray().ShouldHaveSingleItem()!;
        bevinding["code"]!.GetValue<string>().ShouldBe("open-house-selectie");
        bevinding["artikel"]!.GetValue<string>().ShouldContain("Falk Pharma");
    }

    [Theory]
    [InlineData("open-house")]
    [InlineData("toelating")]
    public void Controleer_WerkstroomOfAnOpenHouse_IsSound(string naam)
    {
        var resultaat = Controleer($"{naam}.bpmn", Toelatingsbestanden.Xml(naam));

        resultaat.Code.ShouldBe(0, resultaat.Json);
    }

    // What makes it safe to prove every werkstroom against the laws of all kinds.
    [Theory]
    [InlineData("sas-dialoog")]
    [InlineData("open-house")]
    [InlineData("toelating")]
    public void Kadervoorrang_LawsOfAnotherKind_SpeakOfNothingInTheWerkstroom(string naam)
    {
        var elementen = BpmnLezer.Lees(Toelatingsbestanden.Xml(naam)).Werkstroom!.Elementen;
        var anders = naam == "sas-dialoog" ? OpenHouseKader.Voorrang : SasKader.Voorrang;

        var geraakt = from wet in anders from element in elementen where wet.GaatOver(element) select $"{element.Id}: {wet.Uitleg}";

        geraakt.ShouldBeEmpty();
        Kadervoorrang.Alle.ShouldBe(SasKader.Voorrang.Concat(OpenHouseKader.Voorrang));
    }

    // Without its kind the decision of the bodies is none, so what follows is published too early.
    [Theory]
    [InlineData("open-house", "vaststelling-toelating", "3:2 Awb")]
    [InlineData("open-house", "toets-versie", "2.163c")]
    [InlineData("toelating", "toetsing", "2023:20")]
    public void Controleer_WerkstroomOfAnOpenHouse_MustKeepItsOwnLaws(string naam, string soort, string artikel)
    {
        var xml = Toelatingsbestanden.Xml(naam).Replace($"aanbesteding:soort=\"{soort}\"", "aanbesteding:soort=\"iets\"", StringComparison.Ordinal);

        var resultaat = Controleer($"{naam}.bpmn", xml);

        resultaat.Code.ShouldBe(1);
        JsonNode.Parse(resultaat.Json)!["bevindingen"]!.AsArray().ShouldContain(b => b!["code"]!.GetValue<string>() == "kader" && b["artikel"]!.GetValue<string>().Contains(artikel, StringComparison.Ordinal), resultaat.Json);
    }

    [Theory]
    [InlineData("a.bpmn", "geen xml", "regel 1")]
    [InlineData("a.bpmn", "", "regel 1")]
    [InlineData("a.yaml", "kenmerk: [", "a.yaml")]
    [InlineData("a.txt", "kenmerk: a", ".txt")]
    [InlineData("a", "kenmerk: a", "extensie")]
    public void Controleer_FileThatIsNotWhatItsNameSays_NamesTheReason(string bestand, string inhoud, string reden)
    {
        var resultaat = Controleer(bestand, inhoud);

        resultaat.Code.ShouldBe(2);
        var fout = JsonNode.Parse(resultaat.Json)!["fouten"]!.AsArray().ShouldHaveSingleItem()!;
        fout["veld"]!.GetValue<string>().ShouldBe("bestand");
        fout["reden"]!.GetValue<string>().ShouldContain(reden);
    }

    private static RekenResultaat Controleer(string bestand, string inhoud) =>
        Controleren.Controleer(bestand, Encoding.UTF8.GetBytes(inhoud), naam => File.Exists(Bestanden.Pad($"{naam}.bpmn")) ? File.ReadAllText(Bestanden.Pad($"{naam}.bpmn")) : null);
}
