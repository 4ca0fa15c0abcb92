using NodaTime;

namespace Aanbesteding.Domain.Toelating;

/// <summary>What a toetser established about one eis. A fact, no verdict: the verdict follows from the rule of the eis.</summary>
/// <param name="Vastgesteld">The established answer.</param>
/// <param name="Toelichting">What was seen; obligatory where it differs from what the aanbieder said.</param>
/// <param name="Door">Person id of the toetser.</param>
/// <param name="Op">When.</param>
public sealed record Bevinding(Eisantwoord Vastgesteld, string Toelichting, string Door, Instant Op)
{
    /// <summary>Id of the eis.</summary>
    public string Eis => Vastgesteld.Eis;
}

/// <summary>
/// A chance to repair. Everybody gets it for every eis that is not met, in the same number of chances and the same term; the toetser
/// does not choose.
/// </summary>
/// <param name="Nummer">1, 2 …</param>
/// <param name="Eisen">Ids of the eisen that were not met, in published order.</param>
/// <param name="Pauze">The time in which the decision term stood still.</param>
/// <param name="Ingediend">When the repair was handed in; null when it was not, or not yet.</param>
public sealed record Herstelverzoek(int Nummer, IReadOnlyList<string> Eisen, Pauze Pauze, Instant? Ingediend);

/// <summary>The decision on one categorie, as the eisen compel it.</summary>
/// <param name="Categorie">Id of the categorie.</param>
/// <param name="Toegelaten">Whether every eis is met.</param>
/// <param name="Gezakt">Ids of the eisen that are not met; empty when admitted.</param>
public sealed record Categoriebesluit(string Categorie, bool Toegelaten, IReadOnlyList<string> Gezakt)
{
    /// <summary>Reads the decision off the verdicts.</summary>
    public static Categoriebesluit Van(string categorie, IReadOnlyList<Eisuitkomst> uitkomsten)
    {
        List<string> gezakt = [.. uitkomsten.Where(u => !u.Voldaan).Select(u => u.Eis)];
        return new Categoriebesluit(categorie, gezakt.Count == 0, gezakt);
    }

    /// <inheritdoc/>
    public bool Equals(Categoriebesluit? other) =>
        other is not null && (Categorie, Toegelaten) == (other.Categorie, other.Toegelaten) && Gezakt.SequenceEqual(other.Gezakt, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Categorie, Toegelaten, Gezakt.Count);
}

/// <summary>
/// The decision on an aanvraag, under mandate of the opdrachtgever. With it the opdrachtgever has signed: no step of his can
/// stand between an aanbieder who meets the eisen and his overeenkomst.
/// </summary>
/// <param name="Categorieen">One decision per categorie, in the order of the aanvraag.</param>
/// <param name="Door">Person id of who decided.</param>
/// <param name="Op">When.</param>
/// <param name="OpTijd">Whether within the decision term.</param>
public sealed record Toelatingsbesluit(IReadOnlyList<Categoriebesluit> Categorieen, string Door, Instant Op, bool OpTijd)
{
    /// <summary>Ids of the categorieën in which the aanbieder is admitted.</summary>
    public IReadOnlyList<string> Toegelaten => [.. Categorieen.Where(c => c.Toegelaten).Select(c => c.Categorie)];
}

/// <summary>What the decider wants: the claim that is held against the eisen.</summary>
/// <param name="Categorie">Id of the categorie.</param>
/// <param name="Toelaten">Whether to admit.</param>
public sealed record Categoriekeuze(string Categorie, bool Toelaten);

/// <summary>That the aanbieder signed.</summary>
/// <param name="Versie">Number of the version that held on that day.</param>
/// <param name="ContractSha256">SHA-256 of its text.</param>
/// <param name="Door">Person id.</param>
/// <param name="Op">When.</param>
public sealed record Ondertekening(int Versie, string ContractSha256, string Door, Instant Op);
