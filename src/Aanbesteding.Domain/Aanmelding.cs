using NodaTime;

namespace Aanbesteding.Domain;

/// <summary>What a party hands in sealed in the selectiefase. Unknown to everyone on the buyer's side until the kluis opens.</summary>
/// <param name="Combinatie">Who applies.</param>
/// <param name="Percelen">Percelen applied for, ascending; one or more.</param>
/// <param name="Voorkeur">Percelen in order of preference; may be empty.</param>
/// <param name="MaximaalPercelen">How many percelen the party can carry; null means all it applied for.</param>
/// <param name="Verklaringen">Per geschiktheidseis whether the party declares that it meets it (eigen verklaring).</param>
/// <param name="Motivatie">Per perceel why the party is suited; scored in a nadere selectie.</param>
public sealed record AanmeldingInhoud(
    Combinatie Combinatie,
    IReadOnlyList<int> Percelen,
    IReadOnlyList<int> Voorkeur,
    int? MaximaalPercelen,
    IReadOnlyDictionary<string, bool> Verklaringen,
    IReadOnlyDictionary<int, string> Motivatie);

/// <summary>Assessment of one requirement for one aanmelding.</summary>
/// <param name="Eis">Id of the geschiktheidseis, or <c>samenstelling</c>.</param>
/// <param name="Voldaan">Whether it is met.</param>
/// <param name="Motivering">The reason, with the passage or evidence it rests on; obligatory when not met.</param>
public sealed record Eisoordeel(string Eis, bool Voldaan, string Motivering);

/// <summary>An aanmelding after the kluis was opened.</summary>
/// <param name="Id">Id of the sealed inzending it came from.</param>
/// <param name="Inhoud">What was handed in.</param>
/// <param name="Ingediend">Server time of the confirmation.</param>
/// <param name="Oordelen">Assessments so far, one per requirement.</param>
public sealed record Aanmelding(Guid Id, AanmeldingInhoud Inhoud, Instant Ingediend, IReadOnlyList<Eisoordeel> Oordelen)
{
    /// <summary>Id of the penvoerder: the name under which the party acts in this procedure.</summary>
    public string Partij => Inhoud.Combinatie.Penvoerder.Id;

    /// <summary>Whether every requirement was assessed and met.</summary>
    public bool Geschikt(Inrichting inrichting) => Beoordeeld(inrichting) && Oordelen.All(o => o.Voldaan);

    /// <summary>Whether every requirement was assessed.</summary>
    public bool Beoordeeld(Inrichting inrichting)
    {
        ArgumentNullException.ThrowIfNull(inrichting);
        return inrichting.Geschiktheidseisen.All(eis => Oordelen.Any(o => o.Eis == eis.Id));
    }
}
