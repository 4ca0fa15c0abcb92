using Aanbesteding.Application.Procedures;
using Aanbesteding.Application.Selectie;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Domain;
using Aanbesteding.Workflow;

namespace Aanbesteding.Application.Proefdraai;

/// <summary>
/// Decides the next step of a trial run from the facts alone: the procedure as it is, and which commands the dossier holds.
/// It remembers nothing, so a run that stopped anywhere goes on as if it had not. One part of this class per phase.
/// </summary>
internal sealed partial class Spel(Inrichting inrichting, Toeval toeval, IReadOnlyList<Aanbieder> aanbieders)
{
    private Procedure _procedure = null!;
    private Func<Guid, bool> _gedaan = null!;

    /// <summary>The next step; null when the procedure is over.</summary>
    /// <param name="procedure">The procedure as it is.</param>
    /// <param name="gedaan">Whether the dossier holds a command with this id.</param>
    public Zet? Volgende(Procedure procedure, Func<Guid, bool> gedaan)
    {
        (_procedure, _gedaan) = (procedure, gedaan);
        if (procedure.Markering.Afgelopen)
            return null;
        return procedure.OpenTaken is [var taak, ..] ? Taakzet(taak) : Inzendzet() ?? Uitvalzet() ?? Bel();
    }

    /// <summary>Rings the bell at the moment the procedure waits for.</summary>
    public Zet Bel()
    {
        var moment = _procedure.VolgendMoment ?? throw new InvalidOperationException($"De proefdraai loopt vast in fase {_procedure.Fase}: niemand is aan zet.");
        return Zet.Van($"bel/{moment.ToUnixTimeTicks()}", Actor.Bel, new LuidBel(_procedure.Id)) with { Op = moment };
    }

    private Zet Taakzet(Element taak) => taak.TaakSoort switch
    {
        "opstellen" => Opstellen(taak),
        "juridische-toets" => Juridisch(taak),
        "publicatie" => Zet.Van(Sleutel(taak, "publiceer"), Spelers.Inkoper, new Publiceer(_procedure.Id)),
        "kluisopening" => Opening(taak),
        "geschiktheid" => Geschiktheid(taak),
        "vaststelling-geschiktheid" => Zet.Van(Sleutel(taak, "vast"), Spelers.Voorzitter, new StelGeschiktheidVast(_procedure.Id)),
        "beoordeling" => Beoordeling(taak),
        "consensus" => Consensus(taak),
        "prijsopening" => Prijsopening(taak),
        "toewijzing" => Toewijzing(taak),
        "poort" => Poort(taak),
        "selectiebeslissing" => Zet.Van(Sleutel(taak, "verzend"), Spelers.Inkoper, new VerzendSelectiebeslissing(_procedure.Id)),
        "dialoog" => Dialoog(taak),
        "gunningsbesluit" => Gunningsbesluit(taak),
        "gunningsbeslissing" or "definitieve-gunning" or "ondertekening" or "aankondiging-gunning" => Afronding(taak),
        "intrekking-bekendmaken" => Zet.Van(Sleutel(taak, "bekend"), Spelers.Inkoper, new MaakIntrekkingBekend(_procedure.Id)),
        _ => throw new InvalidOperationException($"De proefdraai kent geen taak van de soort ‘{taak.TaakSoort}’."),
    };

    /// <summary>Name of a step in a task; a task that is entered again has other steps.</summary>
    private string Sleutel(Element taak, string stap) => $"{taak.Id}/{_procedure.Taken.Count(t => t.Taak == taak.Id)}/{stap}";

    /// <summary>The first of these steps that the dossier does not hold yet; null when it holds all.</summary>
    private Zet? EersteNieuwe(IEnumerable<Zet> zetten) => zetten.FirstOrDefault(z => !_gedaan(toeval.Id(z.Sleutel)));

    private string Naam(string partij) => aanbieders.First(a => a.Id == partij).Naam;
}
