using Aanbesteding.Workflow;

namespace Aanbesteding.Domain;

/// <summary>
/// One move of the tokens as the dossier keeps it: enough to play it again and compare the marking.
/// </summary>
/// <param name="Soort">gestart, taak, dienst, termijn or bericht. Stored name.</param>
/// <param name="Onderwerp">Task, service, termijn or message; empty for gestart.</param>
/// <param name="Uitkomst">Outcome of the task; null for all others.</param>
/// <param name="Feiten">Facts that conditions could compare.</param>
/// <param name="Tokens">The marking after the move.</param>
/// <param name="Afgelopen">Whether the case is over after the move.</param>
public sealed record Zetverslag(
    string Soort, string Onderwerp, string? Uitkomst, IReadOnlyDictionary<string, string> Feiten, IReadOnlyList<string> Tokens, bool Afgelopen)
{
    /// <summary>The report of a move that was played.</summary>
    public static Zetverslag Van(Gebeurtenis gebeurtenis, Markering na)
    {
        ArgumentNullException.ThrowIfNull(gebeurtenis);
        ArgumentNullException.ThrowIfNull(na);
        var (soort, onderwerp, uitkomst) = gebeurtenis switch
        {
            Gestart => ("gestart", "", null),
            TaakAfgerond t => ("taak", t.Taak, t.Uitkomst),
            DienstUitgevoerd d => ("dienst", d.Dienst, null),
            TermijnVerstreken t => ("termijn", t.Termijn, null),
            BerichtOntvangen b => ("bericht", b.Bericht, null),
            _ => throw new InvalidOperationException($"Onbekende gebeurtenis {gebeurtenis.GetType().Name}."),
        };
        return new Zetverslag(soort, onderwerp, uitkomst, gebeurtenis.Feiten, na.Tokens, na.Afgelopen);
    }

    /// <summary>The event to play again.</summary>
    public Gebeurtenis AlsGebeurtenis() => Soort switch
    {
        "gestart" => new Gestart(Feiten),
        "taak" => new TaakAfgerond(Onderwerp, Uitkomst, Feiten),
        "dienst" => new DienstUitgevoerd(Onderwerp, Feiten),
        "termijn" => new TermijnVerstreken(Onderwerp, Feiten),
        "bericht" => new BerichtOntvangen(Onderwerp, Feiten),
        _ => throw new InvalidOperationException($"Onbekende zet '{Soort}'."),
    };
}
