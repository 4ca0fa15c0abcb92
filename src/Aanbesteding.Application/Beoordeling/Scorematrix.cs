using Aanbesteding.Domain;
using Aanbesteding.Domain.Beoordeling;

namespace Aanbesteding.Application.Beoordeling;

/// <summary>What one round of scoring came to: per perceel everybody that was scored, on every criterium.</summary>
/// <param name="Kenmerk">Reference of the procedure.</param>
/// <param name="Procedure">Title of the procedure.</param>
/// <param name="Ronde">Id of the user task of the round.</param>
/// <param name="Wijze">The published way of scoring.</param>
/// <param name="Percelen">Outcome per perceel, ascending.</param>
/// <param name="Dossierkop">Hash of the last entry of the dossier when this was read.</param>
public sealed record Scorematrix(
    string Kenmerk, string Procedure, string Ronde, Beoordelingswijze Wijze, IReadOnlyList<Matrixperceel> Percelen, string Dossierkop)
{
    /// <summary>The matrix of a round on which the commissie agreed. Pure; prices that are sealed are not in it.</summary>
    public static Scorematrix Van(Procedure procedure, Beoordelingsronde ronde, string dossierkop)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(ronde);
        return new(
            procedure.Kenmerk, procedure.Inrichting.Naam, ronde.Taak, procedure.Wijze(ronde),
            [.. ronde.Kandidaten.Select(k => k.Perceel).Distinct().Order().Select(perceel => Matrixperceel.Van(procedure, ronde, perceel))], dossierkop);
    }
}

/// <summary>The outcome of one perceel. Parties are named by id, except in <see cref="Matrixregel.Naam"/>.</summary>
/// <param name="Nummer">Number of the perceel.</param>
/// <param name="Naam">Its name.</param>
/// <param name="PrijzenVerzegeld">Whether prices that count are still sealed; then there are no totals and no ranks.</param>
/// <param name="Regels">One row per party: the ranked by rank, then the others.</param>
/// <param name="Gelijk">Groups of parties with an equal total, highest group first.</param>
/// <param name="BeslistDoor">The step of the published chain that put one of the first group in front; null without equals, or when the document does not decide.</param>
/// <param name="Rangordeparadox">Drop-outs that change the order of the others.</param>
/// <param name="Kantelpunten">Single marks that decide who wins, smallest change first.</param>
public sealed record Matrixperceel(
    int Nummer, string Naam, bool PrijzenVerzegeld, IReadOnlyList<Matrixregel> Regels, IReadOnlyList<IReadOnlyList<string>> Gelijk, string? BeslistDoor,
    IReadOnlyList<Paradox> Rangordeparadox, IReadOnlyList<Kantelpunt> Kantelpunten)
{
    internal static Matrixperceel Van(Procedure procedure, Beoordelingsronde ronde, int perceel)
    {
        var uitslag = procedure.Uitslag(ronde, perceel);
        var namen = new Partijnamen(procedure);
        var regels = ronde.Kandidaten.Where(k => k.Perceel == perceel)
            .Select(k => Matrixregel.Van(procedure, ronde, k, namen, uitslag?.Uitslag.FirstOrDefault(r => r.Id == procedure.PartijVan(k))))
            .OrderBy(r => r.Rang ?? int.MaxValue).ThenBy(r => r.Naam, StringComparer.Ordinal).ThenBy(r => r.Partij, StringComparer.Ordinal);
        return new(
            perceel, procedure.Inrichting.Percelen.First(p => p.Nummer == perceel).Naam, procedure.Wijze(ronde).MetPrijs && !procedure.PrijzenGeopend, [.. regels],
            uitslag?.Gelijk ?? [], uitslag?.BeslistDoor, uitslag?.Rangordeparadox ?? [], uitslag?.Kantelpunten ?? []);
    }
}

/// <summary>One party on one perceel.</summary>
/// <param name="Partij">Id of the party.</param>
/// <param name="Naam">Its name.</param>
/// <param name="Inzending">Id of what was scored.</param>
/// <param name="Cellen">One per criterium, in published order.</param>
/// <param name="Kwaliteit">Sum of the points, or of the value in euro under gunnen op waarde.</param>
/// <param name="Prijs">Price in euro; null while it is sealed or where none is asked.</param>
/// <param name="Prijspunten">Points for the price; null where the price has none, or while it is sealed.</param>
/// <param name="Totaal">The number that is ranked; null while a price is sealed, and where it cannot be computed.</param>
/// <param name="Rang">1 for the best; equals share a rank. Null when not ranked.</param>
/// <param name="Reden">Why the party is not ranked although it was scored; null when it is, and while a price is sealed.</param>
public sealed record Matrixregel(
    string Partij, string Naam, Guid Inzending, IReadOnlyList<Matrixcel> Cellen, Matrixgetal Kwaliteit, Matrixgetal? Prijs, Matrixgetal? Prijspunten,
    Matrixgetal? Totaal, int? Rang, string? Reden)
{
    private const string ZonderPrijs = "Voor dit perceel is er geen geldige prijs.";

    internal static Matrixregel Van(Procedure procedure, Beoordelingsronde ronde, Kandidaat kandidaat, Partijnamen namen, Scoreregel? uitslag)
    {
        var vraag = procedure.Wijze(ronde).Vraag([], []);
        var partij = procedure.PartijVan(kandidaat);
        Matrixgetal? Toon(Breuk? getal) => getal is { } exact ? Matrixgetal.Van(exact, vraag.Afronding) : null;
        List<Matrixcel> cellen = [.. procedure.Wijze(ronde).Criteria.Select((c, k) => Matrixcel.Van(procedure, ronde, kandidaat, c, vraag, k))];
        return new(
            partij, namen.Naam(partij), kandidaat.Inzending, cellen, Toon(Breuk.Som(cellen.Select(c => c.Punten.Exact)))!,
            procedure.PrijsVan(kandidaat) is { } centen ? Matrixgetal.Euro(centen) : null,
            Toon(uitslag?.Prijspunten), Toon(uitslag?.Totaal), uitslag?.Rang, Waarom(procedure, ronde, namen, uitslag));
    }

    /// <summary>Who has no valid price after the opening is not in the outcome at all.</summary>
    private static string? Waarom(Procedure procedure, Beoordelingsronde ronde, Partijnamen namen, Scoreregel? uitslag)
    {
        if (uitslag is null)
            return procedure.Wijze(ronde).MetPrijs && procedure.PrijzenGeopend ? ZonderPrijs : null;
        return uitslag.Reden is { } reden ? namen.InTekst(reden) : null;
    }
}

/// <summary>One party on one criterium.</summary>
/// <param name="Criterium">Id of the criterium.</param>
/// <param name="Cijfer">The mark that counts.</param>
/// <param name="Cijferherkomst">How that mark came about.</param>
/// <param name="Punten">What it earns: points, or value in euro under gunnen op waarde.</param>
/// <param name="Puntenherkomst">How those points came about.</param>
/// <param name="OnderMinimum">Whether the mark is below the minimum of the criterium.</param>
/// <param name="Motivering">What the commissie agreed as reason.</param>
/// <param name="Scores">The individual marks.</param>
public sealed record Matrixcel(
    string Criterium, Matrixgetal Cijfer, string Cijferherkomst, Matrixgetal Punten, string Puntenherkomst, bool OnderMinimum, string Motivering, IReadOnlyList<Matrixscore> Scores)
{
    internal static Matrixcel Van(Procedure procedure, Beoordelingsronde ronde, Kandidaat kandidaat, Beoordelingscriterium criterium, Scorevraag vraag, int plek)
    {
        var wijze = procedure.Wijze(ronde);
        var cijfer = procedure.Eindcijfer(ronde, kandidaat, criterium.Id)!.Value;
        var punten = Puntentelling.Punten(vraag, plek, cijfer);
        return new(
            criterium.Id, Matrixgetal.Cijfer(cijfer), Herkomst.Cijfer(wijze.Bepaling, ronde.Losse(kandidaat, criterium.Id), cijfer),
            Matrixgetal.Van(punten, vraag.Afronding), Herkomst.Punten(wijze, criterium, cijfer, punten),
            criterium.Minimum is { } minimum && cijfer < Beoordelingswijze.Exact(minimum), ronde.OordeelOver(kandidaat, criterium.Id)!.Motivering,
            [.. from blad in ronde.Bladen from score in blad.Scores where score.Kandidaat == kandidaat && score.Criterium == criterium.Id select new Matrixscore(blad.Beoordelaar, score.Cijfer, score.Motivering)]);
    }
}

/// <summary>The mark of one beoordelaar.</summary>
/// <param name="Beoordelaar">Person id.</param>
/// <param name="Cijfer">The mark.</param>
/// <param name="Motivering">The reason.</param>
public sealed record Matrixscore(string Beoordelaar, decimal Cijfer, string Motivering);
