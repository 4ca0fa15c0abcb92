namespace Aanbesteding.Domain;

public sealed partial class Procedure
{
    /// <summary>
    /// The beoogde contractpartners as this viewer may know them: staff once they are confirmed, a party that applied once
    /// the selection decision was sent to all, anybody else not. Null when there is nothing to know.
    /// </summary>
    /// <param name="wie">Who looks; null for a visitor.</param>
    public Toewijzingsbesluit? BeoogdenVoor(Actor? wie) => Beoogden is { } beoogden
        && (IsStaf(wie) || (DoetMee(wie) && Taken.Any(t => Werkstroom[t.Taak].TaakSoort == "selectiebeslissing" && t.Op >= beoogden.Op)))
            ? beoogden
            : null;

    /// <summary>
    /// The award as this viewer may know it: staff once it is confirmed, a party that applied once the decision was sent to
    /// all, anybody else once it is final. Null when there is nothing to know.
    /// </summary>
    /// <param name="wie">Who looks; null for a visitor.</param>
    public IReadOnlyList<Perceelresultaat>? GundVoor(Actor? wie)
    {
        if (Gunningsbeslissing is { } beslissing && (IsStaf(wie) || DoetMee(wie) || beslissing.Definitief is not null))
            return beslissing.Percelen;
        return IsStaf(wie) ? Voordracht?.Percelen : null;
    }

    /// <summary>Whether the aanmeldingen since the last publication were opened; before that nobody may know who applied.</summary>
    public bool AanmeldingenGeopend => TermijnMet("sluiting-aanmelding") is { } sluiting
        && Taken.Any(t => Werkstroom[t.Taak] is { TaakSoort: "kluisopening", Ouder: not "gunning" } && t.Op >= sluiting.Einde);

    private static bool IsStaf(Actor? wie) => wie is { Rol: not (Rol.Aanbieder or Rol.Systeem) };

    private bool DoetMee(Actor? wie) => wie?.Partij is { } partij && Aanmeldingen.Any(a => a.Partij == partij);
}
