using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;

namespace Aanbesteding.Web.Pages.Beoordeling;

/// <summary>Progress of one beoordelaar over all that is to be scored. Shows nothing of others.</summary>
[VoorOpdracht("GeefScore")]
public sealed class BeoordelenModel(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    /// <summary>The own sheet; null when this person is not in the commissie.</summary>
    public EigenBlad? Blad => EigenBlad.Van(Procedure, Actor.Persoon);
}

/// <summary>The sheet of one beoordelaar in the running round, in the order of work: per perceel one criterium over all parties.</summary>
public sealed record EigenBlad(Beoordelingsronde Ronde, Beoordelingswijze Wijze, Scoreblad Blad)
{
    /// <summary>The sheet of this person; null when there is no round or the person is not in the commissie.</summary>
    public static EigenBlad? Van(Procedure procedure, string persoon) =>
        procedure.Ronde is { } ronde && ronde.Bladen.FirstOrDefault(blad => blad.Beoordelaar == persoon) is { } blad
            ? new EigenBlad(ronde, procedure.Wijze(ronde), blad)
            : null;

    /// <summary>Everything that is to be scored.</summary>
    public IReadOnlyList<(Kandidaat Kandidaat, Beoordelingscriterium Criterium)> Werk =>
    [
        .. from perceel in Ronde.Kandidaten.Select(kandidaat => kandidaat.Perceel).Distinct().Order()
           from criterium in Wijze.Criteria
           from kandidaat in Ronde.Kandidaten.Where(kandidaat => kandidaat.Perceel == perceel)
           select (kandidaat, criterium),
    ];

    /// <summary>The own mark; null while it was not given.</summary>
    public Score? Score(Kandidaat kandidaat, string criterium) =>
        Blad.Scores.LastOrDefault(score => score.Kandidaat == kandidaat && score.Criterium == criterium);

    /// <summary>How many marks were given.</summary>
    public int Klaar => Werk.Count(stap => Score(stap.Kandidaat, stap.Criterium.Id) is not null);

    /// <summary>The first mark that is still to be given after this one, going round; null when all were given.</summary>
    public (Kandidaat Kandidaat, Beoordelingscriterium Criterium)? Volgende((Kandidaat Kandidaat, string Criterium)? na = null)
    {
        var werk = Werk.ToList();
        var begin = na is { } vorige ? werk.FindIndex(stap => stap.Kandidaat == vorige.Kandidaat && stap.Criterium.Id == vorige.Criterium) + 1 : 0;
        foreach (var stap in werk.Skip(begin).Concat(werk.Take(begin)))
        {
            if (Score(stap.Kandidaat, stap.Criterium.Id) is null)
                return stap;
        }

        return null;
    }
}
