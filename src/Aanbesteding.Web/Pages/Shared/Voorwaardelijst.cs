using Aanbesteding.Domain;
using Aanbesteding.Web.Onderdelen;
using Aanbesteding.Web.Pages.Procedures;

namespace Aanbesteding.Web.Pages.Shared;

/// <summary>Conditions of the jurist, for the viewer of a page.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Regels">The conditions to show.</param>
/// <param name="Rol">Role of the viewer; null for a visitor.</param>
public sealed record Voorwaardelijst(Procedure Procedure, IReadOnlyList<JuridischeVoorwaarde> Regels, Rol? Rol)
{
    /// <summary>All that are open.</summary>
    public static Voorwaardelijst Open(Procedure procedure, Rol? rol)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        return new(procedure, [.. procedure.Voorwaarden.Where(v => v.Open)], rol);
    }

    /// <summary>Those that guard this task and are open.</summary>
    public static Voorwaardelijst Van(Procedure procedure, string taak, Rol? rol)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        return new(procedure, procedure.OpenVoorwaarden(taak), rol);
    }

    /// <summary>State of a condition in words.</summary>
    public static string Stand(JuridischeVoorwaarde voorwaarde) => voorwaarde switch
    {
        { Voldaan: not null } => "Voldaan",
        { Ingetrokken: true } => "Ingetrokken",
        { Gemeld: not null } => "Wacht op de jurist",
        _ => "Open",
    };

    /// <summary>Mood of that state.</summary>
    public static Toon Toon(JuridischeVoorwaarde voorwaarde) => voorwaarde switch
    {
        { Voldaan: not null } => Onderdelen.Toon.Goed,
        { Ingetrokken: true } => Onderdelen.Toon.Neutraal,
        { Gemeld: not null } => Onderdelen.Toon.Info,
        _ => Onderdelen.Toon.LetOp,
    };

    /// <summary>What waits for this viewer: to report, or to judge a report.</summary>
    public IEnumerable<Actie> Acties => Regels.Where(v => v.Gemeld is null == (Rol == Domain.Rol.Inkoper)).Select(Handeling).OfType<Actie>();

    /// <summary>What this viewer can do about a condition now; null when nothing.</summary>
    public Actie? Handeling(JuridischeVoorwaarde voorwaarde)
    {
        ArgumentNullException.ThrowIfNull(voorwaarde);
        var adres = $"/procedures/{Procedure.Kenmerk}/voorwaarden/{voorwaarde.Id}";
        return (Rol, voorwaarde) switch
        {
            (_, { Open: false }) => null,
            (Domain.Rol.Inkoper, { Gemeld: null }) => new Actie($"Melden hoe aan {voorwaarde.Id} is voldaan", $"{adres}/melden", null),
            (Domain.Rol.Jurist, { Gemeld: not null }) => new Actie($"Beoordelen of aan {voorwaarde.Id} is voldaan", $"{adres}/beoordelen", null),
            (Domain.Rol.Jurist, _) => new Actie($"{voorwaarde.Id} afsluiten of intrekken", $"{adres}/beoordelen", null),
            _ => null,
        };
    }
}
