using Aanbesteding.Domain.Tests.Procedures;

namespace Aanbesteding.Domain.Tests.Brieven;

public sealed class BrieftoetsTests
{
    [Fact]
    public void Gunning_Complete_HasNothingToSay() => Brieftoets.Gunning(Briefspel.TeVerzenden(Briefspel.Twee).Procedure).ShouldBeEmpty();

    [Fact]
    public void VerzendGunningsbeslissing_MotivationGone_IsRefusedWithPartyPerceelAndPart() =>
        Geweigerd<IReadOnlyList<Beoordelingsronde>>(nameof(Procedure.Rondes), oud => Consensus(oud, o => o with { Motivering = " " }), "In de brief aan Stichting B, perceel 1: de motivering op K1 ontbreekt.");

    [Fact]
    public void VerzendGunningsbeslissing_MarkGone_IsRefused() =>
        Geweigerd<IReadOnlyList<Beoordelingsronde>>(nameof(Procedure.Rondes), oud => Consensus(oud, _ => null), "In de brief aan Stichting B, perceel 1: het cijfer op K1 ontbreekt.");

    [Fact]
    public void VerzendGunningsbeslissing_MarksOfTheWinnerGone_IsRefusedInTheLetterOfTheOther() => Geweigerd<IReadOnlyList<Beoordelingsronde>>(
        nameof(Procedure.Rondes), oud => [.. oud.Select(r => r with { Consensus = [.. r.Consensus.Where(o => o.Kandidaat.Inzending != new Guid(100, 0, 0, new byte[8]))] })],
        "In de brief aan Stichting B, perceel 1: de cijfers van de begunstigde ontbreken.");

    [Fact]
    public void VerzendGunningsbeslissing_NotScored_IsRefused() => Geweigerd<IReadOnlyList<Beoordelingsronde>>(
        nameof(Procedure.Rondes), _ => [], "In de brief aan Stichting A, perceel 1: de beoordeling ontbreekt.");

    [Fact]
    public void VerzendGunningsbeslissing_StandstillNotPlanned_IsRefused() => Geweigerd<Inrichting>(
        nameof(Procedure.Inrichting), oud => oud with { Planning = [.. oud.Planning.Where(t => t.Naam != "opschortende-termijn")] }, "In alle brieven: de opschortende termijn ontbreekt.");

    [Fact]
    public void VerzendGunningsbeslissing_WinnerWithoutName_IsRefused() => Geweigerd<IReadOnlyList<Aanmelding>>(
        nameof(Procedure.Aanmeldingen), oud => [.. oud.Select(a => a.Partij == "a" ? Naamloos(a) : a)], "In de brief aan Stichting B, perceel 1: de naam van de begunstigde ontbreekt.");

    [Fact]
    public void VerzendGunningsbeslissing_PerceelUnexplained_IsRefused() => Geweigerd<IReadOnlyList<Toewijzingsbesluit>>(
        nameof(Procedure.Toewijzingen), oud => [.. oud.Select(t => t with { Percelen = [.. t.Percelen.Select(p => p with { Waarom = [""] })] })], "In de brief aan Stichting A, perceel 1: de uitleg van de toewijzing ontbreekt.");

    [Fact]
    public void VerzendGunningsbeslissing_PerceelNotAllocated_IsRefused() => Geweigerd<IReadOnlyList<Toewijzingsbesluit>>(
        nameof(Procedure.Toewijzingen), oud => [.. oud.Select(t => t with { Percelen = [.. t.Percelen.Where(p => p.Perceel > 1)] })], "In de brief aan Stichting A, perceel 1: de toewijzing ontbreekt.");

    [Fact]
    public void VerzendGunningsbeslissing_PriceStillSealed_IsRefused() => Geweigerd<Inrichting>(
        nameof(Procedure.Inrichting), oud => oud with { Gunning = oud.Gunning with { Methode = Domain.Beoordeling.Scoremethode.KwaliteitPerPrijs } }, "In de brief aan Stichting B, perceel 1: de prijs ontbreekt.");

    [Fact]
    public void TrekGunningsbeslissingIn_ReasonThatQuotesAPlan_IsRefusedForWhoeverDidNotWriteIt()
    {
        const string Zin = "Wij zetten in iedere wijk een vast team van acht mensen neer";
        var spel = Briefspel.TeVerzenden(Briefspel.Twee);
        spel.Doe(p => p.VerzendGunningsbeslissing(spel.Als(Rol.Inkoper)));
        Schrijf(spel, "a", $"Vooraf. {Zin}. En meer.");

        var weigering = spel.Geweigerd(p => p.TrekGunningsbeslissingIn(spel.Als(Rol.Jurist), $"De commissie miste dit: {Zin}.", herbeoordelen: true));

        weigering.Code.ShouldBe("brief-onvolledig");
        weigering.Tekst.ShouldContain("In de brief aan Stichting B");
        weigering.Tekst.ShouldNotContain("Stichting A");
    }

    [Fact]
    public void VerzendGunningsbeslissing_QuoteFromAnothersPlan_IsRefusedWithItsPlaceAndNeverItsWords()
    {
        const string Zin = "Wij zetten in iedere wijk een vast team van acht mensen neer";
        var spel = Briefspel.TeVerzenden(Briefspel.Twee);
        Schrijf(spel, "a", $"Vooraf. {Zin}! En meer.");
        spel.Procedure.Zet<IReadOnlyList<Beoordelingsronde>>(nameof(Procedure.Rondes), oud => Consensus(oud, o => o with { Motivering = $"Anders dan de ander:\n“wij zetten in iedere wijk,\n  een vast team van acht mensen neer”." }));

        var weigering = spel.Geweigerd(p => p.VerzendGunningsbeslissing(spel.Als(Rol.Inkoper)));
        Schrijf(spel, "b", $"Ook van ons. {Zin}.");
        var eigen = Brieftoets.Gunning(spel.Procedure);

        weigering.Code.ShouldBe("brief-onvolledig");
        weigering.Tekst.ShouldContain("In de brief aan Stichting B: in het deel ‘Perceel 1: Altena, Drimmelen-Geertruidenberg en Oosterhout, Hoe uw inschrijving is beoordeeld, K1 Onderdeel K1’ staat een zin uit het plan van een ander.");
        weigering.Tekst.ShouldNotContain("wijk");
        eigen.ShouldBeEmpty();
    }

    [Fact]
    public void Gunning_FewWordsOfAnothersPlan_AreEverybodys()
    {
        var spel = Briefspel.TeVerzenden(Briefspel.Twee);
        Schrijf(spel, "a", "Over b op K1.");

        Brieftoets.Gunning(spel.Procedure).ShouldBeEmpty();
    }

    [Fact]
    public void VerzendSelectiebeslissing_QuoteFromAnothersAanmelding_IsRefused()
    {
        var spel = new SltSpel().TotBeoogden().WijsToe().Oordeel().Besluit("go");
        spel.Procedure.Zet<IReadOnlyList<Aanmelding>>(nameof(Procedure.Aanmeldingen), oud =>
            [.. oud.Select(a => a.Partij == "a" ? a with { Oordelen = [new Eisoordeel("G1", false, "Anders dan geheime motivatie van b voor 2.")] } : a)]);

        var weigering = spel.Geweigerd(p => p.VerzendSelectiebeslissing(spel.Als(Rol.Inkoper)));

        weigering.Tekst.ShouldContain("In de brief aan Stichting A: in het deel ‘De eisen waaraan u niet voldoet, Eis G1: Is de partij ingeschreven?’");
        weigering.Tekst.ShouldNotContain("motivatie van b");
    }

    private static void Geweigerd<T>(string eigenschap, Func<T, T> door, string zin)
    {
        var spel = Briefspel.TeVerzenden(Briefspel.Twee);
        spel.Procedure.Zet(eigenschap, door);

        var weigering = spel.Geweigerd(p => p.VerzendGunningsbeslissing(spel.Als(Rol.Inkoper)));

        weigering.Code.ShouldBe("brief-onvolledig");
        weigering.Tekst.ShouldContain(zin);
    }

    /// <summary>Changes, or takes away, what the commissie said of B on K1.</summary>
    private static IReadOnlyList<Beoordelingsronde> Consensus(IReadOnlyList<Beoordelingsronde> rondes, Func<Commissieoordeel, Commissieoordeel?> door) =>
        [.. rondes.Select(r => r with { Consensus = [.. r.Consensus.Select(o => o.Criterium == "K1" && o.Kandidaat.Inzending == new Guid(101, 0, 0, new byte[8]) ? door(o) : o).OfType<Commissieoordeel>()] })];

    private static Aanmelding Naamloos(Aanmelding aanmelding) => aanmelding with
    {
        Inhoud = aanmelding.Inhoud with { Combinatie = aanmelding.Inhoud.Combinatie with { Penvoerder = aanmelding.Inhoud.Combinatie.Penvoerder with { Naam = "" } } },
    };

    private static void Schrijf(SltSpel spel, string partij, string plan) => spel.Procedure.Zet<IReadOnlyList<Inschrijving>>(nameof(Procedure.Inschrijvingen), oud =>
        [.. oud.Select(i => i.Partij == partij ? i with { Inhoud = i.Inhoud with { PlanVanAanpak = [new Plandeel(1, "K1", plan)] } } : i)]);
}
