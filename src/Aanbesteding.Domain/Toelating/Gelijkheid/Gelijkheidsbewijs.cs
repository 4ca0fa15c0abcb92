using Aanbesteding.Domain.Termijnen;
using NodaTime;

namespace Aanbesteding.Domain.Toelating;

/// <summary>Something that is not as the published system promised everybody.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Aanbieder">Name of the aanbieder.</param>
/// <param name="Categorie">Id of the categorie; null when it is about the whole aanvraag.</param>
/// <param name="Zaak">Id of the aanvraag or the deelnemer.</param>
/// <param name="Uitleg">What is wrong, in plain Dutch.</param>
public sealed record Ongelijkheid(string Code, string Aanbieder, string? Categorie, Guid Zaak, string Uitleg);

/// <summary>The proof that an open house admitted everyone who complied, and nobody else, on the same conditions.</summary>
/// <param name="Aanvragen">How many aanvragen were handed in and not withdrawn.</param>
/// <param name="Toegelaten">Decisions to admit, by categorie of an aanvraag.</param>
/// <param name="Geweigerd">Decisions to refuse.</param>
/// <param name="Lopend">Aanvragen that wait for a decision.</param>
/// <param name="Deelnemers">Deelnemers whose conditions were compared.</param>
/// <param name="Ongelijk">What is not as promised; empty when the proof holds.</param>
public sealed record Gelijkheidsverslag(int Aanvragen, int Toegelaten, int Geweigerd, int Lopend, int Deelnemers, IReadOnlyList<Ongelijkheid> Ongelijk)
{
    /// <summary>Whether the proof holds.</summary>
    public bool Klopt => Ongelijk.Count == 0;
}

/// <summary>
/// Replays every decision against the eisen of its version: whoever met them all was admitted, whoever was refused missed one, all
/// were decided in time and had the same chances, and everybody signed the text of the version of his day. Fed one by one, so
/// that it takes no more memory for fifty thousand aanvragen than for one.
/// </summary>
public sealed class Gelijkheidsbewijs(Toelatingssysteem systeem)
{
    private readonly List<Ongelijkheid> _ongelijk = [];
    private readonly HashSet<(Guid Aanvraag, string Categorie)> _toegelaten = [];
    private int _aanvragen;
    private int _geweigerd;
    private int _lopend;
    private int _deelnemers;

    /// <summary>Replays one aanvraag. One in concept or withdrawn has no decision, and is passed over.</summary>
    public void Neem(Toelatingsaanvraag aanvraag, Instant nu)
    {
        ArgumentNullException.ThrowIfNull(aanvraag);
        if (aanvraag.Ingediend is null || (aanvraag.Ingetrokken is not null && aanvraag.Besluit is null))
            return;
        _aanvragen++;
        void Meld(string code, string? categorie, string uitleg) => _ongelijk.Add(new Ongelijkheid(code, aanvraag.Naam, categorie, aanvraag.Id, uitleg));
        var klok = Beslisklok.Bereken(systeem.Regel("beslistermijn"), systeem.Regel("verlenging-beslistermijn"), aanvraag.Ingediend.Value, [.. aanvraag.Herstelverzoeken.Select(h => h.Pauze)], aanvraag.Verlengd);
        if (!klok.Aanvaard || klok.Waarde.Einde != aanvraag.BeslisVoor)
            Meld("andere-beslistermijn", null, "De beslistermijn is een andere dan die van het systeem.");
        if (systeem.VersieOp(Nederland.Dag(aanvraag.Ingediend.Value))?.Nummer != aanvraag.Versienummer)
            Meld("andere-versie", null, "De aanvraag is getoetst aan een andere versie dan die van de dag waarop zij kwam.");
        if (aanvraag.Besluit is not { } besluit)
        {
            _lopend++;
            if (aanvraag.Herstel is null && klok is { Aanvaard: true } && klok.Waarde.Einde <= nu)
                Meld("beslistermijn-voorbij", null, $"Er is nog niet beslist, en dat moest vóór {Datumtekst.Tijdstip(klok.Waarde.Einde)}.");
            return;
        }

        if (klok is { Aanvaard: true } && besluit.Op >= klok.Waarde.Einde)
            Meld("te-laat-beslist", null, $"Er is beslist op {Datumtekst.Tijdstip(besluit.Op)}, na het einde van de beslistermijn.");
        if (aanvraag.Bevindingen.Any(b => b.Door == besluit.Door))
            Meld("zelfde-persoon", null, "Wie toetste, heeft ook beslist.");
        if (!besluit.Categorieen.Select(c => c.Categorie).SequenceEqual(aanvraag.Categorieen, StringComparer.Ordinal))
            Meld("andere-categorieen", null, "Er is over andere categorieën beslist dan waarvoor is aangevraagd.");
        foreach (var categorie in besluit.Categorieen)
            Neem(aanvraag, categorie, Meld);
    }

    /// <summary>Compares the conditions of one deelnemer with those of everybody; take the aanvragen first.</summary>
    public void Neem(Deelnemer deelnemer)
    {
        ArgumentNullException.ThrowIfNull(deelnemer);
        _deelnemers++;
        var getekend = deelnemer.Ondertekening;
        var versie = systeem.VersieOp(Nederland.Dag(getekend.Op));
        if (versie?.Nummer != getekend.Versie || versie.ContractSha256 != getekend.ContractSha256)
            _ongelijk.Add(new Ongelijkheid("andere-voorwaarden", deelnemer.Naam, deelnemer.Categorie, deelnemer.Id, "De getekende tekst is niet die van de versie die op die dag voor iedereen gold."));
        if (!_toegelaten.Contains((deelnemer.AanvraagId, deelnemer.Categorie)))
            _ongelijk.Add(new Ongelijkheid("zonder-toelating", deelnemer.Naam, deelnemer.Categorie, deelnemer.Id, "Er is geen besluit dat deze deelnemer toelaat."));
    }

    /// <summary>The report on everything that was taken.</summary>
    public Gelijkheidsverslag Verslag() => new(_aanvragen, _toegelaten.Count, _geweigerd, _lopend, _deelnemers, [.. _ongelijk]);

    private void Neem(Toelatingsaanvraag aanvraag, Categoriebesluit besluit, Action<string, string?, string> meld)
    {
        var eisen = systeem.Versies.FirstOrDefault(v => v.Nummer == aanvraag.Versienummer)?.Eisen ?? [];
        var opnieuw = Categoriebesluit.Van(besluit.Categorie, [.. eisen.Where(e => e.GeldtVoor(besluit.Categorie))
            .Select(e => Toelatingstoets.Uitkomst(e, aanvraag.Bevindingen.LastOrDefault(b => b.Eis == e.Id)?.Vastgesteld, aanvraag.PeildagVan(e.Id)))]);
        if (besluit.Toegelaten)
            _toegelaten.Add((aanvraag.Id, besluit.Categorie));
        else
            _geweigerd++;
        if (besluit.Toegelaten && !opnieuw.Toegelaten)
            meld("toegelaten-zonder-te-voldoen", besluit.Categorie, $"Toegelaten, maar niet voldaan aan: {string.Join(", ", opnieuw.Gezakt)}.");
        else if (!besluit.Toegelaten && opnieuw.Toegelaten)
            meld("geweigerd-terwijl-voldaan", besluit.Categorie, "Geweigerd, maar aan alle eisen is voldaan.");
        else if (!besluit.Equals(opnieuw))
            meld("andere-eisen", besluit.Categorie, $"De weigering noemt andere eisen dan waaraan niet is voldaan: {string.Join(", ", opnieuw.Gezakt)}.");
        if (!besluit.Toegelaten && aanvraag.Herstelverzoeken.Count < systeem.Inrichting.Herstelkansen)
            meld("geen-herstelkans", besluit.Categorie, "Geweigerd zonder de herstelkans die iedereen krijgt.");
    }
}
