using NodaTime;

namespace Aanbesteding.Application.Dossier.Nareken;

/// <summary>One deelnemer: what he signed, and when he left.</summary>
/// <param name="Id">His id.</param>
/// <param name="Aanvraag">Id of his aanvraag.</param>
/// <param name="Aanbieder">Name of the organisation.</param>
/// <param name="Partij">Party id.</param>
/// <param name="Categorie">Id of the categorie.</param>
/// <param name="Op">When he signed.</param>
/// <param name="Versie">Number of the version that he signed.</param>
/// <param name="Contract">Hash of the text that he signed.</param>
public sealed record Deelnemerregel(string Id, string Aanvraag, string? Aanbieder, string Partij, string Categorie, Instant Op, int Versie, string Contract)
{
    /// <summary>First day on which he takes part no more; null while none is in sight, with the instant at which that was known.</summary>
    public (DateOnly Per, Instant Op)? Weg { get; set; }

    /// <summary>Whether he takes part at an instant, whatever came first of what happened at that instant.</summary>
    public bool DoetMee(Instant op) => Op < op && (Weg is not { } weg || weg.Op > op || weg.Per > Dagrekening.Dag(op));
}

/// <summary>
/// All deelnemers, and whether one set of conditions holds for them: who signed which text, who was offered what, and what a new
/// deelnemer would get.
/// </summary>
public sealed class Deelnemerrekening(Ketenlezing lezing, Versiereeks versies, Action<Ongelijk> meld)
{
    private readonly Dictionary<string, Deelnemerregel> _deelnemers = new(StringComparer.Ordinal);

    /// <summary>How many.</summary>
    public int Aantal => _deelnemers.Count;

    /// <summary>Takes in who signed in this chain of an aanvraag.</summary>
    public void Neem(string aanvraag, Aanvraagrekening rekening, Postregel post)
    {
        if (post.Met("toelating-getekend").FirstOrDefault() is not { } getekend)
            return;
        foreach (var feit in post.Met("deelnemer"))
        {
            var deelnemer = new Deelnemerregel(
                feit.Tekst("id"), aanvraag, rekening.Aanbieder, feit.Tekst("partij"), feit.Tekst("categorie"), post.Op, getekend.Gegevens.GetProperty("versie").GetInt32(), getekend.Tekst("contractSha256"));
            _deelnemers[deelnemer.Id] = deelnemer;
            var versie = versies.Op(Dagrekening.Dag(post.Op));
            if (versie?.Nummer != deelnemer.Versie || versie.Contract != deelnemer.Contract)
                Meld(deelnemer, "andere-voorwaarden", "De getekende tekst is niet die van de versie die op die dag voor iedereen gold.");
            if (!rekening.Besluiten.Any(b => b.Toegelaten && b.Categorie == deelnemer.Categorie) || feit.Tekst("aanvraag") != aanvraag || deelnemer.Partij != rekening.Partij)
                Meld(deelnemer, "zonder-toelating", "Er is geen besluit dat deze deelnemer toelaat.");
        }
    }

    /// <summary>After all aanvragen: who left, and who was offered what.</summary>
    public void Sluit()
    {
        foreach (var (keten, post) in (from k in lezing.Kettingen from p in k.Posten select (Keten: k, Post: p)).Where(x => x.Post.Met("uittreding").Any()).OrderBy(x => x.Post.Op))
        {
            foreach (var feit in post.Met("uittreding"))
            {
                if (_deelnemers.TryGetValue(feit.Tekst("deelnemer"), out var deelnemer))
                    deelnemer.Weg = (Dagrekening.Dag(feit.Tekst("per")), post.Op);
                else
                    meld(new Ongelijk("zonder-toelating", null, null, lezing.Systeem, $"In {keten.Onderwerp} treedt een deelnemer uit die nooit is toegelaten."));
            }
        }

        foreach (var aanbod in versies.Aanbiedingen)
        {
            foreach (var vergeten in _deelnemers.Values.Where(d => d.DoetMee(aanbod.Op) && !aanbod.Aan.Contains(d.Partij)))
                Meld(vergeten, "niet-aangeboden", $"Het aanbod van {Dagrekening.Dag(aanbod.Op):yyyy-MM-dd} ging naar de andere deelnemers, en niet naar deze.");
            foreach (var vreemd in aanbod.Aan.Where(p => !_deelnemers.Values.Any(d => d.Partij == p && d.Op <= aanbod.Op)))
                meld(new Ongelijk("zonder-toelating", vreemd, null, lezing.Systeem, $"Het aanbod van {Dagrekening.Dag(aanbod.Op):yyyy-MM-dd} ging naar wie in dit dossier niet is toegelaten."));
        }
    }

    /// <summary>The conditions of every sitting deelnemer beside those of who would sign today.</summary>
    public Voorwaardenvergelijking Vergelijk(Instant nu)
    {
        var vandaag = Dagrekening.Dag(nu);
        if (versies.Op(vandaag) is not { } nieuw)
            return new Voorwaardenvergelijking([]);
        List<Voorwaardeverschil> verschil = [];
        foreach (var d in _deelnemers.Values.Where(d => d.Weg is not { } weg || weg.Per > vandaag))
        {
            var (contract, tarieven) = Geldt(d, vandaag);
            if (contract != nieuw.Contract)
                verschil.Add(new Voorwaardeverschil(d.Aanbieder, d.Categorie, d.Id, "overeenkomst", contract, nieuw.Contract));
            verschil.AddRange(from n in nieuw.Tarieven
                              let zittend = tarieven.Where(t => t.Product == n.Product).Select(t => t.Centen).FirstOrDefault()
                              where zittend != n.Centen
                              select new Voorwaardeverschil(d.Aanbieder, d.Categorie, d.Id, n.Product, $"{zittend} cent", $"{n.Centen} cent"));
        }

        return new Voorwaardenvergelijking(verschil);
    }

    /// <summary>What he signed, and what was indexed for all or offered to him since.</summary>
    private (string Contract, IReadOnlyList<(string Product, Getal Centen)> Tarieven) Geldt(Deelnemerregel d, DateOnly vandaag)
    {
        var (contract, vorige) = (d.Contract, versies.Met(d.Versie));
        foreach (var versie in versies.Versies.Where(v => v.Nummer > d.Versie && v.Ingang <= vandaag))
        {
            // What was never offered to him does not bind him, nor what was built on it.
            if (versie.MetClausule && d.Op < versie.Op && versies.Aanbiedingen.FirstOrDefault(a => a.Versie == versie.Nummer)?.Aan.Contains(d.Partij) != true)
                break;
            if (versie.Contract != vorige?.Contract)
                contract = versie.Contract;
            vorige = versie;
        }

        return (contract, vorige?.Tarieven ?? []);
    }

    private void Meld(Deelnemerregel d, string code, string uitleg) => meld(new Ongelijk(code, d.Aanbieder ?? d.Partij, d.Categorie, d.Id, uitleg));
}
