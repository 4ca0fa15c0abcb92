using Aanbesteding.Application.Dossier;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Aanbesteding.Web.Api;

/// <summary>A procedure as the API tells it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kenmerk">Public reference.</param>
/// <param name="Naam">Public title.</param>
/// <param name="Fase">The innermost phase, or what waits between phases.</param>
/// <param name="OpenTaken">User tasks that wait for a person; staff only.</param>
/// <param name="Mogelijk">Commands that you may give now.</param>
/// <param name="Percelen">The percelen.</param>
/// <param name="Termijnen">Computed terms with their reasoning.</param>
public sealed record Procedurebeeld(
    Guid Id, string Kenmerk, string Naam, string Fase, IReadOnlyList<string> OpenTaken, IReadOnlyList<string> Mogelijk,
    IReadOnlyList<Perceel> Percelen, IReadOnlyList<Termijn> Termijnen)
{
    internal static Procedurebeeld Van(Procedure procedure, Actor wie) => new(
        procedure.Id, procedure.Kenmerk, procedure.Inrichting.Naam, procedure.Fase,
        wie.Rol == Rol.Aanbieder ? [] : [.. procedure.OpenTaken.Select(t => t.Id)],
        [.. Bevoegdheden.Tabel.Where(b => !b.Altijd && Bevoegdheden.Toets(procedure.Werkstroom, procedure.Markering, b.Opdracht, wie.Rol) is null).Select(b => b.Opdracht)],
        procedure.Inrichting.Percelen, procedure.TermijnenVoor(wie));
}

/// <summary>The text of one version of a document.</summary>
/// <param name="Sha256">SHA-256 of its UTF-8 bytes.</param>
/// <param name="Tekst">The text.</param>
public sealed record Documentbeeld(string Sha256, string Tekst)
{
    private static readonly (DocumentSoort Soort, string Publicatie)[] Publicaties =
        [(DocumentSoort.Selectiedocument, "selectie-publiceren"), (DocumentSoort.Inschrijfdocument, "uitnodigen")];

    /// <summary>Staff see every version; an aanbieder sees what was published, and the invitation only when invited.</summary>
    internal static IReadOnlyList<DocumentVersie> Zichtbaar(Procedure procedure, Actor wie) =>
        wie.Rol != Rol.Aanbieder ? procedure.Documenten :
        [
            .. from publicatie in Publicaties
               where publicatie.Soort == DocumentSoort.Selectiedocument || procedure.Beoogden?.Van(wie.Partij ?? "").Any() == true
               let op = procedure.Taken.LastOrDefault(t => t.Taak == publicatie.Publicatie)?.Op
               let versie = procedure.Documenten.LastOrDefault(d => d.Soort == publicatie.Soort && d.Geplaatst <= op)
               where versie is not null
               select versie,
        ];
}

/// <summary>Part of a dossier.</summary>
/// <param name="Posten">Entries, in order.</param>
/// <param name="Volgende">Ask on with this as ‘na’; null when there is no more.</param>
public sealed record Dossierblad(IReadOnlyList<Dossierpost> Posten, long? Volgende)
{
    internal static async Task<Dossierblad> Lees(AanbestedingDbContext db, Procedure procedure, long na, int aantal, bool metTekst, CancellationToken ct)
    {
        var (onderwerp, blind) = (Onderwerpen.Procedure(procedure.Id), new Blindering(procedure));
        var posten = await db.Posten.AsNoTracking().Where(p => p.Onderwerp == onderwerp && p.Volgnummer > na)
            .OrderBy(p => p.Volgnummer).Take(aantal + 1).ToListAsync(ct);
        var blad = posten.Take(aantal).Select(p => Dossierpost.Van(p, blind, metTekst)).ToList();
        return new(blad, posten.Count > aantal ? blad[^1].Volgnummer : null);
    }
}

/// <summary>One entry of a dossier.</summary>
/// <param name="Volgnummer">Place in the chain, from 1.</param>
/// <param name="Op">When.</param>
/// <param name="Persoon">Person id.</param>
/// <param name="Rol">Role.</param>
/// <param name="Opdracht">Name of the command.</param>
/// <param name="Weigering">Why it was refused; null when accepted.</param>
/// <param name="Feiten">Names of the facts; what they say may still be secret for some.</param>
/// <param name="Hash">SHA-256 of the entry.</param>
/// <param name="Vorige">Hash of the entry before; empty for the first.</param>
/// <param name="Verborgen">Whether it holds a mark that is blind until all beoordelaars have locked; its text is then left out.</param>
/// <param name="Tekst">The entry as it was hashed; for the auditor alone.</param>
public sealed record Dossierpost(
    long Volgnummer, Instant Op, string Persoon, string Rol, string Opdracht, Weigering? Weigering, IReadOnlyList<string> Feiten, string Hash, string Vorige, bool Verborgen, string? Tekst)
{
    internal static Dossierpost Van(Post post, Blindering blind, bool metTekst)
    {
        var inhoud = Json.Lees<Postinhoud>(post.Tekst);
        var verborgen = blind.Verbergt(inhoud);
        return new(
            post.Volgnummer, post.Op, post.Persoon, inhoud.Rol, post.Opdracht, inhoud.Weigering, [.. inhoud.Feiten.Select(f => f.Naam)],
            post.Hash, inhoud.Vorige, verborgen, metTekst && !verborgen ? post.Tekst : null);
    }
}
