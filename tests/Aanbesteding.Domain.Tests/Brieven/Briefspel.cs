using Aanbesteding.Domain.Beoordeling;
using Aanbesteding.Domain.Tests.Procedures;
using static Aanbesteding.Domain.Tests.Procedures.SltInrichting;

namespace Aanbesteding.Domain.Tests.Brieven;

/// <summary>Procedures in which two parties tender for the same perceel, and the letters of them.</summary>
internal static class Briefspel
{
    /// <summary>Marks of A and B on the criteria of perceel 1: A is better on K1, B on K2.</summary>
    internal static readonly Dictionary<(string Partij, string Criterium), decimal> Om = new()
    {
        [("a", "K1")] = 8,
        [("a", "K2")] = 6,
        [("b", "K1")] = 4,
        [("b", "K2")] = 10,
    };

    internal static readonly Inrichting Twee = Slt with
    {
        Percelen = [Slt.Percelen[0] with { Partners = 2 }, .. Slt.Percelen.Skip(1)],
        Gunning = Slt.Gunning with { Methode = Scoremethode.Kwaliteit },
    };

    /// <summary>A and B tendered for perceel 1 and the commissie agreed; nothing is allocated.</summary>
    internal static SltSpel Beoordeeld(Inrichting inrichting, Func<string, string, decimal>? cijfer = null, Func<string, string, decimal>? los = null)
    {
        cijfer ??= (partij, criterium) => Om[(partij, criterium)];
        var spel = new SltSpel(inrichting).TotVaststelling(Aanmelding(Partij("a"), 1), Aanmelding(Partij("b"), 1))
            .WijsToe().Oordeel().NaarDialoog().VoerDialoog().Oordeel().NaarInschrijven();
        spel.OpenInschrijvingen("a", "b");
        foreach (var wie in spel.Procedure.Commissie)
        {
            foreach (var (kandidaat, criterium) in Alles(spel))
                spel.Doe(p => p.GeefScore(spel.Als(Rol.Beoordelaar, wie), kandidaat, criterium, los?.Invoke(wie, criterium) ?? cijfer(p.PartijVan(kandidaat), criterium), "Omdat."));
            spel.Doe(p => p.VergrendelScores(spel.Als(Rol.Beoordelaar, wie)));
        }

        foreach (var (kandidaat, criterium) in Alles(spel))
        {
            var partij = spel.Procedure.PartijVan(kandidaat);
            decimal? afgesproken = los is null ? cijfer(partij, criterium) : null;
            spel.Doe(p => p.LegConsensusVast(spel.Als(Rol.Voorzitter), kandidaat, criterium, afgesproken, $"Over {partij} op {criterium}."));
        }

        return spel;
    }

    /// <summary>Played on until the decision can be sent.</summary>
    internal static SltSpel TeVerzenden(Inrichting inrichting, Func<string, string, decimal>? cijfer = null) =>
        Beoordeeld(inrichting, cijfer).Doe(p => p.RondConsensusAf(SltSpel.Op(p.Rondes[^1].Bladen[0].Vergrendeld!.Value, Rol.Voorzitter))).WijsToe().Oordeel().Besluit("gunnen");

    /// <summary>The letter to this party, when perceel 1 goes to A.</summary>
    internal static string Brief(Procedure procedure, string partij)
    {
        var besluit = new Toewijzingsbesluit("toewijzing", true, [new(1, ["a"], ["a heeft op perceel 1 de hoogste score (-98000,5)."])], [], default);
        procedure.Zet<IReadOnlyList<Toewijzingsbesluit>>(nameof(Procedure.Toewijzingen), oud => [.. oud, besluit]);
        return Gunningsbrief.Van(procedure, procedure.Inschrijvingen.Single(i => i.Partij == partij), default, standstill: null).AlsTekst();
    }

    /// <summary>Changes what no command can change.</summary>
    internal static void Zet<T>(this Procedure procedure, string eigenschap, Func<T, T> door)
    {
        var waar = typeof(Procedure).GetProperty(eigenschap)!;
        waar.SetValue(procedure, door((T)waar.GetValue(procedure)!));
    }

    private static List<(Kandidaat Kandidaat, string Criterium)> Alles(SltSpel spel) => [.. spel.Procedure.Ronde!.Ontbrekend([], spel.Procedure.Wijze(spel.Procedure.Ronde))];
}
