using System.Text.Json;
using Aanbesteding.Application.Kluis;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;

namespace Aanbesteding.Application.Selectie;

/// <summary>
/// An aanmelding that is being written: every part may be absent or wrong. Kept sealed with <see cref="BewaarConcept"/>;
/// becomes an <see cref="AanmeldingInhoud"/> when nothing is lacking.
/// </summary>
public sealed partial record Aanmeldingconcept
{
    /// <summary>Step: the own organisation.</summary>
    public const string StapOrganisatie = "organisatie";
    /// <summary>Step: the other members.</summary>
    public const string StapSamenwerking = "samenwerking";
    /// <summary>Step: percelen.</summary>
    public const string StapPercelen = "percelen";
    /// <summary>Step: order of preference and maximum.</summary>
    public const string StapVoorkeur = "voorkeur";

    /// <summary>Nothing filled in.</summary>
    public static readonly Aanmeldingconcept Leeg = new();

    /// <summary>Statutory name of the penvoerder.</summary>
    public string? Naam { get; init; }

    /// <summary>KvK number of the penvoerder.</summary>
    public string? KvkNummer { get; init; }

    /// <summary>Kinds the penvoerder belongs to.</summary>
    public IReadOnlyList<string> Soorten { get; init; } = [];

    /// <summary>Concern of the penvoerder; null when none.</summary>
    public string? Concern { get; init; }

    /// <summary>The other members; null while the question was not answered, empty when the party applies alone.</summary>
    public IReadOnlyList<Partij>? Combinanten { get; init; }

    /// <summary>Percelen applied for.</summary>
    public IReadOnlyList<int> Percelen { get; init; } = [];

    /// <summary>Percelen in order of preference; null while the question was not answered.</summary>
    public IReadOnlyList<int>? Voorkeur { get; init; }

    /// <summary>How many percelen the party can carry; null means all.</summary>
    public int? MaximaalPercelen { get; init; }

    /// <summary>Per geschiktheidseis whether the party declares that it meets it.</summary>
    public IReadOnlyDictionary<string, bool> Verklaringen { get; init; } = new Dictionary<string, bool>();

    /// <summary>Per perceel why the party is suited.</summary>
    public IReadOnlyDictionary<int, string> Motivatie { get; init; } = new Dictionary<int, string>();

    /// <summary>Name of the step in which one requirement is declared.</summary>
    public static string StapVerklaring(string eis) => $"verklaring.{eis}";

    /// <summary>Name of the step in which one perceel is motivated.</summary>
    public static string StapMotivatie(int perceel) => $"motivatie.{perceel}";

    /// <summary>The text that is kept.</summary>
    public string AlsTekst() => Json.Schrijf(this);

    /// <summary>Reads what is kept: a concept, or the content that was handed in.</summary>
    public static Aanmeldingconcept Lees(EigenInzending? inzending) => inzending switch
    {
        null => Leeg,
        { Ingediend: true } => Van(Json.Lees<AanmeldingInhoud>(inzending.Pakket.Inhoud)),
        _ => JsonSerializer.Deserialize<Aanmeldingconcept>(inzending.Pakket.Inhoud, Json.Opties) ?? Leeg,
    };

    /// <summary>The concept that would give this content.</summary>
    public static Aanmeldingconcept Van(AanmeldingInhoud inhoud)
    {
        ArgumentNullException.ThrowIfNull(inhoud);
        var penvoerder = inhoud.Combinatie.Penvoerder;
        return new Aanmeldingconcept
        {
            Naam = penvoerder.Naam,
            KvkNummer = penvoerder.KvkNummer,
            Soorten = penvoerder.Soorten,
            Concern = inhoud.Combinatie.Concern,
            Combinanten = inhoud.Combinatie.Combinanten,
            Percelen = inhoud.Percelen,
            Voorkeur = inhoud.Voorkeur,
            MaximaalPercelen = inhoud.MaximaalPercelen,
            Verklaringen = inhoud.Verklaringen,
            Motivatie = inhoud.Motivatie,
        };
    }

    /// <summary>The content to hand in, with this party as penvoerder; refused with the first thing that is lacking.</summary>
    public Uitkomst<AanmeldingInhoud> AlsInhoud(Inrichting inrichting, string partij)
    {
        if (Gebreken(inrichting).FirstOrDefault() is { } gebrek)
            return new Weigering("concept-onvolledig", gebrek.Tekst, "Volledigheid van de aanmelding (Selectiedocument)", gebrek.Veld);
        return new AanmeldingInhoud(
            new Combinatie(new Partij(partij, Naam!, KvkNummer!, Soorten), Combinanten!, Concern, []),
            Percelen,
            Percelen.Count > 1 ? Voorkeur! : Percelen,
            MaximaalPercelen,
            inrichting.Geschiktheidseisen.ToDictionary(e => e.Id, e => Verklaringen[e.Id]),
            Percelen.ToDictionary(p => p, p => Motivatie[p]));
    }

    /// <summary>The combinatie as far as it is known, for rules over its members.</summary>
    public Combinatie AlsCombinatie() => new(new Partij("", Naam ?? "", KvkNummer ?? "", Soorten), Combinanten ?? [], Concern, []);
}
