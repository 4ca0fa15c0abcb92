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
    /// all, anybody else every perceel of which it is final, and the whole once that holds for all that go to somebody. Null
    /// when there is nothing to know.
    /// </summary>
    /// <param name="wie">Who looks; null for a visitor.</param>
    public IReadOnlyList<Perceelresultaat>? GundVoor(Actor? wie)
    {
        if (Gunningsbeslissing is { } beslissing)
        {
            if (IsStaf(wie) || DoetMee(wie))
                return beslissing.Percelen;
            var openbaar = beslissing.Percelen.Where(p => beslissing.DefinitiefOp(p.Perceel) is not null).ToList();
            var rest = beslissing.Percelen.Except(openbaar).ToList();
            if (openbaar.Count > 0 && rest.TrueForAll(p => p.Partijen.Count == 0 || Gestopt(p.Perceel) is not null))
                openbaar.AddRange(rest.Select(p => p with { Partijen = [], Waarom = [] }));
            return openbaar.Count > 0 ? [.. openbaar.OrderBy(p => p.Perceel)] : null;
        }

        return IsStaf(wie) ? Voordracht?.Percelen : null;
    }

    /// <summary>Whether the aanmeldingen since the last publication were opened; before that nobody may know who applied.</summary>
    public bool AanmeldingenGeopend => TermijnMet("sluiting-aanmelding") is { } sluiting
        && Taken.Any(t => Werkstroom[t.Taak] is { TaakSoort: "kluisopening", Ouder: not "gunning" } && t.Op >= sluiting.Einde);

    private static bool IsStaf(Actor? wie) => wie is { Rol: not (Rol.Aanbieder or Rol.Systeem) };

    private bool DoetMee(Actor? wie) => wie?.Partij is { } partij && Aanmeldingen.Any(a => a.Partij == partij);
}
