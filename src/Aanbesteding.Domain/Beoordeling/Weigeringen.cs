namespace Aanbesteding.Domain.Beoordeling;

/// <summary>Why a <see cref="Scorevraag"/> cannot be answered. The first fault is named, with its field.</summary>
internal static class Weigeringen
{
    private const string Document = "De gepubliceerde gunningscriteria";
    private const string Inschrijving = "De ingediende inschrijvingen";
    private static readonly Breuk Honderd = 100;
    // Closer to 1 the logarithm of A has too few digits left to divide by.
    private static readonly Breuk KleinsteGrondtal = Breuk.Van(10_001, 10_000);
    private static readonly Breuk LangsteSchaal = 1_000_000;

    /// <summary>Null when the question can be answered.</summary>
    public static Weigering? Controleer(Scorevraag vraag) =>
        Criteria(vraag) ?? Prijs(vraag) ?? Gewichten(vraag) ?? Regels(vraag) ?? Inschrijvers(vraag) ?? Uitgevallen(vraag);

    private static Weigering? Criteria(Scorevraag vraag)
    {
        if (vraag.Criteria.Count == 0)
            return new("geen-criteria", "Noem ten minste één criterium.", Document, "criteria");

        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var k = 0; k < vraag.Criteria.Count; k++)
        {
            var criterium = vraag.Criteria[k];
            var veld = $"criteria[{k}]";
            if (string.IsNullOrWhiteSpace(criterium.Id))
                return new("id-ontbreekt", "Geef elk criterium een id.", Document, $"{veld}.id");
            if (!ids.Add(criterium.Id))
                return new("criterium-dubbel", $"Criterium {criterium.Id} staat er meer dan één keer.", Document, $"{veld}.id");
            if (Schaal(criterium, veld) is { } weigering)
                return weigering;
            if (criterium.Gewicht is { Teken: < 0 })
                return new("gewicht-negatief", "Een gewicht mag niet negatief zijn.", Document, $"{veld}.gewicht");
            if (vraag.Methode is Scoremethode.GunnenOpWaarde && criterium.Waarde is not { Teken: >= 0 })
                return new("waarde-ontbreekt", "Geef de waarde van dit criterium in euro, nul of meer.", Document, $"{veld}.waarde");
            if (vraag.Methode is not Scoremethode.GunnenOpWaarde && criterium.Waarde is not null)
                return new("waarde-overbodig", "Een waarde in euro hoort bij gunnen op waarde.", Document, $"{veld}.waarde");
            if (vraag.Methode is Scoremethode.GunnenOpWaarde && criterium.Gewicht is not null)
                return new("gewicht-overbodig", "Bij gunnen op waarde heeft een criterium een waarde, geen gewicht.", Document, $"{veld}.gewicht");
        }

        return null;
    }

    private static Weigering? Schaal(Criterium criterium, string veld)
    {
        var schaal = criterium.Schaal;
        if (schaal.Min >= schaal.Max || schaal.Max <= Breuk.Nul)
            return new("schaal-onjuist", "Het hoogste cijfer is hoger dan het laagste, en hoger dan nul.", Document, $"{veld}.schaal");
        if (schaal.Max - schaal.Min > LangsteSchaal)
            return new("schaal-onjuist", "De schaal is te lang.", Document, $"{veld}.schaal");
        if (schaal.Stappen is { } stappen && (stappen.Count == 0 || stappen.Distinct().Count() != stappen.Count
            || stappen.Any(stap => stap < schaal.Min || stap > schaal.Max)))
            return new("stappen-onjuist", "Elke stap staat er één keer en ligt op de schaal.", Document, $"{veld}.schaal.stappen");
        return criterium.Minimum is { } minimum && (minimum < schaal.Min || minimum > schaal.Max)
            ? new Weigering("minimum-buiten-schaal", "De minimumscore ligt niet op de schaal.", Document, $"{veld}.minimum")
            : null;
    }

    private static Weigering? Prijs(Scorevraag vraag)
    {
        if (vraag.Methode is Scoremethode.GewogenFactor && vraag.Prijs is not { Gewicht.Teken: >= 0 })
            return new("prijsregel-ontbreekt", "Geef de prijsformule met haar gewicht, nul of meer.", Document, vraag.Prijs is null ? "prijs" : "prijs.gewicht");
        if (vraag.Methode is not Scoremethode.GewogenFactor && vraag.Prijs?.Gewicht is { Teken: not 0 })
            return new("prijsgewicht-overbodig", "Bij deze methode heeft de prijs geen gewicht.", Document, "prijs.gewicht");
        return vraag.Prijs?.Formule switch
        {
            Prijsformule.Absoluut absoluut when absoluut.Bodem >= absoluut.Plafond =>
                new Weigering("bereik-onjuist", "Het plafond is hoger dan de bodem.", Document, "prijs.plafond"),
            Prijsformule.Logaritmisch logaritmisch when logaritmisch.A < KleinsteGrondtal =>
                new Weigering("grondtal-onjuist", "A is ten minste 1,0001.", Document, "prijs.A"),
            _ => null,
        };
    }

    private static Weigering? Gewichten(Scorevraag vraag)
    {
        var zonder = vraag.Criteria.Count(criterium => criterium.Gewicht is null);
        if (vraag.Methode is Scoremethode.GunnenOpWaarde)
            return null;
        if (vraag.Methode is Scoremethode.AlDanNiet && zonder == vraag.Criteria.Count && vraag.MinimumTotaal is null)
            return null;
        for (var k = 0; k < vraag.Criteria.Count; k++)
        {
            if (vraag.Criteria[k].Gewicht is null)
                return new("gewicht-ontbreekt", "Geef het gewicht van dit criterium.", Document, $"criteria[{k}].gewicht");
        }

        var som = Breuk.Som(vraag.Criteria.Select(criterium => criterium.Gewicht!.Value)) + (vraag.Prijs?.Gewicht ?? Breuk.Nul);
        return som == Honderd
            ? null
            : new Weigering("gewichten-niet-100", $"De gewichten zijn samen {som.InZin()}, niet 100 (de prijs telt mee).", Document, "criteria");
    }

    private static Weigering? Regels(Scorevraag vraag)
    {
        if (vraag.MinimumTotaal is not null && vraag.Methode is Scoremethode.GunnenOpWaarde)
            return new("minimum-overbodig", "Bij gunnen op waarde wint het laagste bedrag; een minimumtotaal heeft daar geen betekenis.", Document, "minimumTotaal");
        if (vraag.Afronding.Decimalen is < 0 or > 10)
            return new("decimalen-onjuist", "Rond af op 0 tot en met 10 decimalen.", Document, "afronding.decimalen");
        for (var i = 0; i < vraag.Gelijkspel.Count; i++)
        {
            var veld = $"gelijkspel[{i}]";
            if (vraag.Gelijkspel[i] is Gelijkspelregel.OpCriterium op && vraag.Criteria.All(criterium => criterium.Id != op.Id))
                return new("criterium-onbekend", $"Criterium {op.Id} bestaat niet in deze vraag.", Document, veld);
            if (vraag.Gelijkspel[i] is Gelijkspelregel.Loting && i < vraag.Gelijkspel.Count - 1)
                return new("loting-niet-laatst", "Na een loting is er niets meer te beslissen.", Document, veld);
        }

        return null;
    }

    private static Weigering? Inschrijvers(Scorevraag vraag)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var criteria = vraag.Criteria.Select(criterium => criterium.Id).ToHashSet(StringComparer.Ordinal);
        var prijsNodig = PrijsNodig(vraag);
        for (var i = 0; i < vraag.Inschrijvers.Count; i++)
        {
            var inschrijver = vraag.Inschrijvers[i];
            string Veld(string naam) => $"inschrijvers[{i}].{naam}";
            if (string.IsNullOrWhiteSpace(inschrijver.Id))
                return new("id-ontbreekt", "Geef elke inschrijver een id.", Inschrijving, Veld("id"));
            if (!ids.Add(inschrijver.Id))
                return new("inschrijver-dubbel", $"Inschrijver {inschrijver.Id} staat er meer dan één keer.", Inschrijving, Veld("id"));
            if (inschrijver.Prijs is { Teken: <= 0 })
                return new("prijs-niet-positief", "De prijs is hoger dan nul.", Inschrijving, Veld("prijs"));
            if (inschrijver.Prijs is null && prijsNodig)
                return new("prijs-ontbreekt", "Geef de prijs van deze inschrijver.", Inschrijving, Veld("prijs"));
            if (inschrijver.Scores.Keys.Where(id => !criteria.Contains(id)).Order(StringComparer.Ordinal).FirstOrDefault() is { } vreemd)
                return new("criterium-onbekend", $"Criterium {vreemd} bestaat niet in deze vraag.", Inschrijving, Veld($"scores.{vreemd}"));
            if (Scores(vraag, inschrijver, id => Veld($"scores.{id}")) is { } weigering)
                return weigering;
        }

        return null;
    }

    private static bool PrijsNodig(Scorevraag vraag) =>
        vraag.Methode is Scoremethode.GewogenFactor or Scoremethode.GunnenOpWaarde or Scoremethode.KwaliteitPerPrijs
        || vraag.Gelijkspel.Any(regel => regel is Gelijkspelregel.OpPrijs);

    private static Weigering? Scores(Scorevraag vraag, Scoreinschrijver inschrijver, Func<string, string> veld)
    {
        foreach (var criterium in vraag.Criteria)
        {
            if (!inschrijver.Scores.TryGetValue(criterium.Id, out var cijfer))
                return new("cijfer-ontbreekt", $"{inschrijver.Id} heeft geen cijfer op {criterium.Id}.", Inschrijving, veld(criterium.Id));
            if (BuitenSchaal(criterium.Schaal, cijfer) is { } fout)
                return new("cijfer-buiten-schaal", $"Het cijfer {fout.InZin()} staat niet op de schaal; afronden mag niet.", Document, veld(criterium.Id));
            if (cijfer.Eindcijfer(vraag.Scorebepaling) is null)
                return ZonderEindcijfer(vraag, veld(criterium.Id));
        }

        return null;
    }

    private static Breuk? BuitenSchaal(Schaal schaal, Cijfer cijfer)
    {
        foreach (var gegeven in cijfer.Beoordelaars ?? [])
        {
            if (!schaal.Heeft(gegeven))
                return gegeven;
        }

        return cijfer.Waarde is { } waarde && !schaal.Heeft(waarde) ? waarde
            : cijfer.Consensus is { } consensus && !schaal.Heeft(consensus) ? consensus
            : null;
    }

    private static Weigering ZonderEindcijfer(Scorevraag vraag, string veld) => vraag.Scorebepaling is null
        ? new("scorebepaling-ontbreekt", "Kies hoe de cijfers van de beoordelaars één cijfer worden: consensus, gemiddelde of mediaan.", Document, "scorebepaling")
        : new("cijfer-ontbreekt", "Hier ontbreekt het cijfer dat telt.", Inschrijving, veld);

    private static Weigering? Uitgevallen(Scorevraag vraag)
    {
        var ids = vraag.Inschrijvers.Select(inschrijver => inschrijver.Id).ToHashSet(StringComparer.Ordinal);
        if (vraag.Uitgevallen.FirstOrDefault(id => !ids.Contains(id)) is { } vreemd)
            return new("inschrijver-onbekend", $"Inschrijver {vreemd} bestaat niet in deze vraag.", Inschrijving, "uitgevallen");
        return vraag.Uitgevallen.Count > 0 && vraag.Herberekening is null
            && vraag.Methode is Scoremethode.GewogenFactor && vraag.Prijs!.Formule.Relatief
            ? new Weigering(
                Puntentelling.HerberekeningNietBepaald,
                "Bij een relatieve prijsformule bepaalt het document of na uitval wordt herberekend of gehandhaafd, niet de machine. Kies een herberekeningsregel.",
                "Hoge Raad 9 mei 2014 (Ricoh/Utrecht)", "herberekening")
            : null;
    }
}
