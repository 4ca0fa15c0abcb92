using Aanbesteding.Domain.Toelating;
using CsCheck;
using NodaTime;
using static Aanbesteding.Domain.Tests.Toelating.OpenHouseInrichting;

namespace Aanbesteding.Domain.Tests.Toelating;

public sealed class GelijkheidsbewijsTests
{
    private static readonly LocalDate Ingang = OpenHouseSpel.BeginDag.PlusDays(21).PlusMonths(3);

    [Fact]
    public void Neem_ConceptOrWithdrawn_IsPassedOver()
    {
        var spel = OpenHouseSpel.Open();
        var ingetrokken = spel.Ingediend("p2", [Gezin]);
        spel.Doe(ingetrokken, a => a.TrekIn(spel.Van("p2")));

        Verslag(spel, spel.Concept("p1", [Gezin]), ingetrokken).Aanvragen.ShouldBe(0);
    }

    [Fact]
    public void Neem_AdmittedRefusedAndRunning_CountsEach()
    {
        var spel = OpenHouseSpel.Open();
        var beide = spel.Toegelaten("p1", Gezin, Beschermd);
        var lopend = spel.Ingediend("p2", [Gezin]);
        var geweigerd = Geweigerd(spel, "p3");

        var verslag = Verslag(spel, beide, lopend, geweigerd);

        (verslag.Aanvragen, verslag.Toegelaten, verslag.Geweigerd, verslag.Lopend, verslag.Klopt).ShouldBe((3, 2, 1, 1, true));
    }

    [Theory]
    [InlineData("andere-beslistermijn", nameof(Toelatingsaanvraag.BeslisVoor))]
    [InlineData("andere-versie", nameof(Toelatingsaanvraag.Versienummer))]
    [InlineData("te-laat-beslist", "Op")]
    [InlineData("zelfde-persoon", "Door")]
    [InlineData("andere-categorieen", "Andere")]
    [InlineData("toegelaten-zonder-te-voldoen", "Bevinding")]
    [InlineData("geweigerd-terwijl-voldaan", "Weiger")]
    [InlineData("andere-eisen", "Eisen")]
    [InlineData("geen-herstelkans", "Kans")]
    public void Neem_TamperedAanvraag_IsNamed(string code, string wat)
    {
        var spel = OpenHouseSpel.Open();
        spel.NieuweVersie("H1", new(null, null, Tekst + " Nieuw."), Ingang);
        Toelatingsaanvraag[] goed = [spel.Toegelaten("p1", Gezin), spel.Toegelaten("p2", Beschermd)];
        var fout = code is "andere-eisen" or "geen-herstelkans" ? Geweigerd(spel, "p9") : spel.Toegelaten("p9", Gezin);
        Verslag(spel, [.. goed, fout]).Klopt.ShouldBeTrue();
        var besluit = fout.Besluit!;

        _ = wat switch
        {
            "BeslisVoor" => Zet(fout, wat, fout.BeslisVoor!.Value + Duration.FromDays(1)),
            "Versienummer" => Zet(fout, wat, 2),
            "Op" => Zet(fout, "Besluit", besluit with { Op = fout.BeslisVoor!.Value }),
            "Door" => Zet(fout, "Besluit", besluit with { Door = "inkoper-a" }),
            "Andere" => Zet(fout, "Besluit", besluit with { Categorieen = [.. besluit.Categorieen, new(Beschermd, true, [])] }),
            "Bevinding" => Zet(fout, "Bevindingen", fout.Bevindingen.Select(b => b.Eis == "E2" ? b with { Vastgesteld = Antwoord("E2", "1") } : b).ToList()),
            "Weiger" => Zet(fout, "Besluit", besluit with { Categorieen = [new(Gezin, false, ["E2"])] }),
            "Eisen" => Zet(fout, "Besluit", besluit with { Categorieen = [new(Gezin, false, ["E1"])] }),
            _ => Zet(fout, "Herstelverzoeken", Array.Empty<Herstelverzoek>()),
        };

        var ongelijk = Verslag(spel, [.. goed, fout]).Ongelijk;
        ongelijk.ShouldContain(o => o.Code == code);
        ongelijk.ShouldAllBe(o => o.Aanbieder == "Stichting p9" && o.Zaak == fout.Id && o.Uitleg.Length > 0);
    }

    [Fact]
    public void Neem_TermPassedWithoutADecision_IsNamedOnlyWhenItHasPassed()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Ingediend("p1", [Gezin]);

        spel.Nu = aanvraag.BeslisVoor!.Value - Duration.FromSeconds(1);
        Verslag(spel, aanvraag).Klopt.ShouldBeTrue();
        spel.Nu += Duration.FromSeconds(1);

        Verslag(spel, aanvraag).Ongelijk.ShouldHaveSingleItem().Code.ShouldBe("beslistermijn-voorbij");
    }

    [Fact]
    public void Neem_TermStandsStill_IsNotLate()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Ingediend("p1", [Gezin], Antwoord("E2", "1"));
        spel.Op(spel.Vandaag.PlusDays(41)).Herstelvraag(aanvraag).Later(5);

        Verslag(spel, aanvraag).Klopt.ShouldBeTrue();
    }

    [Theory]
    [InlineData(2, "")]
    [InlineData(1, "andere tekst")]
    public void Neem_DeelnemerSignedAnotherText_IsNamed(int versie, string sha)
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Getekend("p1", Gezin);
        var deelnemer = Deelnemer.Van(Guid.NewGuid(), aanvraag, Gezin, spel.Van("p1"));
        Zet(deelnemer, "Ondertekening", deelnemer.Ondertekening with { Versie = versie, ContractSha256 = sha.Length == 0 ? deelnemer.Ondertekening.ContractSha256 : sha });

        var fout = Verslag(spel, [aanvraag], deelnemer).Ongelijk.ShouldHaveSingleItem();

        (fout.Code, fout.Aanbieder, fout.Categorie, fout.Zaak).ShouldBe(("andere-voorwaarden", "Stichting p1", Gezin, deelnemer.Id));
    }

    [Fact]
    public void Neem_DeelnemerWithoutAdmission_IsNamed()
    {
        var spel = OpenHouseSpel.Open();
        var aanvraag = spel.Getekend("p1", Gezin);
        var deelnemer = Deelnemer.Van(Guid.NewGuid(), aanvraag, Gezin, spel.Van("p1"));
        Zet(deelnemer, "Categorie", Beschermd);

        var fout = Verslag(spel, [aanvraag], deelnemer).Ongelijk.ShouldHaveSingleItem();

        (fout.Code, fout.Zaak).ShouldBe(("zonder-toelating", deelnemer.Id));
    }

    private static readonly Gen<(int Wacht, int Fout, int Herstel, bool Beide, int Toets)[]> Verlopen =
        Gen.Select(Gen.Int[0, 30], Gen.Int[0, 6], Gen.Int[0, 12], Gen.Bool, Gen.Int[0, 25]).Array[1, 6];

    /// <summary>People who keep to the commands cannot make an unequal open house, whatever they do and in whatever order.</summary>
    [Fact]
    public void Verslag_AnyHistoryPlayedByTheRules_Holds() => Verlopen.Sample(
        verlopen =>
        {
            var spel = OpenHouseSpel.Open();
            spel.NieuweVersie("H2", new([.. Eisen.Select(e => e.Id == "E2" ? e with { Regel = new Beslisregel.Minstens(3) } : e)], null, Tekst + " Nieuw."), Ingang);
            List<Toelatingsaanvraag> aanvragen = [];
            List<Deelnemer> deelnemers = [];
            foreach (var (stap, n) in verlopen.Select((v, i) => (v, i)))
            {
                spel.Later(stap.Wacht);
                string[] categorieen = stap.Beide ? [Gezin, Beschermd] : [Gezin];
                var aanvraag = spel.Ingediend($"p{n}", categorieen, [Antwoord("E2", stap.Fout > 3 ? "1" : "3"), .. stap.Fout is 2 or 5 ? [Antwoord("E5", "9")] : Array.Empty<Eisantwoord>()]);
                aanvragen.Add(aanvraag);
                spel.Later(stap.Toets).Bevind(aanvraag);
                if (aanvraag.NietVoldaan.Count > 0)
                {
                    spel.Herstelvraag(aanvraag);
                    if (stap.Herstel > 10)
                        spel.Verstrijk(aanvraag);
                    else
                        spel.Later(stap.Herstel).Hersteld(aanvraag, [.. aanvraag.Herstel!.Eisen.Take(1 + (stap.Herstel % 2)).Select(e => e == "E2" ? Antwoord(e, "3") : Antwoord(e, "4"))]);
                }

                spel.Getoetst(aanvraag).Later(stap.Toets % 5);
                spel.Beslis(aanvraag, [.. categorieen.Select(c => aanvraag.Toetsing(c).All(u => u.Voldaan))]);
                if (aanvraag.Besluit!.Toegelaten.Count == 0 || stap.Fout == 3)
                    continue;
                spel.Later(stap.Wacht % 20);
                spel.Doe(aanvraag, a => a.Teken(spel.Van(a.Partij), spel.Systeem.VersieOp(spel.Vandaag)!.ContractSha256));
                deelnemers.AddRange(aanvraag.Besluit.Toegelaten.Select(c => Deelnemer.Van(Guid.NewGuid(), aanvraag, c, spel.Van(aanvraag.Partij))));
            }

            var verslag = Verslag(spel, [.. aanvragen], [.. deelnemers]);

            verslag.Ongelijk.ShouldBeEmpty();
            (verslag.Aanvragen, verslag.Lopend, verslag.Deelnemers).ShouldBe((aanvragen.Count, 0, deelnemers.Count));
        }, iter: 60);

    private static Toelatingsaanvraag Geweigerd(OpenHouseSpel spel, string partij)
    {
        var aanvraag = spel.Ingediend(partij, [Gezin], Antwoord("E2", "1"));
        spel.Herstelvraag(aanvraag).Hersteld(aanvraag, Antwoord("E2", "0")).Getoetst(aanvraag).Beslis(aanvraag, false);
        return aanvraag;
    }

    private static Gelijkheidsverslag Verslag(OpenHouseSpel spel, params Toelatingsaanvraag[] aanvragen) => Verslag(spel, aanvragen, []);

    private static Gelijkheidsverslag Verslag(OpenHouseSpel spel, Toelatingsaanvraag[] aanvragen, params Deelnemer[] deelnemers)
    {
        var bewijs = new Gelijkheidsbewijs(spel.Systeem);
        foreach (var aanvraag in aanvragen)
            bewijs.Neem(aanvraag, spel.Nu);
        foreach (var deelnemer in deelnemers)
            bewijs.Neem(deelnemer);
        return bewijs.Verslag();
    }

    /// <summary>What no command can do: another hand in the database.</summary>
    private static bool Zet<T>(T zaak, string naam, object waarde)
        where T : Zaak
    {
        typeof(T).GetProperty(naam)!.SetValue(zaak, waarde);
        return true;
    }
}
