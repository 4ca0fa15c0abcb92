using NodaTime;

namespace Aanbesteding.Domain;

public sealed partial class Procedure
{
    /// <summary>
    /// The planning: every event and every term of this procedure, with what happened, what runs and what is expected. In
    /// order of the last day; what has no day yet comes last, in the order of a procedure. Of a procedure that stopped or
    /// ended only what was; nothing is expected of it.
    /// </summary>
    /// <param name="nu">Now; a term that ends exactly now has ended.</param>
    public IReadOnlyList<Planregel> Planning(Instant nu)
    {
        var regels = Planbord.Van(new Planstand(Inrichting, GebeurdeAnkers(), Plandagen(), LaatsteTermijnen().ToDictionary(t => t.Naam, StringComparer.Ordinal), nu));
        if (Intrekking is not null)
            return [.. regels.Where(r => r.Status is Planstatus.Geweest)];
        return Markering.Afgelopen ? [.. regels.Where(r => r.Status is Planstatus.Geweest or Planstatus.Loopt)] : regels;
    }

    /// <summary>When an event last happened, also when the procedure went back since; null when it never did.</summary>
    private Instant? LaatsteKeer(string anker) => anker == Lotingsregels.Oproep
        ? Lotingen.LastOrDefault(l => l.Vervallen is null)?.Aangekondigd
        : Taken.LastOrDefault(t => Anker(Werkstroom[t.Taak]) == anker)?.Op;

    /// <summary>
    /// The events that stand. A new preparation undoes the publication before it, and a decision that fell is no longer
    /// there; what comes after such an event has to come again too.
    /// </summary>
    private Dictionary<string, Instant> GebeurdeAnkers()
    {
        Dictionary<string, Instant> gebeurd = new(StringComparer.Ordinal);
        if (LaatsteKeer(Lotingsregels.Oproep) is { } oproep)
            gebeurd[Lotingsregels.Oproep] = oproep;
        foreach (var anker in SasKader.Ankers.Where(a => a != Lotingsregels.Oproep))
        {
            if (LaatsteKeer(anker) is not { } op || Ongedaan(anker))
                break;
            gebeurd[anker] = op;
        }

        return gebeurd;
    }

    private bool Ongedaan(string anker) => anker switch
    {
        "publicatie-selectie" => OpenTaken.Any(t => t.Ouder == "voorbereiding"),
        "gunningsbeslissing" => Gunningsbeslissing is null,
        _ => false,
    };

    /// <summary>The event that the completion of a user task is; null for any other task.</summary>
    private static string? Anker(Workflow.Element taak) => taak.TaakSoort switch
    {
        "publicatie" => DocumentVan(taak) == DocumentSoort.Selectiedocument ? "publicatie-selectie" : "uitnodiging",
        "ondertekening" => "overeenkomst",
        "selectiebeslissing" or "gunningsbeslissing" => taak.TaakSoort,
        _ => null,
    };

    /// <summary>The last planned day of each event, unless it was planned for a time before the event last happened.</summary>
    private Dictionary<string, Streefdatum> Plandagen() => Streefdata
        .Where(s => LaatsteKeer(s.Gebeurtenis) is not { } op || s.Op > op)
        .GroupBy(s => s.Gebeurtenis, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
}
