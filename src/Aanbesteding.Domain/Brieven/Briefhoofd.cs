using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>What stands above and below every letter of a procedure.</summary>
internal static class Briefhoofd
{
    /// <summary>From whom, to whom (as far as the procedure knows its name), about what and when.</summary>
    public static IReadOnlyList<Gegeven> Van(Procedure procedure, string partij, IReadOnlyList<int> percelen, Instant nu) =>
    [
        new("Van", procedure.Inrichting.Opdrachtgever),
        .. new Partijnamen(procedure) is var namen && namen.Kent(partij) ? new[] { new Gegeven("Aan", namen.Naam(partij)) } : [],
        new("Datum", Datumtekst.Datum(Nederland.Dag(nu))),
        new("Kenmerk", procedure.Kenmerk),
        new("Opdracht", procedure.Inrichting.Naam),
        .. percelen.Count == 0 ? [] : new[] { new Gegeven(percelen.Count == 1 ? "Perceel" : "Percelen", Datumtekst.Opsomming([.. percelen.Select(p => $"{p}")])) },
    ];

    /// <summary>"Perceel 2: Breda Noord".</summary>
    public static string Perceel(Procedure procedure, int nummer) => $"Perceel {nummer}: {procedure.Inrichting.Percelen.First(p => p.Nummer == nummer).Naam}";

    /// <summary>Whom to ask.</summary>
    public static void Contact(Briefschrijver brief, Procedure procedure) => Contact(brief, procedure.Inrichting.Opdrachtgever, procedure.Inrichting.Brieven);

    /// <summary>Whom to ask.</summary>
    public static void Contact(Briefschrijver brief, string opdrachtgever, Briefgegevens? gegevens) => brief.Alinea(gegevens?.Contact is { } contact
        ? $"Hebt u vragen over deze brief? Neem dan contact op met {opdrachtgever}: {contact}."
        : $"Hebt u vragen over deze brief? Neem dan contact op met {opdrachtgever}. Noem daarbij het kenmerk.");
}
