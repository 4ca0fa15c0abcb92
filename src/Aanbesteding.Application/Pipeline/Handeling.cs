using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;

namespace Aanbesteding.Application.Pipeline;

/// <summary>The command that is being performed: who, when, and on what. One per scope, filled by the door and by authorise.</summary>
public sealed class Handeling
{
    private readonly List<Zaak> _meegenomen = [];
    private Moment? _moment;

    /// <summary>Who and when; one instant for the whole command.</summary>
    public Moment Moment
    {
        get => _moment ?? throw new InvalidOperationException("Een opdracht komt alleen binnen door de Deur.");
        internal set => _moment = value;
    }

    /// <summary>What the command is given on, loaded once; null when it has none.</summary>
    public Zaak? Zaak { get; internal set; }

    /// <summary>The procedure of the command. Throws when the command has none.</summary>
    public Procedure Procedure
    {
        get => Als<Procedure>("procedure");
        internal set => Zaak = value;
    }

    /// <summary>The open house of the command. Throws when the command has none.</summary>
    public Toelatingssysteem Systeem
    {
        get => Als<Toelatingssysteem>("open house");
        internal set => Zaak = value;
    }

    /// <summary>The aanvraag of the command. Throws when the command has none.</summary>
    public Toelatingsaanvraag Aanvraag
    {
        get => Als<Toelatingsaanvraag>("aanvraag");
        internal set => Zaak = value;
    }

    /// <summary>The deelnemer of the command. Throws when the command has none.</summary>
    public Deelnemer Deelnemer => Als<Deelnemer>("deelnemer");

    /// <summary>All that the command changed: its own zaak first.</summary>
    public IEnumerable<Zaak> Zaken => Zaak is null ? _meegenomen : _meegenomen.Prepend(Zaak);

    /// <summary>Facts of commands that have no zaak to collect them, or that belong beside it.</summary>
    public List<Feit> Feiten { get; } = [];

    /// <summary>Takes another zaak along that this command changes: its facts and letters go with those of the command.</summary>
    public void NeemMee(Zaak zaak) => _meegenomen.Add(zaak);

    private T Als<T>(string wat)
        where T : Zaak => Zaak as T ?? throw new InvalidOperationException($"Deze opdracht gaat niet over een {wat}.");
}
