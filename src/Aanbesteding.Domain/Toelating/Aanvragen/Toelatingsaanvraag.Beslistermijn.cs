using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain.Toelating;

public sealed partial class Toelatingsaanvraag
{
    /// <summary>Extends the decision term once, by the published extension, before it ends; the aanbieder is told why.</summary>
    public Uitkomst<Gedaan> VerlengBeslistermijn(Moment moment, string reden)
    {
        ArgumentNullException.ThrowIfNull(moment);
        if (BuitenFase("VerlengBeslistermijn") is { } buiten)
            return buiten;
        if (string.IsNullOrWhiteSpace(reden))
            return Weigeringen.Leeg("reden", "waarom meer tijd nodig is");
        if (!Toets("één keer, vóór het einde", !Verlengd && Besluit is null && moment.Nu < BeslisVoor, $"{BeslisVoor}"))
            return Toelatingsweigeringen.VerlengingNietMeer;
        var klok = Klok(Ingediend!.Value, [.. Herstelverzoeken.Select(h => h.Pauze)], verlengd: true);
        if (!klok.Aanvaard)
            return klok.Weigering!;
        Verlengd = true;
        StelBeslistermijn(klok.Waarde);
        Leg("beslistermijn-verlengd", new { Reden = reden.Trim() });
        Stuur([new Brief(Partij, "Wij hebben meer tijd nodig", $"Wij beslissen uiterlijk op {Datumtekst.DatumMetWeekdag(TermijnMet("beslistermijn")!.LaatsteDag)} op uw aanvraag. De reden: {reden.Trim()} Verlengen kan maar één keer.")]);
        return Klaar();
    }

    private Uitkomst<Beslisklokverslag> Klok(Instant begin, IReadOnlyList<Pauze> pauzes, bool verlengd) =>
        Beslisklok.Bereken(Systeem.Regel("beslistermijn"), Systeem.Regel("verlenging-beslistermijn"), begin, pauzes, verlengd);

    private List<Pauze> PauzesTot(Instant tot) => [.. Herstelverzoeken.Select(h => h.Pauze with { Tot = h.Pauze.Tot ?? tot })];

    private void StelBeslistermijn(Beslisklokverslag v)
    {
        Termijnen = [.. Termijnen, new Termijn("beslistermijn", v.Begin, v.LaatsteDag, v.Einde, Systeem.Regel("beslistermijn").Grondslag, v.Onderbouwing)];
        BeslisVoor = v.Einde;
        Leg("beslistermijn", v);
        Bewaak();
    }

    /// <summary>While repair is awaited the decision term stands still, and does not pass.</summary>
    private protected override Termijn? BewaakteTermijn(string naam) => naam == "beslistermijn" && Herstel is not null ? null : base.BewaakteTermijn(naam);

    /// <summary>Warnings on the decision term; late goes to who is responsible for the mandate too.</summary>
    private protected override IEnumerable<Sein> Seinstappen() => Wachtrij is null || Herstel is not null || TermijnMet("beslistermijn") is not { } termijn
        ? []
        : Seindagen.Stappen(termijn, [Rol.Inkoper]).Append(new Sein(termijn.Naam, termijn.Einde, Seintrap.TeLaat, [Rol.Inkoper, Rol.Bestuurder], termijn.Einde));
}
