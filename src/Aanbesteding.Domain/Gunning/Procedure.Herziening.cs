using Aanbesteding.Workflow;

namespace Aanbesteding.Domain;

public sealed partial class Procedure
{
    private const string Herzieningsbericht = "herziening";

    /// <summary>
    /// Withdraws the gunningsbeslissing for every perceel, because of a fault (domain 3.1 row 23). All tenderers are told why in
    /// one batch; the next decision starts a whole new standstill. Refused once anything is final: then a single perceel is
    /// stopped. A case about the decision loses its object.
    /// </summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="reden">Why, in words that all tenderers read.</param>
    /// <param name="herbeoordelen">Whether the commission looks at the scores again; otherwise only allocation and motivation.</param>
    public Uitkomst<Gedaan> TrekGunningsbeslissingIn(Moment moment, string reden, bool herbeoordelen)
    {
        ArgumentNullException.ThrowIfNull(moment);
        if (!Stand.VerwachteBerichten(Werkstroom, Markering).Contains(Herzieningsbericht, StringComparer.Ordinal))
            return Weigeringen.TaakNietOpen;
        if (string.IsNullOrWhiteSpace(reden))
            return Weigeringen.Leeg("reden", "waarom u de beslissing intrekt");
        if (!Toets("nog niets definitief gegund", Gunningsbeslissing!.Definitief.Count == 0, $"{Gunningsbeslissing.Definitief.Count} percelen"))
            return Weigeringen.AlDefinitief;
        var intrekking = new Beslissingsintrekking(Gunningsbeslissing, reden.Trim(), herbeoordelen, moment.Wie.Persoon, moment.Nu);
        if (Briefweigering(Brieftoets.Bericht(this, Inschrijvingen, i => Herzieningsbrief.Van(this, i, intrekking).Document!)) is { } weigering)
            return weigering;

        var gedingen = Gedingen.Where(g => g.Vonnis is null && Telt(g)).Select(g => g.Zaaknummer).ToList();
        Beslissingsintrekkingen = [.. Beslissingsintrekkingen, intrekking];
        Gunningsbeslissing = null;
        Leg("gunningsbeslissing-ingetrokken", new
        {
            intrekking.Beslissing.Verzonden,
            intrekking.Reden,
            intrekking.Herbeoordelen,
            ZonderVoorwerp = gedingen,
            Brieven = Verzend(Inschrijvingen, i => Herzieningsbrief.Van(this, i, intrekking)),
        });
        Speel(new BerichtOntvangen(Herzieningsbericht, new Dictionary<string, string>(StringComparer.Ordinal) { ["herbeoordelen"] = herbeoordelen ? "ja" : "nee" }));
        return Klaar();
    }
}
