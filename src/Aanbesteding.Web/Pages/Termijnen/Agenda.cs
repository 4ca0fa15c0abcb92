using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Web.Pages.Shared;
using NodaTime;

namespace Aanbesteding.Web.Pages.Termijnen;

/// <summary>What of a procedure stands in a calendar, for whoever may see it.</summary>
public static class Agenda
{
    /// <summary>
    /// What this viewer may know, each in its last version: the terms that were computed, and for staff also what is expected.
    /// </summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="wie">Who looks; null for everybody.</param>
    /// <param name="nu">Now.</param>
    public static IEnumerable<Agendapunt> Punten(Procedure procedure, Actor? wie, Instant nu)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        var planning = procedure.Planning(nu);
        var verwacht = wie is { Rol: not Rol.Aanbieder } ? planning.Where(r => r is { Status: Planstatus.Verwacht, LaatsteDag: not null }).ToList() : [];
        return procedure.TermijnenVoor(wie)
            .Where(t => procedure.TermijnMet(t.Naam) == t && !verwacht.Exists(r => r.IsTermijn && r.Naam == t.Naam))
            .Select(t => Vast(procedure, t, wie, planning.Any(r => r.IsTermijn && r.Naam == t.Naam && r.Einde == t.Einde)))
            .Concat(verwacht.Select(r => Verwacht(procedure, r)));
    }

    private static Agendapunt Vast(Procedure procedure, Termijn termijn, Actor? wie, bool geldt)
    {
        var gestopt = Gestopt(procedure, wie) is { } op && op < termijn.Einde ? op : (Instant?)null;
        var vervallen = gestopt ?? (geldt || procedure.Intrekking is not null ? null : Gewijzigd(procedure));
        var tijd = Plantekst.HeeftTijd(termijn.LaatsteDag, termijn.Einde) ? Nederland.Lokaal(termijn.Einde).TimeOfDay : (LocalTime?)null;
        return new Agendapunt(
            Uid(procedure, termijn.Naam, isTermijn: true),
            $"{(tijd is null ? "Laatste dag" : "Sluit")}: {Termijnnaam.Van(termijn.Naam)} ({procedure.Inrichting.Naam})",
            Tekst(procedure, termijn.Grondslag, termijn.Verplaatst, termijn.Onderbouwing, []),
            termijn.LaatsteDag, tijd, vervallen is null ? Agendastand.Vast : Agendastand.Vervallen,
            vervallen ?? Gewijzigd(procedure, termijn), Pad(procedure))
        {
            Vooraf = wie is null || vervallen is not null ? [] : Seindagen.Voor(termijn.LaatsteDag),
        };
    }

    private static Agendapunt Verwacht(Procedure procedure, Planregel regel)
    {
        var tijd = regel is { IsTermijn: true, Einde: { } einde } && Plantekst.HeeftTijd(regel.LaatsteDag!.Value, einde) ? Nederland.Lokaal(einde).TimeOfDay : (LocalTime?)null;
        return new Agendapunt(
            Uid(procedure, regel.Naam, regel.IsTermijn), $"{Plantekst.Naam(regel)} ({procedure.Inrichting.Naam})",
            Tekst(procedure, regel.Grondslag, null, regel.Onderbouwing, regel.Waarschuwingen),
            regel.LaatsteDag!.Value, tijd, Agendastand.Voorlopig, Gewijzigd(procedure), Pad(procedure));
    }

    private static string Uid(Procedure procedure, string naam, bool isTermijn) => $"{procedure.Id}-{(isTermijn ? "" : "gebeurtenis-")}{naam}@aanbesteding";

    private static string Pad(Procedure procedure) => $"/procedures/{Uri.EscapeDataString(procedure.Kenmerk)}/planning";

    /// <summary>When this version of the term was computed: a term that counts back moves together with the one before it in the list.</summary>
    private static Instant Gewijzigd(Procedure procedure, Termijn termijn) =>
        procedure.Termijnen.TakeWhile(t => t != termijn).Append(termijn).Max(t => t.Verplaatst?.Op ?? t.Begin);

    /// <summary>When something last happened from which the planning follows.</summary>
    private static Instant Gewijzigd(Procedure procedure) =>
        procedure.Taken.Select(t => t.Op).Concat(procedure.Termijnen.Select(t => t.Verplaatst?.Op ?? t.Begin)).Concat(procedure.Streefdata.Select(s => s.Op)).Max();

    /// <summary>Since when the procedure is stopped, for this viewer: parties know it when it was made known.</summary>
    private static Instant? Gestopt(Procedure procedure, Actor? wie) =>
        wie is null or { Rol: Rol.Aanbieder } ? procedure.Intrekking?.Bekendgemaakt : procedure.Intrekking?.Op;

    private static string Tekst(
        Procedure procedure, string grondslag, Verplaatsing? verplaatst, IReadOnlyList<string> waarom, IReadOnlyList<Planwaarschuwing> waarschuwingen) => string.Join('\n',
    [
        $"{procedure.Inrichting.Naam}, {procedure.Kenmerk}.",
        .. verplaatst is null ? [] : new[] { $"Verplaatst: dit was {Datumtekst.Tijdstip(verplaatst.WasEinde)}." },
        .. waarschuwingen.Select(w => $"Let op: {w.Tekst}"),
        .. waarom,
        .. grondslag.Length == 0 ? [] : new[] { $"Grondslag: {grondslag}." },
        "Wat in het portaal staat, gaat voor.",
    ]);
}
