namespace Aanbesteding.Domain;

/// <summary>What is said about a risk; see <see cref="Risico"/> for each part.</summary>
public sealed record Risicogegevens(string Omschrijving, int Kans, int Gevolg, string Eigenaar, string Maatregel);

public sealed partial class Procedure
{
    /// <summary>From this chance times effect on an open risk is not in order at a gate, when the inrichting says nothing.</summary>
    public const int GewoneRisicodrempel = 15;

    /// <summary>The risks as they are now: of each its last version, in the order in which they were reported.</summary>
    public IReadOnlyList<Risico> HuidigeRisicos() => [.. Risicos.GroupBy(r => r.Id, StringComparer.Ordinal).Select(versies => versies.Last())];

    /// <summary>From this chance times effect on (1 to 25, included) an open risk is not in order at a gate.</summary>
    public int Risicogrens() => Inrichting.Risicodrempel ?? GewoneRisicodrempel;

    /// <summary>Reports a risk; it is open.</summary>
    /// <returns>The first version, with its new id.</returns>
    public Uitkomst<Risico> MeldRisico(Moment moment, Risicogegevens gegevens)
    {
        ArgumentNullException.ThrowIfNull(moment);
        ArgumentNullException.ThrowIfNull(gegevens);
        return Risicofout(gegevens) is { } fout ? fout : Bewaar(moment, $"R{HuidigeRisicos().Count + 1}", gegevens, Risicostatus.Open);
    }

    /// <summary>Writes a new version of a risk; the earlier ones stay. Only a bestuurder may let a risk be.</summary>
    public Uitkomst<Risico> WerkRisicoBij(Moment moment, string id, Risicogegevens gegevens, Risicostatus status)
    {
        ArgumentNullException.ThrowIfNull(moment);
        ArgumentNullException.ThrowIfNull(gegevens);
        if (Risicos.All(r => r.Id != id))
            return Weigeringen.Onbekend("id", $"Risico {id}");
        if (Risicofout(gegevens) is { } fout)
            return fout;
        if (status is Risicostatus.Aanvaard && !Toets("risico aanvaard door een bestuurder", moment.Wie.Rol is Rol.Bestuurder, moment.Wie.Rol.ToString()))
            return Weigeringen.AanvaardenDoorBestuurder;
        return Bewaar(moment, id, gegevens, status);
    }

    private Weigering? Risicofout(Risicogegevens gegevens)
    {
        if (Markering.Afgelopen)
            return Weigeringen.Afgelopen;
        if (string.IsNullOrWhiteSpace(gegevens.Omschrijving))
            return Weigeringen.Leeg("omschrijving", "wat er kan gebeuren, en wat dat doet");
        if (gegevens.Kans is < 1 or > 5)
            return Weigeringen.GeenCijfer("kans");
        if (gegevens.Gevolg is < 1 or > 5)
            return Weigeringen.GeenCijfer("gevolg");
        if (string.IsNullOrWhiteSpace(gegevens.Eigenaar))
            return Weigeringen.Leeg("eigenaar", "welke functie dit risico in de gaten houdt");
        return string.IsNullOrWhiteSpace(gegevens.Maatregel) ? Weigeringen.Leeg("maatregel", "wat u eraan doet") : null;
    }

    private Risico Bewaar(Moment moment, string id, Risicogegevens g, Risicostatus status)
    {
        var risico = new Risico(id, g.Omschrijving.Trim(), g.Kans, g.Gevolg, g.Eigenaar.Trim(), g.Maatregel.Trim(), status, moment.Wie.Persoon, moment.Nu);
        Risicos = [.. Risicos, risico];
        Leg("risico", new
        {
            risico.Id,
            Versie = Risicos.Count(r => r.Id == id),
            risico.Omschrijving,
            risico.Kans,
            risico.Gevolg,
            risico.Eigenaar,
            risico.Maatregel,
            Status = status.ToString(),
        });
        Klaar();
        return risico;
    }

    /// <summary>An empty register may mean that nobody looked (Inkoopstrategie 11.2: risk management belongs to the procedure).</summary>
    private Poortregel Risicoregel()
    {
        var grens = Risicogrens();
        var naam = $"Geen open risico van {grens} of hoger";
        if (Risicos.Count == 0)
            return new(Poortinvoer.Risicos, naam, false, "er is nog geen enkel risico gemeld", "De inkoper of de jurist meldt de risico's, of laat weten dat ze er niet zijn.") { AlleenMelding = true };
        List<Risico> hoog = [.. HuidigeRisicos().Where(r => r.Status is Risicostatus.Open && r.Zwaarte >= grens).OrderByDescending(r => r.Zwaarte)];
        return new(Poortinvoer.Risicos, naam, hoog.Count == 0,
            hoog.Count == 0 ? $"{HuidigeRisicos().Count(r => r.Status is Risicostatus.Open)} open, geen daarvan zo zwaar" : string.Join("; ", hoog.Select(r => $"{r.Id} weegt {r.Zwaarte}")),
            Bij(hoog.Count > 0, "De inkoper neemt een maatregel en werkt het risico bij. Een bestuurder kan het ook aanvaarden."));
    }
}
