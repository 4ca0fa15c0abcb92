using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Microsoft.AspNetCore.Authorization;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse.Openbaar;

/// <summary>The text of the overeenkomst, and its versions.</summary>
[AllowAnonymous]
public sealed class OvereenkomstModel(Deur deur, OpenHouselezer toelatingen, IClock klok) : Versiepagina(deur, toelatingen, klok)
{
    /// <inheritdoc/>
    public override string Kamer => "overeenkomst";

    /// <summary>The text.</summary>
    public string Tekst { get; private set; } = "";

    /// <summary>SHA-256 of the text.</summary>
    public string Sha256 => Getoond?.ContractSha256 ?? Vingerafdruk.Van(Systeem.Inrichting.Contracttekst);

    /// <inheritdoc/>
    protected override async Task Laad(CancellationToken ct) =>
        Tekst = Getoond is { } versie ? await Toelatingen.Contracttekst(versie, ct) : Systeem.Inrichting.Contracttekst;
}
