using NodaTime;
using static Aanbesteding.Domain.Tests.Procedures.SltInrichting;

namespace Aanbesteding.Domain.Tests.Procedures;

public sealed class SelectieTests
{
    private static readonly AanmeldingInhoud Goed = Aanmelding(Partij("a"), 1, 2);

    private static readonly Dictionary<string, (AanmeldingInhoud Inhoud, string Code, string? Veld)> Fouten = new()
    {
        ["andere penvoerder"] = (Aanmelding(Partij("b"), 1), "niet-penvoerder", "penvoerder"),
        ["kvk"] = (Goed with { Combinatie = Goed.Combinatie with { Penvoerder = Goed.Combinatie.Penvoerder with { KvkNummer = "1234567" } } }, "kvk-nummer", "kvkNummer"),
        ["combinant dubbel"] = (Goed with { Combinatie = Goed.Combinatie with { Combinanten = [Lid("a", "x")] } }, "dubbele-combinant", "combinanten"),
        ["geen percelen"] = (Goed with { Percelen = [] }, "leeg", "percelen"),
        ["perceel nul"] = (Goed with { Percelen = [0] }, "onbekend", "percelen"),
        ["perceel vier"] = (Goed with { Percelen = [1, 4] }, "onbekend", "percelen"),
        ["perceel dubbel"] = (Goed with { Percelen = [1, 1] }, "dubbel", "percelen"),
        ["voorkeur dubbel"] = (Goed with { Voorkeur = [1, 1] }, "dubbel", "voorkeur"),
        ["voorkeur elders"] = (Goed with { Voorkeur = [3] }, "voorkeur-zonder-aanmelding", "voorkeur"),
        ["niets aankunnen"] = (Goed with { MaximaalPercelen = 0 }, "maximum-te-laag", "maximaalPercelen"),
        ["eis open"] = (Goed with { Verklaringen = new Dictionary<string, bool> { ["G1"] = true } }, "leeg", "verklaringen.G2"),
        ["motivatie leeg"] = (Goed with { Motivatie = new Dictionary<int, string> { [1] = "x", [2] = " " } }, "leeg", "motivatie.2"),
    };

    public static TheoryData<string> Foutnamen => [.. Fouten.Keys];

    [Theory]
    [MemberData(nameof(Foutnamen))]
    public void MagAanmelden_Fault_IsRefusedWithItsField(string fout)
    {
        var (inhoud, code, veld) = Fouten[fout];
        var spel = new SltSpel().TotAanmelden();

        var weigering = spel.Geweigerd(p => p.MagAanmelden(spel.Als(Rol.Aanbieder, null, "a"), inhoud));

        (weigering.Code, weigering.Veld).ShouldBe((code, veld));
    }

    [Fact]
    public void MagAanmelden_AroundTheClosing_LastTickCountsAndTheInstantItselfDoesNot()
    {
        var spel = new SltSpel().TotAanmelden();
        var sluiting = Domain.Termijnen.Nederland.Ogenblik(new LocalDateTime(2025, 12, 3, 12, 0)).Waarde;

        spel.Nu = sluiting - Duration.Epsilon;
        spel.Doe(p => p.MagAanmelden(spel.Als(Rol.Aanbieder, null, "a"), Goed)).Doe(p => p.MagAanmeldingIntrekken(spel.Als(Rol.Aanbieder, null, "a")));
        spel.Nu = sluiting;

        spel.Geweigerd(p => p.MagAanmelden(spel.Als(Rol.Aanbieder, null, "a"), Goed)).Code.ShouldBe("te-laat");
        spel.Geweigerd(p => p.MagAanmeldingIntrekken(spel.Als(Rol.Aanbieder, null, "a"))).Code.ShouldBe("te-laat");
    }

    [Fact]
    public void MagAanmelden_BeforePublicationOrAfterIntrekking_IsAnotherPhase()
    {
        var ervoor = new SltSpel();
        var erna = new SltSpel().TotAanmelden();
        erna.Doe(p => p.TrekIn(erna.Als(Rol.Bestuurder), "x"));

        foreach (var spel in new[] { ervoor, erna })
            spel.Geweigerd(p => p.MagAanmelden(spel.Als(Rol.Aanbieder, null, "a"), Goed)).Code.ShouldBe("andere-fase");
    }

    [Fact]
    public void DraaiSleutel_BeforeClosing_IsAnotherPhase()
    {
        var spel = new SltSpel().TotAanmelden();
        spel.Nu = spel.Procedure.VolgendMoment!.Value - Duration.Epsilon;
        spel.Procedure.VerstrijkTermijnen(new Moment(spel.Nu, Actor.Bel)).ShouldBeEmpty();

        spel.Geweigerd(p => p.DraaiSleutel(spel.Als(Rol.Inkoper))).Code.ShouldBe("andere-fase");
    }

    [Theory]
    [InlineData(Rol.Inkoper, "ander")]
    [InlineData(Rol.Voorzitter, "inkoper")]
    public void DraaiSleutel_SameRoleOrSamePerson_DoesNotOpen(Rol rol, string persoon)
    {
        var spel = new SltSpel().TotAanmelden().Bel();
        spel.Doe(p => p.DraaiSleutel(spel.Als(Rol.Inkoper)));

        spel.Geweigerd(p => p.DraaiSleutel(spel.Als(rol, persoon))).Code.ShouldBe("zelfde-sleutel");
    }

    [Theory]
    [InlineData(0, Sleutelstand.Open)]
    [InlineData(1, Sleutelstand.WachtOpTweede)]
    public void DraaiSleutel_AfterTenMinutes_ExactlyTenStillOpens(long ticks, Sleutelstand stand)
    {
        var spel = new SltSpel().TotAanmelden().Bel();
        spel.Doe(p => p.DraaiSleutel(spel.Als(Rol.Inkoper)));
        spel.Nu += Duration.FromMinutes(10) + Duration.FromTicks(ticks);

        spel.Probeer(p => p.DraaiSleutel(spel.Als(Rol.Voorzitter))).Waarde.ShouldBe(stand);
    }

    [Fact]
    public void LeesAanmeldingenIn_WithoutTwoKeys_IsRefused()
    {
        var spel = new SltSpel().TotAanmelden().Bel();

        spel.Geweigerd(p => p.LeesAanmeldingenIn(spel.Als(Rol.Inkoper), [])).Code.ShouldBe("kluis-dicht");
        spel.Doe(p => p.DraaiSleutel(spel.Als(Rol.Inkoper)));
        spel.Geweigerd(p => p.LeesAanmeldingenIn(spel.Als(Rol.Inkoper), [])).Code.ShouldBe("kluis-dicht");
        spel.Doe(p => p.DraaiSleutel(spel.Als(Rol.Voorzitter)));
        spel.Geweigerd(p => p.LeesInschrijvingenIn(spel.Als(Rol.Inkoper), [])).Code.ShouldBe("kluis-dicht");
    }

    [Fact]
    public void LeesAanmeldingenIn_SamePartyTwiceOrLate_OnlyTheLastInTimeCounts()
    {
        var spel = new SltSpel().TotAanmelden().MeldAan(Aanmelding(Partij("a"), 1));
        spel.Nu += Duration.FromHours(1);
        spel.MeldAan(Aanmelding(Partij("a"), 2));
        spel.Kluis.Add((Guid.NewGuid(), Aanmelding(Partij("a"), 3), spel.Procedure.VolgendMoment!.Value));

        spel.OpenAanmeldingen();

        spel.Procedure.Aanmeldingen.Single().Inhoud.Percelen.ShouldBe([2]);
    }

    [Theory]
    [InlineData("sociale-basis")]
    [InlineData("jeugdhulpaanbieder")]
    public void Geschikten_HalfASamenwerkingsverband_IsNotSuitable(string soort)
    {
        var alleen = Partij("a", soort);
        var samen = Partij("b", soort) with { Combinanten = [Lid("c", "sociale-basis", "jeugdhulpaanbieder")] };

        var spel = new SltSpel().TotVaststelling(Aanmelding(alleen, 1), Aanmelding(samen, 1));

        spel.Procedure.Geschikten().Select(a => a.Partij).ShouldBe(["b"]);
    }

    [Fact]
    public void BeoordeelGeschiktheid_UnknownOrWithoutReason_IsRefused()
    {
        var spel = new SltSpel().TotAanmelden().MeldAan(Goed).OpenAanmeldingen();
        var (inkoper, id) = (spel.Als(Rol.Inkoper), spel.Procedure.Aanmeldingen[0].Id);

        spel.Geweigerd(p => p.BeoordeelGeschiktheid(inkoper, Guid.NewGuid(), "G1", true, "")).Veld.ShouldBe("aanmelding");
        spel.Geweigerd(p => p.BeoordeelGeschiktheid(inkoper, id, "samenstelling", true, "")).Veld.ShouldBe("eis");
        spel.Geweigerd(p => p.BeoordeelGeschiktheid(inkoper, id, "G1", false, " ")).Veld.ShouldBe("motivering");
        spel.Geweigerd(p => p.RondGeschiktheidAf(inkoper)).Code.ShouldBe("geschiktheid-onvolledig");
    }

    [Theory]
    [InlineData("1 2 3", "a:1 b:2 c:3", "")]
    [InlineData("more suitable than places", "a:1 b:1", "1")]
    [InlineData("Breda full, both places certain", "a:2 b:3", "")]
    [InlineData("one of the Breda percelen contested", "a:2 b:2 c:3", "2 3")]
    [InlineData("one party for both", "a:2,3", "2 3")]
    [InlineData("three for perceel 1, Breda untouched", "a:1 b:1 c:2 d:3", "1")]
    [InlineData("nobody", "", "")]
    public void StelGeschiktheidVast_Applicants_ScoresOnlyWhereThereIsAChoice(string situatie, string wie, string verwacht)
    {
        var inhoud = wie.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Split(':'))
            .Select(w => Aanmelding(Partij(w[0]), [.. w[1].Split(',').Select(int.Parse)])).ToArray();

        var spel = new SltSpel().TotVaststelling(inhoud);

        var gescoord = spel.Procedure.Rondes.SelectMany(r => r.Kandidaten).Select(k => k.Perceel).Distinct().Order();
        string.Join(' ', gescoord).ShouldBe(verwacht, situatie);
    }

    [Fact]
    public void StelGeschiktheidVast_MaximumOfPartnersLeavesAChoice_IsScoredAndNotDrawn()
    {
        var spel = new SltSpel(Met(r => r with { VerschillendeWinnaar = [], MaximaalPartners = 2 }));

        spel.TotVaststelling(Aanmelding(Partij("a"), 1), Aanmelding(Partij("b"), 2), Aanmelding(Partij("c"), 3));

        spel.Procedure.Ronde!.Kandidaten.Select(k => k.Perceel).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void StelToewijzingVast_OnePartyForBothBredaPercelen_GetsTheBetterOneAndTheRestStaysEmpty()
    {
        var spel = new SltSpel().TotVaststelling(Aanmelding(Partij("a"), 2, 3)).Scoor((_, perceel) => perceel == 3 ? 8 : 6).WijsToe();

        spel.Procedure.Beoogden!.Percelen.Select(p => string.Join('+', p.Partijen)).ShouldBe(["", "", "a"]);
        spel.Procedure.Beoogden.Volledig.ShouldBeFalse();
    }

    [Fact]
    public void VerzendSelectiebeslissing_RejectedParty_ReadsItsOwnReasonsAndNothingOfOthers()
    {
        var spel = new SltSpel().TotAanmelden().MeldAan(Aanmelding(Partij("a"), 1), Aanmelding(Partij("b"), 1), Aanmelding(Partij("z"), 1)).OpenAanmeldingen().Toets("z");
        spel.Doe(p => p.StelGeschiktheidVast(spel.Als(Rol.Voorzitter))).Scoor((partij, _) => partij == "a" ? 8 : 6).WijsToe().Oordeel().Besluit("go");

        spel.Doe(p => p.VerzendSelectiebeslissing(spel.Als(Rol.Inkoper)));

        var brieven = spel.Brieven("Selectiebeslissing").ToDictionary(b => b.Partij, b => b.Tekst);
        brieven["a"].ShouldContain("U bent geselecteerd voor de dialoog over dit perceel.");
        brieven["b"].ShouldContain("S1 Onderdeel S1\n\nUw cijfer: 6 van 10.\n\nHet plan van b overtuigt.");
        brieven["b"].ShouldContain("S1 Onderdeel S1: Stichting A kreeg een hoger cijfer dan u, 8 tegen 6.");
        brieven["b"].ShouldNotContain("Het plan van a");
        brieven["z"].ShouldContain("Eis G1: Is de partij ingeschreven?\n\nBewijs bekeken.");
        brieven["z"].ShouldNotContain("S1");
        brieven.Values.ShouldAllBe(tekst => tekst.Contains("uiterlijk dinsdag 23 december 2025") && !tekst.Contains("geheime motivatie"));
    }
}
