using CsCheck;

namespace Aanbesteding.Workflow.Tests;

public sealed class NettenTests
{
    /// <summary>A net with a row of numbers that decide, move after move, what happens next.</summary>
    private static readonly Gen<(Blok Blok, int[] Keuzes)> Gevallen = Gen.Select(Blok.Gen, Gen.Int[0, 1000].Array[0, 60]);

    [Fact]
    public void Check_StructuredNet_IsSound() =>
        Blok.Gen.Sample(blok => Deugdelijkheid.Check(Bestanden.Uit(Blok.Xml(blok)), []).Bevindingen.Count == 0, iter: 300);

    [Fact]
    public void Check_ParallelBranchesMergedByExclusiveGateway_IsNeverSound() =>
        Blok.Gen.Sample(blok => !Deugdelijkheid.Check(Bestanden.Uit(Beschadigd(blok)), []).Deugdelijk, iter: 100);

    [Fact]
    public void Play_SameEventsAgain_GivesTheSameMarkings() =>
        Gevallen.Sample(g =>
        {
            var werkstroom = Bestanden.Uit(Blok.Xml(g.Blok));
            var eerste = Speel(werkstroom, g.Keuzes);
            var markering = Markering.Leeg(werkstroom);
            return eerste.All(stap => (markering = TokenSpel.Play(werkstroom, markering, stap.Gebeurtenis).Markering).Equals(stap.Zet.Markering));
        }, iter: 200);

    [Fact]
    public void Play_AnyMove_LeavesItsInputAsItWas() =>
        Gevallen.Sample(g =>
        {
            var werkstroom = Bestanden.Uit(Blok.Xml(g.Blok));
            var stappen = Speel(werkstroom, g.Keuzes);
            return stappen.All(stap =>
            {
                var kopie = stap.Voor.Tokens.ToList();
                TokenSpel.Play(werkstroom, stap.Voor, stap.Gebeurtenis);
                return stap.Voor.Tokens.SequenceEqual(kopie, StringComparer.Ordinal) && !stap.Voor.Afgelopen;
            });
        }, iter: 200);

    [Fact]
    public void Play_AnyMove_TokensAreSingleSortedAndInsideRunningScopes() =>
        Gevallen.Sample(g =>
        {
            var werkstroom = Bestanden.Uit(Blok.Xml(g.Blok));
            return Speel(werkstroom, g.Keuzes).Select(s => s.Zet.Markering).All(m =>
                m.Tokens.SequenceEqual(m.Tokens.Distinct().Order(StringComparer.Ordinal), StringComparer.Ordinal)
                && m.Afgelopen == (m.Tokens.Count == 0)
                && m.Tokens.Where(werkstroom.Kent).All(t => werkstroom[t].Ouder is not { } ouder || m.Staat(ouder)));
        }, iter: 200);

    [Fact]
    public void Play_AnyMove_EffectsTellExactlyWhichTasksAreOpen() =>
        Gevallen.Sample(g =>
        {
            var werkstroom = Bestanden.Uit(Blok.Xml(g.Blok));
            var open = new SortedSet<string>(StringComparer.Ordinal);
            return Speel(werkstroom, g.Keuzes).All(stap =>
            {
                foreach (var effect in stap.Zet.Effecten)
                {
                    if (effect is TaakGeopend && !open.Add(effect.Element))
                        return false;
                    if (effect is TaakGesloten && !open.Remove(effect.Element))
                        return false;
                }

                return open.SetEquals(Stand.OpenTaken(werkstroom, stap.Zet.Markering).Select(e => e.Id));
            });
        }, iter: 200);

    [Fact]
    public void Play_AnyMove_VisitsOnlyMarkingsWhoseTimersBelongToAnActiveCarrier() =>
        Gevallen.Sample(g =>
        {
            var werkstroom = Bestanden.Uit(Blok.Xml(g.Blok));
            return Speel(werkstroom, g.Keuzes).Select(s => s.Zet.Markering).All(m =>
                m.Tokens.Where(werkstroom.Kent).All(t => werkstroom[t].Drager is not { } drager || m.Staat(drager)));
        }, iter: 200);

    [Fact]
    public void Play_AnyMove_EffectsTellExactlyWhichTermijnenAreWatched() =>
        Gevallen.Sample(g =>
        {
            var werkstroom = Bestanden.Uit(Blok.Xml(g.Blok));
            var bewaakt = new HashSet<(string, string)>();
            return Speel(werkstroom, g.Keuzes).All(stap =>
                stap.Zet.Effecten.All(effect => effect switch
                {
                    TermijnBewaakt(var element, var termijn) => bewaakt.Add((element, termijn)),
                    TermijnLosgelaten(var element, var termijn) => bewaakt.Remove((element, termijn)),
                    _ => true,
                })
                && bewaakt.Select(b => b.Item2).ToHashSet().SetEquals(Stand.BewaakteTermijnen(werkstroom, stap.Zet.Markering)));
        }, iter: 200);

    [Fact]
    public void Play_NoBoundaryEventFires_MovesAsIfThereWereNone() =>
        Gevallen.Sample(g =>
        {
            var (met, zonder) = (Bestanden.Uit(Blok.Xml(g.Blok)), Bestanden.Uit(Blok.Xml(g.Blok, metRanden: false)));
            var markering = Markering.Leeg(met);
            return Speel(zonder, g.Keuzes).All(stap =>
            {
                markering = TokenSpel.Play(met, markering, stap.Gebeurtenis).Markering;
                return markering.Tokens.Where(t => !met.Kent(t) || met[t].Drager is null).SequenceEqual(stap.Zet.Markering.Tokens, StringComparer.Ordinal)
                    && markering.Afgelopen == stap.Zet.Markering.Afgelopen;
            });
        }, iter: 200);

    private sealed record Stap(Markering Voor, Gebeurtenis Gebeurtenis, Zet Zet);

    private static List<Stap> Speel(Werkstroom werkstroom, int[] keuzes)
    {
        var stappen = new List<Stap>();
        var markering = Markering.Leeg(werkstroom);
        Gebeurtenis gebeurtenis = new Gestart(Gebeurtenis.GeenFeiten);
        foreach (var keuze in keuzes)
        {
            var zet = TokenSpel.Play(werkstroom, markering, gebeurtenis);
            zet.Bezwaar.ShouldBeNull();
            stappen.Add(new Stap(markering, gebeurtenis, zet));
            markering = zet.Markering;
            if (markering.Afgelopen)
                break;
            gebeurtenis = Volgende(werkstroom, markering, keuze);
        }

        return stappen;
    }

    private static Gebeurtenis Volgende(Werkstroom werkstroom, Markering markering, int keuze)
    {
        var wachtend = markering.Tokens.Where(werkstroom.Kent).Select(t => werkstroom[t])
            .Where(e => e.Soort is ElementSoort.Taak or ElementSoort.Dienst or ElementSoort.TermijnWacht or ElementSoort.RandTermijn).ToList();
        var berichten = Stand.VerwachteBerichten(werkstroom, markering);
        if (keuze % 3 == 0 && berichten.Count > 0)
            return new BerichtOntvangen(berichten[keuze / 3 % berichten.Count], Gebeurtenis.GeenFeiten);
        var element = wachtend[keuze % wachtend.Count];
        var feiten = new Dictionary<string, string> { ["feit"] = (keuze / 7 % 2).ToString() };
        return element.Soort switch
        {
            ElementSoort.Taak => new TaakAfgerond(element.Id, element.Uitkomsten[keuze % 2], feiten),
            ElementSoort.Dienst => new DienstUitgevoerd(element.Id, feiten),
            _ => new TermijnVerstreken(element.Termijn!, feiten),
        };
    }

    /// <summary>The block twice in parallel, merged by a gateway that does not wait.</summary>
    private static string Beschadigd(Blok blok)
    {
        var xml = Blok.Xml(new Reeks(new Samen(blok, blok), new Blad(0)));
        var samenvoeging = xml.IndexOf("<parallelGateway", xml.IndexOf("<parallelGateway", StringComparison.Ordinal) + 1, StringComparison.Ordinal);
        var einde = xml.IndexOf("</parallelGateway>", samenvoeging, StringComparison.Ordinal) + "</parallelGateway>".Length;
        return xml[..samenvoeging] + xml[samenvoeging..einde].Replace("parallelGateway", "exclusiveGateway", StringComparison.Ordinal) + xml[einde..];
    }
}
