using System.Globalization;
using Aanbesteding.Domain;

namespace Aanbesteding.Web.Pages.Shared;

/// <summary>People read names: of parties instead of ids, of percelen instead of numbers alone.</summary>
public sealed class Partijnamen
{
    private readonly Procedure _procedure;
    private readonly Domain.Partijnamen _namen;

    /// <summary>Names as the aanmeldingen of this procedure give them.</summary>
    public Partijnamen(Procedure procedure)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        (_procedure, _namen) = (procedure, new Domain.Partijnamen(procedure));
    }

    /// <summary>Name of a party.</summary>
    public string Naam(string partij) => _namen.Naam(partij);

    /// <summary>Name of the party behind a kandidaat.</summary>
    public string Naam(Kandidaat kandidaat) => Naam(_procedure.PartijVan(kandidaat));

    /// <summary>"A, B", or "niemand".</summary>
    public string Namen(IReadOnlyCollection<string> partijen) => partijen.Count == 0 ? "niemand" : string.Join(", ", partijen.Select(Naam));

    /// <summary>"Perceel 2: Breda Noordwest en Noordoost".</summary>
    public string Perceel(int nummer) => $"Perceel {nummer}: {_procedure.Inrichting.Percelen.First(perceel => perceel.Nummer == nummer).Naam}";

    /// <summary>"perceel 2", or "perceel 2 en 3".</summary>
    public static string Percelen(IReadOnlyList<int> nummers) =>
        $"perceel {Domain.Termijnen.Datumtekst.Opsomming([.. nummers.Select(n => n.ToString(CultureInfo.InvariantCulture))])}";

    /// <summary>A text of the engine with names in the place of ids.</summary>
    public string InTekst(string tekst) => _namen.InTekst(tekst);

    /// <summary>A fact of the engine in words: names for ids, and of a fingerprint the beginning.</summary>
    public string Feit(string toelichting) => toelichting is { Length: 64 } && toelichting.All(char.IsAsciiHexDigit)
        ? $"Vingerafdruk {toelichting[..8]}…"
        : InTekst(toelichting);

    /// <summary>A mark or a weight as people write it: "7,5".</summary>
    public static string Getal(decimal getal) => Getaltekst.Getal(getal);
}
