using System.Text.Json;

namespace Aanbesteding.Application.Dossier.Nareken;

/// <summary>
/// The proof of equal admission, from an exported dossier alone: everybody who complied was admitted, whoever was refused missed an
/// eis, all were decided in time and could repair as often, and one text and one tarief hold for sitting and new. It shares no code
/// with the rules that decided: it reads the JSON and the YAML itself, and has its own rules, days and versions.
/// </summary>
public static class Gelijkheidsrekening
{
    /// <summary>The proof; null when the text is not the dossier of an open house.</summary>
    public static Gelijkheidsuitslag? Van(string dossier)
    {
        try
        {
            var lezing = Ketenlezing.Lees(dossier);
            return Toelatingstekst.Lees(lezing.Inrichting) is { } tekst ? Van(lezing, tekst) : null;
        }
        catch (Exception fout) when (IsVorm(fout) || fout is YamlDotNet.Core.YamlException)
        {
            return null;
        }
    }

    private static Gelijkheidsuitslag Van(Ketenlezing lezing, Toelatingstekst tekst)
    {
        List<Ongelijk> ongelijk = [];
        void Huis(string code, string uitleg) => ongelijk.Add(new Ongelijk(code, null, null, lezing.Systeem, uitleg));
        Heel(lezing, Huis);
        var versies = Versiereeks.Van(lezing, tekst, Huis);
        var deelnemers = new Deelnemerrekening(lezing, versies, ongelijk.Add);
        List<Aanvraagrekening> aanvragen = [];
        foreach (var (id, ketting) in lezing.Van("aanvraag"))
        {
            var aanvraag = new Aanvraagrekening(id, tekst, versies, ongelijk.Add);
            aanvragen.Add(aanvraag);
            Probeer(
                () =>
                {
                    foreach (var post in ketting.Posten)
                    {
                        aanvraag.Neem(post);
                        deelnemers.Neem(id, aanvraag, post);
                    }

                    aanvraag.Sluit(lezing.Laatste);
                },
                () => ongelijk.Add(new Ongelijk("onleesbaar", aanvraag.Aanbieder, null, id, "Een feit van deze aanvraag is niet uit te rekenen.")));
        }

        Volledig(aanvragen, Huis);
        Probeer(deelnemers.Sluit, () => Huis("onleesbaar", "Een feit over een deelnemer is niet uit te rekenen."));
        return new Gelijkheidsuitslag
        {
            Aanvragen = aanvragen.Count(a => a.Telt),
            Toegelaten = aanvragen.Where(a => a.Telt).Sum(a => a.Besluiten.Count(b => b.Toegelaten)),
            Geweigerd = aanvragen.Where(a => a.Telt).Sum(a => a.Besluiten.Count(b => !b.Toegelaten)),
            Lopend = aanvragen.Count(a => a.Loopt),
            Deelnemers = deelnemers.Aantal,
            Ongelijk = ongelijk,
            Voorwaarden = deelnemers.Vergelijk(lezing.Laatste),
        };
    }

    /// <summary>Nothing was changed after it was written: a proof from a broken chain proves nothing.</summary>
    private static void Heel(Ketenlezing lezing, Action<string, string> meld)
    {
        if (!lezing.Verzegeld)
            meld("zegel-gebroken", "Het zegel klopt niet: het bestand is na de uitvoer veranderd.");
        foreach (var ketting in lezing.Kettingen.Where(k => k.Breuk is not null))
            meld("keten-gebroken", $"In {ketting.Onderwerp}: {ketting.Breuk}.");
        var vast = lezing.Eigen.Posten.SelectMany(p => p.Met("inrichting")).Select(f => f.Tekst("sha256")).ToList();
        if (Ketenlezing.Hash(lezing.Inrichting) != lezing.InrichtingSha256 || !vast.SequenceEqual([lezing.InrichtingSha256]))
            meld("andere-inrichting", "De inrichting in het dossier is niet die waarop het open house is vastgepind.");
    }

    /// <summary>
    /// Every aanvraag has the number of those that were handed in before it, plus one. Two that come at the same instant may have the same; a
    /// number above its place means that an earlier one is missing.
    /// </summary>
    private static void Volledig(List<Aanvraagrekening> aanvragen, Action<string, string> meld)
    {
        var nummers = aanvragen.Where(a => a.Ingediend is not null).Select(a => a.Volgnummer ?? int.MaxValue).Order().ToList();
        for (var plaats = 0; plaats < nummers.Count; plaats++)
        {
            if (nummers[plaats] <= plaats + 1)
                continue;
            meld("aanvraag-ontbreekt", $"Niet alle ingediende aanvragen zitten in het dossier: aanvraag {plaats + 1} ontbreekt.");
            return;
        }
    }

    private static void Probeer(Action doe, Action anders)
    {
        try
        {
            doe();
        }
        catch (Exception fout) when (IsVorm(fout))
        {
            anders();
        }
    }

    /// <summary>A forged fact may not even have the shape of one.</summary>
    private static bool IsVorm(Exception fout) =>
        fout is FormatException or JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or OverflowException or NullReferenceException or InvalidCastException or NodaTime.Text.UnparsableValueException;
}
