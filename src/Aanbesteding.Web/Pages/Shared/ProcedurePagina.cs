using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Hosting.Identiteit;

namespace Aanbesteding.Web.Pages.Shared;

/// <summary>A page about one procedure.</summary>
public abstract class ProcedurePagina(Deur deur, Procedurelezer procedures) : Zaakpagina(deur)
{
    /// <summary>The procedure.</summary>
    public Procedure Procedure { get; private set; } = null!;

    /// <inheritdoc/>
    protected override string Overzicht => "/Procedures/Overzicht";

    /// <summary>Whether this person may give this command now.</summary>
    public bool Mag(string opdracht) =>
        User.AlsActor() is { } actor && Bevoegdheden.Toets(Procedure.Werkstroom, Procedure.Markering, opdracht, actor.Rol) is null;

    /// <inheritdoc/>
    protected override async Task<bool> LeesZaak(CancellationToken ct)
    {
        if (await procedures.Lees(Kenmerk, ct) is not { } procedure || !Zichtbaar(procedure))
            return false;
        Procedure = procedure;
        return true;
    }

    /// <summary>In concept a procedure is for staff only.</summary>
    private bool Zichtbaar(Procedure procedure) =>
        procedure.Gepubliceerd is not null || User.AlsActor() is { Rol: not Rol.Aanbieder };
}
