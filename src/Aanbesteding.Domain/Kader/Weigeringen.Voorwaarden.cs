namespace Aanbesteding.Domain;

public static partial class Weigeringen
{
    /// <summary>Conditions come with an approval.</summary>
    public static readonly Weigering VoorwaardeZonderAkkoord = new("voorwaarde-zonder-akkoord", "Voorwaarden horen bij een akkoord. Stuurt u het terug, zet dan in uw advies wat er moet veranderen.", Zorgvuldigheid, "voorwaarden");

    /// <summary>Nothing follows that a condition could guard.</summary>
    public static readonly Weigering VoorwaardeZonderVervolg = new("voorwaarde-zonder-vervolg", "Na deze toets volgt geen publicatie of besluit dat op een voorwaarde kan wachten. Geef akkoord zonder voorwaarden, of stuur het terug.", Zorgvuldigheid, "voorwaarden");

    /// <summary>So many conditions are no approval.</summary>
    public static readonly Weigering TeVeelVoorwaarden = new("te-veel-voorwaarden", $"Stel ten hoogste {Procedure.MeesteVoorwaarden} voorwaarden. Is er meer nodig, stuur het dan terug.", Zorgvuldigheid, "voorwaarden");

    /// <summary>Conditions are open.</summary>
    public static Weigering VoorwaardeOpen(IReadOnlyList<JuridischeVoorwaarde> open) => new("voorwaarde-open", $"De jurist ging akkoord onder een voorwaarde die nog open is. {string.Join(" ", open.Select(v => $"{v.Id}: {Zin(v.Tekst)}"))} Meld wat er is gedaan. De stap kan als de jurist vindt dat aan iedere voorwaarde is voldaan.", Zorgvuldigheid);

    /// <summary>Already met or withdrawn.</summary>
    public static Weigering VoorwaardeGesloten(string id) => new("voorwaarde-gesloten", $"Voorwaarde {id} is niet meer open: de jurist vond dat eraan is voldaan, of trok haar in.", Zorgvuldigheid, "voorwaarde");

    /// <summary>A report waits for the jurist.</summary>
    public static Weigering VoorwaardeGemeld(string id) => new("voorwaarde-gemeld", $"Bij voorwaarde {id} is al gemeld wat er is gedaan. Wacht op het oordeel van de jurist.", Zorgvuldigheid, "voorwaarde");

    /// <summary>Nothing was reported that could fall short.</summary>
    public static Weigering VoorwaardeNietGemeld(string id) => new("voorwaarde-niet-gemeld", $"Bij voorwaarde {id} is nog niets gemeld. Zij blijft gewoon open; u hoeft niets te doen.", Zorgvuldigheid, "oordeel");

    private static string Zin(string tekst) => tekst.TrimEnd().EndsWith('.') ? tekst.TrimEnd() : $"{tekst.TrimEnd()}.";
}
