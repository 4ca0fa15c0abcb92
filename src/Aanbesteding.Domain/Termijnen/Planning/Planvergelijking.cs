namespace Aanbesteding.Domain;

/// <summary>What a command does to the planning, for who must decide on it.</summary>
public static class Planvergelijking
{
    /// <summary>
    /// The lines of which the first day, the last day or the end differ, in the order of the planning after the command. A
    /// line that got or lost its date moves too.
    /// </summary>
    /// <param name="voor">The planning as it is.</param>
    /// <param name="na">The planning as it would be, asked at the same moment.</param>
    public static IReadOnlyList<Verschuiving> Van(IReadOnlyList<Planregel> voor, IReadOnlyList<Planregel> na)
    {
        ArgumentNullException.ThrowIfNull(voor);
        ArgumentNullException.ThrowIfNull(na);
        var eerder = voor.ToDictionary(regel => (regel.Naam, regel.IsTermijn));
        return
        [
            .. from regel in na
               let was = eerder.GetValueOrDefault((regel.Naam, regel.IsTermijn))
               where was is not null && (was.Begin, was.LaatsteDag, was.Einde) != (regel.Begin, regel.LaatsteDag, regel.Einde)
               select new Verschuiving(was, regel),
        ];
    }
}
