using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Web.Pages.Procedures;
using Aanbesteding.Web.Pages.Shared;
using Aanbesteding.Workflow;
using NodaTime;

namespace Aanbesteding.Web.Pages.OpenHouse;

/// <summary>What one member of staff may do now in an open house, what not yet and why, and what waits.</summary>
/// <param name="Nu">What may be done now.</param>
/// <param name="Later">What may not be done yet, each with the reason.</param>
/// <param name="Aanvragen">Aanvragen that wait.</param>
/// <param name="Deelnemers">How many deelnemers there are, and wait.</param>
/// <param name="Termijnen">Terms that run, the first to end first.</param>
public sealed record Stafpaneel(IReadOnlyList<Actie> Nu, IReadOnlyList<Actie> Later, Aanvraagaantallen Aanvragen, Deelnemeraantallen Deelnemers, IReadOnlyList<Termijn> Termijnen)
{
    /// <summary>Puts it together for this person.</summary>
    public static async Task<Stafpaneel> Van(Toelatingssysteem systeem, Actor wie, OpenHouselezer lezer, Toelatingstelling telling, Instant nu, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(systeem);
        ArgumentNullException.ThrowIfNull(wie);
        ArgumentNullException.ThrowIfNull(telling);
        var (aanvragen, deelnemers) = (await telling.Aanvragen(systeem.Id, ct), await telling.Deelnemers(systeem.Id, ct));
        List<Actie> acties = [.. Taken(systeem, wie), .. Voorraad(systeem, wie, aanvragen, deelnemers), .. await Wijzigingen(systeem, wie, lezer, nu, ct)];
        return new Stafpaneel(
            [.. acties.Where(a => a.Adres is not null)], [.. acties.Where(a => a.Adres is null)], aanvragen, deelnemers,
            [.. systeem.Termijnen.GroupBy(t => t.Naam, StringComparer.Ordinal).Select(g => g.Last()).Where(t => t.Einde > nu).OrderBy(t => t.Einde)]);
    }

    private static IEnumerable<Actie> Taken(Toelatingssysteem systeem, Actor wie)
    {
        foreach (var taak in systeem.Werkstroom.Elementen.Where(e => e.Soort == ElementSoort.Taak && Rollen(e).Contains(wie.Rol)))
        {
            if (systeem.OpenTaken.Any(t => t.Id == taak.Id))
                yield return Besluitbezwaar(systeem, wie) is { } bezwaar ? new Actie(taak.Naam, null, bezwaar) : new Actie(taak.Naam, Taakpaginas.OpenHouse(systeem.Kenmerk, taak.TaakSoort), null);
            else if (!systeem.Markering.Afgelopen && !systeem.Taken.Any(t => t.Taak == taak.Id))
                yield return new Actie(taak.Naam, null, taak.Ouder is { } fase ? $"Kan in de fase ‘{systeem.Werkstroom[fase].Naam}’." : $"Kan na de looptijd, die eindigt op {Datumtekst.Datum(systeem.LaatsteDag)}.");
        }
    }

    /// <summary>A bestuurder decides for bodies of which he holds a mandate.</summary>
    private static string? Besluitbezwaar(Toelatingssysteem systeem, Actor wie) =>
        wie.Rol is not Rol.Bestuurder || systeem.Inrichting.Organen.Any(o => wie.Organen?.Contains(o, StringComparer.Ordinal) == true)
            ? null
            : "U hebt geen mandaat van een orgaan dat hier besluit.";

    private static async Task<IReadOnlyList<Actie>> Wijzigingen(Toelatingssysteem systeem, Actor wie, OpenHouselezer lezer, Instant nu, CancellationToken ct)
    {
        if (wie.Rol is not Rol.Inkoper || systeem.Markering.Afgelopen)
            return [];
        var moment = new Moment(nu, wie);
        var open = Bevoegdheden.NuMogelijk(systeem.Werkstroom, systeem.Markering, Bevoegdheden.Voor("StelVersieVoor"));
        async Task<Actie> Een(string tekst, string pad, Func<Toelatingssysteem, Uitkomst<Gedaan>> opdracht) =>
            !open ? new Actie(tekst, null, "Kan vanaf de publicatie.")
            : (await lezer.Na(systeem, opdracht, ct)).Weigering is { } nee ? new Actie(tekst, null, nee.Tekst)
            : new Actie(tekst, $"/open-house/{systeem.Kenmerk}/{pad}", null);

        return
        [
            systeem.Voorstel is not null ? new Actie("Een nieuwe versie voorstellen", null, Toelatingsweigeringen.VersieLoopt.Tekst) : await Een("Een nieuwe versie voorstellen", "versies/voorstellen", _ => Gedaan.Nu),
            await Een("De tarieven indexeren", "indexeren", s => s.Indexeer(moment, 1, 1, "vooruitblik", [])),
            await Een("Een verlenging voorstellen", "verlengen", s => s.VraagVerlenging(moment, "vooruitblik")),
        ];
    }

    private static IEnumerable<Actie> Voorraad(Toelatingssysteem systeem, Actor wie, Aanvraagaantallen aanvragen, Deelnemeraantallen deelnemers)
    {
        if (wie.Rol is not Rol.Inkoper || systeem.Gepubliceerd is null)
            yield break;
        var basis = $"/open-house/{systeem.Kenmerk}";
        if (aanvragen.TeToetsen > 0)
            yield return new Actie(aanvragen.TeToetsen == 1 ? "1 aanvraag toetsen" : $"Aanvragen toetsen: {Toelatingstelling.Tekst(aanvragen.TeToetsen)}", $"{basis}/aanvragen", null);
        if (aanvragen.TeBeslissen > 0)
            yield return new Actie(aanvragen.TeBeslissen == 1 ? "Over 1 aanvraag beslissen" : $"Over {Toelatingstelling.Tekst(aanvragen.TeBeslissen)} aanvragen beslissen", $"{basis}/aanvragen#te-beslissen", null);
        if (deelnemers.TeToetsen > 0)
            yield return new Actie(deelnemers.TeToetsen == 1 ? "1 deelnemer opnieuw toetsen" : $"{deelnemers.TeToetsen} deelnemers opnieuw toetsen", $"{basis}/deelnemers#te-hertoetsen", null);
    }

    private static IReadOnlyList<Rol> Rollen(Element taak) => [.. Bevoegdheden.Tabel.Where(b => b.Taaksoort == taak.TaakSoort).SelectMany(b => b.Rollen).Distinct()];
}
