using Aanbesteding.Domain;
using Aanbesteding.Workflow;

namespace Aanbesteding.Web.Pages.Shared;

/// <summary>The phase of a procedure in words: as drawn in the werkstroom, outermost first.</summary>
public static class Fasenaam
{
    /// <summary>"Selectie: Aanmelden"; between phases the label of the open task; at the end what became of it.</summary>
    public static string Van(Procedure procedure)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        if (procedure.Markering.Afgelopen)
            return procedure.Intrekking is null ? "Afgerond" : "Gestopt";
        var fases = Stand.ActieveFases(procedure.Werkstroom, procedure.Markering);
        return fases.Count > 0 ? string.Join(": ", fases.Select(f => f.Naam)) : procedure.OpenTaken.Select(t => t.Naam).FirstOrDefault("Concept");
    }
}
