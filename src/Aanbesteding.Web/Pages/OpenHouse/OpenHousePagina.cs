using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using Aanbesteding.Web.Pages.Shared;

namespace Aanbesteding.Web.Pages.OpenHouse;

/// <summary>A page about one open house.</summary>
public abstract class OpenHousePagina(Deur deur, OpenHouselezer toelatingen) : Zaakpagina(deur)
{
    /// <summary>The open house.</summary>
    public Toelatingssysteem Systeem { get; private set; } = null!;

    /// <summary>Reads what belongs to it.</summary>
    protected OpenHouselezer Toelatingen => toelatingen;

    /// <inheritdoc/>
    protected override string Overzicht => "/OpenHouse/Overzicht";

    /// <summary>Whether this person may give this command on the open house now.</summary>
    public bool Mag(string opdracht) =>
        User.AlsActor() is { } actor && Bevoegdheden.Toets(Systeem.Werkstroom, Systeem.Markering, opdracht, actor.Rol) is null;

    /// <inheritdoc/>
    protected override async Task<bool> LeesZaak(CancellationToken ct)
    {
        if (await toelatingen.Lees(Kenmerk, ct) is not { } systeem || !Zichtbaar(systeem))
            return false;
        Systeem = systeem;
        return true;
    }

    /// <summary>Before the marktconsultatie an open house is for staff only.</summary>
    private bool Zichtbaar(Toelatingssysteem systeem) =>
        OpenHouselezer.IsOpenbaar(systeem) || User.AlsActor() is { Rol: not Rol.Aanbieder };
}
