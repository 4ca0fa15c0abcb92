using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Workflow;

namespace Aanbesteding.Domain;

public sealed partial class Procedure
{
    private static readonly IReadOnlyList<Rol> Escalatie = [Rol.Inkoper, Rol.Voorzitter, Rol.Jurist];

    /// <summary>
    /// Terms that ask something of the buyer and were not met: a task of the same kind that was not done since, or a term
    /// that counts back from one that still runs.
    /// </summary>
    public IReadOnlyList<Termijn> OpenPlichten =>
        Markering.Afgelopen || Intrekking is not null ? [] : [.. LaatsteTermijnen().Where(t => MoetGedaan(t) ?? false)];

    /// <summary>
    /// Records that a term without a task of its own was met, e.g. that the nota van inlichtingen was published. Refused for a
    /// term that a task meets, that nobody waits for, or without saying what was done.
    /// </summary>
    public Uitkomst<Gedaan> MeldTermijnGehaald(Moment moment, string termijn, string toelichting)
    {
        ArgumentNullException.ThrowIfNull(moment);
        if (OpenPlichten.FirstOrDefault(t => t.Naam == termijn) is not { } open || !MeldtMens(open))
            return Weigeringen.TermijnVraagtNiets(termijn);
        if (string.IsNullOrWhiteSpace(toelichting))
            return Weigeringen.Leeg("toelichting", "wat er is gedaan en waar dat te vinden is");

        Vervullingen = [.. Vervullingen, new Vervulling(termijn, open.Einde, toelichting.Trim(), moment.Wie.Persoon, moment.Nu)];
        Leg("termijn-gehaald", new { Termijn = termijn, open.Einde, OpTijd = moment.Nu < open.Einde, Toelichting = toelichting.Trim() });
        return Klaar();
    }

    /// <summary>Whether it is for a person to report that this term was met, because no task of the werkstroom meets it.</summary>
    public bool MeldtMens(Termijn termijn)
    {
        ArgumentNullException.ThrowIfNull(termijn);
        return !HeeftTaak(termijn.Naam);
    }

    /// <inheritdoc/>
    private protected override IEnumerable<Sein> Seinstappen()
    {
        if (Markering.Afgelopen || Intrekking is not null)
            return [];
        var bewaakt = Stand.BewaakteTermijnen(Werkstroom, Markering);
        return Klachtseinen().Concat(LaatsteTermijnen().Select(t => BewaakteTermijn(t.Naam) ?? t).SelectMany(t => (bewaakt.Contains(t.Naam, StringComparer.Ordinal), MoetGedaan(t)) switch
        {
            (true, _) => Seindagen.Stappen(t, t.Naam == "opschortende-termijn" ? [Rol.Inkoper, Rol.Jurist] : [Rol.Inkoper]),
            (_, true) => Seindagen.Stappen(t, [Rol.Inkoper]).Append(new Sein(t.Naam, t.Einde, Seintrap.TeLaat, Escalatie, t.Einde)),
            _ => [],
        }));
    }

    private IEnumerable<Termijn> LaatsteTermijnen() => Termijnen.GroupBy(t => t.Naam, StringComparer.Ordinal).Select(g => g.Last());

    private bool HeeftTaak(string termijn) => Werkstroom.Elementen.Any(e => e.TaakSoort == termijn);

    /// <summary>Whether the term asks something that was not done; null when it asks nothing.</summary>
    private bool? MoetGedaan(Termijn termijn)
    {
        if (HeeftTaak(termijn.Naam))
            return !Taken.Any(t => t.Op >= termijn.Begin && Werkstroom[t.Taak].TaakSoort == termijn.Naam);
        if (Inrichting.Planning.FirstOrDefault(r => r.Naam == termijn.Naam)?.Voor is not { } voor)
            return null;
        return Stand.BewaakteTermijnen(Werkstroom, Markering).Contains(voor, StringComparer.Ordinal)
            && !Vervullingen.Any(v => v.Termijn == termijn.Naam && v.Op >= termijn.Begin);
    }
}
