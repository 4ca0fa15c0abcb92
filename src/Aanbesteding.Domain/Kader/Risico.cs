using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>State of a risk. Names are stored.</summary>
public enum Risicostatus
{
    /// <summary>Nothing was done about it yet.</summary>
    Open,
    /// <summary>The measure works.</summary>
    Beheerst,
    /// <summary>It stays, and those who decide know it.</summary>
    Aanvaard,
    /// <summary>It can no longer happen.</summary>
    Vervallen,
}

/// <summary>
/// One version of a risk; the last one with its id counts, earlier ones stay. Source: Inkoopstrategie Regio WBO Jeugd 10.4.
/// </summary>
/// <param name="Id">Stable id within the procedure, R1, R2 …</param>
/// <param name="Omschrijving">What can happen, and what it would do.</param>
/// <param name="Kans">1 (hardly) to 5 (almost certain).</param>
/// <param name="Gevolg">1 (small) to 5 (the procedure fails).</param>
/// <param name="Eigenaar">Who keeps an eye on it: a function, not a person.</param>
/// <param name="Maatregel">What is done about it.</param>
/// <param name="Status">Its state.</param>
/// <param name="Door">Person id of who wrote this version.</param>
/// <param name="Op">When.</param>
public sealed record Risico(
    string Id, string Omschrijving, int Kans, int Gevolg, string Eigenaar, string Maatregel, Risicostatus Status, string Door, Instant Op)
{
    /// <summary>Chance times effect, 1 to 25.</summary>
    public int Zwaarte => Kans * Gevolg;
}

/// <summary>Money that is available for one perceel; the last one of a perceel counts.</summary>
/// <param name="Perceel">Number of the perceel.</param>
/// <param name="Eurocent">Amount in eurocents: over the same time as the price that is asked, and without a price over the fixed duration of the contract.</param>
/// <param name="Dekking">Where the money stands: the begroting or the decision.</param>
/// <param name="Door">Person id.</param>
/// <param name="Op">When.</param>
public sealed record Budget(int Perceel, long Eurocent, string Dekking, string Door, Instant Op);
