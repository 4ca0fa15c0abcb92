using Aanbesteding.Domain.Toewijzing;
using static Aanbesteding.Domain.Tests.Toewijzing.Wereldje;

namespace Aanbesteding.Domain.Tests.Toewijzing;

public sealed class WeigeringTests
{
    private static readonly Toewijzingsvraag Goed = Vraag(
        Breda(new Toewijzingsbeleid.BesteTotaal()), [2, 3], Wie("X", (2, "90"), (3, "88")), Wie("Y", (2, "84")));

    public static TheoryData<string, string> Fout => new()
    {
        { "geen-percelen", "percelen" },
        { "perceel-dubbel", "percelen" },
        { "partners-te-laag", "percelen[0].partners" },
        { "groep-te-klein", "regels.verschillendeWinnaar[0]" },
        { "perceel-onbekend", "regels.verschillendeWinnaar[0]" },
        { "aantal-te-laag", "regels.maximaalPercelenPerPartij" },
        { "aantal-te-laag", "regels.minimaalPartners" },
        { "partners-tegenstrijdig", "regels.minimaalPartners" },
        { "volgorde-onvolledig", "regels.beleid.volgorde" },
        { "perceel-onbekend", "regels.beleid.volgorde" },
        { "inschrijver-dubbel", "inschrijvers[1].id" },
        { "id-ontbreekt", "inschrijvers[1].id" },
        { "perceel-onbekend", "inschrijvers[1].scores.4" },
        { "perceel-onbekend", "inschrijvers[1].voorkeur" },
        { "perceel-dubbel", "inschrijvers[1].voorkeur" },
        { "aantal-te-laag", "inschrijvers[1].maximaalPercelen" },
        { "lotvolgorde-onjuist", "lotvolgorde" },
    };

    [Theory]
    [MemberData(nameof(Fout))]
    public void WijsToe_FaultyQuestion_RefusesWithField(string code, string veld)
    {
        var vraag = Bederf(code, veld);

        var weigering = Toewijzer.WijsToe(vraag, Uitputtend.Oplosser).Weigering;

        weigering.ShouldNotBeNull();
        weigering.Code.ShouldBe(code);
        weigering.Veld.ShouldBe(veld);
        weigering.Tekst.ShouldNotBeEmpty();
    }

    [Fact]
    public void WijsToe_SoundQuestion_IsAnswered() => Toewijzer.WijsToe(Goed, Uitputtend.Oplosser).Aanvaard.ShouldBeTrue();

    private static Toewijzingsvraag Bederf(string code, string veld)
    {
        var y = Goed.Inschrijvers[1];
        return (code, veld) switch
        {
            ("geen-percelen", _) => Goed with { Percelen = [] },
            ("perceel-dubbel", "percelen") => Goed with { Percelen = [.. Goed.Percelen, new(3)] },
            ("partners-te-laag", _) => Goed with { Percelen = [new(2, -1), new(3)] },
            ("groep-te-klein", _) => Regels(Goed.Regels with { VerschillendeWinnaar = [[2]] }),
            ("perceel-onbekend", "regels.verschillendeWinnaar[0]") => Regels(Goed.Regels with { VerschillendeWinnaar = [[2, 9]] }),
            (_, "regels.maximaalPercelenPerPartij") => Regels(Goed.Regels with { MaximaalPercelenPerPartij = 0 }),
            ("aantal-te-laag", "regels.minimaalPartners") => Regels(Goed.Regels with { MinimaalPartners = -1 }),
            ("partners-tegenstrijdig", _) => Regels(Goed.Regels with { MinimaalPartners = 3, MaximaalPartners = 2 }),
            ("volgorde-onvolledig", _) => Regels(Goed.Regels with { Beleid = new Toewijzingsbeleid.VasteVolgorde([2, 2]) }),
            ("perceel-onbekend", "regels.beleid.volgorde") => Regels(Goed.Regels with { Beleid = new Toewijzingsbeleid.VasteVolgorde([2, 0]) }),
            ("inschrijver-dubbel", _) => Tweede(y with { Id = "X" }),
            ("id-ontbreekt", _) => Tweede(y with { Id = " " }),
            (_, "inschrijvers[1].scores.4") => Tweede(Wie("Y", (4, "1"))),
            ("perceel-onbekend", _) => Tweede(y with { Voorkeur = [7] }),
            ("perceel-dubbel", _) => Tweede(y with { Voorkeur = [2, 2] }),
            ("aantal-te-laag", _) => Tweede(y with { MaximaalPercelen = -1 }),
            _ => Goed with { Lotvolgorde = ["Q"] },
        };
    }

    private static Toewijzingsvraag Regels(Toewijzingsregels regels) => Goed with { Regels = regels };

    private static Toewijzingsvraag Tweede(Toewijzingsinschrijver inschrijver) => Goed with { Inschrijvers = [Goed.Inschrijvers[0], inschrijver] };
}
