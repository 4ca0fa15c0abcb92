using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Pages.Shared;
using NodaTime;

namespace Aanbesteding.Web.Pages.Gunning;

/// <summary>A page that sends letters: shows each of them and the terms that start, exactly as sending now would make them.</summary>
public abstract class Brievenpagina(Deur deur, Procedurelezer procedures, IClock klok) : ProcedurePagina(deur, procedures)
{
    private readonly Procedurelezer _procedures = procedures;

    /// <summary>The letters; empty when they cannot be sent now.</summary>
    public IReadOnlyList<Brief> Brieven { get; private set; } = [];

    /// <summary>Terms that start.</summary>
    public IReadOnlyList<Termijn> Termijnen { get; private set; } = [];

    /// <summary>What is wrong with the letters; empty when they may be sent.</summary>
    public IReadOnlyList<Briefgebrek> Gebreken { get; private set; } = [];

    /// <summary>Why sending would be refused; null when it would not.</summary>
    public Weigering? Bezwaar { get; private set; }

    /// <summary>Name of the command.</summary>
    public abstract string Opdracht { get; }

    /// <summary>Parties that get a letter.</summary>
    public abstract IReadOnlyList<string> Partijen { get; }

    /// <summary>What is wrong with the letters of this decision.</summary>
    protected abstract IReadOnlyList<Briefgebrek> Controleer();

    /// <summary>What sending does to a procedure.</summary>
    protected abstract Uitkomst<Gedaan> Verzend(Procedure procedure, Moment moment);

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        if (!Mag(Opdracht))
            return;
        Gebreken = Controleer();
        var straks = await _procedures.Na(Procedure, kopie => Verzend(kopie, new Moment(klok.GetCurrentInstant(), Actor)), ct);
        Bezwaar = straks.Weigering;
        if (straks.Aanvaard)
            (Brieven, Termijnen) = (straks.Waarde.Brieven, [.. straks.Waarde.Termijnen.Skip(Procedure.Termijnen.Count)]);
    }
}
