using System.Globalization;
using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>
/// What a careful officer would want to know about a date that is still to come. The list is closed and the codes are
/// stable. A warning refuses nothing.
/// </summary>
internal static class Planwaarschuwingen
{
    private const string Planregels = "Rekenregel voor de planning";

    /// <summary>The warnings about one line; none about what has been.</summary>
    /// <param name="regel">The line.</param>
    /// <param name="termijn">Its rule; null for an event.</param>
    /// <param name="stand">What the planning is reckoned from.</param>
    /// <param name="lijnen">All lines, by name and kind.</param>
    public static IReadOnlyList<Planwaarschuwing> Bij(
        Planregel regel, Termijnregel? termijn, Planstand stand, IReadOnlyDictionary<(string Naam, bool IsTermijn), Planregel> lijnen)
    {
        if (regel.LaatsteDag is not { } dag)
            return regel.Waarschuwingen;
        var vandaag = Nederland.Dag(stand.Nu);
        var waarschuwingen = termijn switch
        {
            { Voor: { } voor } => Terug(regel, dag, lijnen[(voor, true)], Aanvang(lijnen, regel), vandaag),
            _ when regel.Status is Planstatus.Geweest => [],
            null => [Rustdag(regel, dag), Voorbij(dag, vandaag), VoorVoorganger(regel, dag, stand, lijnen), regel.Naam == "overeenkomst" && dag > stand.Inrichting.Overeenkomst.Ingang ? Ingang(stand, $"de overeenkomst wordt pas verwacht op {Datumtekst.DatumMetWeekdag(dag)}") : null],
            _ => [Rustdag(regel, dag), Kort(regel, Duur(regel.Begin!.Value, dag)), regel.Naam == "opschortende-termijn" && dag >= stand.Inrichting.Overeenkomst.Ingang ? Ingang(stand, $"de opschortende termijn loopt tot en met {Datumtekst.DatumMetWeekdag(dag)}") : null],
        };
        return [.. regel.Waarschuwingen, .. waarschuwingen.OfType<Planwaarschuwing>()];
    }

    /// <summary>A clock time on the planned day that does not exist or exists twice: on that day nothing can be published with this term.</summary>
    public static IReadOnlyList<Planwaarschuwing> Onberekenbaar(Weigering weigering) =>
    [
        weigering.Code.StartsWith("tijdstip-", StringComparison.Ordinal)
            ? new Planwaarschuwing("plan-klokwissel", $"Op de laatste dag wordt de klok verzet. {weigering.Tekst}", weigering.Grondslag)
            : new Planwaarschuwing("plan-onberekenbaar", weigering.Tekst, weigering.Grondslag),
    ];

    /// <summary>Of a term that counts back, as long as the term before which it counts is not over.</summary>
    private static Planwaarschuwing?[] Terug(Planregel regel, LocalDate dag, Planregel voor, LocalDate? aanvang, LocalDate vandaag)
    {
        if (voor.Status is Planstatus.Geweest)
            return [];
        if (dag <= aanvang)
            return [new Planwaarschuwing("plan-terug-te-vroeg", $"{Dag(dag)} ligt niet na het begin van ‘{Termijnwoord.Van(voor.Naam)}’. Neem een langere termijn, of tel minder ver terug.", Planregels)];
        if (regel.Status is Planstatus.Geweest)
            return [];
        return
        [
            Voorbij(dag, vandaag),
            Kalender.Nederlands.Rustdag(dag) is { } rustdag && Kalender.Nederlands.TelWerkdagen(dag, -1) is { } werkdag
                ? new Planwaarschuwing("plan-terug-rustdag", $"{Dag(dag)} is {rustdag}. Een termijn die terugtelt, schuift niet op. Plan het werk uiterlijk op {Datumtekst.DatumMetWeekdag(werkdag)}.", "Algemene termijnenwet art. 1 lid 2")
                : null,
            Kort(regel, Duur(dag, voor.LaatsteDag!.Value)),
        ];
    }

    private static Planwaarschuwing? Rustdag(Planregel regel, LocalDate dag) =>
        Kalender.Nederlands.Rustdag(dag) is { } rustdag && Kalender.Nederlands.WerkdagVanaf(dag) is { } werkdag
            ? new Planwaarschuwing("plan-rustdag", $"{Dag(dag)} is {rustdag}. {(regel.IsTermijn ? "De termijn eindigt dan toch, maar wie hulp zoekt, vindt niemand" : "Er is dan niemand aan het werk")}. Kies liever een werkdag, bijvoorbeeld {Datumtekst.DatumMetWeekdag(werkdag)}.", "Algemene termijnenwet art. 1 en 3")
            : null;

    private static Planwaarschuwing? Voorbij(LocalDate dag, LocalDate vandaag) => dag < vandaag
        ? new Planwaarschuwing("plan-voorbij", $"{Dag(dag)} is voorbij en het is nog niet gebeurd. Plan een nieuwe dag; wat hierna komt, schuift mee.", Planregels)
        : null;

    /// <summary>Planned on a day on which what comes before it is not done yet.</summary>
    private static Planwaarschuwing? VoorVoorganger(Planregel regel, LocalDate dag, Planstand stand, IReadOnlyDictionary<(string Naam, bool IsTermijn), Planregel> lijnen) =>
        stand.Inrichting.Verwachtingen.FirstOrDefault(v => v.Gebeurtenis == regel.Naam) is { } verwachting
        && lijnen.GetValueOrDefault((verwachting.Na, !SasKader.IsGebeurtenis(verwachting.Na))) is { LaatsteDag: { } eerst } && dag < eerst
            ? new Planwaarschuwing("plan-voor-voorganger", $"{Dag(dag)} ligt vóór de laatste dag van ‘{Termijnwoord.Van(verwachting.Na)}’ ({Datumtekst.DatumMetWeekdag(eerst)}). Kies een latere dag.", Planregels)
            : null;

    private static Planwaarschuwing? Kort(Planregel regel, int dagen) =>
        SasKader.GebruikelijkeDagen.TryGetValue(regel.Naam, out var gebruikelijk) && dagen < gebruikelijk
            ? new Planwaarschuwing("plan-kort", string.Create(CultureInfo.InvariantCulture, $"Deze termijn is {dagen} dagen. Gebruikelijk is ten minste {gebruikelijk} dagen. Kijk of partijen hiermee genoeg tijd hebben."), "Proportionaliteitsbeginsel (art. 1.10 Aanbestedingswet 2012)")
            : null;

    private static Planwaarschuwing Ingang(Planstand stand, string waarom) =>
        new Planwaarschuwing("plan-ingang", $"De overeenkomst moet ingaan op {Datumtekst.DatumMetWeekdag(stand.Inrichting.Overeenkomst.Ingang)}, maar {waarom}. Plan eerdere stappen eerder.", "Art. 2.127 Aanbestedingswet 2012");

    /// <summary>The day of the event after which everything started from which this line counts back.</summary>
    private static LocalDate? Aanvang(IReadOnlyDictionary<(string Naam, bool IsTermijn), Planregel> lijnen, Planregel regel)
    {
        while (regel.IsTermijn && regel.HangtAf is { } vorige)
            regel = lijnen.GetValueOrDefault((vorige, true)) ?? lijnen[(vorige, false)];
        return regel.LaatsteDag;
    }

    private static int Duur(LocalDate van, LocalDate tot) => Period.DaysBetween(van, tot);

    private static string Dag(LocalDate dag) => Termijntekst.Hoofdletter(Datumtekst.DatumMetWeekdag(dag));
}
