namespace Aanbesteding.Domain;

public sealed partial class Procedure
{
    /// <summary>The budget of a perceel that counts; null when there is none.</summary>
    public Budget? BudgetVan(int perceel) => Budgetten.LastOrDefault(b => b.Perceel == perceel);

    /// <summary>Records how much money there is for a perceel; an earlier amount stays beside it.</summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="perceel">Number of the perceel.</param>
    /// <param name="eurocent">In eurocents; as <see cref="Budget.Eurocent"/>.</param>
    /// <param name="dekking">Where the money stands; obligatory.</param>
    public Uitkomst<Gedaan> StelBudgetVast(Moment moment, int perceel, long eurocent, string dekking)
    {
        ArgumentNullException.ThrowIfNull(moment);
        if (Markering.Afgelopen)
            return Weigeringen.Afgelopen;
        if (Inrichting.Percelen.All(p => p.Nummer != perceel))
            return Weigeringen.Onbekend("perceel", $"Perceel {perceel}");
        if (eurocent is < 100 or > Prijspakket.HoogstePrijs)
            return Weigeringen.BudgetBuitenGrens;
        if (string.IsNullOrWhiteSpace(dekking))
            return Weigeringen.Leeg("dekking", "waar het geld staat: de begroting of het besluit");

        Budgetten = [.. Budgetten, new Budget(perceel, eurocent, dekking.Trim(), moment.Wie.Persoon, moment.Nu)];
        Leg("budget", new { Perceel = perceel, Eurocent = eurocent, Dekking = dekking.Trim(), NaPrijsopening = PrijzenGeopend });
        return Klaar();
    }

    /// <summary>Percelen for which a gate asks money: those that go on.</summary>
    private IEnumerable<int> Budgetpercelen(string taak) => (taak switch
    {
        "poort-selectie" => Inrichting.Percelen.Select(p => p.Nummer),
        "gunningsbesluit" => Toegewezen?.Percelen.Where(p => p.Partijen.Count > 0).Select(p => p.Perceel) ?? [],
        _ => Dialoogpercelen,
    }).Where(Loopt);

    /// <summary>
    /// At the award the prices of all winners of a perceel together must fit; before the prijskluis was opened there is nothing to
    /// compare.
    /// </summary>
    private Poortregel Budgetregel(int perceel, string taak)
    {
        var naam = $"Perceel {perceel}: budget";
        if (BudgetVan(perceel) is not { } budget)
            return new(Poortinvoer.Budget, naam, false, "nog niet vastgelegd", "De inkoper legt het budget vast, met de dekking.");
        var bedrag = $"{Getaltekst.Centen(budget.Eurocent)} ({budget.Dekking})";
        List<long> prijzen = taak != "gunningsbesluit" ? [] :
        [
            .. from partij in Toegewezen?.Percelen.FirstOrDefault(p => p.Perceel == perceel)?.Partijen ?? []
               from inschrijving in Inschrijvingen
               where inschrijving.Partij == partij
               let prijs = inschrijving.Prijzen?.GetValueOrDefault(perceel)
               where prijs is not null
               select prijs.Value,
        ];
        if (prijzen.Count == 0)
            return new(Poortinvoer.Budget, naam, true, bedrag);
        var som = prijzen.Sum();
        return new(Poortinvoer.Budget, $"{naam} genoeg voor de prijs", som <= budget.Eurocent, $"prijs {Getaltekst.Centen(som)}, budget {bedrag}",
            Bij(som > budget.Eurocent, "Het orgaan zorgt voor meer geld en de inkoper legt dat vast, of kies voor aanpassen."));
    }
}
