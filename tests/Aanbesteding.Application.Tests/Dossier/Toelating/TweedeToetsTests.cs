using System.Text.Json;
using Aanbesteding.Application.Dossier.Nareken;
using Aanbesteding.Application.Persistence;
using Aanbesteding.Domain;
using Aanbesteding.Domain.Termijnen;
using Aanbesteding.Domain.Toelating;
using CsCheck;
using NodaTime;

namespace Aanbesteding.Application.Tests.Dossier;

/// <summary>The second evaluator and the domain come to the same, on every rule, answer and day.</summary>
public sealed class TweedeToetsTests
{
    private static readonly Gen<LocalDate> Dagen = Gen.Int[0, 4000].Select(n => new LocalDate(2023, 1, 1).PlusDays(n));

    private static readonly Gen<string?> Waarden = Gen.OneOf(
        Uit<string?>(null, "", " ", "ja", "nee", "Ja", "HKZ", "hkz", "ISO 9001", "5", "+5", "-5", "5.", ".5", ".", "5,0", "1e3", "5.0", " 5", "05", "79228162514264337593543950335", "79228162514264337593543950336"),
        Gen.Int[-20, 20].Select(n => (string?)n.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Gen.Int[-200, 200].Select(n => (string?)(n / 10m).ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static readonly Gen<Period> Duren = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 14], Gen.Int[0, 40]).Where(d => d.Item1 + d.Item2 + d.Item3 > 0)
        .Select(d => new PeriodBuilder { Years = d.Item1, Months = d.Item2, Days = d.Item3 }.Build());

    private static readonly Gen<Beslisregel> Bladeren = Gen.OneOf(
        Gen.Const((Beslisregel)new Beslisregel.Ja()), Gen.Const((Beslisregel)new Beslisregel.GeldigOpPeildag()),
        Gen.Int[-200, 200].Select(n => (Beslisregel)new Beslisregel.Minstens(n / 10m)), Gen.Int[-200, 200].Select(n => (Beslisregel)new Beslisregel.Hoogstens(n / 10m)),
        Uit("HKZ", "ISO 9001", "5").Array[1, 3].Select(w => (Beslisregel)new Beslisregel.EenVan(w)), Duren.Select(d => (Beslisregel)new Beslisregel.NietOuderDan(d)));

    private static readonly Gen<Beslisregel> Takken = Gen.OneOf(Bladeren, Gen.Select(Bladeren.Array[2, 3], Gen.Bool).Select(Tak));

    private static readonly Gen<Beslisregel> Regels = Gen.OneOf(Bladeren, Gen.Select(Takken.Array[2, 3], Gen.Bool).Select(Tak));

    [Fact]
    public void Voldoet_AnyRuleAnswerAndDay_IsTheVerdictOfTheDomain() =>
        Gen.Select(Regels, Waarden, Dagen.Nullable(), Dagen.Nullable(), Dagen, Gen.Int[0, 3]).Sample(
            (regel, waarde, afgegeven, geldigTot, peildag, bewijs) =>
            {
                var eis = new Toelatingseis("E1", "", bewijs > 1 ? "Bewijs" : null, regel, "", "", "", "");
                var antwoord = new Eisantwoord("E1") { Waarde = waarde, Afgegeven = afgegeven, GeldigTot = geldigTot, Bewijzen = bewijs % 2 == 1 ? ["aa"] : [] };
                using var feit = JsonDocument.Parse(Json.Schrijf(eis));
                using var gezegd = JsonDocument.Parse(Json.Schrijf(antwoord));

                Toelatingstekst.Eis(feit.RootElement).Voldoet(Aanvraagrekening.Antwoord(gezegd.RootElement), peildag.ToDateOnly()).ShouldBe(eis.Voldaan(antwoord, peildag));
            },
            iter: 20_000);

    [Fact]
    public void Werkdag_EveryDayFrom1900To2200_IsThatOfTheCalendar()
    {
        for (var dag = new LocalDate(1900, 1, 1); dag.Year <= 2200; dag = dag.PlusDays(1))
            Dagrekening.Werkdag(dag.ToDateOnly()).ShouldBe(Kalender.Nederlands.IsWerkdag(dag), dag.ToString());
    }

    [Fact]
    public void Einde_AnyTerm_IsThatOfTheDomain() =>
        Gen.Select(Gen.Int[1, 100], Uit("dag", "werkdag", "week", "maand", "jaar"), Uit("atw", "verordening1182", "contractueel"), Dagen, Gen.Int[0, 1439]).Sample((aantal, eenheid, regime, dag, minuut) =>
        {
            var begin = dag + LocalTime.FromMinutesSinceMidnight(minuut);
            var hoort = Termijnberekening.Van(new Termijnregel("t", "x", aantal, eenheid, regime, null, ""), begin.Date, begin.TimeOfDay).Waarde;

            new Termijnlijn("t", aantal, eenheid, regime, null).Einde(Nederland.Zone.AtLeniently(begin).ToInstant()).ShouldBe(hoort.Einde);
        });

    [Fact]
    public void Einde_AnyRepairs_IsTheDecisionTermOfTheDomain() =>
        Gen.Select(Uit("atw", "contractueel"), Dagen, Gen.Bool, Gen.Select(Gen.Int[0, 20_000], Gen.Int[0, 20_000]).Array[0, 3]).Sample((regime, dag, verlengd, herstel) =>
        {
            var (regel, langer) = (new Termijnregel("beslistermijn", "aanvraag", 6, "week", regime, null, ""), new Termijnregel("verlenging-beslistermijn", "beslistermijn", 2, "week", regime, null, ""));
            var begin = Nederland.BeginVan(dag) + Duration.FromHours(13);
            List<Pauze> pauzes = [];
            foreach (var (na, lang) in herstel)
            {
                var van = (pauzes.Count > 0 ? pauzes[^1].Tot!.Value : begin) + Duration.FromMinutes(na);
                pauzes.Add(new Pauze(van, van + Duration.FromMinutes(lang)));
            }

            var hoort = Beslisklok.Bereken(regel, langer, begin, pauzes, verlengd).Waarde.Einde;

            Klokrekening.Einde(
                new Dictionary<string, Termijnlijn> { ["beslistermijn"] = new("beslistermijn", 6, "week", regime, null), ["verlenging-beslistermijn"] = new("verlenging-beslistermijn", 2, "week", regime, null) },
                begin, [.. pauzes.Select(p => new Herstelkans([], p.Van, p.Van, p.Tot, Ingediend: true))], verlengd).ShouldBe(hoort);
        });

    private static Gen<T> Uit<T>(params T[] keuzes) => Gen.Int[0, keuzes.Length - 1].Select(n => keuzes[n]);

    private static Beslisregel Tak((Beslisregel[] Delen, bool Alle) tak) => tak.Alle ? new Beslisregel.Alle(tak.Delen) : new Beslisregel.TenMinsteEen(tak.Delen);
}
