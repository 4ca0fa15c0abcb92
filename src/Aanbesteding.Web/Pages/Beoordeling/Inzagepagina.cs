using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Procedures;
using Aanbesteding.Domain;
using Aanbesteding.Web.Pages.Shared;

namespace Aanbesteding.Web.Pages.Beoordeling;

/// <summary>
/// A page that shows what is recorded when it is read. It reads through the door; a refusal is shown, and who may not read it
/// gets the status of that.
/// </summary>
public abstract class Inzagepagina(Deur deur, Procedurelezer procedures) : ProcedurePagina(deur, procedures)
{
    private readonly Deur _deur = deur;

    /// <summary>Why it may not be read now; null when it was read.</summary>
    public Weigering? Geweigerd { get; private set; }

    /// <summary>Reads; null when it may not be read, with the reason in <see cref="Geweigerd"/>.</summary>
    protected async Task<T?> Lees<T>(Opdracht<T> opdracht)
        where T : class
    {
        var gelezen = await _deur.Stuur(Actor, opdracht, HttpContext.RequestAborted);
        Geweigerd = gelezen.Weigering;
        if (gelezen.Aanvaard)
            return gelezen.Waarde;
        if (gelezen.Weigering!.Code is "scores-verzegeld" or "andere-rol" or "niet-in-commissie")
            Response.StatusCode = StatusCodes.Status403Forbidden;
        return null;
    }
}
