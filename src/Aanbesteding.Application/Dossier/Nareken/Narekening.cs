using System.Text.Json;

namespace Aanbesteding.Application.Dossier.Nareken;

/// <summary>
/// The second implementation: computes scores, draws and allocations again from the raw marks in an exported dossier. It shares
/// no code with the rules that decided the procedure: it reads the JSON and YAML text itself, has its own numbers, and where the
/// world is small it tries every possibility. Two roads that come to the same answer are worth more than one.
/// </summary>
public sealed class Narekening
{
    private readonly Inrichtingtekst _inrichting;
    private readonly Dossierstand _stand;
    private readonly Lotingstoets _loting;
    private readonly Toewijzingstoets _toewijzing;
    private readonly List<Verschil> _verschillen = [];
    private readonly SortedSet<string> _niet = new(StringComparer.Ordinal);
    private int _samenstellingen;

    private Narekening(Inrichtingtekst inrichting)
    {
        _inrichting = inrichting;
        _stand = new Dossierstand(inrichting);
        _loting = new Lotingstoets(_verschillen.Add);
        _toewijzing = new Toewijzingstoets(inrichting, _stand, _loting, _verschillen.Add, niet => _niet.Add(niet));
    }

    /// <summary>Computes a dossier again, from its text.</summary>
    public static Narekenverslag Van(string dossier)
    {
        var lezing = Dossierlezing.Lees(dossier);
        var narekening = new Narekening(Inrichtingtekst.Lees(lezing.Inrichting));
        foreach (var feit in lezing.Feiten)
            narekening.Probeer(feit);
        return narekening.Verslag();
    }

    private void Probeer(Feitregel feit)
    {
        try
        {
            _stand.Neem(feit);
            _loting.Neem(feit);
            Samenstelling(feit);
            Geschiktheid(feit);
            _toewijzing.Neem(feit);
        }
        catch (Exception fout) when (fout is FormatException or JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or OverflowException or NullReferenceException)
        {
            var reden = fout is FormatException ? fout.Message.TrimEnd('.') : "de gegevens hebben niet de vorm die erbij hoort";
            _verschillen.Add(new Verschil(feit.Post, null, null, $"het feit ‘{feit.Naam}’", "staat in het dossier", $"niet uit te rekenen ({reden})"));
        }
    }

    private void Samenstelling(Feitregel feit)
    {
        if (feit.Naam != "aanmeldingen-geopend")
            return;
        foreach (var (aanmelding, gegevens) in _stand.Aanmeldingen.Zip(feit.Gegevens.GetProperty("aanmeldingen").EnumerateArray()))
        {
            if (aanmelding.Wie is not { } wie)
            {
                _niet.Add("de samenstelling van aanmeldingen: het dossier noemt de leden niet");
                continue;
            }

            _samenstellingen++;
            var (staat, hoort) = (gegevens.GetProperty("samenstellingCompleet").GetBoolean(), wie.Compleet(_inrichting.Samenstelling));
            if (staat != hoort)
                _verschillen.Add(new Verschil(feit.Post, aanmelding.Partij, null, "de samenstelling", staat ? "compleet" : "niet compleet", hoort ? "compleet" : "niet compleet"));
        }
    }

    private void Geschiktheid(Feitregel feit)
    {
        if (feit.Naam != "geschiktheid-vastgesteld")
            return;
        var staat = feit.Teksten("geschikt");
        foreach (var aanmelding in _stand.Aanmeldingen.Where(a => staat.Contains(a.Partij) != _stand.Geschikt(a)))
        {
            var geschikt = _stand.Geschikt(aanmelding);
            _verschillen.Add(new Verschil(feit.Post, aanmelding.Partij, null, "de geschiktheid", geschikt ? "niet geschikt" : "geschikt", geschikt ? "geschikt" : "niet geschikt"));
        }
    }

    private Narekenverslag Verslag() => new()
    {
        Verschillen = _verschillen,
        Cijfers = _stand.Cijfers,
        Totalen = _toewijzing.Totalen,
        Samenstellingen = _samenstellingen,
        Lotingen = _loting.Aantal,
        Toewijzingen = _toewijzing.Nagerekend,
        NietNagerekend = [.. _niet],
    };
}
