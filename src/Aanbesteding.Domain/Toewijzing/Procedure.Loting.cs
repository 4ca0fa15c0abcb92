namespace Aanbesteding.Domain;

public sealed partial class Procedure
{
    /// <summary>Draws: announced, held and lapsed ones, in order.</summary>
    public IReadOnlyList<AangekondigdeLoting> Lotingen { get; private set; } = [];

    /// <summary>The draw that waits to be held; null when there is none.</summary>
    public AangekondigdeLoting? LopendeLoting() => Lotingen.LastOrDefault(l => l.Loopt);

    /// <summary>Draws that this viewer may follow: staff all, a party those it takes part in, anybody else none.</summary>
    /// <param name="wie">Who looks; null for a visitor.</param>
    public IReadOnlyList<AangekondigdeLoting> LotingenVoor(Actor? wie) =>
        [.. Lotingen.Where(l => IsStaf(wie) || (wie?.Partij is { } partij && l.Deelnemers.Contains(partij, StringComparer.Ordinal)))];

    /// <summary>The terms as this viewer may know them: that a draw was announced is known to those who may follow it.</summary>
    /// <param name="wie">Who looks; null for a visitor.</param>
    public IReadOnlyList<Termijn> TermijnenVoor(Actor? wie) =>
        LotingenVoor(wie).Count > 0 ? Termijnen : [.. Termijnen.Where(t => t.Naam != Lotingsregels.Oproep)];

    /// <summary>
    /// Announces the draw that the allocation asks for and invites every party in it. The seed was fixed before: its
    /// fingerprint is published now, and the draw is held no sooner than the notice term allows. A draw that was announced
    /// for another tie lapses. Refused when nothing is equal, and when this draw was announced or held already.
    /// </summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="id">Id of the draw.</param>
    /// <param name="zegel">SHA-256 of the secret seed.</param>
    public Uitkomst<AangekondigdeLoting> KondigLotingAan(Moment moment, Guid id, string zegel)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var taak = OpenTaak("toewijzing", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if (BerekenToewijzing(taak.Waarde.Id).Loting is not { } gevraagd)
            return Weigeringen.LotingNietNodig;
        if (Geldige(taak.Waarde.Id).FirstOrDefault(l => l.Beslist(gevraagd)) is { } eerder)
            return eerder.Gehouden is null ? Weigeringen.LotingAangekondigd(eerder.Trekking) : Weigeringen.LotingGehouden;
        var voor = Termijnen.Count;
        if (StartTermijnen(moment, [Lotingsregels.Oproeptermijn(Inrichting)]) is { } weigering)
            return weigering;
        if (Lotingsregels.Trekking(Termijnen[voor].Einde) is not { } trekking)
            throw new InvalidOperationException("Een berekende termijn eindigt binnen de kalender.");

        var vervallen = LaatVervallen(moment, "De gelijke stand is veranderd.");
        var loting = new AangekondigdeLoting(
            id, taak.Waarde.Id, [.. gevraagd.Partijen.Order(StringComparer.Ordinal)], [.. gevraagd.Percelen.Order()], zegel, moment.Nu, trekking, [], null, null);
        Lotingen = [.. Lotingen, loting];
        var brieven = loting.Deelnemers.Select(p => (Partij: p, Tekst: Lotingsbrief.Uitnodiging(this, loting, vervallen))).ToList();
        brieven.ForEach(b => StuurAan([b.Partij], "Uitnodiging voor een loting", b.Tekst));
        if (vervallen is not null)
            StuurAan(vervallen.Deelnemers.Except(loting.Deelnemers, StringComparer.Ordinal), "De loting gaat niet door", Lotingsbrief.Vervallen(this, vervallen));
        Leg("loting-aangekondigd", new
        {
            Loting = loting.Id,
            loting.Taak,
            loting.Deelnemers,
            loting.Percelen,
            loting.Zegel,
            loting.Trekking,
            Uitgenodigd = brieven.ConvertAll(b => new { b.Partij, BriefSha256 = Vingerafdruk.Van(b.Tekst) }),
        });
        Klaar();
        return loting;
    }

    /// <summary>
    /// A party in the draw adds a text of its own to the seed, so that whoever keeps the seed cannot have chosen the result.
    /// May be replaced until the moment of the draw; that moment itself is too late.
    /// </summary>
    public Uitkomst<Gedaan> GeefLotbijdrage(Moment moment, string bijdrage)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var taak = OpenTaak("toewijzing", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        var partij = moment.Wie.Partij ?? "";
        if (Lotingen.LastOrDefault(l => l.Vervallen is null && l.Deelnemers.Contains(partij, StringComparer.Ordinal)) is not { } loting)
            return Weigeringen.NietInLoting;
        if (!Toets("vóór de trekking", loting.Loopt && moment.Nu < loting.Trekking, $"trekking {loting.Trekking}"))
            return Weigeringen.LotbijdrageTeLaat(loting.Trekking);
        var tekst = bijdrage?.Trim();
        if (!Lotingsregels.IsBijdrage(tekst))
            return Weigeringen.LotbijdrageOngeldig;

        Vervang(loting with { Bijdragen = [.. loting.Bijdragen.Where(b => b.Partij != partij), new Lotbijdrage(partij, tekst!, moment.Nu)] });
        Leg("lotbijdrage", new { Loting = loting.Id, Partij = partij, Bijdrage = tekst });
        return Klaar();
    }

    /// <summary>
    /// The announced draw when it may be held now: its moment has come and it is still the tie that the allocation asks for.
    /// Only then is the seed taken out of the kluis.
    /// </summary>
    public Uitkomst<AangekondigdeLoting> MagLoten(Moment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var taak = OpenTaak("toewijzing", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if (BerekenToewijzing(taak.Waarde.Id).Loting is not { } gevraagd)
            return Weigeringen.LotingNietNodig;
        if (LopendeLoting() is not { } loting)
            return Weigeringen.LotingNietAangekondigd;
        if (!Geldige(taak.Waarde.Id).Any(l => l == loting && l.Beslist(gevraagd)))
            return Weigeringen.LotingVeranderd;
        return moment.Nu < loting.Trekking ? Weigeringen.LotingTeVroeg(loting.Trekking) : loting;
    }

    /// <summary>Reveals the seed and draws. The order follows from the seed and the contributions alone; all parties get the result.</summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="zaad">The seed as it was kept; refused when its fingerprint is not the published one.</param>
    public Uitkomst<GehoudenLoting> VerrichtLoting(Moment moment, string zaad)
    {
        var mag = MagLoten(moment);
        if (!mag.Aanvaard)
            return mag.Weigering!;
        var loting = mag.Waarde;
        if (!Toets("het zaad is dat van de aankondiging", Lotingsregels.Zegel(zaad) == loting.Zegel, loting.Zegel))
            return Weigeringen.ZaadOnjuist;

        var eindzaad = Lotingsregels.Eindzaad(zaad, loting.Bijdragen);
        var gehouden = new GehoudenLoting(zaad, eindzaad, Lotingsregels.Volgorde(loting.Deelnemers, eindzaad), moment.Nu);
        Vervang(loting with { Gehouden = gehouden });
        StuurAan(loting.Deelnemers, "Uitslag van de loting", Lotingsbrief.Uitslag(this, gehouden));
        Leg("loting", new
        {
            Loting = loting.Id,
            loting.Taak,
            loting.Deelnemers,
            loting.Percelen,
            gehouden.Zaad,
            Bijdragen = loting.Bijdragen.OrderBy(b => b.Partij, StringComparer.Ordinal).Select(b => new { b.Partij, b.Bijdrage }).ToList(),
            gehouden.Eindzaad,
            gehouden.Volgorde,
        });
        Klaar();
        return gehouden;
    }

    /// <summary>Lets the running draw lapse, with the reason; null when there is none.</summary>
    private AangekondigdeLoting? LaatVervallen(Moment moment, string reden)
    {
        if (LopendeLoting() is not { } loting)
            return null;
        var vervallen = loting with { Vervallen = new VervallenLoting(reden, moment.Nu) };
        Vervang(vervallen);
        Leg("loting-vervallen", new { Loting = loting.Id, Reden = reden });
        return vervallen;
    }

    /// <summary>
    /// Draws on the facts of this task that did not lapse: of the same round, since the closing from which the kandidaten
    /// come. They stand, because nobody may draw again for the same thing.
    /// </summary>
    private List<AangekondigdeLoting> Geldige(string taak)
    {
        var bijGunning = taak == Gunningstoewijzing;
        if (Lotingen.Count == 0)
            return [];
        var sinds = TermijnMet(bijGunning ? "sluiting-inschrijving" : "sluiting-aanmelding")!.Einde;
        return [.. Lotingen.Where(l => l.Vervallen is null && (l.Taak == Gunningstoewijzing) == bijGunning && l.Aangekondigd >= sinds)];
    }

    private void Vervang(AangekondigdeLoting nieuw) => Lotingen = [.. Lotingen.Select(l => l.Id == nieuw.Id ? nieuw : l)];
}
