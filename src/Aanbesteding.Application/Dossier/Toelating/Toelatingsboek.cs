using Aanbesteding.Application.Inrichtingen;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Domain.Toelating;
using Aanbesteding.Workflow;
using NodaTime;

namespace Aanbesteding.Application.Dossier;

/// <summary>One aanvraag in a dossier.</summary>
/// <param name="Id">Its id, as its chain is named.</param>
/// <param name="Feiten">Its facts, in order.</param>
internal sealed record Aanvraagdossier(Guid Id, IReadOnlyList<Dossierfeit> Feiten);

/// <summary>One deelnemer in a dossier, from the fact by which he came in.</summary>
/// <param name="Begin">That fact.</param>
/// <param name="Id">His id.</param>
/// <param name="Aanvraag">The aanvraag by which he came in.</param>
/// <param name="Partij">His party.</param>
/// <param name="Categorie">His categorie.</param>
/// <param name="Sinds">First day of the overeenkomst for him.</param>
internal sealed record Deelnemerdossier(Dossierfeit Begin, Guid Id, Guid Aanvraag, string Partij, string Categorie, LocalDate Sinds)
{
    /// <summary>His facts after that, in order of time: those of his own chain, and what a bell of the open house told of him.</summary>
    public IReadOnlyList<Dossierfeit> Feiten { get; init; } = [];

    /// <summary>When he signed.</summary>
    public Instant Getekend => Begin.Post.Op;

    /// <summary>The end of his deelname as it was known before an instant; null when none was in sight.</summary>
    public Uittredingsfeit? Weg(Instant voor) => Feiten.Where(f => f.Naam == "uittreding" && f.Post.Op < voor).Select(f => f.Als<Uittredingsfeit>()).LastOrDefault();

    /// <summary>Whether he took part just before an instant.</summary>
    public bool DoetMee(Instant op) => Getekend < op && (Weg(op) is not { } weg || weg.Per > Domain.Termijnen.Nederland.Dag(op));

    /// <summary>Whether he took part just before an instant, and still after it: of two entries at one instant nobody can tell which was first.</summary>
    public bool BlijftMeedoen(Instant op) => DoetMee(op) && DoetMee(op + Duration.Epsilon);
}

/// <summary>The fact that a deelname ends.</summary>
internal sealed record Uittredingsfeit(Guid Deelnemer, LocalDate Per, string Reden, string Overdracht);

/// <summary>What the dossier of an open house holds, put in the places where the checks look for it.</summary>
internal sealed class Toelatingsboek
{
    private sealed record Gemaakt(string Aanvraagwerkstroom);

    private sealed record Ingekomen(Guid Id, Guid Aanvraag, string Partij, string Categorie, LocalDate Sinds);

    private sealed record Genoemd(Guid Deelnemer);

    private Toelatingsboek(Dossierboek boek, Toelatingsinrichting inrichting, Werkstroom systeem, Werkstroom aanvraag)
    {
        (Boek, Inrichting, Systeemstroom, Aanvraagstroom) = (boek, inrichting, systeem, aanvraag);
        Aanvragen = [.. Kamer("aanvraag").Select(k => new Aanvraagdossier(k.Id, k.Feiten))];
        Deelnemers = LeesDeelnemers();
        boek.Probeer(() => Versies = LeesVersies(), "De versies zijn niet te lezen");
    }

    /// <summary>The dossier.</summary>
    public Dossierboek Boek { get; }

    /// <summary>The inrichting.</summary>
    public Toelatingsinrichting Inrichting { get; }

    /// <summary>The definition of the open house.</summary>
    public Werkstroom Systeemstroom { get; }

    /// <summary>The definition of every aanvraag.</summary>
    public Werkstroom Aanvraagstroom { get; }

    /// <summary>Facts of the chain of the open house, in order.</summary>
    public IReadOnlyList<Dossierfeit> Feiten => Boek.Feiten;

    /// <summary>The aanvragen that were handed in.</summary>
    public IReadOnlyList<Aanvraagdossier> Aanvragen { get; }

    /// <summary>Everybody who ever took part.</summary>
    public IReadOnlyList<Deelnemerdossier> Deelnemers { get; }

    /// <summary>The versions as the dossier says them; that they are right is for <see cref="Toelatingsversiecontrole"/>.</summary>
    public IReadOnlyList<Toelatingsversie> Versies { get; private set; } = [];

    /// <summary>Reads an open house; null when the inrichting or a definition cannot be read.</summary>
    public static Toelatingsboek? Van(Dossierboek boek, byte[] inrichting)
    {
        Werkstroom? aanvraag = null;
        boek.Probeer(
            () =>
            {
                var hash = boek.Met("toelatingssysteem-gemaakt").First().Als<Gemaakt>().Aanvraagwerkstroom;
                aanvraag = BpmnLezer.Lees(boek.Stuk.Documenten.First(d => d.Sha256 == hash).Tekst).Werkstroom;
            },
            "De werkstroom van de aanvraag is niet te lezen");
        // The reader asks for the definition of the open house, then for that of the aanvraag.
        Queue<Werkstroom?> stromen = new([boek.Werkstroom, aanvraag]);
        var gelezen = Toelatingslezer.Lees("inrichting", inrichting, _ => stromen.Dequeue()).Gelezen;
        return gelezen is null || boek.Werkstroom is not { } systeem || aanvraag is null ? null : new Toelatingsboek(boek, gelezen.Inrichting, systeem, aanvraag);
    }

    /// <summary>The version of a day; null before the first.</summary>
    public Toelatingsversie? VersieOp(LocalDate dag) => Versies.LastOrDefault(v => v.Ingang <= dag);

    /// <summary>The rule of a term.</summary>
    public Domain.Termijnregel Regel(string naam) => Inrichting.Planning.Single(t => t.Naam == naam);

    /// <summary>The last day of the overeenkomst, as it was before an instant.</summary>
    public LocalDate LaatsteDag(Instant voor) =>
        Feiten.Where(f => f.Naam == "verlengd" && f.Post.Op < voor).Select(f => f.Als<Verlengingsbesluit>().Wordt).LastOrDefault(Inrichting.Overeenkomst.LaatsteDag);

    /// <summary>Chains under a name, with their facts.</summary>
    public IEnumerable<(Guid Id, IReadOnlyList<Dossierfeit> Feiten)> Kamer(string soort)
    {
        var begin = $"{Onderwerpen.Procedure(Boek.Stuk.Procedure)}/{soort}:";
        return Boek.Posten.Where(k => k.Key.Onderwerp.StartsWith(begin, StringComparison.Ordinal) && Guid.TryParse(k.Key.Onderwerp.AsSpan(begin.Length), out _))
            .Select(k => (Guid.Parse(k.Key.Onderwerp.AsSpan(begin.Length)), (IReadOnlyList<Dossierfeit>)[.. k.Value.SelectMany(Dossierboek.FeitenVan)]));
    }

    private List<Deelnemerdossier> LeesDeelnemers()
    {
        List<Dossierfeit> begonnen = [.. Aanvragen.SelectMany(a => a.Feiten).Where(f => f.Naam == "deelnemer")];
        var eigen = Kamer("deelnemer").ToDictionary(k => k.Id, k => k.Feiten);
        List<(Guid Deelnemer, Dossierfeit Feit)> elders = [];
        Boek.Probeer(
            () => elders.AddRange(Feiten.Concat(Aanvragen.SelectMany(a => a.Feiten)).Where(f => f.Naam is "uittreding" or "hertoetsing").Select(f => (f.Als<Genoemd>().Deelnemer, f))),
            "Een feit over een deelnemer noemt hem niet");
        var perDeelnemer = elders.ToLookup(e => e.Deelnemer, e => e.Feit);
        List<Deelnemerdossier> deelnemers = [];
        foreach (var feit in begonnen)
        {
            Boek.Probeer(
                () =>
                {
                    var i = feit.Als<Ingekomen>();
                    deelnemers.Add(new Deelnemerdossier(feit, i.Id, i.Aanvraag, i.Partij, i.Categorie, i.Sinds)
                    {
                        Feiten = [.. perDeelnemer[i.Id].Concat(eigen.GetValueOrDefault(i.Id, [])).OrderBy(f => f.Post.Op)],
                    });
                },
                feit.Plaats);
        }

        return deelnemers;
    }

    private List<Toelatingsversie> LeesVersies()
    {
        List<Toelatingsversie> versies = [];
        foreach (var feit in Feiten)
        {
            if (feit.Naam == "toelating-gepubliceerd")
            {
                var eerste = feit.Als<Publicatiefeit>();
                versies.Add(new Toelatingsversie(1, null, "Eerste versie", Inrichting.Eisen, Inrichting.Tarieven, eerste.ContractSha256, eerste.Ingang, feit.Post.Op));
            }
            else if (feit.Naam == "versie")
            {
                versies.Add(feit.Als<Toelatingsversie>());
            }
        }

        return versies;
    }
}

/// <summary>The fact that the open house was published.</summary>
internal sealed record Publicatiefeit(int Versie, string ContractSha256, LocalDate Ingang);
