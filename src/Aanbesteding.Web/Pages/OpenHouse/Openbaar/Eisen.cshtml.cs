using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Openbaar;

/// <summary>Every eis with its rule, its reason and how to meet it; all of them, or those of one categorie.</summary>
[AllowAnonymous]
public sealed class EisenModel(Deur deur, OpenHouselezer toelatingen, IClock klok) : Versiepagina(deur, toelatingen, klok)
{
    /// <summary>Id of the categorie that is shown; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Categorie { get; set; }

    /// <inheritdoc/>
    public override string Kamer => "eisen";

    /// <summary>Eisen that go together: first those for everybody, then those for some categorieën.</summary>
    public IEnumerable<(string Kop, IReadOnlyList<Toelatingseis> Eisen)> Groepen
    {
        get
        {
            var eisen = Getoond?.Eisen ?? Systeem.Inrichting.Eisen;
            if (Categorie is not null)
                return [($"Eisen voor {Naam(Categorie)}", [.. eisen.Where(e => e.GeldtVoor(Categorie))])];
            return eisen.GroupBy(e => string.Join(' ', e.Categorieen), StringComparer.Ordinal).OrderBy(g => g.Key.Length > 0)
                .Select(g => (g.Key.Length == 0 ? "Eisen voor iedere categorie" : $"Alleen voor {Datumtekst.Opsomming([.. g.First().Categorieen.Select(Naam)])}", (IReadOnlyList<Toelatingseis>)[.. g]));
        }
    }

    /// <summary>Address of this page for one categorie, in the same version.</summary>
    public string Adres(string? categorie)
    {
        string[] vragen = [.. new[] { Versie is { } v ? $"versie={v}" : null, categorie is null ? null : $"categorie={Uri.EscapeDataString(categorie)}" }.OfType<string>()];
        return $"/open-house/{Kenmerk}/eisen{(vragen.Length == 0 ? "" : "?")}{string.Join('&', vragen)}";
    }

    /// <summary>"U voldoet als geldt: het antwoord is ja."</summary>
    public static string Zin(Beslisregel regel)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return $"U voldoet als geldt: {regel.InWoorden}.";
    }

    /// <summary>A categorie that does not exist is not found.</summary>
    protected override async Task<bool> LeesZaak(CancellationToken ct) => await base.LeesZaak(ct) && (Categorie is null || Systeem.Categorie(Categorie) is not null);

    private string Naam(string categorie) => Systeem.Categorie(categorie)?.Naam ?? categorie;
}
