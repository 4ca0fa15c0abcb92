using Aanbesteding.Domain;

namespace Aanbesteding.Application.Proefdraai;

/// <summary>The persons on the buyer's side of a trial run.</summary>
internal static class Spelers
{
    /// <summary>Runs the procedure.</summary>
    public static readonly Actor Inkoper = new("inkoper-1", Rol.Inkoper);

    /// <summary>Leads the commissie.</summary>
    public static readonly Actor Voorzitter = new("voorzitter-1", Rol.Voorzitter);

    /// <summary>Reviews.</summary>
    public static readonly Actor Jurist = new("jurist-1", Rol.Jurist);

    /// <summary>Person ids of the commissie.</summary>
    public static readonly IReadOnlyList<string> Commissie = ["beoordelaar-1", "beoordelaar-2", "beoordelaar-3"];

    /// <summary>A member of the commissie.</summary>
    public static Actor Beoordelaar(string persoon) => new(persoon, Rol.Beoordelaar);

    /// <summary>The person who holds the mandate of this body.</summary>
    public static Actor Bestuurder(Inrichting inrichting, string orgaan)
    {
        var organen = inrichting.Poorten.SelectMany(p => p.Organen).Distinct(StringComparer.Ordinal).ToList();
        return new Actor($"bestuurder-{organen.IndexOf(orgaan) + 1}", Rol.Bestuurder, Organen: [orgaan]);
    }
}
