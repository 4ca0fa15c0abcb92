using System.Text.Json;
using NodaTime;

namespace Aanbesteding.Application.Dossier.Nareken;

/// <summary>What was decided on one categorie.</summary>
public sealed record Besluitregel(string Categorie, bool Toegelaten, IReadOnlyList<string> Gezakt);

/// <summary>One aanvraag, lived again from the facts of its chain alone.</summary>
public sealed class Aanvraagrekening(string id, Toelatingstekst tekst, Versiereeks versies, Action<Ongelijk> meld)
{
    private readonly Dictionary<string, (Antwoordregel Vastgesteld, string Door)> _bevindingen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateOnly> _peildagen = new(StringComparer.Ordinal);
    private readonly List<Herstelkans> _kansen = [];
    private IReadOnlyList<string> _categorieen = [];
    private Versieregel? _versie;
    private int _versienummer;
    private DateOnly _peildag;
    private Instant? _vastgelegdeKlok;
    private bool _verlengd;
    private string _toetser = "";
    private bool _ingetrokken;

    /// <summary>When it was handed in; null when it was not.</summary>
    public Instant? Ingediend { get; private set; }

    /// <summary>Name of the organisation, or its party id.</summary>
    public string? Aanbieder { get; private set; }

    /// <summary>Party id.</summary>
    public string Partij { get; private set; } = "";

    /// <summary>Its number among those that were handed in; null when the dossier does not say it.</summary>
    public int? Volgnummer { get; private set; }

    /// <summary>The decisions; empty before that.</summary>
    public IReadOnlyList<Besluitregel> Besluiten { get; private set; } = [];

    /// <summary>Whether it counts: handed in, and not withdrawn before it was decided.</summary>
    public bool Telt => Ingediend is not null && (!_ingetrokken || Besluiten.Count > 0);

    /// <summary>Whether it waits for a decision.</summary>
    public bool Loopt => Telt && Besluiten.Count == 0;

    private Herstelkans? Lopend => _kansen is [.., { Tot: null } kans] ? kans : null;

    /// <summary>Takes the next entry.</summary>
    public void Neem(Postregel post)
    {
        foreach (var feit in post.Feiten)
            Neem(post, feit);
    }

    /// <summary>What is only known at the end: whether a decision is late by now.</summary>
    public void Sluit(Instant nu)
    {
        if (!Loopt)
            return;
        Klok();
        if (Lopend is null && Einde <= nu)
            Meld("beslistermijn-voorbij", null, "Er is nog niet beslist, en de beslistermijn is voorbij.");
    }

    private Instant Einde => Klokrekening.Einde(tekst.Planning, Ingediend!.Value, _kansen, _verlengd);

    private void Neem(Postregel post, Feitregel feit)
    {
        var g = feit.Gegevens;
        switch (feit.Naam)
        {
            case "aanvraag-ingediend":
                DienIn(post, feit);
                break;
            case "aanvraag-volgnummer":
                Volgnummer = g.GetProperty("nummer").GetInt32();
                break;
            case "beslistermijn":
                _vastgelegdeKlok = Dagrekening.Tijdstip(feit.Tekst("einde"));
                break;
            case "beslistermijn-verlengd":
                if (_verlengd || post.Op >= Einde)
                    Meld("andere-beslistermijn", null, "De beslistermijn is vaker of later verlengd dan was gepubliceerd.");
                _verlengd = true;
                break;
            case "bevinding":
                var vastgesteld = Antwoord(g.GetProperty("vastgesteld"));
                _bevindingen[vastgesteld.Eis] = (vastgesteld, post.Persoon);
                break;
            case "herstel-gevraagd":
                VraagHerstel(post, feit);
                break;
            case "termijn" when feit.Tekst("naam") == "hersteltermijn":
                if (Dagrekening.Tijdstip(feit.Tekst("einde")) != tekst.Planning["hersteltermijn"].Einde(post.Op))
                    Meld("andere-hersteltermijn", null, "Voor het herstel gold een andere termijn dan voor iedereen.");
                break;
            case "herstel-ingediend":
                DienHerstelIn(post);
                break;
            case "termijn-verstreken" when feit.Tekst("naam") == "hersteltermijn" && Lopend is { } gemist:
                _kansen[^1] = gemist with { Tot = gemist.Voor };
                break;
            case "getoetst":
                _toetser = post.Persoon;
                break;
            case "toelatingsbesluit":
                Beslis(post, feit);
                break;
            case "aanvraag-ingetrokken":
                _ingetrokken = true;
                break;
        }
    }

    private void DienIn(Postregel post, Feitregel feit)
    {
        Ingediend = post.Op;
        Partij = feit.Tekst("partij");
        Aanbieder = feit.Gegevens.TryGetProperty("naam", out var naam) ? naam.GetString() : Partij;
        _categorieen = feit.Teksten("categorieen");
        _versienummer = feit.Gegevens.GetProperty("versie").GetInt32();
        _versie = versies.Op(Dagrekening.Dag(post.Op));
        _peildag = Dagrekening.Dag(post.Op);
        if (_versie?.Nummer != _versienummer)
            Meld("andere-versie", null, "De aanvraag is getoetst aan een andere versie dan die van de dag waarop zij kwam.");
        if (Dagrekening.Dag(feit.Tekst("peildag")) != _peildag)
            Meld("andere-peildag", null, "De peildag is een andere dan de dag waarop de aanvraag kwam.");
    }

    /// <summary>Everybody can repair every eis that is not met, no other, and no more often than published.</summary>
    private void VraagHerstel(Postregel post, Feitregel feit)
    {
        var eisen = feit.Teksten("eisen");
        var mist = _categorieen.SelectMany(Gezakt).ToHashSet(StringComparer.Ordinal);
        if (!mist.SetEquals(eisen) || _kansen.Count >= tekst.Herstelkansen)
            Meld("ongelijke-herstelkans", null, "Herstel is gevraagd voor andere eisen dan waaraan niet is voldaan, of vaker dan bij anderen.");
        _kansen.Add(new Herstelkans(eisen, post.Op, tekst.Planning["hersteltermijn"].Einde(post.Op), null, Ingediend: false));
    }

    private void DienHerstelIn(Postregel post)
    {
        if (Lopend is not { } kans || post.Op >= kans.Voor)
        {
            Meld("andere-hersteltermijn", null, "Herstel is aangenomen buiten de termijn die voor iedereen geldt.");
            return;
        }

        _kansen[^1] = kans with { Tot = post.Op, Ingediend = true };
        _peildag = Dagrekening.Dag(post.Op);
        foreach (var eis in kans.Eisen)
        {
            _peildagen[eis] = _peildag;
            _bevindingen.Remove(eis);
        }
    }

    private void Beslis(Postregel post, Feitregel feit)
    {
        var g = feit.Gegevens;
        Besluiten = [.. g.GetProperty("categorieen").EnumerateArray().Select(b => new Besluitregel(b.GetProperty("categorie").GetString()!, b.GetProperty("toegelaten").GetBoolean(), Feitregel.Teksten(b.GetProperty("gezakt"))))];
        Klok();
        if (post.Op >= Einde)
            Meld("te-laat-beslist", null, "Er is beslist na het einde van de beslistermijn.");
        if (_toetser == post.Persoon || feit.Tekst("toetser") == post.Persoon || _bevindingen.Values.Any(b => b.Door == post.Persoon))
            Meld("zelfde-persoon", null, "Wie toetste, heeft ook beslist.");
        if (g.GetProperty("versie").GetInt32() != _versienummer)
            Meld("andere-versie", null, "Er is beslist op een andere versie dan die van de dag waarop de aanvraag kwam.");
        if (Dagrekening.Dag(feit.Tekst("peildag")) != _peildag)
            Meld("andere-peildag", null, "Er is beslist naar een andere peildag dan die van de aanvraag of haar laatste herstel.");
        if (!Besluiten.Select(b => b.Categorie).SequenceEqual(_categorieen))
            Meld("andere-categorieen", null, "Er is over andere categorieën beslist dan waarvoor is aangevraagd.");
        foreach (var besluit in Besluiten)
            Weeg(besluit);
    }

    private void Weeg(Besluitregel besluit)
    {
        var gezakt = Gezakt(besluit.Categorie);
        if (besluit.Toegelaten && gezakt.Count > 0)
            Meld("toegelaten-zonder-te-voldoen", besluit.Categorie, $"Toegelaten, maar niet voldaan aan: {string.Join(", ", gezakt)}.");
        else if (!besluit.Toegelaten && gezakt.Count == 0)
            Meld("geweigerd-terwijl-voldaan", besluit.Categorie, "Geweigerd, maar aan alle eisen is voldaan.");
        else if (!besluit.Gezakt.SequenceEqual(gezakt))
            Meld("andere-eisen", besluit.Categorie, $"Het besluit noemt andere eisen dan waaraan niet is voldaan: {string.Join(", ", gezakt)}.");
        if (!besluit.Toegelaten && _kansen.Count < tekst.Herstelkansen)
            Meld("geen-herstelkans", besluit.Categorie, "Geweigerd zonder de herstelkansen die iedereen krijgt.");
    }

    private List<string> Gezakt(string categorie) =>
    [
        .. from eis in _versie?.Eisen ?? []
           where eis.Vraagt(categorie)
           let bevinding = _bevindingen.TryGetValue(eis.Id, out var gevonden) ? gevonden.Vastgesteld : null
           where !eis.Voldoet(bevinding, _peildagen.GetValueOrDefault(eis.Id, Dagrekening.Dag(Ingediend!.Value)))
           select eis.Id,
    ];

    private void Klok()
    {
        if (_vastgelegdeKlok != Einde)
            Meld("andere-beslistermijn", null, "De beslistermijn is een andere dan die voor iedereen geldt.");
    }

    private void Meld(string code, string? categorie, string uitleg) => meld(new Ongelijk(code, Aanbieder, categorie, id, uitleg));

    /// <summary>Reads one answer out of a fact.</summary>
    public static Antwoordregel Antwoord(JsonElement a) => new(
        a.GetProperty("eis").GetString()!, a.GetProperty("waarde").GetString(), Dag(a.GetProperty("afgegeven")), Dag(a.GetProperty("geldigTot")), Feitregel.Teksten(a.GetProperty("bewijzen")));

    private static DateOnly? Dag(JsonElement dag) => dag.GetString() is { } tekst ? Dagrekening.Dag(tekst) : null;
}
