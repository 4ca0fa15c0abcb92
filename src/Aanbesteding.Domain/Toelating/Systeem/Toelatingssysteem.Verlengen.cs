using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Workflow;
using NodaTime;

namespace Aanbesteding.Domain.Toelating;

public sealed partial class Toelatingssysteem
{
    /// <summary>The next published option; null when all were used. Nothing else can extend the overeenkomst.</summary>
    public Period? VolgendeOptie => Inrichting.Overeenkomst.Verlengingen.Skip(Verlengingen.Count).FirstOrDefault();

    /// <summary>Asks the bodies to use the next published option. Refused when there is none, or when the notice no longer fits.</summary>
    public Uitkomst<Gedaan> VraagVerlenging(Moment moment, string reden)
    {
        ArgumentNullException.ThrowIfNull(moment);
        if (BuitenFase("VraagVerlenging") is { } buiten)
            return buiten;
        if (!Stand.VerwachteBerichten(Werkstroom, Markering).Contains("verlenging", StringComparer.Ordinal))
            return Toelatingsweigeringen.VerlengingLoopt;
        if (string.IsNullOrWhiteSpace(reden))
            return Weigeringen.Leeg("reden", "waarom u wilt verlengen");
        if (Verlengingsbezwaar(moment) is { } bezwaar)
            return bezwaar;
        Leg("verlenging-gevraagd", new { Optie = Verlengingen.Count + 1, Duur = VolgendeOptie, Reden = reden.Trim() });
        Speel(new BerichtOntvangen("verlenging", Gebeurtenis.GeenFeiten));
        return Klaar();
    }

    /// <summary>A body decides on the extension.</summary>
    public Uitkomst<Gedaan> BesluitVerlenging(Moment moment, string orgaan, string keuze, string motivering)
    {
        var uitkomst = Beslis(moment, "verlengingsbesluit", orgaan, keuze, motivering);
        return uitkomst.Aanvaard ? Gedaan.Nu : uitkomst.Weigering!;
    }

    /// <summary>Offers the extension to every deelnemer in this one command, and moves the end of the overeenkomst.</summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="deelnemers">Parties that take part now: all of them.</param>
    public Uitkomst<Gedaan> BiedVerlengingAan(Moment moment, IReadOnlyList<string> deelnemers)
    {
        ArgumentNullException.ThrowIfNull(deelnemers);
        var taak = OpenTaak("aanbod-verlenging", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if (Verlengingsbezwaar(moment) is { } bezwaar)
            return bezwaar;
        var ingang = LaatsteDag.PlusDays(1);
        if (Bied(moment, Aanbodsoort.Verlenging, null, ingang, Inrichting.ZwijgenBijVerlenging, deelnemers) is { } weigering)
            return weigering;
        var optie = VolgendeOptie!;
        var besluit = new Verlengingsbesluit(Verlengingen.Count + 1, optie, new Looptijdverslag(Inrichting.Overeenkomst.Ingang, Inrichting.Overeenkomst.Duur, [.. Verlengingen.Select(v => v.Duur), optie], default, default).Herbereken(), moment.Nu);
        Verlengingen = [.. Verlengingen, besluit];
        Leg("verlengd", besluit);
        StelEinde(moment);
        StuurAlle(deelnemers, "Verlenging van de overeenkomst", Aanbodtekst(Aanbiedingen[^1], $"De overeenkomst wordt verlengd met {Duurtekst.Van(optie)}, tot en met {Datumtekst.Datum(LaatsteDag)}."));
        return RondAf(moment, taak.Waarde);
    }

    /// <summary>Gives up an extension that was decided on but not offered, for instance because its notice no longer fits.</summary>
    public Uitkomst<Gedaan> LaatVerlengingVallen(Moment moment, string reden)
    {
        var taak = OpenTaak("aanbod-verlenging", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if (string.IsNullOrWhiteSpace(reden))
            return Weigeringen.Leeg("reden", "waarom de verlenging niet doorgaat");
        Leg("verlenging-vervallen", new { Optie = Verlengingen.Count + 1, Reden = reden.Trim() });
        return RondAf(moment, taak.Waarde);
    }

    /// <summary>Offers whose day has come and whose effects on silent deelnemers were not recorded yet; marks them recorded.</summary>
    public IReadOnlyList<Aanbod> NeemIngegaan(Moment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var nu = Aanbiedingen.Where(a => !a.Verwerkt && Nederland.BeginVan(a.Ingang) <= moment.Nu).ToList();
        if (nu.Count == 0)
            return nu;
        Aanbiedingen = [.. Aanbiedingen.Select(a => nu.Contains(a) ? a with { Verwerkt = true } : a)];
        foreach (var aanbod in nu)
            Leg("aanbod-ingegaan", new { aanbod.Nummer, aanbod.Ingang });
        Klaar();
        return nu;
    }

    private Weigering? Verlengingsbezwaar(Moment moment)
    {
        if (!Toets("gepubliceerde verlengingsoptie", VolgendeOptie is not null, $"{Verlengingen.Count} van {Inrichting.Overeenkomst.Verlengingen.Count} gebruikt"))
            return Toelatingsweigeringen.GeenOptie;
        var uiterlijk = LaatsteDag.Minus(Inrichting.Verlengingsaankondiging);
        return Toets("aankondiging op tijd", Nederland.Dag(moment.Nu) <= uiterlijk, $"uiterlijk {Datumtekst.Datum(uiterlijk)}")
            ? null
            : Toelatingsweigeringen.VerlengingTeLaat(uiterlijk);
    }
}
