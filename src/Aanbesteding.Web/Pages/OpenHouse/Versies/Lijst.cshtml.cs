using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Hosting.Identiteit;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Versies;

/// <summary>One version with what it changed.</summary>
/// <param name="Versie">The version.</param>
/// <param name="Geldt">Whether it holds today.</param>
/// <param name="Verschil">What differs from the one before; null for the first.</param>
public sealed record Versieregel(Toelatingsversie Versie, bool Geldt, Versieverschil? Verschil);

/// <summary>All versions, newest first, the proposal, and how offers were answered.</summary>
[VoorStaf]
public sealed class LijstModel(Deur deur, OpenHouselezer toelatingen, Toelatingstelling telling, IClock klok) : OpenHousePagina(deur, toelatingen)
{
    /// <summary>Today.</summary>
    public LocalDate Vandaag { get; } = Nederland.Dag(klok.GetCurrentInstant());

    /// <summary>The versions, newest first.</summary>
    public IReadOnlyList<Versieregel> Regels { get; private set; } = [];

    /// <summary>What the proposal changes; null when there is none.</summary>
    public Versieverschil? Voorstel { get; private set; }

    /// <summary>How offers were answered.</summary>
    public IReadOnlyDictionary<int, Aanbodstand> Standen { get; private set; } = new Dictionary<int, Aanbodstand>();

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct)
    {
        List<Versieregel> regels = [];
        string? vorige = null;
        foreach (var versie in Systeem.Versies)
        {
            var tekst = await Toelatingen.Contracttekst(versie, ct);
            regels.Add(new Versieregel(versie, Systeem.VersieOp(Vandaag) == versie, vorige is null ? null : Versieverschil.Van(regels[^1].Versie, versie.Eisen, versie.Tarieven, vorige, tekst)));
            vorige = tekst;
        }

        regels.Reverse();
        (Regels, Voorstel, Standen) = (regels, await Toelatingen.Voorstelverschil(Systeem, ct), await telling.Aanbiedingen(Systeem, ct));
    }
}

/// <summary>Reads what a proposal changes.</summary>
internal static class Voorstellezer
{
    public static async Task<Versieverschil?> Voorstelverschil(this OpenHouselezer toelatingen, Toelatingssysteem systeem, CancellationToken ct) =>
        systeem.Voorstel is { } voorstel
            ? Versieverschil.Van(systeem.Versies[^1], voorstel.Eisen, voorstel.Tarieven, await toelatingen.Contracttekst(systeem.Versies[^1], ct), voorstel.ContractSha256 is { } sha ? await toelatingen.Contracttekst(sha, ct) : null)
            : null;
}
