using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>
/// What commands are given on: an aggregate that is loaded whole, changes itself, and tells what it established. A refusal
/// changes nothing. The base holds only what the pipeline asks of each of them.
/// </summary>
public abstract class Zaak
{
    private readonly List<Feit> _feiten = [];
    private readonly List<Toets> _toetsen = [];
    private readonly List<Brief> _brieven = [];

    private protected Zaak()
    {
    }

    /// <summary>Stable id.</summary>
    public Guid Id { get; private protected set; }

    /// <summary>Counts accepted commands, and each bell that changed something; two of them on the same version cannot both be saved.</summary>
    public long Versie { get; private protected set; }

    /// <summary>When the bell must ring; null when for nothing.</summary>
    public abstract Instant? VolgendeBel { get; }

    /// <summary>Facts that the current command established, in order. For the dossier; not part of the state.</summary>
    public IReadOnlyList<Feit> Feiten => _feiten;

    /// <summary>Guards that the current command evaluated. For the dossier; not part of the state.</summary>
    public IReadOnlyList<Toets> Toetsen => _toetsen;

    /// <summary>Messages that the current command sends, in one batch. Not part of the state.</summary>
    public IReadOnlyList<Brief> Brieven => _brieven;

    /// <summary>Warnings that the current command gave. Not part of the state.</summary>
    public virtual IReadOnlyList<Sein> GegevenSeinen => [];

    private protected void Leg(string naam, object gegevens) => _feiten.Add(new Feit(naam, gegevens));

    private protected bool Toets(string naam, bool houdt, string toelichting)
    {
        _toetsen.Add(new Toets(naam, houdt, toelichting));
        return houdt;
    }

    private protected void Stuur(IEnumerable<Brief> brieven) => _brieven.AddRange(brieven);

    private protected Gedaan Klaar()
    {
        Versie++;
        return Gedaan.Nu;
    }
}
