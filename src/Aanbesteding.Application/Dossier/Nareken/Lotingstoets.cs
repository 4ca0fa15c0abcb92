namespace Aanbesteding.Application.Dossier.Nareken;

/// <summary>
/// Draws every draw of the dossier again: the fingerprint that was announced is that of the revealed seed, the contributions are
/// those of the parties, and the order follows from both (see <see cref="Lotrekening"/>). A draw says nothing about
/// submissions that are opened after it.
/// </summary>
public sealed class Lotingstoets(Action<Verschil> meld)
{
    private readonly Dictionary<string, string> _zegels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> _bijdragen = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyList<string>> _volgordes = [];

    public int Aantal { get; private set; }

    /// <summary>The recomputed orders since the last opening.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Volgordes => _volgordes;

    public void Neem(Feitregel feit)
    {
        switch (feit.Naam)
        {
            case "aanmeldingen-geopend" or "inschrijvingen-geopend":
                _volgordes.Clear();
                break;
            case "loting-aangekondigd":
                _zegels[feit.Tekst("loting")] = feit.Tekst("zegel");
                break;
            case "lotbijdrage":
                var loting = feit.Tekst("loting");
                if (!_bijdragen.TryGetValue(loting, out var perPartij))
                    _bijdragen[loting] = perPartij = new Dictionary<string, string>(StringComparer.Ordinal);
                perPartij[feit.Tekst("partij")] = feit.Tekst("bijdrage");
                break;
            case "loting":
                Trek(feit);
                break;
        }
    }

    private void Trek(Feitregel feit)
    {
        Aantal++;
        var zaad = feit.Tekst("zaad");
        Dictionary<string, string> bijdragen = [];
        if (feit.Gegevens.TryGetProperty("loting", out var id))
        {
            bijdragen = _bijdragen.GetValueOrDefault(id.GetString()!) ?? [];
            Vergelijk(feit, "de vingerafdruk van het zaad", _zegels.GetValueOrDefault(id.GetString()!) ?? "niet aangekondigd", Lotrekening.Hash(zaad));
            Vergelijk(feit, "het eindzaad", feit.Tekst("eindzaad"), Lotrekening.Eindzaad(zaad, bijdragen));
        }

        var volgorde = Lotrekening.Volgorde(feit.Teksten("deelnemers"), Lotrekening.Eindzaad(zaad, bijdragen));
        Vergelijk(feit, "de lotvolgorde", string.Join(", ", feit.Teksten("volgorde")), string.Join(", ", volgorde));
        _volgordes.Add(volgorde);
    }

    private void Vergelijk(Feitregel feit, string wat, string staat, string hoort)
    {
        if (staat != hoort)
            meld(new Verschil(feit.Post, null, null, wat, staat, hoort));
    }
}
