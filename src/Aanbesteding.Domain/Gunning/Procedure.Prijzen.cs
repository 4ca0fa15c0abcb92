namespace Aanbesteding.Domain;

public sealed partial class Procedure
{
    /// <summary>Whether the prices of the inschrijvingen were opened.</summary>
    public bool PrijzenGeopend => Inschrijvingen.Any(i => i.Prijzen is not null);

    /// <summary>Whether there are prices that are still sealed, while the round counts them.</summary>
    public bool PrijzenVerzegeld => Inrichting.Gunning.MetPrijs && Inschrijvingen.Any(i => i.Prijzen is null);

    /// <summary>
    /// Whether these prices may be kept for an inschrijving that is being written. They stay sealed until the quality is
    /// settled, so whether they suit the published range is not judged here.
    /// </summary>
    /// <param name="prijzen">Per perceel the price in eurocents.</param>
    public Uitkomst<Gedaan> MagPrijzenOpgeven(IReadOnlyDictionary<int, long> prijzen)
    {
        ArgumentNullException.ThrowIfNull(prijzen);
        if (!Inrichting.Gunning.MetPrijs)
            return Weigeringen.GeenPrijsGevraagd;
        foreach (var (perceel, prijs) in prijzen)
        {
            if (Inrichting.Percelen.All(p => p.Nummer != perceel))
                return Weigeringen.Onbekend("prijzen", $"Perceel {perceel}");
            if (prijs is <= 0 or > Prijspakket.HoogstePrijs)
                return Weigeringen.PrijsBuitenGrens(perceel);
        }

        return Gedaan.Nu;
    }

    /// <summary>One officer turns a key of the prijskluis, as with <see cref="DraaiSleutel(Moment)"/>.</summary>
    /// <returns>Whether the prijskluis is open now; the prices must then be read in within the same command.</returns>
    public Uitkomst<Sleutelstand> DraaiPrijssleutel(Moment moment) => DraaiSleutel(moment, "prijsopening");

    /// <summary>
    /// Takes the opened prices into the procedure. A price that is missing, damaged or not the one that was handed in leaves
    /// its perceel out of that inschrijving, with the reason; it never holds up the others. Refused when the prijskluis was
    /// not opened by two keys in this command, and when no price at all can be read: then the keys of the house are at fault.
    /// </summary>
    /// <param name="moment">Who and when.</param>
    /// <param name="pakketten">What the prijskluis gave, by id of the inschrijving; nothing where it is missing or damaged.</param>
    public Uitkomst<Gedaan> LeesPrijzenIn(Moment moment, IReadOnlyDictionary<Guid, Prijspakket> pakketten)
    {
        ArgumentNullException.ThrowIfNull(pakketten);
        var taak = OpenTaak("prijsopening", moment);
        if (!taak.Aanvaard)
            return taak.Weigering!;
        if (_sleutels is not [var eerste, var tweede])
            return Weigeringen.KluisDicht;
        var geldig = Inschrijvingen.Where(i => pakketten.GetValueOrDefault(i.Id)?.Vingerafdruk() == i.Prijsvingerafdruk && i.Prijsvingerafdruk is not null)
            .ToDictionary(i => i.Id, i => pakketten[i.Id]);
        if (!Toets("ten minste één prijs is te lezen en ongewijzigd", geldig.Count > 0, $"{geldig.Count} van {Inschrijvingen.Count}"))
            return Weigeringen.PrijskluisOnleesbaar;

        _sleutels = [];
        Inschrijvingen = [.. Inschrijvingen.Select(i => MetPrijzen(i, geldig.GetValueOrDefault(i.Id), pakketten.ContainsKey(i.Id)))];
        Leg("prijzen-geopend", new
        {
            Door = new[] { eerste, tweede }.Select(s => new { s.Persoon, Rol = s.Rol.ToString() }).ToList(),
            Inschrijvingen = Inschrijvingen.Where(i => geldig.ContainsKey(i.Id))
                .Select(i => new { Inzending = i.Id, i.Prijzen, geldig[i.Id].Zout, Vingerafdruk = i.Prijsvingerafdruk }).ToList(),
            ZonderPrijs = (from i in Inschrijvingen from gebrek in i.Prijsgebreken select new { Inzending = i.Id, Perceel = gebrek.Key, Reden = gebrek.Value }).ToList(),
        });
        return RondAf(moment, taak.Waarde);
    }

    private static Inschrijving MetPrijzen(Inschrijving inschrijving, Prijspakket? geldig, bool gelezen)
    {
        var prijzen = geldig?.Prijzen ?? new Dictionary<int, long>();
        var reden = geldig is not null ? "Voor dit perceel zat er geen prijs in de kluis."
            : gelezen ? "De prijs in de kluis is niet de prijs die is ingediend: de vingerafdruk verschilt."
            : "De verzegelde prijs ontbreekt of is beschadigd.";
        return inschrijving with
        {
            Prijzen = prijzen,
            Prijsgebreken = inschrijving.Inhoud.Percelen.Where(p => !prijzen.ContainsKey(p)).ToDictionary(p => p, _ => reden),
        };
    }
}
