using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain.Toelating;

/// <summary>Letters about one aanvraag: what is decided on which eis, why, and what can be done.</summary>
internal static class Toelatingsbrieven
{
    /// <summary>Which eisen are not met, why, and until when that can be repaired.</summary>
    public static Schriftstuk Herstel(Toelatingsaanvraag aanvraag, IReadOnlyList<Toelatingseis> eisen, Instant nu)
    {
        var termijn = aanvraag.TermijnMet("hersteltermijn")!;
        var brief = new Briefschrijver()
            .Alinea($"Uw aanvraag voor ‘{aanvraag.Systeem.Inrichting.Naam}’ voldoet nog niet aan alle eisen. U kunt dat herstellen tot en met {Datumtekst.DatumMetWeekdag(termijn.LaatsteDag)}. Iedere aanbieder krijgt hiervoor evenveel tijd.")
            .Kop(1, "Wat u kunt herstellen");
        Eisen(brief, aanvraag, eisen);
        brief.Kop(1, "Wat er daarna gebeurt")
            .Alinea("Zolang wij op uw herstel wachten, staat onze beslistermijn stil. Herstelt u niet op tijd, dan beslissen wij op wat wij nu hebben.");
        return Af(brief, aanvraag, "Herstel uw aanvraag", nu);
    }

    /// <summary>The decision per categorie, with the reason of every refusal.</summary>
    public static Schriftstuk Besluit(Toelatingsaanvraag aanvraag, Instant nu)
    {
        var (systeem, besluit) = (aanvraag.Systeem, aanvraag.Besluit!);
        var geweigerd = besluit.Categorieen.Where(c => !c.Toegelaten).ToList();
        var brief = new Briefschrijver();
        if (besluit.Toegelaten is { Count: > 0 } toegelaten)
        {
            brief.Alinea(geweigerd.Count == 0
                    ? $"U bent toegelaten tot ‘{systeem.Inrichting.Naam}’. U voldoet aan alle eisen."
                    : $"U bent toegelaten tot een deel van ‘{systeem.Inrichting.Naam}’. Hiervoor voldoet u aan alle eisen:")
                .Lijst(toegelaten.Select(c => systeem.Categorie(c)!.Naam))
                .Alinea($"Wij hebben de overeenkomst met dit besluit ondertekend. Teken haar zelf in het portaal tot en met {Datumtekst.DatumMetWeekdag(aanvraag.TermijnMet("tekentermijn")!.LaatsteDag)}. De tekst is voor iedere deelnemer dezelfde; over de voorwaarden wordt niet onderhandeld.");
        }

        if (geweigerd.Count > 0)
        {
            brief.Alinea($"Wij laten u niet toe tot: {Datumtekst.Opsomming([.. geweigerd.Select(c => systeem.Categorie(c.Categorie)!.Naam)])}. U voldoet niet aan iedere eis. Hieronder leest u aan welke niet, wat wij hebben gezien, en wat u kunt doen.")
                .Kop(1, "Waaraan u niet voldoet");
            var gezakt = geweigerd.SelectMany(c => c.Gezakt).ToHashSet(StringComparer.Ordinal);
            Eisen(brief, aanvraag, [.. aanvraag.Eisen.Where(e => gezakt.Contains(e.Id))]);
            brief.Kop(1, "Wat u kunt doen")
                .Alinea("U kunt op ieder moment een nieuwe aanvraag indienen. Bewijzen die u al gaf, kunt u opnieuw gebruiken.")
                .Alinea($"Bent u het niet eens met deze beslissing? Maak dan bezwaar tot en met {Datumtekst.DatumMetWeekdag(aanvraag.TermijnMet("bezwaartermijn")!.LaatsteDag)}, of leg de zaak voor aan {systeem.Inrichting.Brieven?.Rechtbank ?? Briefgegevens.BevoegdeRechtbank}.");
        }

        return Af(brief, aanvraag, geweigerd.Count == 0 ? "U bent toegelaten" : besluit.Toegelaten.Count == 0 ? "Uw aanvraag is geweigerd" : "Besluit op uw aanvraag", nu);
    }

    private static void Eisen(Briefschrijver brief, Toelatingsaanvraag aanvraag, IReadOnlyList<Toelatingseis> eisen)
    {
        foreach (var eis in eisen)
        {
            var bevinding = aanvraag.Bevindingen.FirstOrDefault(b => b.Eis == eis.Id);
            var uitkomst = Toelatingstoets.Uitkomst(eis, bevinding?.Vastgesteld, aanvraag.PeildagVan(eis.Id));
            brief.Kop(2, $"{eis.Id}: {eis.Vraag}").Alinea($"De eis: {eis.Uitleg} ({eis.Grondslag})").Alinea(uitkomst.Reden);
            if (bevinding is { Toelichting.Length: > 0 })
                brief.Alinea($"Wat wij hebben gezien: {bevinding.Toelichting}");
            brief.Alinea($"Wat u kunt doen: {eis.Herstel}");
        }
    }

    private static Schriftstuk Af(Briefschrijver brief, Toelatingsaanvraag aanvraag, string titel, Instant nu)
    {
        var inrichting = aanvraag.Systeem.Inrichting;
        Briefhoofd.Contact(brief.Kop(1, "Contact"), inrichting.Opdrachtgever, inrichting.Brieven);
        return brief.Stuk(titel,
            new Gegeven("Van", inrichting.Opdrachtgever), new Gegeven("Aan", aanvraag.Naam), new Gegeven("Datum", Datumtekst.Datum(Nederland.Dag(nu))),
            new Gegeven("Kenmerk", aanvraag.Systeem.Kenmerk), new Gegeven("Open house", inrichting.Naam));
    }
}
