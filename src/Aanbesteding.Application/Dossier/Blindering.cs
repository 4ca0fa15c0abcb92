using System.Text.Json;
using Aanbesteding.Domain;

namespace Aanbesteding.Application.Dossier;

/// <summary>
/// Keeps marks blind that are in the dossier already: of an entry with a mark of a round in which somebody can still score,
/// nobody sees what was established. Its hash stays visible, so that the chain can be checked, also afterwards.
/// </summary>
public sealed class Blindering
{
    private static readonly JsonElement Leeg = JsonSerializer.SerializeToElement(new { });

    private readonly HashSet<Guid> _inzendingen;

    /// <summary>What is blind in this procedure now.</summary>
    public Blindering(Procedure procedure)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        _inzendingen = [.. procedure.Rondes.Where(procedure.IsBlind).SelectMany(r => r.Kandidaten).Select(k => k.Inzending)];
    }

    /// <summary>Whether anything is blind. Then the dossier cannot leave the house.</summary>
    public bool Geldt => _inzendingen.Count > 0;

    /// <summary>Whether the entry holds a mark that is blind.</summary>
    public bool Verbergt(Postinhoud post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return post.Feiten.Any(f => f.Naam == "score" && _inzendingen.Contains(((JsonElement)f.Gegevens).GetProperty("inzending").GetGuid()));
    }

    /// <summary>The entry as everybody may see it: who did what and when, without what was established.</summary>
    internal static Postinhoud Zonder(Postinhoud post) => post with { Feiten = [.. post.Feiten.Select(f => new Feit(f.Naam, Leeg))] };
}
