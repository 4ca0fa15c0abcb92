using static Aanbesteding.Domain.Tests.Procedures.SltInrichting;

namespace Aanbesteding.Domain.Tests.Procedures;

internal sealed partial class SltSpel
{
    internal static readonly IReadOnlyDictionary<string, string> Afspraak = new Dictionary<string, string> { ["SGGZ"] = "tien procent" };

    internal static string Zegel(int perceel, int versie = 1) => Afsprakenset.Maak(perceel, versie, Afspraak).Sha256;

    internal SltSpel Opstellen(DocumentSoort soort, string tekst = "Schone tekst.") => Doe(p => p.PlaatsDocument(Als(Rol.Inkoper), soort, soort.ToString(), tekst));

    internal SltSpel Oordeel(Oordeel oordeel = Domain.Oordeel.Akkoord) => Doe(p => p.GeefJuridischOordeel(Als(Rol.Jurist), oordeel, "Zie advies."));

    internal SltSpel Publiceer(DocumentSoort soort) =>
        Opstellen(soort).Doe(p => p.RondOpstellenAf(Als(Rol.Inkoper))).Oordeel().Doe(p => p.Publiceer(Als(Rol.Inkoper)));

    internal SltSpel TotAanmelden()
    {
        if (Procedure.OpenKeuzes(DocumentSoort.Selectiedocument).Count > 0)
            Doe(p => p.LegKeuzeVast(Als(Rol.Inkoper), "toegang", "de gemeente"));
        return Publiceer(DocumentSoort.Selectiedocument);
    }

    internal SltSpel MeldAan(params AanmeldingInhoud[] inhoud)
    {
        foreach (var een in inhoud)
        {
            Doe(p => p.MagAanmelden(Als(Rol.Aanbieder, null, een.Combinatie.Penvoerder.Id), een));
            Kluis.Add((new Guid(Kluis.Count + 1, 0, 0, new byte[8]), een, Nu));
        }

        return this;
    }

    internal SltSpel Sleutels() => Doe(p => p.DraaiSleutel(Als(Rol.Inkoper))).Doe(p => p.DraaiSleutel(Als(Rol.Voorzitter)));

    internal SltSpel OpenAanmeldingen() =>
        Bel().Sleutels().Doe(p => p.LeesAanmeldingenIn(Als(Rol.Voorzitter), [.. Kluis.Select(k => new Aanmelding(k.Id, k.Inhoud, k.Op, []))]));

    internal SltSpel Toets(params string[] ongeschikt)
    {
        foreach (var aanmelding in Procedure.Aanmeldingen)
            foreach (var eis in Procedure.Inrichting.Geschiktheidseisen)
                Doe(p => p.BeoordeelGeschiktheid(Als(Rol.Inkoper), aanmelding.Id, eis.Id, !ongeschikt.Contains(aanmelding.Partij), "Bewijs bekeken."));
        return Doe(p => p.RondGeschiktheidAf(Als(Rol.Inkoper)));
    }

    /// <summary>From aanmelden until the voorzitter has settled who is suitable.</summary>
    internal SltSpel TotVaststelling(params AanmeldingInhoud[] inhoud) =>
        TotAanmelden().MeldAan(inhoud).OpenAanmeldingen().Toets().Doe(p => p.StelGeschiktheidVast(Als(Rol.Voorzitter)));

    /// <summary>Every beoordelaar gives and locks the mark, and the consensus is the same.</summary>
    internal SltSpel Scoor(Func<string, int, decimal> cijfer) => Individueel(cijfer).Consensus(cijfer);

    internal SltSpel Individueel(Func<string, int, decimal> cijfer)
    {
        foreach (var wie in Procedure.Commissie)
        {
            foreach (var (kandidaat, criterium) in Teltmee())
                Doe(p => p.GeefScore(Als(Rol.Beoordelaar, wie), kandidaat, criterium, cijfer(p.PartijVan(kandidaat), kandidaat.Perceel), "Omdat."));
            Doe(p => p.VergrendelScores(Als(Rol.Beoordelaar, wie)));
        }

        return this;
    }

    internal SltSpel Consensus(Func<string, int, decimal> cijfer)
    {
        foreach (var (kandidaat, criterium) in Teltmee())
            Doe(p => p.LegConsensusVast(Als(Rol.Voorzitter), kandidaat, criterium, cijfer(p.PartijVan(kandidaat), kandidaat.Perceel), $"Het plan van {p.PartijVan(kandidaat)} overtuigt."));
        return Doe(p => p.RondConsensusAf(Als(Rol.Voorzitter)));
    }

    internal SltSpel WijsToe() => Doe(p => p.StelToewijzingVast(Als(Rol.Voorzitter)));

    /// <summary>Reasons to go on over whatever is not in order.</summary>
    internal static readonly Besluitgegevens Toch = new() { Afwijking = "Het mag wachten." };

    internal SltSpel Besluit(string breda, string? altena = null)
    {
        foreach (var (orgaan, keuze) in new[] { (Breda, breda), (Altena, altena ?? breda) })
        {
            Doe(p => p.OpenTaken[0].TaakSoort == "poort"
                ? p.NeemPoortbesluit(Als(Rol.Bestuurder), orgaan, keuze, $"{orgaan} vindt {keuze}.", Toch)
                : p.NeemGunningsbesluit(Als(Rol.Bestuurder), orgaan, keuze, $"{orgaan} vindt {keuze}.", Toch));
        }

        return this;
    }

    /// <summary>A, B and C each apply alone for one perceel; nothing is scored.</summary>
    internal SltSpel TotPoortSelectie() => TotBeoogden().WijsToe().Oordeel();

    internal SltSpel TotBeoogden() =>
        TotVaststelling(Aanmelding(Partij("a"), 1), Aanmelding(Partij("b"), 2), Aanmelding(Partij("c"), 3));

    internal SltSpel TotDialoog() => TotPoortSelectie().NaarDialoog();

    internal SltSpel NaarDialoog() => Besluit("go").Doe(p => p.VerzendSelectiebeslissing(Als(Rol.Inkoper))).Bel();

    internal SltSpel Praat(int perceel, string partij) => Doe(p => p.LegDialoogrondeVast(
        Als(Rol.Inkoper), perceel, partij, Domain.Termijnen.Nederland.Dag(Nu), $"Algemeen over {perceel}.", $"vertrouwelijk van {partij}"));

    internal SltSpel VoerDialoog()
    {
        foreach (var uitslag in Procedure.Beoogden!.Percelen.Where(p => p.Partijen.Count > 0))
        {
            foreach (var partij in uitslag.Partijen)
                Praat(uitslag.Perceel, partij);
            Doe(p => p.StelAfsprakensetVast(Als(Rol.Inkoper), uitslag.Perceel, Afspraak));
        }

        return Doe(p => p.SluitDialoog(Als(Rol.Inkoper)));
    }

    internal SltSpel TotPoortDialoog() => TotDialoog().VoerDialoog().Oordeel();

    internal SltSpel TotInschrijven() => TotPoortDialoog().NaarInschrijven();

    internal SltSpel NaarInschrijven() => Besluit("go").Publiceer(DocumentSoort.Inschrijfdocument);

    internal InschrijvingInhoud Inschrijving(string partij) => Inschrijving(partij, [.. Procedure.Beoogden!.Van(partij)]);

    internal InschrijvingInhoud Inschrijving(string partij, int[] percelen) => new(
        percelen, [.. percelen.SelectMany(p => Procedure.Inrichting.Gunning.Criteria.Select(c => new Plandeel(p, c.Id, $"geheim plan van {partij}")))],
        percelen.ToDictionary(p => p, p => Procedure.Afspraken(p)?.Sha256 ?? ""));

    internal SltSpel OpenInschrijvingen(params string[] partijen)
    {
        List<Inschrijving> inschrijvingen = [];
        foreach (var partij in partijen)
        {
            var prijzen = Procedure.Inrichting.Gunning.MetPrijs ? Prijzen(partij) : null;
            Doe(p => p.MagInschrijven(Als(Rol.Aanbieder, null, partij), Inschrijving(partij), prijzen is null ? null : [.. prijzen.Prijzen.Keys]));
            inschrijvingen.Add(new Inschrijving(new Guid(100 + inschrijvingen.Count, 0, 0, new byte[8]), partij, Inschrijving(partij), Nu) { Prijsvingerafdruk = prijzen?.Vingerafdruk() });
        }

        return Bel().Sleutels().Doe(p => p.LeesInschrijvingenIn(Als(Rol.Voorzitter), inschrijvingen));
    }

    /// <summary>What a party sealed: a million euro for every perceel that it was selected for, and 100.000 more per letter of the alphabet.</summary>
    internal Prijspakket Prijzen(string partij) => new(
        $"{partij}{new string('0', Prijspakket.KortsteZout)}", Procedure.Beoogden!.Van(partij).ToDictionary(p => p, _ => Prijs(partij)));

    /// <summary>Price of a party in eurocents, the same on every perceel.</summary>
    internal Func<string, long> Prijs { get; init; } = partij => 100_000_000L + (10_000_000L * (partij[0] - 'a'));

    internal SltSpel Prijssleutels() => Doe(p => p.DraaiPrijssleutel(Als(Rol.Inkoper))).Doe(p => p.DraaiPrijssleutel(Als(Rol.Voorzitter)));

    /// <summary>Opens the prices, after <paramref name="bederf"/> did something to what lies in the prijskluis.</summary>
    internal SltSpel OpenPrijzen(Action<Dictionary<Guid, Prijspakket>>? bederf = null) =>
        Prijssleutels().Doe(p => p.LeesPrijzenIn(Als(Rol.Voorzitter), InPrijskluis(bederf)));

    internal Dictionary<Guid, Prijspakket> InPrijskluis(Action<Dictionary<Guid, Prijspakket>>? bederf = null)
    {
        var kluis = Procedure.Inschrijvingen.ToDictionary(i => i.Id, i => Prijzen(i.Partij));
        bederf?.Invoke(kluis);
        return kluis;
    }

    internal SltSpel TotBeoordelen() => TotInschrijven().OpenInschrijvingen("a", "b", "c");

    internal SltSpel TotGunningsbesluit(Func<string, int, decimal>? cijfer = null) => TotBeoordelen().Scoor(cijfer ?? ((_, _) => 8)).WijsToe().Oordeel();

    internal SltSpel TotGunningsbeslissing() => TotGunningsbesluit().Besluit("gunnen");

    internal SltSpel TotStandstill() => TotGunningsbeslissing().Doe(p => p.VerzendGunningsbeslissing(Als(Rol.Inkoper)));

    internal SltSpel TotOvereenkomst() => TotStandstill().Bel().Doe(p => p.GunDefinitief(Als(Rol.Inkoper)));

    internal SltSpel Teken()
    {
        foreach (var overeenkomst in Procedure.Overeenkomsten)
        {
            Doe(p => p.TekenOvereenkomst(Als(Rol.Bestuurder), overeenkomst.Perceel, overeenkomst.Partij));
            Doe(p => p.TekenOvereenkomst(Als(Rol.Aanbieder, null, overeenkomst.Partij), overeenkomst.Perceel, overeenkomst.Partij));
        }

        return this;
    }

    private List<(Kandidaat Kandidaat, string Criterium)> Teltmee() => [.. Procedure.Ronde!.Ontbrekend([], Procedure.Wijze(Procedure.Ronde))];
}
