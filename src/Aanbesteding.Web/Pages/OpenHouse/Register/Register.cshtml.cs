using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Aanbesteding.Web.Pages.OpenHouse.Register;

/// <summary>The public register, part by part.</summary>
[AllowAnonymous]
public sealed class RegisterModel(Deur deur, OpenHouselezer toelatingen, Registerlezer register) : OpenHousePagina(deur, toelatingen)
{
    /// <summary>Id of the categorie; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Categorie { get; set; }

    /// <summary>Where this part begins; null for the beginning.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Vanaf { get; set; }

    /// <summary>This part.</summary>
    public Registerblad Blad { get; private set; } = new([], null);

    /// <summary>Address of the register or a file of it, for the chosen categorie.</summary>
    public string Adres(string naam, string? vanaf)
    {
        string[] vragen = [.. new[] { Categorie is null ? null : $"categorie={Uri.EscapeDataString(Categorie)}", vanaf is null ? null : $"vanaf={Uri.EscapeDataString(vanaf)}" }.OfType<string>()];
        return $"/open-house/{Kenmerk}/{naam}{(vragen.Length == 0 ? "" : "?")}{string.Join('&', vragen)}";
    }

    /// <summary>A categorie that does not exist is not found.</summary>
    protected override async Task<bool> LeesZaak(CancellationToken ct)
    {
        (Categorie, Vanaf) = (string.IsNullOrEmpty(Categorie) ? null : Categorie, string.IsNullOrEmpty(Vanaf) ? null : Vanaf);
        return await base.LeesZaak(ct) && (Categorie is null || Systeem.Categorie(Categorie) is not null);
    }

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct) => Blad = await register.Lees(Systeem.Id, Categorie, Vanaf, ct);
}
