using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Onderdelen;
using Aanbesteding.Web.Pages.Shared;

namespace Aanbesteding.Web.Pages.Procedures.Kamers;

/// <summary>Who takes part, once the kluis is open; before that not even how many.</summary>
[VoorStaf]
public sealed class PartijenModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    /// <summary>How far a party came on one perceel, from the facts: the furthest that holds.</summary>
    public static (string Stand, Toon Toon) Stand(Procedure procedure, Aanmelding aanmelding, int perceel)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(aanmelding);
        var partij = aanmelding.Partij;
        bool In(IReadOnlyList<Perceelresultaat>? uitslag) => uitslag?.Any(p => p.Perceel == perceel && p.Partijen.Contains(partij, StringComparer.Ordinal)) == true;
        if (procedure.Overeenkomsten.FirstOrDefault(o => o.Perceel == perceel && o.Partij == partij) is { } overeenkomst)
            return overeenkomst.Gesloten ? ("Overeenkomst gesloten", Toon.Goed) : ("Definitief gegund", Toon.Goed);
        if (procedure.Uitgevallen.Any(u => u.Partij == partij) && procedure.Inschrijvingen.Any(i => i.Partij == partij && i.Inhoud.Percelen.Contains(perceel)))
            return ("Uitgevallen", Toon.LetOp);
        if (procedure.Gunningsbeslissing is { } beslissing)
            return In(beslissing.Percelen) ? ("Voorlopig gegund", Toon.Goed) : ("Niet gegund", Toon.Neutraal);
        if (procedure.Inschrijvingen.Any(i => i.Partij == partij && i.Inhoud.Percelen.Contains(perceel)))
            return ("Ingeschreven", Toon.Info);
        if (procedure.Beoogden is { } beoogden)
            return In(beoogden.Percelen) ? ("Beoogd partner", Toon.Info) : aanmelding.Geschikt(procedure.Inrichting) ? ("Niet geselecteerd", Toon.Neutraal) : ("Niet geschikt", Toon.Neutraal);
        if (!aanmelding.Beoordeeld(procedure.Inrichting))
            return ("Geschiktheid nog te beoordelen", Toon.LetOp);
        return aanmelding.Geschikt(procedure.Inrichting) ? ("Geschikt", Toon.Goed) : ("Niet geschikt", Toon.Neutraal);
    }
}
