using Aanbesteding.Application.Persistence;
using Aanbesteding.Application.Pipeline;
using Aanbesteding.Application.Termijnen;
using Aanbesteding.Application.Toelating;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using NodaTime;

namespace Aanbesteding.Application.Proefdraai;

/// <summary>
/// Decides the next step of a trial run of an open house from the facts alone, each party apart. Every step has an instant of its own,
/// reckoned from facts, so that a run that stopped anywhere goes on as if it had not. One part of this class per kind of zaak.
/// </summary>
internal sealed partial class OpenHousespel(Toelatingsinrichting inrichting, Toeval toeval, IReadOnlyList<Gegadigde> gegadigden, OpenHousestand stand)
{
    private readonly Dictionary<string, Gegadigde> _gegadigden = gegadigden.ToDictionary(g => g.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, OpenHousezet?> _zetten = new(StringComparer.Ordinal);
    private readonly string _keten = Onderwerpen.Procedure(stand.Id);

    private Toelatingssysteem Systeem => stand.Systeem!;

    /// <summary>The next step; null when only the bell can move anything.</summary>
    public OpenHousezet? Volgende()
    {
        foreach (var gegadigde in gegadigden.Where(g => !_zetten.ContainsKey(g.Id)))
            _zetten[gegadigde.Id] = Partijzet(gegadigde);
        return OpenHousezet.Eerste(_zetten.Values.Append(Systeemzet()));
    }

    /// <summary>Thinks again about one party; about all when it is null.</summary>
    public void Vergeet(string? partij)
    {
        if (partij is null)
            _zetten.Clear();
        else
            _zetten.Remove(partij);
    }

    /// <summary>Rings the bell for one subject, not before now.</summary>
    public OpenHousezet Bel(Belmoment moment, Instant nu)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var op = Instant.Max(moment.Wanneer, nu);
        var sleutel = $"bel/{moment.Soort}/{moment.OnderwerpId}/{op.ToUnixTimeTicks()}";
        return moment.Soort switch
        {
            Belsoort.Toelatingssysteem => OpenHousezet.Van(sleutel, _keten, op, Actor.Bel, new LuidToelatingsbel(stand.Id)),
            Belsoort.Aanvraag => OpenHousezet.Van(sleutel, Onderwerpen.Aanvraag(stand.Id, moment.OnderwerpId), op, Actor.Bel, new LuidAanvraagbel(stand.Id, moment.OnderwerpId)),
            _ => OpenHousezet.Van(sleutel, Onderwerpen.Deelnemer(stand.Id, moment.OnderwerpId), op, Actor.Bel, new LuidDeelnemerbel(stand.Id, moment.OnderwerpId)),
        };
    }

    private OpenHousezet? Partijzet(Gegadigde g)
    {
        var grens = stand.LaatsteVan(g.Id) + Duration.FromSeconds(67);
        return OpenHousezet.Eerste(Aanvraagzetten(g).Concat(stand.Deelnemers(g.Id).SelectMany(d => Deelnemerzetten(g, d)))
            .Select(zet => zet.Op < grens ? zet with { Op = grens } : zet));
    }

    private bool Gedaan(string sleutel) => stand.Gedaan(toeval.Id(sleutel));

    /// <summary>In office hours on this day, or on the first working day after it. Never at a whole minute, as the bell is.</summary>
    private Instant Werk(LocalDate dag, string sleutel) =>
        Proefklok.Werkdag(dag) + Duration.FromMinutes(toeval.Getal($"minuut/{sleutel}", 460)) + Duration.FromSeconds(1 + toeval.Getal($"seconde/{sleutel}", 58));

    /// <summary>So many working days after a day.</summary>
    private Instant Werkdagen(Instant na, int aantal, string sleutel) => Werk(Kalender.Nederlands.TelWerkdagen(Nederland.Dag(na), aantal)!.Value, sleutel);

    /// <summary>A few minutes after the last.</summary>
    private Instant Straks(Instant na, int minuten, string sleutel) => na + Duration.FromMinutes(minuten) + Duration.FromSeconds(1 + toeval.Getal($"straks/{sleutel}", 58));
}
