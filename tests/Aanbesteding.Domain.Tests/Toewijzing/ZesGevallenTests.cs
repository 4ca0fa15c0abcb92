using Aanbesteding.Domain.Toewijzing;
using static Aanbesteding.Domain.Tests.Toewijzing.Wereldje;
using Beleid = Aanbesteding.Domain.Toewijzing.Toewijzingsbeleid;

namespace Aanbesteding.Domain.Tests.Toewijzing;

/// <summary>The six worked cases of the WBO percelen: 2 and 3 are the Breda percelen, which go to different parties.</summary>
public sealed class ZesGevallenTests
{
    private static readonly Beleid Beste = new Beleid.BesteTotaal();
    private static readonly Beleid Voorsprong = new Beleid.GrootsteVoorsprong();
    private static readonly Beleid Voorkeur = new Beleid.VoorkeurInschrijver();
    private static readonly Beleid TweeEerst = new Beleid.VasteVolgorde([2, 3]);
    private static readonly Beleid DrieEerst = new Beleid.VasteVolgorde([3, 2]);

    public static TheoryData<string, string, string> Geval1 => new()
    {
        { "2-3", "2:X 3:Y", "176" },
        { "3-2", "2:Y 3:X", "172" },
        { "beste", "2:X 3:Y", "176" },
        { "voorkeur", "2:Y 3:X", "172" },
        { "voorsprong", "2:X 3:Y", "176" },
    };

    private static Beleid Kies(string naam) => naam switch
    {
        "2-3" => TweeEerst,
        "3-2" => DrieEerst,
        "beste" => Beste,
        "voorkeur" => Voorkeur,
        _ => Voorsprong,
    };

    [Theory]
    [MemberData(nameof(Geval1))]
    public void WijsToe_OneBestOnBoth_FollowsPolicy(string beleid, string toewijzing, string totaal)
    {
        var vraag = Vraag(Breda(Kies(beleid)), [2, 3],
            Wie("X", (2, "90"), (3, "88")) with { Voorkeur = [3, 2] },
            Wie("Y", (2, "84"), (3, "86")),
            Wie("Z", (2, "70"), (3, "60")));

        var antwoord = Toewijzer.WijsToe(vraag, Uitputtend.Oplosser);

        antwoord.Tekst().ShouldBe(toewijzing);
        antwoord.Waarde.Totaal.ToString().ShouldBe(totaal);
        antwoord.Waarde.Status.ShouldBe(Toewijzingsstatus.Volledig);
        antwoord.Waarde.Uniek.ShouldBeTrue();
    }

    [Fact]
    public void WijsToe_OneBestOnBoth_ExplainsWithBestAlternative()
    {
        var vraag = Vraag(Breda(Beste), [2, 3],
            Wie("X", (2, "90"), (3, "88")), Wie("Y", (2, "84"), (3, "86")), Wie("Z", (2, "70"), (3, "60")));

        var uitleg = Toewijzer.WijsToe(vraag, Uitputtend.Oplosser).Waarde.Uitleg.Single(regel => regel.Perceel == 3);

        uitleg.Winnaar.ShouldBe("Y");
        uitleg.Waarom.ShouldBe("X heeft op perceel 3 de hoogste score (88), maar wint perceel 2; de percelen 2 en 3 gaan naar verschillende partijen.");
        Tekst(uitleg.Alternatief!).ShouldBe("2:Y 3:X");
        uitleg.AlternatiefTotaal.ShouldBe(172);
    }

    [Theory]
    [InlineData("beste", "2:X 3:")]
    [InlineData("2-3", "2:X 3:")]
    [InlineData("voorsprong", "2:X 3:")]
    [InlineData("voorkeur", "2: 3:X")]
    public void WijsToe_OneValidForBoth_GivesOneAndIsIncomplete(string beleid, string toewijzing)
    {
        var regels = Breda(Kies(beleid)) with { MinimaalPartners = 2, MaximaalPartners = 3 };
        var vraag = Vraag(regels, [2, 3], Wie("X", (2, "81"), (3, "77")) with { Voorkeur = [3] });

        var antwoord = Toewijzer.WijsToe(vraag, Uitputtend.Oplosser);

        antwoord.Tekst().ShouldBe(toewijzing);
        antwoord.Waarde.Status.ShouldBe(Toewijzingsstatus.Onvolledig);
        antwoord.Waarde.Uniek.ShouldBeTrue();
    }

    [Theory]
    [InlineData(BijEenOverblijver.EenToewijzenRestNietGunnen, "2:X 3:", "Perceel 3 wordt niet gegund.")]
    [InlineData(BijEenOverblijver.HeraanbestedenRest, "2:X 3:", "Perceel 3 wordt opnieuw aanbesteed.")]
    [InlineData(BijEenOverblijver.AllesIntrekken, "2: 3:", "Perceel 3 wordt ingetrokken")]
    [InlineData(BijEenOverblijver.UitzonderingMetBesluit, "2:X 3:", "Met een besluit kan de gepubliceerde uitzondering")]
    public void WijsToe_OneValidForBoth_FollowsSingleBidderPolicy(BijEenOverblijver keuze, string toewijzing, string waarom)
    {
        var vraag = Vraag(Breda(Beste) with { BijEenOverblijver = keuze }, [2, 3], Wie("X", (2, "81"), (3, "77")));

        var antwoord = Toewijzer.WijsToe(vraag, Uitputtend.Oplosser);

        antwoord.Tekst().ShouldBe(toewijzing);
        antwoord.Waarde.Status.ShouldBe(Toewijzingsstatus.Onvolledig);
        antwoord.Waarde.Uitleg.Single(regel => regel.Perceel == 3).Waarom.ShouldContain(waarom);
    }

    [Theory]
    [InlineData("beste", PartijIdentiteit.Combinant, "2:K 3:S", "171")]
    [InlineData("2-3", PartijIdentiteit.Combinant, "2:K 3:S", "171")]
    [InlineData("beste", PartijIdentiteit.Inschrijver, "2:K 3:R", "173")]
    public void WijsToe_CombinationOverlap_FollowsIdentity(string beleid, PartijIdentiteit identiteit, string toewijzing, string totaal)
    {
        var vraag = Vraag(Breda(Kies(beleid), identiteit), [2, 3],
            Wie("K", (2, "88")) with { Combinanten = ["Q", "R"] },
            Wie("R", (3, "85")) with { Combinanten = ["R"] },
            Wie("S", (2, "80"), (3, "83")));

        var antwoord = Toewijzer.WijsToe(vraag, Uitputtend.Oplosser);

        antwoord.Tekst().ShouldBe(toewijzing);
        antwoord.Waarde.Totaal.ToString().ShouldBe(totaal);
    }

    [Fact]
    public void WijsToe_CombinationOverlap_AlternativeIsTheOtherPair()
    {
        var vraag = Vraag(Breda(Beste, PartijIdentiteit.Combinant), [2, 3],
            Wie("K", (2, "88")) with { Combinanten = ["Q", "R"] }, Wie("R", (3, "85")), Wie("S", (2, "80"), (3, "83")));

        var uitleg = Toewijzer.WijsToe(vraag, Uitputtend.Oplosser).Waarde.Uitleg.Single(regel => regel.Perceel == 3);

        Tekst(uitleg.Alternatief!).ShouldBe("2:S 3:R");
        uitleg.AlternatiefTotaal.ShouldBe(165);
        uitleg.Waarom.ShouldBe("R heeft op perceel 3 de hoogste score (85), maar K wint perceel 2 en geldt als dezelfde partij; de percelen 2 en 3 gaan naar verschillende partijen.");
    }

    [Theory]
    [InlineData("2-3", PartijIdentiteit.Concern, "2:X 3:Y", "174")]
    [InlineData("beste", PartijIdentiteit.Concern, "2:Y 3:X2", "177")]
    [InlineData("beste", PartijIdentiteit.InclOnderaannemer, "2:Y 3:X2", "177")]
    [InlineData("beste", PartijIdentiteit.Inschrijver, "2:X 3:X2", "183")]
    [InlineData("beste", PartijIdentiteit.Combinant, "2:X 3:X2", "183")]
    public void WijsToe_SameConcern_FollowsIdentity(string beleid, PartijIdentiteit identiteit, string toewijzing, string totaal)
    {
        var vraag = Vraag(Breda(Kies(beleid), identiteit), [2, 3],
            Wie("X", (2, "91")) with { Concern = "X-groep" },
            Wie("X2", (3, "92")) with { Concern = "X-groep" },
            Wie("Y", (2, "85"), (3, "83")));

        var antwoord = Toewijzer.WijsToe(vraag, Uitputtend.Oplosser);

        antwoord.Tekst().ShouldBe(toewijzing);
        antwoord.Waarde.Totaal.ToString().ShouldBe(totaal);
    }

    private static Toewijzingsvraag Geval5(Beleid beleid) => Vraag(Breda(beleid), [2, 3],
        Wie("X", (2, "82.50"), (3, "80.00")), Wie("Y", (2, "82.50"), (3, "79.00")), Wie("Z", (3, "70.00")));

    [Fact]
    public void WijsToe_TieThatTotalDecides_NeedsNoDraw()
    {
        var antwoord = Toewijzer.WijsToe(Geval5(Beste), Uitputtend.Oplosser).Waarde;

        Tekst(antwoord.Toewijzing).ShouldBe("2:Y 3:X");
        antwoord.Totaal.ToString().ShouldBe("162.5");
        antwoord.Uniek.ShouldBeTrue();
        antwoord.Loting.ShouldBeNull();
    }

    [Fact]
    public void WijsToe_TieInFixedOrder_AsksForDraw()
    {
        var antwoord = Toewijzer.WijsToe(Geval5(TweeEerst), Uitputtend.Oplosser).Waarde;

        antwoord.Status.ShouldBe(Toewijzingsstatus.Loting);
        antwoord.Uniek.ShouldBeFalse();
        antwoord.Loting!.Partijen.ShouldBe(["X", "Y"]);
        antwoord.Loting.Percelen.ShouldBe([2]);
        antwoord.Loting.Omschrijving.ShouldBe("X en Y hebben op perceel 2 dezelfde score (82,5). Het lot bepaalt wie van hen de plaats krijgt.");
    }

    [Theory]
    [InlineData("X", "Y", "2:X 3:Y")]
    [InlineData("Y", "X", "2:Y 3:X")]
    public void WijsToe_TieInFixedOrderAfterDraw_FollowsLot(string eerste, string tweede, string toewijzing)
    {
        var antwoord = Toewijzer.WijsToe(Geval5(TweeEerst) with { Lotvolgorde = [eerste, tweede] }, Uitputtend.Oplosser);

        antwoord.Tekst().ShouldBe(toewijzing);
        antwoord.Waarde.Status.ShouldBe(Toewijzingsstatus.Volledig);
        antwoord.Waarde.Uniek.ShouldBeFalse();
    }

    [Fact]
    public void WijsToe_SecondTieAfterTheFirstDraw_AsksForTheSecondDraw()
    {
        var vraag = Vraag(new() { Beleid = TweeEerst }, [2, 3],
            Wie("A", (2, "80")), Wie("B", (2, "80")), Wie("C", (3, "70")), Wie("D", (3, "70"))) with
        { Lotvolgorde = ["B", "A"] };

        var na = Toewijzer.WijsToe(vraag, Uitputtend.Oplosser).Waarde;
        var daarna = Toewijzer.WijsToe(vraag with { Lotvolgorde = ["B", "A", "D", "C"] }, Uitputtend.Oplosser).Waarde;

        na.Status.ShouldBe(Toewijzingsstatus.Loting);
        na.Loting!.Partijen.ShouldBe(["C", "D"]);
        na.Loting.Percelen.ShouldBe([3]);
        daarna.Status.ShouldBe(Toewijzingsstatus.Volledig);
        Tekst(daarna.Toewijzing).ShouldBe("2:B 3:D");
    }

    [Theory]
    [InlineData(null, "1:X 2:X 3:Y", "273")]
    [InlineData(1, "1:W 2:X 3:Y", "272")]
    public void WijsToe_ThirdPerceel_FollowsMaximumPerParty(int? maximum, string toewijzing, string totaal)
    {
        var regels = Breda(Beste) with { MinimaalPartners = 2, MaximaalPartners = 3, MaximaalPercelenPerPartij = maximum };
        var vraag = Vraag(regels, [1, 2, 3],
            Wie("X", (1, "95"), (2, "90"), (3, "82")), Wie("W", (1, "94")), Wie("Y", (1, "80"), (2, "85"), (3, "88")));

        var antwoord = Toewijzer.WijsToe(vraag, Uitputtend.Oplosser);

        antwoord.Tekst().ShouldBe(toewijzing);
        antwoord.Waarde.Totaal.ToString().ShouldBe(totaal);
        antwoord.Waarde.Status.ShouldBe(Toewijzingsstatus.Volledig);
    }
}
