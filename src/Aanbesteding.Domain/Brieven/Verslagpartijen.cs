using Aanbesteding.Domain.Termijnen;

namespace Aanbesteding.Domain;

/// <summary>The parts of the proces-verbaal about parties: who was chosen, who was not, who was set aside, and why.</summary>
internal static class Verslagpartijen
{
    public static void Aanmeldingen(Briefschrijver stuk, Procedure procedure)
    {
        var namen = new Partijnamen(procedure);
        stuk.Kop(1, "De aanmeldingen");
        stuk.Tabel("Wie zich aanmeldde", [new("Partij"), new("Percelen"), new("Geschikt"), new("Geselecteerd voor")], procedure.Aanmeldingen.Select(a =>
            (IReadOnlyList<string>)[namen.Naam(a.Partij), Nummers(a.Inhoud.Percelen), a.Geschikt(procedure.Inrichting) ? "ja" : "nee", Nummers(procedure.Beoogden?.Van(a.Partij) ?? [])]));
        var ongeschikt = procedure.Aanmeldingen.Where(a => a.Oordelen.Any(o => !o.Voldaan)).ToList();
        stuk.Kop(2, "Niet geschikt of uitgesloten");
        if (ongeschikt.Count == 0)
            stuk.Alinea("Iedere partij voldeed aan alle eisen.");
        stuk.Lijst(ongeschikt.SelectMany(a => a.Oordelen.Where(o => !o.Voldaan).Select(o => $"{namen.Naam(a.Partij)}, eis {o.Eis}: {o.Motivering}")));
        stuk.Kop(2, "De keuze tussen geschikte partijen");
        stuk.Lijst((procedure.Beoogden?.Percelen ?? []).SelectMany(p => Toewijzingsreden.Volledig(procedure, p, Gescoord(procedure, p.Perceel))));
    }

    public static void Inschrijvingen(Briefschrijver stuk, Procedure procedure)
    {
        var namen = new Partijnamen(procedure);
        stuk.Kop(1, "De inschrijvingen");
        foreach (var perceel in procedure.Inrichting.Percelen.Select(p => p.Nummer))
        {
            var bladen = procedure.Inschrijvingen.Where(i => i.Inhoud.Percelen.Contains(perceel)).Select(i => (i.Partij, Gebrek: i.Prijsgebreken.GetValueOrDefault(perceel), Blad: Puntenblad.Van(procedure, new Kandidaat(i.Id, perceel)))).ToList();
            stuk.Kop(2, Briefhoofd.Perceel(procedure, perceel));
            if (bladen.Count == 0)
                stuk.Alinea("Op dit perceel heeft niemand ingeschreven.");
            else
                stuk.Tabel($"Uitslag van perceel {perceel}", [new("Partij"), new("Totaal", Getal: true), new("Geldig"), new("Reden")], bladen
                    .OrderBy(b => b.Blad?.Regel?.Rang ?? int.MaxValue).ThenBy(b => b.Partij, StringComparer.Ordinal)
                    .Select(b => (IReadOnlyList<string>)[namen.Naam(b.Partij), b.Blad?.Toon(b.Blad.Regel?.Totaal) ?? "", b.Blad?.Regel?.Geldig == true ? "ja" : "nee", namen.InTekst(b.Gebrek ?? b.Blad?.Regel?.Reden ?? "")]));
        }

        if (procedure.Uitgevallen.Count == 0)
            return;
        stuk.Kop(2, "Uitgevallen na de rangschikking");
        stuk.Lijst(procedure.Uitgevallen.Select(u => $"{namen.Naam(u.Partij)}, {Datumtekst.Datum(Nederland.Dag(u.Op))}: {u.Reden}"));
    }

    private static bool Gescoord(Procedure procedure, int perceel) =>
        procedure.Aanmeldingen.Any(a => Puntenblad.Van(procedure, new Kandidaat(a.Id, perceel)) is not null);

    private static string Nummers(IEnumerable<int> nummers) => Datumtekst.Opsomming([.. nummers.Select(n => $"{n}")]) is { Length: > 0 } tekst ? tekst : "geen";
}
