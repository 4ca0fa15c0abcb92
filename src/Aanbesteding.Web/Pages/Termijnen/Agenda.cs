using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Web.Pages.Shared;
using NodaTime;

namespace Aanbesteding.Web.Pages.Termijnen;

/// <summary>What of a procedure stands in a calendar, for whoever may see it.</summary>
public static class Agenda
{
    /// <summary>Working days before the end on which a calendar warns (domain part 7: early warning).</summary>
    private static readonly int[] Seindagen = [10, 5, 2];

    /// <summary>The terms of a procedure that this viewer may know, each in its last version.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="wie">Who looks; null for everybody.</param>
    public static IEnumerable<Agendapunt> Punten(Procedure procedure, Actor? wie)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        return procedure.TermijnenVoor(wie).Where(t => procedure.TermijnMet(t.Naam) == t).Select(t => Punt(procedure, t, wie));
    }

    private static Agendapunt Punt(Procedure procedure, Termijn termijn, Actor? wie)
    {
        var gestopt = Gestopt(procedure, wie) is { } op && op < termijn.Einde ? op : (Instant?)null;
        var tijd = Nederland.BeginVan(termijn.LaatsteDag.PlusDays(1)) == termijn.Einde ? (LocalTime?)null : Nederland.Lokaal(termijn.Einde).TimeOfDay;
        var dag = tijd is null ? termijn.LaatsteDag : Nederland.Dag(termijn.Einde);
        return new Agendapunt(
            $"{procedure.Id}-{termijn.Naam}@aanbesteding",
            $"{(tijd is null ? "Laatste dag" : "Sluit")}: {Termijnnaam.Van(termijn.Naam)} ({procedure.Inrichting.Naam})",
            Tekst(procedure, termijn),
            dag, tijd, gestopt is null ? Agendastand.Vast : Agendastand.Vervallen,
            gestopt ?? termijn.Verplaatst?.Op ?? termijn.Begin,
            $"/procedures/{Uri.EscapeDataString(procedure.Kenmerk)}/planning")
        {
            Vooraf = wie is null || gestopt is not null ? [] : [.. Seindagen.Select(n => Kalender.Nederlands.TelWerkdagen(dag, -n)).OfType<LocalDate>()],
        };
    }

    /// <summary>Since when the procedure is stopped, for this viewer: parties know it when it was made known.</summary>
    private static Instant? Gestopt(Procedure procedure, Actor? wie) =>
        wie is null or { Rol: Rol.Aanbieder } ? procedure.Intrekking?.Bekendgemaakt : procedure.Intrekking?.Op;

    private static string Tekst(Procedure procedure, Termijn termijn) => string.Join('\n',
    [
        $"{procedure.Inrichting.Naam}, {procedure.Kenmerk}.",
        .. termijn.Verplaatst is { } verplaatst ? [$"Verplaatst: dit was {Datumtekst.Tijdstip(verplaatst.WasEinde)}."] : Array.Empty<string>(),
        .. termijn.Onderbouwing,
        $"Grondslag: {termijn.Grondslag}.",
        "Wat in het portaal staat, gaat voor.",
    ]);
}
