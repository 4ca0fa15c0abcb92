using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>
/// The proces-verbaal van opdrachtverlening, made from the facts of the procedure. Art. 2.39 Aw asks for one in a SAS procedure
/// without saying what is in it; the contents are those of art. 2.132 Aw (art. 84 Directive 2014/24/EU), applied by analogy:
/// the buyer, subject and value; who was chosen and who was not, with reasons; who was set aside; the form of the procedure;
/// draws, decisions and percelen that were not awarded; and where the dossier stood. It is the buyer's own record: it names
/// everybody, and is not sent to parties.
/// </summary>
public static class Opdrachtverslag
{
    /// <summary>Writes the report.</summary>
    /// <param name="procedure">A procedure with contracts.</param>
    /// <param name="nu">When it is made.</param>
    /// <param name="dossierkop">Hash of the last entry of the dossier.</param>
    /// <param name="toevoeging">What the inkoper adds; null or empty for nothing.</param>
    public static Schriftstuk Van(Procedure procedure, Instant nu, string dossierkop, string? toevoeging)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(dossierkop);
        var stuk = new Briefschrijver();
        Opdracht(stuk, procedure);
        Verloop(stuk, procedure);
        Verslagpartijen.Aanmeldingen(stuk, procedure);
        Verslagpartijen.Inschrijvingen(stuk, procedure);
        Gunning(stuk, procedure);
        Gedingen(stuk, procedure);
        Lotingen(stuk, procedure);
        Besluiten(stuk, procedure);
        Slot(stuk, dossierkop, toevoeging);
        return stuk.Stuk("Proces-verbaal van opdrachtverlening", [
            new("Aanbestedende dienst", procedure.Inrichting.Opdrachtgever),
            new("Opdracht", procedure.Inrichting.Naam),
            new("Kenmerk", procedure.Kenmerk),
            new("Opgemaakt", Datumtekst.Tijdstip(nu)),
        ]);
    }

    private static void Opdracht(Briefschrijver stuk, Procedure procedure)
    {
        var inrichting = procedure.Inrichting;
        var prijzen = procedure.Overeenkomsten.Select(o => (o.Perceel, Prijs: Prijs(procedure, o))).Where(p => p.Prijs is not null).ToList();
        stuk.Kop(1, "De opdracht").Alinea($"{inrichting.Opdrachtgever} koopt ‘{inrichting.Naam}’ in, op het gebied van {inrichting.Taakgebied}. De overeenkomst gaat in op {Datumtekst.Datum(inrichting.Overeenkomst.Ingang)} en loopt tot en met {Datumtekst.Datum(inrichting.Overeenkomst.LaatsteDag)}, met {inrichting.Overeenkomst.Verlengingen.Count} mogelijke verlengingen.");
        stuk.Tabel("Percelen", [new("Perceel"), new("Aantal partners", Getal: true)], inrichting.Percelen.Select(p => (IReadOnlyList<string>)[Briefhoofd.Perceel(procedure, p.Nummer), $"{p.Partners}"]));
        stuk.Alinea(prijzen.Count == 0
            ? "In deze procedure is geen prijs gevraagd. De waarde van de opdracht is in het dossier niet vastgelegd."
            : $"De waarde van de gegunde overeenkomsten, naar de aangeboden prijzen: {Datumtekst.Opsomming([.. prijzen.Select(p => $"perceel {p.Perceel} {Getaltekst.Centen(p.Prijs!.Value)}")])}.");
    }

    private static long? Prijs(Procedure procedure, Overeenkomst overeenkomst) => procedure.Inschrijvingen
        .Where(i => i.Partij == overeenkomst.Partij).Select(i => procedure.PrijsVan(new Kandidaat(i.Id, overeenkomst.Perceel))).FirstOrDefault();

    private static void Verloop(Briefschrijver stuk, Procedure procedure)
    {
        stuk.Kop(1, "De procedure").Alinea("Gevolgd is de procedure voor sociale en andere specifieke diensten, met selectie, dialoog en gunning. De reden: de opdracht bestaat uit zulke diensten en de wet laat de inrichting van de procedure dan vrij (art. 2.38 en 2.39 Aanbestedingswet 2012).");
        stuk.Alinea("Aanmeldingen en inschrijvingen zijn alleen elektronisch ontvangen. Ze bleven verzegeld tot na de sluiting.");
        if (procedure.Gepubliceerd is { } gepubliceerd)
            stuk.Alinea($"De procedure is gepubliceerd op {Datumtekst.Tijdstip(gepubliceerd)}.");
        stuk.Tabel("Termijnen", [new("Termijn"), new("Laatste dag"), new("Grondslag")], procedure.Termijnen.Select(t => (IReadOnlyList<string>)[t.Naam.Replace('-', ' '), Datumtekst.Datum(t.LaatsteDag), t.Grondslag]));
    }

    private static void Gunning(Briefschrijver stuk, Procedure procedure)
    {
        var namen = new Partijnamen(procedure);
        stuk.Kop(1, "De gunning");
        foreach (var resultaat in procedure.Gunningsbeslissing?.Percelen ?? [])
        {
            stuk.Kop(2, Briefhoofd.Perceel(procedure, resultaat.Perceel));
            if (procedure.Gestopt(resultaat.Perceel) is { } stop)
            {
                stuk.Alinea($"Dit perceel is niet gegund. Het is gestopt op {Op(stop.Op)}. De reden: {stop.Reden}");
                continue;
            }

            stuk.Alinea(resultaat.Partijen.Count > 0
                ? $"Gegund aan {Datumtekst.Opsomming([.. resultaat.Partijen.Select(namen.Naam)])}. De reden:"
                : "Dit perceel is niet gegund. De reden:");
            stuk.Lijst(Toewijzingsreden.Volledig(procedure, resultaat, gescoord: true));
            foreach (var partij in resultaat.Partijen)
            {
                var onder = procedure.Aanmeldingen.First(a => a.Partij == partij).Inhoud.Combinatie.Onderaannemers;
                stuk.Alinea(onder.Count == 0 ? $"{namen.Naam(partij)} noemt geen onderaannemers." : $"Onderaannemers van {namen.Naam(partij)} (KvK-nummers): {Datumtekst.Opsomming(onder)}.");
            }
        }

        stuk.Tabel("Overeenkomsten", [new("Perceel"), new("Partij"), new("Getekend door de opdrachtgever"), new("Getekend door de partij")], procedure.Overeenkomsten.Select(o =>
            (IReadOnlyList<string>)[Briefhoofd.Perceel(procedure, o.Perceel), namen.Naam(o.Partij), Op(o.GetekendOpdrachtgever), Op(o.GetekendPartij)]));
    }

    /// <summary>Cases before the court and decisions that were withdrawn; nothing where there were none.</summary>
    private static void Gedingen(Briefschrijver stuk, Procedure procedure)
    {
        var namen = new Partijnamen(procedure);
        if (procedure.Beslissingsintrekkingen.Count > 0)
            stuk.Kop(1, "Ingetrokken gunningsbeslissingen").Lijst(procedure.Beslissingsintrekkingen.Select(b => $"De beslissing van {Op(b.Beslissing.Verzonden)} is ingetrokken op {Op(b.Op)}. De reden: {b.Reden}"));
        if (procedure.Gedingen.Count > 0)
            stuk.Kop(1, "Kort gedingen").Tabel("Kort gedingen over de gunning", [new("Zaak"), new("Rechtbank"), new("Eiser"), new("Percelen"), new("Betekend"), new("Uitkomst")], procedure.Gedingen.Select(g =>
                (IReadOnlyList<string>)[g.Zaaknummer, g.Rechtbank, namen.Naam(g.Eiser), Datumtekst.Opsomming([.. g.Percelen.Select(p => $"{p}")]), Op(g.Betekend), g.Vonnis is { } vonnis ? $"{vonnis.Uitkomst} op {Datumtekst.Datum(vonnis.Datum)}" : "nog geen vonnis"]));
    }

    private static void Lotingen(Briefschrijver stuk, Procedure procedure)
    {
        var namen = new Partijnamen(procedure);
        stuk.Kop(1, "Lotingen");
        var gehouden = procedure.Lotingen.Where(l => l.Gehouden is not null).ToList();
        if (gehouden.Count == 0)
            stuk.Alinea("Er is niet geloot.");
        stuk.Lijst(gehouden.Select(l => $"{Datumtekst.Tijdstip(l.Gehouden!.Op)}, perceel {Datumtekst.Opsomming([.. l.Percelen.Select(p => $"{p}")])}: {string.Join(", ", l.Gehouden.Volgorde.Select((p, i) => $"{i + 1}. {namen.Naam(p)}"))}. Vingerafdruk van het zaad: {l.Zegel}."));
    }

    private static void Besluiten(Briefschrijver stuk, Procedure procedure) => stuk.Kop(1, "Besluiten")
        .Tabel("Besluiten van de organen", [new("Orgaan"), new("Over"), new("Besluit"), new("Op"), new("Motivering")], procedure.Besluiten.Select(b =>
            (IReadOnlyList<string>)[b.Orgaan, procedure.Werkstroom[b.Taak].Naam, b.Keuze, Op(b.Op), b.Motivering]));

    private static void Slot(Briefschrijver stuk, string dossierkop, string? toevoeging)
    {
        stuk.Kop(1, "Overig").Alinea("Over belangenconflicten en abnormaal lage inschrijvingen staat in het dossier geen eigen regel. Wat daarover te zeggen is, staat in de toevoeging of bij de redenen hierboven.");
        if (!string.IsNullOrWhiteSpace(toevoeging))
            stuk.Kop(2, "Toevoeging van de inkoper").Alinea(toevoeging);
        stuk.Kop(1, "Het dossier").Alinea($"De laatste regel van het dossier vóór dit proces-verbaal heeft het kenteken {dossierkop}. Iedere regel verwijst naar de regel ervoor. Wie het dossier heeft, kan zo controleren dat er niets aan is veranderd.");
    }

    private static string Op(Instant? moment) => moment is { } op ? Datumtekst.Datum(Nederland.Dag(op)) : "";
}
