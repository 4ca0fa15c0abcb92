using System.Globalization;
using System.Text.Json;

namespace Aanbesteding.Application.Dossier.Nareken;

/// <summary>
/// Compares every recorded allocation with the one that follows from the marks, the prices and the published rules: who takes
/// part and as what, the exact totals, the draw, the winners per perceel, and what would have come out without a winner.
/// Letters and contracts after it must name the same winners.
/// </summary>
public sealed class Toewijzingstoets(
    Inrichtingtekst inrichting, Dossierstand stand, Lotingstoets loting, Action<Verschil> meld, Action<string> nietNagerekend)
{
    private readonly List<NagerekendeToewijzing> _nagerekend = [];
    private IReadOnlyDictionary<int, IReadOnlyList<string>>? _laatste;

    public int Totalen { get; private set; }

    public IReadOnlyList<NagerekendeToewijzing> Nagerekend => _nagerekend;

    public void Neem(Feitregel feit)
    {
        switch (feit.Naam)
        {
            case "toewijzing":
                Toewijzing(feit);
                break;
            case "uitval":
                var weg = feit.Tekst("partij");
                _laatste = _laatste?.ToDictionary(p => p.Key, IReadOnlyList<string> (p) => [.. p.Value.Where(partij => partij != weg)]);
                break;
            case "perceel-gestopt":
                var klaar = feit.Gegevens.GetProperty("perceel").GetInt32();
                _laatste = _laatste?.ToDictionary(p => p.Key, p => p.Key == klaar ? [] : p.Value);
                break;
            case "gunningsbeslissing-verzonden":
                Zelfde(feit, "de winnaars in de gunningsbeslissing", feit.Gegevens.GetProperty("percelen").EnumerateArray()
                    .ToDictionary(p => p.GetProperty("perceel").GetInt32(), p => Feitregel.Teksten(p.GetProperty("partijen"))));
                break;
            case "definitief-gegund":
                var gegund = feit.Gegevens.GetProperty("overeenkomsten").EnumerateArray().Select(o => (Perceel: o.GetProperty("perceel").GetInt32(), Partij: o.GetProperty("partij").GetString()!)).ToList();
                IEnumerable<int> nu = feit.Gegevens.TryGetProperty("percelen", out var percelen) ? Feitregel.Gehelen(percelen) : inrichting.Verdelen.Percelen.Select(p => p.Nummer);
                Zelfde(feit, "de contractpartners", nu.Union(gegund.Select(o => o.Perceel)).ToDictionary(p => p, p => (IReadOnlyList<string>)[.. gegund.Where(o => o.Perceel == p).Select(o => o.Partij)]), alle: false);
                break;
        }
    }

    private void Toewijzing(Feitregel feit)
    {
        _laatste = null;
        var (vraag, antwoord) = (feit.Gegevens.GetProperty("vraag"), feit.Gegevens.GetProperty("antwoord"));
        var genoemd = vraag.GetProperty("inschrijvers").EnumerateArray().ToDictionary(i => i.GetProperty("id").GetString()!, StringComparer.Ordinal);
        var gegadigden = Gegadigden(feit, genoemd, bijGunning: feit.Tekst("taak") == "toewijzing");
        var wereld = new Verdeelwereld(inrichting.Verdelen, gegadigden, Lot(feit, vraag));
        var staat = PerPerceel(antwoord.GetProperty("toewijzing"));
        var rekening = new Toewijzingsrekening(wereld);
        if (rekening.Uittelbaar)
        {
            var hoort = rekening.Bereken();
            _laatste = hoort.Toewijzing;
            Winnaars(feit, staat, hoort, wereld, rekening);
            Slot(feit, antwoord, wereld, hoort);
            Alternatieven(feit, antwoord, rekening);
            _nagerekend.Add(new NagerekendeToewijzing(feit.Post, feit.Tekst("taak"), hoort.Hoe));
            return;
        }

        _laatste = staat;
        if (Bezwaar(staat, wereld, rekening) is { } bezwaar)
            meld(new Verschil(feit.Post, null, null, "de verdeling", Zin(staat), bezwaar));
        Getallen(feit, "het totaal van de verdeling", antwoord.GetProperty("totaal"), wereld.Totaal(rekening.Winsten(staat)));
        nietNagerekend($"of de verdeling in post {feit.Post} de beste van alle is: er zijn er te veel ({wereld.AantalVerdelingen()}) om ze allemaal te bekijken");
        _nagerekend.Add(new NagerekendeToewijzing(feit.Post, feit.Tekst("taak"), "alleen getoetst of de regels kloppen, het totaal klopt en geen enkele stap een betere verdeling geeft"));
    }

    /// <summary>Who takes part, with recomputed totals; every difference with the recorded question is reported.</summary>
    private List<Gegadigde> Gegadigden(Feitregel feit, Dictionary<string, JsonElement> genoemd, bool bijGunning)
    {
        var scores = inrichting.Verdelen.Percelen.ToDictionary(p => p.Nummer, p => stand.Scores(p.Nummer, bijGunning));
        var partijen = stand.Gerangschikt(bijGunning).Where(stand.DoetMee).ToList();
        foreach (var vreemd in genoemd.Keys.Except(partijen.Select(p => p.Partij)))
            meld(new Verschil(feit.Post, vreemd, null, "de deelname", "doet mee", "doet niet mee"));
        List<Gegadigde> gegadigden = [];
        foreach (var partij in partijen)
        {
            if (!genoemd.TryGetValue(partij.Partij, out var vermeld))
            {
                meld(new Verschil(feit.Post, partij.Partij, null, "de deelname", "doet niet mee", "doet mee"));
                continue;
            }

            var eigen = partij.Percelen.Where(p => !stand.Gestopt(p) && scores[p].ContainsKey(partij.Partij)).ToDictionary(p => p, p => scores[p][partij.Partij]);
            Scores(feit, partij, eigen.ToDictionary(e => e.Key, e => e.Value.Totaal), vermeld.GetProperty("scores"));
            gegadigden.Add(Gegadigde(feit, partij.Partij, eigen, vermeld));
        }

        return gegadigden;
    }

    private void Scores(Feitregel feit, Inzending partij, Dictionary<int, Getal> hoort, JsonElement staat)
    {
        Totalen += hoort.Count;
        foreach (var perceel in inrichting.Verdelen.Percelen.Select(p => p.Nummer))
        {
            var vermeld = staat.TryGetProperty(perceel.ToString(CultureInfo.InvariantCulture), out var getal) ? Feitregel.Getal(getal) : null;
            var gerekend = hoort.GetValueOrDefault(perceel);
            if (vermeld != gerekend)
                meld(new Verschil(feit.Post, partij.Partij, perceel, "het totaal", vermeld?.ToString() ?? "geen geldige score", gerekend?.ToString() ?? "geen geldige score"));
        }
    }

    private Gegadigde Gegadigde(Feitregel feit, string partij, Dictionary<int, Perceelstand> scores, JsonElement vermeld)
    {
        var maximaal = vermeld.GetProperty("maximaalPercelen");
        var staat = new Samenwerking(
            [.. Feitregel.Teksten(vermeld.GetProperty("combinanten")).Select(kvk => (kvk, (IReadOnlyList<string>)[]))], vermeld.GetProperty("concern").GetString(),
            Feitregel.Teksten(vermeld.GetProperty("onderaannemers")), Feitregel.Gehelen(vermeld.GetProperty("voorkeur")), maximaal.ValueKind == JsonValueKind.Null ? null : maximaal.GetInt32());
        var hoort = stand.Aanmeldingen.FirstOrDefault(a => a.Partij == partij)?.Wie;
        if (hoort is null)
            nietNagerekend("wie er achter een partij staan: het dossier noemt het alleen bij de toewijzing zelf");
        else if (Zin(staat) != Zin(hoort))
            meld(new Verschil(feit.Post, partij, null, "wie erachter staan", Zin(staat), Zin(hoort)));
        var wie = hoort ?? staat;
        var concern = string.IsNullOrWhiteSpace(wie.Concern) ? null : wie.Concern.Trim();
        var delen = Nareken.Gegadigde.DelenVan(inrichting.Verdelen.Identiteit, partij, wie.Leden.Select(l => l.KvkNummer), concern, wie.Onderaannemers);
        return new Gegadigde(partij, delen, scores.ToDictionary(s => s.Key, s => s.Value.Totaal), wie.Voorkeur, wie.MaximaalPercelen)
        {
            Plekken = scores.ToDictionary(s => s.Key, s => s.Value.Plek),
        };
    }

    /// <summary>The recorded order must be that of draws that were held, one after the other, and none twice.</summary>
    private IReadOnlyList<string> Lot(Feitregel feit, JsonElement vraag)
    {
        var staat = vraag.TryGetProperty("lotvolgorde", out var lot) && lot.ValueKind != JsonValueKind.Null ? Feitregel.Teksten(lot) : [];
        List<string> gehouden = [];
        while (loting.Volgordes.FirstOrDefault(v => v.SequenceEqual(staat.Skip(gehouden.Count).Take(v.Count)) && v.Count > 0) is { } volgorde)
            gehouden.AddRange(volgorde);
        if (!gehouden.SequenceEqual(staat))
            meld(new Verschil(feit.Post, null, null, "de lotvolgorde van de toewijzing", string.Join(", ", staat), loting.Volgordes.Count == 0 ? "er is niet geloot" : string.Join("; ", loting.Volgordes.Select(v => string.Join(", ", v)))));
        return gehouden;
    }

    private void Winnaars(Feitregel feit, IReadOnlyDictionary<int, IReadOnlyList<string>> staat, Verdeeluitkomst hoort, Verdeelwereld wereld, Toewijzingsrekening rekening)
    {
        var anders = hoort.Toewijzing.Keys.Where(p => !staat.GetValueOrDefault(p, []).SequenceEqual(hoort.Toewijzing[p])).ToList();
        foreach (var perceel in anders)
            meld(new Verschil(feit.Post, null, perceel, "de winnaar", Zin(staat.GetValueOrDefault(perceel, [])), Zin(hoort.Toewijzing[perceel])));
        if (anders.Count > 0 && Bezwaar(staat, wereld, rekening) is { } bezwaar)
            meld(new Verschil(feit.Post, null, null, "de verdeling", Zin(staat), bezwaar));
    }

    private void Slot(Feitregel feit, JsonElement antwoord, Verdeelwereld wereld, Verdeeluitkomst hoort)
    {
        Getallen(feit, "het totaal van de verdeling", antwoord.GetProperty("totaal"), hoort.Totaal);
        var status = hoort.Volledig ? "volledig" : "onvolledig";
        if (antwoord.GetProperty("status").GetString() is var staat && staat != status && hoort.LotingOpen != true)
            meld(new Verschil(feit.Post, null, null, "de status", staat ?? "geen", status));
        if (hoort.LotingOpen == true && staat != "loting")
            meld(new Verschil(feit.Post, null, null, "de loting", "niet nodig", $"er zijn gelijke uitkomsten waarover niet is geloot{(hoort.Betwist.Count > 0 ? $" ({string.Join(", ", hoort.Betwist)})" : "")}"));
        if (hoort.Uniek is { } uniek && antwoord.GetProperty("uniek").GetBoolean() != uniek)
            meld(new Verschil(feit.Post, null, null, "of er maar één uitkomst is", uniek ? "nee" : "ja", uniek ? "ja" : "nee"));
        if (hoort.Uniek == true && wereld.Getrokken > 0)
            meld(new Verschil(feit.Post, null, null, "de loting", "gebruikt", "er was niets gelijk, dus niets om te loten"));
    }

    private void Alternatieven(Feitregel feit, JsonElement antwoord, Toewijzingsrekening rekening)
    {
        foreach (var uitleg in antwoord.GetProperty("uitleg").EnumerateArray().Where(u => u.GetProperty("winnaar").ValueKind == JsonValueKind.String))
        {
            var (perceel, winnaar) = (uitleg.GetProperty("perceel").GetInt32(), uitleg.GetProperty("winnaar").GetString()!);
            if (_laatste?.GetValueOrDefault(perceel)?.Contains(winnaar) != true)
                continue;
            var (toewijzing, totaal) = rekening.Zonder(perceel, winnaar);
            var (staat, vermeld) = (PerPerceel(uitleg.GetProperty("alternatief")), Feitregel.Getal(uitleg.GetProperty("alternatiefTotaal")));
            var zelfde = Zin(staat) == Zin(toewijzing) || rekening.EvenGoed(staat, toewijzing, perceel, winnaar);
            if (!zelfde || vermeld != totaal)
                meld(new Verschil(feit.Post, winnaar, perceel, "de verdeling zonder de winst", $"{Zin(staat)} ({vermeld})", $"{Zin(toewijzing)} ({totaal})"));
        }
    }

    private static string? Bezwaar(IReadOnlyDictionary<int, IReadOnlyList<string>> staat, Verdeelwereld wereld, Toewijzingsrekening rekening)
    {
        try
        {
            return Burentoets.Bezwaar(wereld, rekening.Winsten(staat));
        }
        catch (FormatException fout)
        {
            return fout.Message;
        }
    }

    private void Zelfde(Feitregel feit, string wat, Dictionary<int, IReadOnlyList<string>> staat, bool alle = true)
    {
        foreach (var (perceel, hoort) in (_laatste ?? new Dictionary<int, IReadOnlyList<string>>()).Where(p => alle || staat.ContainsKey(p.Key)))
        {
            if (!staat.GetValueOrDefault(perceel, []).Order(StringComparer.Ordinal).SequenceEqual(hoort.Order(StringComparer.Ordinal)))
                meld(new Verschil(feit.Post, null, perceel, wat, Zin(staat.GetValueOrDefault(perceel, [])), Zin(hoort)));
        }
    }

    private void Getallen(Feitregel feit, string wat, JsonElement staat, Getal hoort)
    {
        if (Feitregel.Getal(staat) is var vermeld && vermeld != hoort)
            meld(new Verschil(feit.Post, null, null, wat, vermeld.ToString(), hoort.ToString()));
    }

    private static Dictionary<int, IReadOnlyList<string>> PerPerceel(JsonElement toewijzing) =>
        toewijzing.EnumerateObject().ToDictionary(p => int.Parse(p.Name, CultureInfo.InvariantCulture), p => Feitregel.Teksten(p.Value));

    private static string Zin(IReadOnlyList<string> partijen) => partijen.Count == 0 ? "niemand" : string.Join(", ", partijen);

    private static string Zin(IReadOnlyDictionary<int, IReadOnlyList<string>> toewijzing) =>
        string.Join("; ", toewijzing.OrderBy(p => p.Key).Select(p => $"perceel {p.Key}: {Zin(p.Value)}"));

    private static string Zin(Samenwerking wie) =>
        $"leden {string.Join(", ", wie.Leden.Select(l => l.KvkNummer))}; concern {(string.IsNullOrWhiteSpace(wie.Concern) ? "geen" : wie.Concern.Trim())}; onderaannemers {Zin(wie.Onderaannemers)}; voorkeur {string.Join(", ", wie.Voorkeur)}; maximaal {wie.MaximaalPercelen}";
}
